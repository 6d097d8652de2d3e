/** Steps of an alignment that change nothing of what is quoted, and one that does though the claim owns to it. */
import { SPEECH_VERBS } from '../language/lexicon/speech-verbs.js';
import type { Step } from './align.js';
import type { Candidate } from './candidates.js';
import { isNegation } from './words.js';

const CLOSES = /^[^\p{L}\p{N}]*["”»“'’」』][^\p{L}\p{N}]*$/u;
const OPENS = /^[^\p{L}\p{N}]*["“«„'‘「『][^\p{L}\p{N}]*$/u;
const MARK = /["“”«»„「」『』]|''/;
/** Words of an attribution that parts a quotation in two. */
const LONGEST_ASIDE = 25;
/** An ellipsis for so few words with a negation among them, "did not", stands for the negation. */
const SHORT_ELISION = 2;

/**
 * “The pool,” Lind said, “is old”, claimed as "The pool is old": who says it is no part of the words, so it counts as
 * elided. An elision that hides little but a negation counts as left out.
 */
export function withAsides(steps: readonly Step[], candidate: Candidate): Step[] {
  return runsOf(steps).flatMap((run) => {
    const [first] = run;
    if (first!.kind === 'left-out' && isAside(positionsOf(run), candidate)) return run.map(asElided);
    if (first!.kind === 'elided' && run.length <= SHORT_ELISION) {
      const hides = positionsOf(run).some((at) => isNegation(candidate.words[at]!.key));
      return hides ? run.map(asLeftOut) : run;
    }
    return run;
  });
}

const positionsOf = (run: readonly Step[]): number[] =>
  run.flatMap((step) => ('at' in step ? [step.at] : []));
const asElided = (step: Step): Step => ('at' in step ? { kind: 'elided', at: step.at } : step);
const asLeftOut = (step: Step): Step => ('at' in step ? { kind: 'left-out', at: step.at } : step);

function runsOf(steps: readonly Step[]): Step[][] {
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
