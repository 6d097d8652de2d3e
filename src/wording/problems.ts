/** Errors for people who ask, in the other languages: looked up by the English text that the error holds. */
import type { AskerError } from '../errors.js';
import { FILE_REASONS } from './catalogue/file-reasons.js';
import { PROBLEMS } from './catalogue/problems.js';
import type { Translations } from './catalogue/text.js';
import type { Words } from './words.js';

/** An error's message in a language; in English if it is not in the catalogue. */
export function problemText({ template, values, message }: AskerError, words: Words): string {
  const translated = translation(PROBLEMS, template, words);
  if (translated === undefined) return message;
  return translated.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = String(values[name] ?? hole);
    return name === 'reason' ? reasonText(value, words) : value;
  });
}

/** Why a file cannot be used, worded to follow its name; in English if it is not in the catalogue. */
export function reasonText(reason: string, words: Words): string {
  return translation(FILE_REASONS, reason, words) ?? reason;
}

/** Undefined for English, and for what is not in the catalogue. */
function translation(texts: Translations, english: string, { language }: Words): string | undefined {
  return language === 'en' || !Object.hasOwn(texts, english) ? undefined : texts[english]![language];
}
