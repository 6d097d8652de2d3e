/** `Exact quote "does not forgive"`: a sentence that has the quoted words in a row. */
import { textAt } from '../../language/excerpt.js';
import { contentStems, wordsIn } from '../../language/tokens.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { voiceAt } from '../../speakers/excerpt.js';
import type { Evidence } from '../evidence.js';
import type { ReadSentence } from '../sentences/sentence.js';
import type { Rule } from './rule.js';

/** The words in `Exact quote "does not forgive"`, whatever else is asked. */
const QUOTED = /["“](?<words>[^"“”]{3,300})["”]/u;
/** A single word is in many sentences. */
const LEAST_WORDS = 2;

/** "Who said 'a real troublemaker'?": single quotation marks too, with only a space or the end outside them. */
const WHO_SAID =
  /^\W*(?:who(?: (?:has|had|was it (?:who|that)|is it (?:who|that)))? (?:said|says|spoke of|spoken of|called|mentioned|wrote|claimed|used the (?:words?|phrase|term))|whose (?:words|quote) (?:are|is)|who (?:was|is) quoted(?: as)? saying)(?: that)?[\s:,]*(?:["“”](?<double>[^"“”]{3,300})["“”]|['‘](?<single>[^"“”]{3,300})['’])[\s?!.]*$/iu;

/** The words in a question that asks who said them; null for any other question. */
function quotedWords(question: string): string | null {
  const { double, single } = WHO_SAID.exec(question)?.groups ?? {};
  const words = double ?? single ?? '';
  return wordsIn(words).length < LEAST_WORDS ? null : words;
}

const hasWords = (text: string, words: string): boolean =>
  ` ${wordsIn(text).join(' ')} `.includes(` ${wordsIn(words).join(' ')} `);

/** Only the quotes with the words whose speaker a question asks for; all if none has them, or it asks nothing like that. */
export function withQuotedOnly<T extends Evidence>(
  { text }: Pick<ParsedQuestion, 'text'>,
  chosen: readonly T[],
): readonly T[] {
  const words = quotedWords(text);
  const held = chosen.filter(
    ({ article, start, end }) => words !== null && hasWords(textAt(article, start, end), words),
  );
  return held.length > 0 ? held : chosen;
}

/** Whether a question asks who said some words, and a sentence that has them says who. */
export function givesQuoted(
  { text }: Pick<ParsedQuestion, 'text'>,
  sentence: Pick<ReadSentence, 'text' | 'article' | 'number'>,
): boolean {
  const words = quotedWords(text);
  return (
    words !== null &&
    hasWords(sentence.text, words) &&
    voiceAt(sentence.article, sentence.number).speakers.length > 0
  );
}

/** Whether a question asks only for words in quotation marks, and a text has exactly these. */
export function holdsQuoted({ text, terms }: Pick<ParsedQuestion, 'text' | 'terms'>, said: string): boolean {
  const quoted = QUOTED.exec(text)?.groups?.words ?? '';
  const words = wordsIn(quoted);
  if (words.length < LEAST_WORDS) return false;
  const own = new Set(contentStems(quoted));
  return terms.every(({ stem }) => own.has(stem)) && hasWords(said, quoted);
}

/** Words in quotation marks, and who said them. */
export const quoted: Rule = {
  name: 'quoted',
  answers: (asked, { candidate: { sentence } }) =>
    holdsQuoted(asked, sentence.text) || givesQuoted(asked, sentence),
  settles: (asked, { candidate }) => givesQuoted(asked, candidate.sentence),
};
