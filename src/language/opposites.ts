/** "Increase" and "decrease": words that say the opposite of another. */
import { ANTONYMS } from './lexicon/antonyms.js';
import { contentStems } from './tokens.js';

const NONE: ReadonlySet<string> = new Set();

const OPPOSITES = new Map<string, Set<string>>();
for (const pair of ANTONYMS) {
  const [one, other] = pair.flatMap(contentStems);
  if (one === undefined || other === undefined || one === other) continue;
  OPPOSITES.set(one, (OPPOSITES.get(one) ?? new Set()).add(other));
  OPPOSITES.set(other, (OPPOSITES.get(other) ?? new Set()).add(one));
}

/** Stems of the words that mean the opposite of those with a stem. */
export const oppositesOf = (stem: string): ReadonlySet<string> => OPPOSITES.get(stem) ?? NONE;
