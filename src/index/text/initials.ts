import { isAnyEnglishWord } from './hyphens.js';

const INITIAL = /^["“„«‘]?(\p{Lu})$/u;
const REST = /^(?:\p{Ll}+|\p{Lu}+)(?!\p{L})/u;

/** Whether a text is nothing but a capital letter, perhaps after a quotation mark: a drop cap. */
export const isInitial = (text: string): boolean => INITIAL.test(text);

/**
 * Whether a drop cap belongs to the first word of a text. A word in capitals may be complete without the letter, and "A"
 * and "I" may be words of their own.
 */
export function isInitialOf(letter: string, text: string): boolean {
  const [, initial] = INITIAL.exec(letter) ?? [];
  const [rest] = REST.exec(text) ?? [];
  if (initial === undefined || rest === undefined) return false;
  const isOwn = /[AI]/.test(initial) && isAnyEnglishWord(rest.toLowerCase());
  const isCertain = !/[AI]/.test(initial) && /^\p{Ll}/u.test(rest);
  return !isOwn && (isCertain || isAnyEnglishWord((initial + rest).toLowerCase()));
}
