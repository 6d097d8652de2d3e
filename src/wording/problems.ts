/** What may have gone wrong for who asks, in the languages besides English: by the English, as the errors hold it. */
import type { AskerError } from '../errors.js';
import type { Language } from './catalogue/index.js';
import { PROBLEMS } from './catalogue/problems.js';
import type { Words } from './words.js';

/** An error's message in a language; in English where it is none of the catalogue's. */
export function problemText({ template, values, message }: AskerError, { language }: Words): string {
  if (language === 'en') return message;
  const translated = PROBLEMS[template]?.[language as Exclude<Language, 'en'>];
  if (!translated) return message;
  return translated.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
