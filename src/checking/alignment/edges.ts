/** Where a claim begins and ends in its place, which the alignment of the words between does not show. */

import { MODALS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { amountIn } from '../../language/numbers.js';
import type { Candidate } from '../candidates.js';
import type { ClaimPart } from '../claim/claim.js';
import { isDenial, isLimit, isNegation } from '../weight.js';
import type { ComparedWord } from '../words.js';
import type { Step } from './align.js';

/** More words than this at an edge are somebody's own. */
const EDGE = 2;

/**
 * Only white space separates a limit from what it limits: in "No, we will" and "said only “we will”" it limits
 * nothing.
 */
const SPACE = /^[^\S\n]+$/;
/** "He does not think “it works”": what is not thought is denied inside quotation marks as well. */
const OPENED = /^[^\S\n]+["“„«‘']$/;
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
  } else {
    const reach = Math.max(0, from - LONGEST_TURN);
    const isMarked = from > 0 && OPENED.test(after(from - 1));
    const goesOn = (at: number): boolean => SPACE.test(after(at)) || (isMarked && at === first.at - 1);
    const near = reach + 1 + words.slice(reach, from).findLastIndex((_, i) => !goesOn(reach + i));
    const before = words.slice(near, from);
    const turn = isMarked ? unheldBefore(before) : turnBefore(before, words[from]!.key);
    from -= turn || conditionBefore({ words, text }, from, lastOf(steps));
  }
  const before = Array.from(
    { length: first.at - from },
    (_, i): Step => ({ kind: 'left-out', at: from + i }),
  );
  return [...before, ...steps];
}

/** The last word of a text that a claim has. */
const lastOf = (steps: readonly Step[]): number =>
  steps.reduce((last, step) => ('part' in step && 'at' in step ? step.at : last), 0);

const CONDITIONS = new Set(['if', 'unless']);
/** They may stand before a condition; "even if it rains" is none. */
const JOINING = wordSet('and but or so because that then');
const LONGEST_CONDITION = 30;

/**
 * How many words before a claim say on which condition it holds: "If they come, we will go". Without a modal verb, as in
 * "If you look, it is there", it mostly holds anyway.
 * @param first The first word of the text that the claim has, by position. @param last The last one.
 */
function conditionBefore(
  { words, text }: Pick<Candidate, 'words' | 'text'>,
  first: number,
  last: number,
): number {
  const gap = (at: number): string => text.slice(words[at]!.end, words[at + 1]!.start);
  const end = words[first - 1]?.key === 'then' ? first - 1 : first;
  if (end === 0 || !/^,\s$/.test(gap(end - 1))) return 0;
  let from = end - 1;
  while (from > 0 && end - from < LONGEST_CONDITION && SPACE.test(gap(from - 1))) from -= 1;
  while (from < end && JOINING.has(words[from]!.key)) from += 1;
  const isOpen = CONDITIONS.has(words[from]?.key ?? '');
  return isOpen &&
    words.slice(first, last + 1).some(({ start, end: to }) => MODAL.test(text.slice(start, to)))
    ? first - from
    : 0;
}
/** Also one joined to a pronoun or "not": "they’ll", "won’t". */
const MODAL = new RegExp(
  `^(?:(?:${[...MODALS].join('|')})(?:n[’'ʼ]t)?|won[’'ʼ]t|can[’'ʼ]t|\\p{L}+[’'ʼ]ll)$`,
  'iu',
);

/** The most words before a claim that can turn what it says: "did not say that". */
const LONGEST_TURN = 4;
/** "if they come", "whether they come": nobody says that they do. */
const OPEN = new Set(['if', 'unless', 'whether']);
/** "did not think that", "never said" */
const HELD_TRUE = wordSet(
  'think thought believe believed say said mean meant expect expected suggest suggested',
);
/** "no evidence that", "do not know that": without "that", what is not known is mostly true. */
const GROUNDS = wordSet('evidence proof indication sign reason doubt know knew known');

/** "hopes that", "fears": nobody says that it is so. */
const UNSURE = wordSet('hope hopes hoped hoping fear fears feared fearing wish wishes wished');
const UNSURE_THAT = wordSet('possible unlikely afraid worried');

/** Before a figure, they say that it is no exact one. */
const ROUGHLY = wordSet('about around roughly approximately over under than least most');

/**
 * How many of the last words before a claim make it say something else than with them: "few", "denied that", "do not think".
 * @param next The first word of the claim, by its key.
 */
function turnBefore(words: readonly ComparedWord[], next: string): number {
  const at = words.length - 1;
  if (at < 0) return 0;
  const keyAt = (i: number): string => words[i]?.key ?? '';
  if (ROUGHLY.has(keyAt(at)) && isFigure(next)) return 1;
  if (OPEN.has(keyAt(at)) || (isLimit(keyAt(at)) && !isSome(words, at))) return 1;
  const last = beforeThat(words);
  const isDenied = last < at && isDenial(keyAt(last)) && !isNegation(keyAt(last));
  const isThat = keyAt(at) === 'that';
  // "fears among the miners"
  const isUnsure =
    last === at ? UNSURE.has(keyAt(at)) && !PREPOSITIONS.has(next) : isThat && isUnsureThat(keyAt(last));
  return isDenied || isUnsure ? words.length - last : unheldBefore(words);
}

const isUnsureThat = (key: string): boolean => UNSURE.has(key) || UNSURE_THAT.has(key);

/** Figures, and number words but "one": "about one thing" is exact. */
const isFigure = (key: string): boolean => /^\p{N}/u.test(key) || (key !== 'one' && amountIn(key) !== null);

/** The same for "do not think" and "no evidence that" alone. */
function unheldBefore(words: readonly ComparedWord[]): number {
  const last = beforeThat(words);
  const keyAt = (i: number): string => words[i]?.key ?? '';
  const isUnheld = HELD_TRUE.has(keyAt(last)) || (last < words.length - 1 && GROUNDS.has(keyAt(last)));
  return isUnheld && isNegation(keyAt(last - 1)) ? words.length - last + 1 : 0;
}

/** The position of the last word, or of the one before "that" or "to". */
function beforeThat(words: readonly ComparedWord[]): number {
  const at = words.length - 1;
  return ['that', 'to'].includes(words[at]?.key ?? '') ? at - 1 : at;
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
