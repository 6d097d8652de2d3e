/** Which claims of a sentence stand apart from what is said, and which in a clause that depends on another one. */
import { AUXILIARIES, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { isNoName } from '../../language/names/name-words.js';
import type { Claim } from './claim.js';
import { isCapital, isQuotation, isWord, type Word } from './clause-words.js';

/** Whether a claim stands apart from what is said: "…, Lind said on Monday." */
export function isApart(words: readonly Word[], { from, verb, by }: Claim): boolean {
  if (by === 'according') return words[from - 1]?.text === ',';
  const after = words[verb + 1];
  const opens = from === 0 || words[from - 1]?.text === ',' || isQuotation(words[from - 1]);
  return (
    opens &&
    (!isWord(after) ||
      // "…, said Lind"
      (from === verb && isCapital(after)) ||
      PREPOSITIONS.has(after.lower) ||
      (isNoName(after.text) && isCapital(after)) ||
      /^(?:reporters|journalists)$/.test(after.lower) ||
      (/^t(?:old|ells)$/.test(words[verb]!.lower) && (after.lower === 'the' || isCapital(after))))
  );
}

/** A word before a claim that shows whether its clause depends on another one, and when it shows that. */
interface Opener {
  readonly word: RegExp;
  readonly when?: (words: readonly Word[], claim: Claim, quotes: boolean) => boolean;
  readonly isEmbedded: boolean;
}

/** The first one that applies decides. */
const OPENERS: readonly Opener[] = [
  // "It came after Moscow warned of war"
  { word: /^(?:after|before|since|until|whatever|whichever)$/, isEmbedded: true },
  { word: /^(?:whom|what|which)$/, when: isCalling, isEmbedded: false },
  // "a vote that Lind said would “settle it”"
  {
    word: /^that$/,
    when: (words, claim) => AUXILIARIES.has(words[claim.verb + 1]?.lower ?? '') && isCalling(words, claim),
    isEmbedded: false,
  },
  // "Here is what Lind said:"
  { word: /^what$/, when: (words) => /^(?:here|here's|this)$/.test(words[0]!.lower), isEmbedded: false },
  // "the hospital where Lind said it was safe"
  {
    word: /^where$/,
    when: (words, { from }, quotes) => !quotes && isWord(words[from - 2]),
    isEmbedded: true,
  },
  { word: /^(?:if|because|though|although|unless)$/, when: (_, __, quotes) => !quotes, isEmbedded: true },
  // "as warned about"
  {
    word: /^as$/,
    when: (words, { verb }) => /^(?:with|about|of|for)$/.test(words[verb + 1]?.lower ?? ''),
    isEmbedded: true,
  },
  {
    word: /^(?:when|as)$/,
    when: (words, claim, quotes) =>
      !quotes && claim.subject.kind !== 'pronoun' && !isApart(words, { ...claim, from: 0 }),
    isEmbedded: true,
  },
];

/** Whether a claim stands in a clause that depends on another one, by the word before it or by one further back. */
export function isEmbedded(words: readonly Word[], claim: Claim, quotes: boolean): boolean {
  const before = words[claim.from - 1]?.lower ?? '';
  const opener = OPENERS.find(({ word, when }) => word.test(before) && (!when || when(words, claim, quotes)));
  // "Anything Lind says may be used"
  if (/^(?:any|every|no)thing$/.test(words[claim.from]!.lower)) return true;
  // "Prosecutors say Lind lied when she told police", "Records show"
  const isToldBy =
    !quotes &&
    before === 'when' &&
    claim.subject.kind === 'pronoun' &&
    words.some(
      ({ lower }, i) =>
        /^(?:say|show|suggest|reveal|indicate)$/.test(lower) &&
        i > 0 &&
        i < claim.from &&
        /s$|^police$/.test(words[i - 1]!.lower),
    );
  if (isToldBy) return true;
  // "Friends doubt that Lind, who says she will run, has the money"
  const isRelative = words[claim.verb - 1]?.lower === 'who' && claim.subject.kind === 'name' && !quotes;
  return (
    opener?.isEmbedded ?? ((isRelative || !isIndependent(words, claim)) && isAfterOpener(words, claim.from))
  );
}

/** Whether a claim begins a clause of its own: apart from what is said, after a mark, or ", and". */
function isIndependent(words: readonly Word[], claim: Claim): boolean {
  const before = words[claim.from - 1]?.lower ?? '';
  const isJoined = /^(?:and|but|while|whereas)$/.test(before) && words[claim.from - 2]?.text === ',';
  return isApart(words, claim) || /^[,;:—–]$/.test(before) || isJoined;
}

/** How far back to look for the word that makes a claim part of another clause. */
const REACH = 40;

/** "Emails show that he lied when he said": whether a word that opens a clause stands further back in the same part. */
function isAfterOpener(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at > 0 && at > from - REACH; at -= 1) {
    const { text, lower } = words[at]!;
    if (/^[;:—–]$/.test(text) || isQuotation(words[at])) return false;
    if (/^(?:that|what|which|whom|whose|whether)$/.test(lower)) return true;
  }
  return false;
}

/** "what Lind called “a mess”": a few words of a sentence in the speaker's own voice. */
function isCalling(words: readonly Word[], { verb }: Claim): boolean {
  const near = words.slice(verb + 1, verb + 4);
  return isQuotation(near.find((word) => isQuotation(word) || !isWord(word)));
}

/** "Lind has two choices: to leave, or to join Berg, whom he called a liar" */
export const isRelativeClause = (words: readonly Word[], { from }: Claim): boolean =>
  /^(?:whom|what|which)$/.test(words[from - 1]?.lower ?? '');
