/** The speaker's name between two parts of a quotation, which does not change the quote. */
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import type { Candidate } from '../candidates.js';
import { NOTE } from '../claim/claim.js';
import { isNegation } from '../weight.js';
import type { Step } from './align.js';

/** What stands between the last word of a quotation and the next word; and before its first word. */
export const CLOSES = /^[^\p{L}\p{N}]*["”»“'’」』][^\p{L}\p{N}]*$/u;
export const OPENS = /^[^\p{L}\p{N}]*["“«„'‘「『][^\p{L}\p{N}]*$/u;
const MARK = /["“”«»„「」『』]|''/;
/** Words of an attribution that splits a quotation in two. */
const LONGEST_ASIDE = 25;

/** “The pool,” Lind said, “is (laughs) old”, claimed as "The pool is old": who says it, and how, is not part of the quote. */
export function withAsides(steps: readonly Step[], candidate: Candidate): Step[] {
  return runsOf(steps).flatMap((run) => {
    if (run[0]!.kind !== 'left-out' && run[0]!.kind !== 'elided') return run;
    const positions = positionsOf(run);
    return isAside(positions, candidate) || isNote(positions, candidate) ? run.map(asAside) : run;
  });
}

/** "(laughs)", added by the person who wrote down what was said. */
function isNote(positions: readonly number[], { words, text }: Candidate): boolean {
  const [first, last] = [words[positions[0]!]!, words[positions.at(-1)!]!];
  const noted = text.slice(Math.max(0, first.start - 1), last.end + 1);
  return noted.replace(NOTE, '') === '';
}

const positionsOf = (run: readonly Step[]): number[] =>
  run.flatMap((step) => ('at' in step ? [step.at] : []));
const asAside = (step: Step): Step => ('at' in step ? { kind: 'aside', at: step.at } : step);

/** Neighbours of one kind. */
export function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && last[0]!.kind === step.kind) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** Whether words of a text are all that stands between two parts of a quotation, and say who speaks. */
function isAside(positions: readonly number[], { words, text }: Candidate): boolean {
  const [first, last] = [positions[0]!, positions.at(-1)!];
  const [before, after] = [words[first - 1], words[last + 1]];
  if (!before || !after || positions.length > LONGEST_ASIDE) return false;
  const inner = text.slice(words[first]!.start, words[last]!.end);
  const own = words.slice(first, last + 1);
  return (
    CLOSES.test(text.slice(before.end, words[first]!.start)) &&
    OPENS.test(text.slice(words[last]!.end, after.start)) &&
    !MARK.test(inner) &&
    own.some(({ key }) => SPEECH_VERBS.has(key)) &&
    !own.some(({ key }) => isNegation(key))
  );
}
