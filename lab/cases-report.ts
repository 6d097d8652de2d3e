import type { Answer } from '../src/domain.js';
import type { Case, Verdict } from './cases.js';

export interface CaseResult {
  readonly asked: Case;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

const VERDICTS: readonly Verdict[] = ['right', 'refused', 'wrong and unsure', 'wrong and sure'];
/** Characters shown of a wrong answer's first quote. */
const EXCERPT = 110;

/** A line for every case that is not right, then a count of each verdict for every kind of case. */
export function casesReport(results: readonly CaseResult[]): string {
  const failures = results.filter(({ verdict }) => verdict !== 'right').map(failure);
  const kinds = [...new Set(results.map(({ asked }) => asked.kind))].sort();
  const rows = kinds.map((kind) => [kind, ...countsOf(results.filter(({ asked }) => asked.kind === kind))]);
  const table = [['', ...VERDICTS], ...rows, ['all', ...countsOf(results)]];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
  return [...failures, ...(failures.length > 0 ? [''] : []), ...lines].join('\n');
}

function countsOf(results: readonly CaseResult[]): string[] {
  return VERDICTS.map((verdict) => String(results.filter((one) => one.verdict === verdict).length));
}

function failure({ asked, answer, verdict }: CaseResult): string {
  const [first] = [...answer.quotes, ...answer.closest];
  const shown = first ? first.text.replace(/\s+/g, ' ').slice(0, EXCERPT) : 'nothing';
  const sure = answer.confidence.toFixed(2);
  return `${asked.id}  ${verdict} (${sure})  ${asked.questions.join(' | ')}\n  want ${asked.want}  got ${shown}`;
}
