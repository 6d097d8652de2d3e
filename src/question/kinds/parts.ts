/** "Who closed it, when and why?": a question of several parts. */
import { AUXILIARY } from '../../language/lexicon/function-words.js';
import type { AnswerKind } from '../parsed-question.js';

const PARTS: Readonly<Record<string, AnswerKind>> = {
  who: 'person',
  when: 'date',
  where: 'place',
  why: 'reason',
};

const WORD = `(?:${Object.keys(PARTS).join('|')})`;
/**
 * After "and", or after a comma if the list continues or ends: not in "Lind, who was mayor". At the start of the
 * question, anything may follow.
 */
const PART = new RegExp(
  String.raw`(?:^\s*|\b(?:and|or|&)\s+)(?<word>${WORD})\b(?=\s+${AUXILIARY}\b|\s*(?:,|\?|$|and\b|or\b)|\s+\p{L}+)|,\s*(?<listed>${WORD})\b(?=\s*(?:,|\?|$|(?:and|or)\s+(?:what|how|${WORD})\b))`,
  'giu',
);

/** The question words of a question with several, each with the kind of thing it asks for; otherwise none. */
export function questionParts(
  question: string,
): readonly { readonly word: string; readonly kind: AnswerKind }[] {
  const words = [...question.matchAll(PART)].map(({ groups }) =>
    (groups!.word ?? groups!.listed)!.toLowerCase(),
  );
  const parts = [...new Set(words)].map((word) => ({ word, kind: PARTS[word]! }));
  return parts.length + Number(/^\s*(?:what|which|how)\b/iu.test(question)) > 1 ? parts : [];
}
