/** Who is "he" and who is "she", as far as a text says so. */

import { FEMALE, HONORIFICS, MALE } from './lexicon/titles.js';
import { capitalised } from './names/capitalised.js';
import { NAME_WORD } from './names/name-patterns.js';
import { bare } from './names/name-words.js';

const GENDERED = [...HONORIFICS].filter((title) => MALE.has(title) || FEMALE.has(title)).map(capitalised);
const TITLED = new RegExp(String.raw`\b(${GENDERED.join('|')})\b\.? (${NAME_WORD})`, 'gu');

export type Pronoun = 'he' | 'she';

/** "he" or "she", if a role or the words before a name show it. */
export function pronounOf(description: string): Pronoun | null {
  const words = description.split(/\s+/).map(bare);
  if (words.some((word) => FEMALE.has(word))) return 'she';
  return words.some((word) => MALE.has(word)) ? 'he' : null;
}

/** Who is a "Mr." and who a "Ms.", by the last name. */
export function titledPronouns(text: string): ReadonlyMap<string, Pronoun> {
  const titled = text.matchAll(TITLED);
  return new Map([...titled].map(([, title, name]) => [name!, pronounOf(title!)!]));
}
