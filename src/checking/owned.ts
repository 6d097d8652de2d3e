/**
 * What whoever quotes owns to, by an ellipsis or square brackets, and may not do by it: hide what denies the rest, pick
 * single words out of a text, or put in what no article says.
 */
import { MODALS, PREPOSITIONS, PRONOUNS, QUANTIFIERS } from '../language/lexicon/function-words.js';
import { NUMBER_WORDS } from '../language/lexicon/numbers.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { splitSentences } from '../language/sentences.js';
import { contentStems } from '../language/tokens.js';
import type { Step } from './align.js';
import { runsOf } from './asides.js';
import type { Candidate } from './candidates.js';
import type { ClaimPart } from './claim.js';
import { type ComparedWord, isNegation } from './words.js';

/** An ellipsis for so few words with a negation among them, "did not", stands for the negation. */
const SHORT_ELISION = 2;
/** "[The council]" stands for so many words at the most. */
const LONGEST_REPLACED = 8;
/** Words between one ellipsis and the next, on average, and at the least where much is left out between them. */
const LEAST_ON_AVERAGE = 3;
const LEAST_BESIDE_MUCH = 2;
const MUCH = 12;

/** The steps with elisions that hide too much as left out, and words in brackets that say something as added. */
export function withLimits(
  steps: readonly Step[],
  parts: readonly ClaimPart[],
  candidate: Candidate,
): Step[] {
  const runs = runsOf(steps);
  const lengths = pieceLengths(runs);
  const isPickedOut =
    lengths.length > 2 && lengths.reduce((sum, one) => sum + one, 0) < LEAST_ON_AVERAGE * lengths.length;
  let piece = 0;
  const limited = runs.flatMap((run) => {
    if (run[0]!.kind !== 'elided') return run;
    const [before, after] = [lengths[piece]!, lengths[piece + 1]!];
    piece += 1;
    const isTorn = run.length > MUCH && Math.min(before, after) < LEAST_BESIDE_MUCH;
    const isLong = run.length > LONGEST_REPLACED && isReplaced(run, steps, parts);
    return isPickedOut || isTorn || isLong || hidesDenial(run, candidate) ? run.map(asLeftOut) : run;
  });
  return withInserted(limited, parts, candidate);
}

const asLeftOut = (step: Step): Step => ('at' in step ? { kind: 'left-out', at: step.at } : step);

/** Words of the text that stand in the claim, before the first elision, between each two, and behind the last. */
function pieceLengths(runs: readonly (readonly Step[])[]): number[] {
  const lengths = [0];
  for (const run of runs) {
    if (run[0]!.kind === 'elided') lengths.push(0);
    else lengths[lengths.length - 1]! += run.filter((step) => 'part' in step).length;
  }
  return lengths;
}

/** Whether brackets alone stand for a run. */
function isReplaced(run: readonly Step[], steps: readonly Step[], parts: readonly ClaimPart[]): boolean {
  const first = steps.indexOf(run[0]!);
  const before = steps.slice(0, first).findLast((step) => 'part' in step);
  const after = steps.slice(first).find((step) => 'part' in step);
  const from = before && 'part' in before ? before.part : 0;
  const to = after && 'part' in after ? after.part : parts.length;
  const kinds = parts.slice(from, to + 1).map(({ kind }) => kind);
  return kinds.includes('inserted') && !kinds.includes('elision');
}

/**
 * Whether what is left out denies what is not: in the same sentence, and in no clause of its own. "We held meetings,
 * though nobody came, and each time ..." loses nothing by it.
 */
function hidesDenial(run: readonly Step[], { words, text }: Candidate): boolean {
  const positions = run.flatMap((step) => ('at' in step ? [step.at] : []));
  const hidden = positions.map((at) => words[at]!);
  if (!hidden.some(({ key }) => isNegation(key))) return false;
  if (run.length <= SHORT_ELISION) return true;
  const [before, next] = [words[positions[0]! - 1], words[positions.at(-1)! + 1]];
  const from = before?.start ?? 0;
  const sentences = splitSentences(text.slice(from, next?.end ?? text.length));
  const edges = [sentences[0]!, ...(sentences.length > 1 ? [sentences.at(-1)!] : [])];
  return edges.some(({ start, end }) => {
    const own = hidden.filter((word) => word.start >= from + start && word.end <= from + end);
    return deniesInClause(own, text, next && PREPOSITIONS.has(next.key));
  });
}

const CLAUSE_ENDS = /[,;:–—()!?]|\.(?!\p{L})| -+ /u;

/**
 * Whether words that are hidden of a sentence deny in the clause in which the sentence breaks off or goes on. An adjunct
 * goes on with no clause: "…, and we will never do it | without a vote".
 */
function deniesInClause(hidden: readonly ComparedWord[], text: string, goesOnWithAdjunct = false): boolean {
  const [first, last] = [hidden[0], hidden.at(-1)];
  if (!first || !last) return false;
  const isParted = (a: number, b: number): boolean => CLAUSE_ENDS.test(text.slice(a, b));
  const opens = isParted(first.start - 2, first.start);
  const closes = goesOnWithAdjunct || isParted(last.end, last.end + 2);
  return hidden.some(
    ({ key, start, end }) =>
      isNegation(key) && !((opens || isParted(first.start, start)) && (closes || isParted(end, last.end))),
  );
}

/** Words in brackets that stand for nothing in the text, or for something else, and are no help to understand it. */
function withInserted(steps: readonly Step[], parts: readonly ClaimPart[], candidate: Candidate): Step[] {
  const isHelp = helpIn(candidate);
  const isDoubtful = (part: ClaimPart): boolean => part.kind === 'inserted' && !isHelp(part.word.key);
  const met = new Set(steps.flatMap((step) => ('part' in step ? [step.part] : [])));
  const changed = steps.map((step): Step => {
    if (step.kind !== 'same') return step;
    const part = parts[step.part]!;
    const isOther = part.kind === 'inserted' && part.word.key !== candidate.words[step.at]!.key;
    return isOther && isDoubtful(part) ? { ...step, kind: 'changed' } : step;
  });
  const added = parts.flatMap((part, i): Step[] =>
    !met.has(i) && isDoubtful(part) ? [{ kind: 'added', part: i }] : [],
  );
  return added.reduce((all, step) => withAdded(all, step), changed);
}

function withAdded(steps: readonly Step[], added: Step): Step[] {
  const number = 'part' in added ? added.part : 0;
  const at = steps.findIndex((step) => 'part' in step && step.part > number);
  return at < 0 ? [...steps, added] : steps.toSpliced(at, 0, added);
}

/** Whether a word, by its key, may be put in to help: one that says nothing, or that the text around has as well. */
function helpIn({ text, article }: Candidate): (key: string) => boolean {
  let stems: ReadonlySet<string> | null = null;
  const isNear = (key: string): boolean => {
    stems ??= new Set(contentStems(`${article.title} ${text}`));
    const own = contentStems(key);
    return own.length > 0 && own.every((stem) => stems!.has(stem));
  };
  return (key) => {
    if (isNegation(key) || MODALS.has(key) || QUANTIFIERS.has(key) || NUMBER_WORDS.has(key)) return false;
    return STOP_WORDS.has(key) || PRONOUNS.has(key) || PREPOSITIONS.has(key) || isNear(key);
  };
}
