/** "Who was the first winner of the cup?": whoever won it on Sunday need not be the first. */
import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { ORDINAL_WORD } from '../../language/numbers.js';
import { tokenize } from '../../language/tokens.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';

/** "The first winner", "the second suspect"; "the first time" and "the first half" are no ranks. */
const RANKED = new RegExp(
  String.raw`\b[Ww]h(?:o|at|ich)\b[^?]*\bthe (?<rank>${ORDINAL_WORD}) (?!(?:time|half|quarter|world|lady|minister|person|week|day|month|year)\b)\p{Ll}`,
  'u',
);
/** How a text says that something was the first, without the word. */
const FIRST =
  /\b(?:inaugural|original(?:ly)?|maiden|debut(?:ed)?|founding|began|begun|started|opening|earliest|never before|since \d{4}|invented|pioneer\w*|introduced|initial(?:ly)?|1st)\b/iu;

/** Whether a question asks for the first or the second of some, and a quote, with its title, says of nobody that they are. */
export function lacksRank(
  { asks }: Pick<ParsedQuestion, 'asks'>,
  { article, start, end }: Range & { readonly article: Excerpt },
): boolean {
  const rank = RANKED.exec(asks)?.groups?.rank;
  if (rank === undefined) return false;
  const text = textAt(article, start, end);
  const stems = new Set(tokenize(rank).map(({ stem }) => stem));
  const held = [...tokenize(text), ...tokenize(article.title ?? '')];
  const isSaid = held.some(({ stem }) => stems.has(stem));
  return !isSaid && !(rank === 'first' && FIRST.test(text));
}
