/**
 * Rarer given names from some forty countries, about 17,000: `scripts/given-names.ts` takes them from the packages
 * gender-detection-from-name and @faker-js/faker, whose MIT licences are in `rarer-given-names.licence.txt`.
 */
import { withoutAccents } from '../accents.js';
import { PLAIN } from './name-spelling.js';
import table from './rarer-given-names.json' with { type: 'json' };

/** A name as the table writes it: "Jarosław" is "jaroslaw". */
export const folded = (name: string): string =>
  withoutAccents(name.toLowerCase().replace(/[øłðđı]/g, (letter) => PLAIN[letter]!));

/** Whether women, and whether men, have a name that is none of the popular ones. */
export function rarerGivenName(name: string): { readonly women: boolean; readonly men: boolean } {
  const plain = folded(name);
  return { women: isListed(plain, table.female), men: isListed(plain, table.male) };
}

/** A binary search in a text of sorted words with one space between two of them: a set of them would take megabytes. */
function isListed(word: string, words: string): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const start = words.lastIndexOf(' ', (low + high) >> 1) + 1;
    const space = words.indexOf(' ', start);
    const end = space < 0 ? words.length : space;
    const found = words.slice(start, end);
    if (found === word) return true;
    if (found < word) low = end + 1;
    else high = start - 1;
  }
  return false;
}
