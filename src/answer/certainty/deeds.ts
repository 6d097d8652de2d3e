/** "Where was The Long Lamp filmed?": that it is "a film" says nothing of the filming. */
import type { Excerpt, Range } from '../../domain.js';
import { DETERMINERS, IS_ASKED } from '../../language/lexicon/function-words.js';
import { tokenize } from '../../language/tokens.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { sentencesOf } from '../sentences/sentence.js';

/** "Where was it filmed?": what was done to a thing is the last word. */
const DONE = new RegExp(String.raw`\bwhere${IS_ASKED} [^?]* (?<deed>\p{Ll}+ed)\W*$`, 'u');

/** Whether a question asks where something was done, and a quote has the word for the deed only as a noun: "a film". */
export function hasDeedAsNounOnly(
  { asks }: ParsedQuestion,
  quote: Range & { readonly article: Excerpt },
): boolean {
  const deed = DONE.exec(asks.toLowerCase())?.groups?.deed;
  if (deed === undefined) return false;
  const [{ stem } = { stem: '' }] = tokenize(deed);
  const uses = sentencesOf(quote).flatMap(({ tokens }) =>
    tokens.flatMap((token, at) =>
      token.stem === stem ? [{ word: token.lower, before: tokens[at - 1]?.lower }] : [],
    ),
  );
  const isNoun = ({ word, before = '' }: (typeof uses)[number]): boolean =>
    DETERMINERS.has(before) && !/(?:ed|ing)$/u.test(word);
  return uses.some(isNoun) && uses.every(({ word }) => !/(?:ed|ing)$/u.test(word));
}
