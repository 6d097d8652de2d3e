import { casual, type ParsedComponents } from 'chrono-node';

type Edge = 'since' | 'until';

/**
 * The calendar day that a person means by `2022-02-16`, `last week`, `Feb 2022` or `2021`, as `YYYY-MM-DD`;
 * null when it names none. A whole month or year is taken from its first day, or until its last.
 */
export function dayFromText(text: string, edge: Edge, now = new Date()): string | null {
  const period = /^\s*(\d{4})(?:-(\d{1,2}))?\s*$/.exec(text);
  if (period) return edgeOfPeriod(Number(period[1]), period[2] ? Number(period[2]) : null, edge);
  const found = casual.parse(text, now)[0];
  if (!found) return null;
  const point = edge === 'until' ? (found.end ?? found.start) : found.start;
  const [year, month] = [yearInThePast(point, now), point.get('month')!];
  // "February 2022" names no day: chrono implies the first.
  if (point.isCertain('month') && !point.isCertain('day') && !point.isCertain('weekday'))
    return edgeOfPeriod(year, month, edge);
  if (point.isCertain('weekday') && !point.isCertain('day') && point.date() > now) {
    const weekBefore = new Date(year, month - 1, point.get('day')! - 7);
    return iso(weekBefore.getFullYear(), weekBefore.getMonth() + 1, weekBefore.getDate());
  }
  return iso(year, month, point.get('day')!);
}

/** Articles lie in the past: "Feb 16" said in November is last February. */
function yearInThePast(point: ParsedComponents, now: Date): number {
  const year = point.get('year')!;
  const guessed = point.isCertain('month') && !point.isCertain('year');
  return guessed && point.date() > now ? year - 1 : year;
}

function edgeOfPeriod(year: number, month: number | null, edge: Edge): string | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  if (edge === 'since') return iso(year, month ?? 1, 1);
  const lastMonth = month ?? 12;
  return iso(year, lastMonth, new Date(Date.UTC(year, lastMonth, 0)).getUTCDate());
}

const iso = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
