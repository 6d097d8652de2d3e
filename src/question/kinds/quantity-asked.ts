/** Which part of a message asks for a quantity: a price, an age, a length. */
import { AUXILIARY, QUESTION_WORDS } from '../../language/lexicon/function-words.js';
import type { ParsedQuestion } from '../parsed-question.js';

const QUESTION_WORD = new RegExp(String.raw`\b(?:${QUESTION_WORDS.join('|')})\b`, 'iu');
/** "Is she rich?"; not "Is that a month?", nor "Does it?", which are still about the quantity. */
const YES_OR_NO = new RegExp(
  String.raw`^\W{0,5}(?:(?:and|but|so) )?${AUXILIARY} (?!(?:that|this)\b|\p{L}{1,20}\W*$)`,
  'iu',
);

/**
 * The words of a question that say which quantity it asks for: of "How old is Lind? And the fans?" those before, of "How old
 * is Lind? Is she rich?" none.
 */
export const askingFor = ({ asks, text }: Pick<ParsedQuestion, 'asks' | 'text'>): string =>
  QUESTION_WORD.test(asks) || YES_OR_NO.test(asks) ? asks : text;
