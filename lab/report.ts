import type { Reliability } from './measure.js';
import type { Measure } from './statistics.js';

export type Measures = Readonly<Record<string, Measure | number | null>>;

export interface SetReport {
  readonly set: string;
  readonly questions: number;
  readonly product: Measures;
  readonly reliability: readonly Reliability[];
  /** The product without its reranker and reader, if it has either. */
  readonly without: Measures | null;
  readonly baseline: Measures;
}

/** One JSON line per set. */
export function reportJson({ set, product, reliability, without, baseline }: SetReport): string {
  return JSON.stringify({ set, ...product, reliability, ...(without && { without }), baseline });
}

/** A table for people: every measure with its interval, beside it the product without its models, and plain BM25. */
export function reportTable({ set, questions, product, reliability, without, baseline }: SetReport): string {
  const rows = Object.entries(product).map(([name, measure]) => [
    name,
    figure(measure),
    bounds(measure),
    ...(without ? [figure(without[name] ?? null)] : []),
    figure(baseline[name] ?? null),
    String(typeof measure === 'object' && measure ? measure.n : questions),
  ]);
  const head = ['', 'quotewire', '95%', ...(without ? ['without models'] : []), 'plain BM25', 'n'];
  const lines = [head, ...rows.filter((row) => row[1] !== '')];
  return [
    `${set} (${questions} questions)`,
    ...aligned(lines),
    '',
    ...aligned(reliabilityRows(reliability)),
  ].join('\n');
}

function reliabilityRows(reliability: readonly Reliability[]): string[][] {
  const rows = reliability.map(({ from, questions, answerable, told }) => [
    `${from.toFixed(1)}-${(from + 0.1).toFixed(1)}`,
    ...[String(questions), answerable.toFixed(3), told.toFixed(3)],
  ]);
  return [['confidence', 'questions', 'answerable', 'answer shown'], ...rows];
}

/** The first column is aligned left, the others right. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) =>
    line
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
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
