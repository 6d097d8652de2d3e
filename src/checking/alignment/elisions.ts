/**
 * An ellipsis admits that words are left out. It must not hide what denies or limits the rest, nor string together single
 * words of a text.
 */
import { MODALS } from '../../language/lexicon/function-words.js';
import { splitSentences } from '../../language/sentences.js';
import type { Candidate } from '../candidates.js';
import { isDenial, isLimit } from '../weight.js';
import type { ComparedWord } from '../words.js';
import type { Step } from './align.js';
import { CLOSES, OPENS, runsOf } from './asides.js';

/** An ellipsis for so few words with a negation or a limit among them, "did not", "may only", hides just that. */
const SHORT_ELISION = 2;
/** The fewest words between one ellipsis and the next, on average, and for each if much is left out between them. */
const LEAST_ON_AVERAGE = 3;
const LEAST_BESIDE_MUCH = 2;
const MUCH = 12;

/** The steps with elisions that hide too much as left out. */
export function withoutHiding(steps: readonly Step[], candidate: Candidate): Step[] {
  const runs = runsOf(steps);
  const lengths = pieceLengths(runs);
  const isPickedOut =
    lengths.length > 2 && lengths.reduce((sum, one) => sum + one, 0) < LEAST_ON_AVERAGE * lengths.length;
  let piece = 0;
  return runs.flatMap((run) => {
    if (run[0]!.kind !== 'elided') return run;
    const [before, after] = [lengths[piece]!, lengths[piece + 1]!];
    piece += 1;
    const isTorn = run.length > MUCH && Math.min(before, after) < LEAST_BESIDE_MUCH;
    const isLimited = hidesLimit(run, candidate) && !isBetweenQuotations(run, candidate);
    return isPickedOut || isTorn || hidesDenial(run, candidate) || isLimited ? run.map(asLeftOut) : run;
  });
}

const asLeftOut = (step: Step): Step => ('at' in step ? { kind: 'left-out', at: step.at } : step);

/** How many words of the text the claim has before the first elision, between each two, and after the last. */
function pieceLengths(runs: readonly (readonly Step[])[]): number[] {
  const lengths = [0];
  for (const run of runs) {
    if (run[0]!.kind === 'elided') lengths.push(0);
    else lengths[lengths.length - 1]! += run.filter((step) => 'part' in step).length;
  }
  return lengths;
}

/** “The pool is old,” adding that it would “stay open”: the words between two quotations are nobody's in them. */
function isBetweenQuotations(run: readonly Step[], { words, text }: Candidate): boolean {
  const positions = run.flatMap((step) => ('at' in step ? [step.at] : []));
  const [first, last] = [positions[0]!, positions.at(-1)!];
  const [before, after] = [words[first - 1], words[last + 1]];
  if (!before || !after) return false;
  return (
    CLOSES.test(text.slice(before.end, words[first]!.start)) &&
    OPENS.test(text.slice(words[last]!.end, after.start))
  );
}

/** "The plan … help" for "The plan may help", "… people want it" for "We heard that few people want it". */
function hidesLimit(run: readonly Step[], { words, text }: Candidate): boolean {
  const positions = run.flatMap((step) => ('at' in step ? [step.at] : []));
  const next = words[positions.at(-1)! + 1];
  return positions.slice(-SHORT_ELISION).some((at) => {
    const { key, end } = words[at]!;
    const limits = MODALS.has(key) || isLimit(key);
    return limits && next !== undefined && !CLAUSE_ENDS.test(text.slice(end, next.start));
  });
}

/**
 * Whether what is left out denies what is not: in the same sentence, and not in a separate clause. "We held meetings,
 * though nobody came, and each time ..." loses nothing without the clause.
 */
function hidesDenial(run: readonly Step[], { words, text }: Candidate): boolean {
  const positions = run.flatMap((step) => ('at' in step ? [step.at] : []));
  const hidden = positions.map((at) => words[at]!);
  if (!hidden.some(({ key }) => isDenial(key))) return false;
  if (run.length <= SHORT_ELISION) return true;
  const from = words[positions[0]! - 1]?.start ?? 0;
  const to = words[positions.at(-1)! + 1]?.end ?? text.length;
  const sentences = splitSentences(text.slice(from, to));
  const edges = [sentences[0]!, ...(sentences.length > 1 ? [sentences.at(-1)!] : [])];
  return edges.some(({ start, end }) =>
    deniesTheRest(
      hidden.filter((word) => word.start >= from + start && word.end <= from + end),
      text,
    ),
  );
}

const CLAUSE_ENDS = /[,;:–—()!?]|\.(?!\p{L})| -+ /u;
/** "– not recently, as posts have it", "…, never before": with one of these first, words are not a clause but deny one. */
const NO_SUBJECTS = new Set([
  'not',
  'never',
  'without',
  'cannot',
  'hardly',
  'barely',
  'scarcely',
  'seldom',
  'rarely',
]);

/** Whether the hidden words of a sentence deny anything except a clause that is hidden whole. */
function deniesTheRest(hidden: readonly ComparedWord[], text: string): boolean {
  const isParted = (a: number, b: number): boolean => CLAUSE_ENDS.test(text.slice(a, b));
  const clauses: ComparedWord[][] = [];
  for (const word of hidden) {
    const last = clauses.at(-1);
    if (last && !isParted(last.at(-1)!.end, word.start)) last.push(word);
    else clauses.push([word]);
  }
  return clauses.some((clause) => {
    const [first, last] = [clause[0]!, clause.at(-1)!];
    const isWhole = isParted(first.start - 2, first.start) && isParted(last.end, last.end + 2);
    return clause.some(({ key }) => isDenial(key)) && (!isWhole || NO_SUBJECTS.has(first.key));
  });
}
