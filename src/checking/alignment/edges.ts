/** Where a claim begins and ends in its place, which the alignment of the words between does not show. */

import type { Candidate } from '../candidates.js';
import type { ClaimPart } from '../claim/claim.js';
import { isDenial, isLimit } from '../weight.js';
import type { ComparedWord } from '../words.js';
import type { Step } from './align.js';

/** More words than this at an edge are somebody's own. */
const EDGE = 2;

/**
 * Only white space separates a limit from what it limits: in "No, we will" and "said only “we will”" it limits
 * nothing.
 */
const SPACE = /^[^\S\n]+$/;
/** Where a clause begins, as far as its words can be heard in the next: "Nobody, he said, was hurt" is one. */
const CLAUSE_START = /[.!?;:\n"“”„«»]|,\s+(?:and|but|so|while|because|as)\b/;
const LONGEST_CLAUSE = 20;

/**
 * "Everyone agrees" for "Not everyone agrees", "people want it" for "Few people want it": the words are in the article, but
 * say something else. Brackets at the head stand for more of the sentence, so a denial anywhere before counts:
 * "[Protesters were] hurt" for "Nobody was hurt".
 */
export function withLimitBefore(
  steps: readonly Step[],
  parts: readonly ClaimPart[],
  { words, text }: Candidate,
): Step[] {
  const first = steps.find((step) => 'at' in step);
  if (!first || !('at' in first)) return [...steps];
  const after = (at: number): string => text.slice(words[at]!.end, words[at + 1]!.start);
  let from = first.at;
  if (parts[0]!.kind === 'inserted') {
    while (from > 0 && first.at - from < LONGEST_CLAUSE && !CLAUSE_START.test(after(from - 1))) from -= 1;
    const denies = ({ key }: ComparedWord, i: number): boolean =>
      (isLimit(key) || isDenial(key)) && (key !== 'no' || SPACE.test(after(from + i)));
    const denial = words.slice(from, first.at).findIndex(denies);
    from = denial < 0 ? first.at : from + denial;
  } else if (
    from > 0 &&
    SPACE.test(after(from - 1)) &&
    isLimit(words[from - 1]!.key) &&
    !isSome(words, from - 1)
  )
    from -= 1;
  const before = Array.from(
    { length: first.at - from },
    (_, i): Step => ({ kind: 'left-out', at: from + i }),
  );
  return [...before, ...steps];
}

/** "a few" and "a little" mean some, and a "first half" is a time: these limit nothing. */
const SOME = /^(?:a (?:few|little)|(?:first|second|other) half)$/;
const isSome = (words: readonly ComparedWord[], at: number): boolean =>
  SOME.test(`${words[at - 1]?.key} ${words[at]!.key}`);

/** The steps with a word or two at an edge as changed from the words that continue the article's sentence. */
export function withEdgesPaired(steps: readonly Step[], { words, text }: Candidate): Step[] {
  const first = steps.findIndex(({ kind }) => kind !== 'added');
  const last = steps.findLastIndex(({ kind }) => kind !== 'added');
  const [head, tail] = [steps[first], steps[last]];
  if (!head || !tail || !('at' in head) || !('at' in tail)) return [...steps];
  const paired = (step: Step, from: number, at: number): Step => {
    const [one, other] = [words[Math.min(from, at)], words[Math.max(from, at)]];
    const isNear = one && other && !/[.!?\n]/.test(text.slice(one.end, other.start));
    return isNear && 'part' in step ? { kind: 'changed', part: step.part, at } : step;
  };
  const after = steps.length - 1 - last;
  return steps.map((step, i) => {
    if (i < first && first <= EDGE) return paired(step, head.at, head.at - first + i);
    return i > last && after <= EDGE ? paired(step, tail.at, tail.at + i - last) : step;
  });
}
