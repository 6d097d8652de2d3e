/** `Exact quote "does not forgive"`: a sentence that has the quoted words, one after another. */
import { contentStems, tokenize } from '../../language/tokens.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';

const QUOTED = /["“](?<words>[^"“”]{3,300})["”]/u;
/** One word is in many sentences. */
const LEAST_WORDS = 2;

const wordsOf = (text: string): string[] => tokenize(text).map(({ lower }) => lower);

/** Whether a question asks for nothing but words in quotation marks, and a text has them so. */
export function holdsQuoted({ text, terms }: Pick<ParsedQuestion, 'text' | 'terms'>, said: string): boolean {
  const quoted = QUOTED.exec(text)?.groups?.words ?? '';
  const words = wordsOf(quoted);
  if (words.length < LEAST_WORDS) return false;
  const own = new Set(contentStems(quoted));
  return (
    terms.every(({ stem }) => own.has(stem)) &&
    ` ${wordsOf(said).join(' ')} `.includes(` ${words.join(' ')} `)
  );
}
