import type { Measure } from './statistics.js';

export type Measures = Readonly<Record<string, Measure | number | null>>;

export interface SetReport {
  readonly set: string;
  readonly questions: number;
  readonly product: Measures;
  readonly baseline: Measures;
}

/** One JSON line a set. */
export function reportJson({ set, product, baseline }: SetReport): string {
  return JSON.stringify({ set, ...product, baseline });
}

/** A table for people: every measure with its interval, plain BM25 beside it. */
export function reportTable({ set, questions, product, baseline }: SetReport): string {
  const rows = Object.entries(product).map(([name, measure]) => [
    name,
    figure(measure),
    bounds(measure),
    figure(baseline[name] ?? null),
    String(typeof measure === 'object' && measure ? measure.n : questions),
  ]);
  const head = ['', 'quotewire', '95%', 'plain BM25', 'n'];
  const lines = [head, ...rows.filter((row) => row[1] !== '')];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const text = lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))),
  );
  return [`${set} (${questions} questions)`, ...text.map((cells) => cells.join('  ').trimEnd())].join('\n');
}

function figure(measure: Measure | number | null): string {
  if (measure === null) return '';
  if (typeof measure === 'number') return measure.toFixed(1);
  return measure.value === null ? '' : measure.value.toFixed(3);
}

function bounds(measure: Measure | number | null): string {
  if (measure === null || typeof measure === 'number' || measure.low === null || measure.high === null)
    return '';
  return `${measure.low.toFixed(3)}-${measure.high.toFixed(3)}`;
}
