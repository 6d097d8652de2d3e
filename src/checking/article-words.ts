import type { Excerpt } from '../domain.js';
import { memoised } from '../language/memoised.js';
import { comparedAs } from './speaker/descriptions.js';
import { comparedWords, keysOf, rowOf } from './words.js';

/** The words of an article's excerpt, in the form in which quotes are compared. */
export interface ArticleWords {
  /** Those of the text as one line, with spaces around each, in which phrases can be found. */
  readonly row: string;
  /** Those of text and title that begin with a capital. */
  readonly names: ReadonlySet<string>;
  /** Those of the text in order, without possessive endings, for comparing descriptions; a dot ends each sentence. */
  readonly unpossessed: readonly string[];
  /** The same of text and title. */
  readonly around: ReadonlySet<string>;
}

/** "Lind’s" as "Lind". */
export const withoutPossession = (text: string): string => text.replace(/[’']s?(?!\p{L})/gu, '');

const isCapitalAt = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at, at + 2));

/** Read once for each article: several places of a claim, and several rules, ask for them. */
export const articleWords = memoised(({ title, text, sentences, offset }: Excerpt): ArticleWords => {
  const all = `${title ?? ''}\n${text}`;
  const unpossessed = sentences.flatMap(({ start, end }) => [
    ...keysOf(withoutPossession(text.slice(start - offset, end - offset))).flatMap(comparedAs),
    '.',
  ]);
  return {
    row: rowOf(text),
    names: new Set(comparedWords(all).flatMap(({ key, start }) => (isCapitalAt(all, start) ? [key] : []))),
    unpossessed,
    around: new Set([...keysOf(withoutPossession(title ?? '')).flatMap(comparedAs), ...unpossessed]),
  };
});
