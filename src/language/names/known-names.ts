/** Given and family names of people anywhere: the list of some 200,000 in the package humannames. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isEnglishWord } from '../dictionary.js';
import { once } from '../once.js';
import { remembered } from '../remembered.js';

/** Lines of the file, each with a name in quotation marks, in order of their lower-case forms. */
const lines = once(() =>
  readFileSync(createRequire(import.meta.url).resolve('humannames'), 'utf8').toLowerCase(),
);

/** Whether a word is somebody’s name, in upper or lower case. The list is read when it is first needed. */
export const isKnownName = remembered((word) => isListed(word.toLowerCase(), lines()));

/** Whether a word is not English, or is also a name: "Okoro", "Reeves", but not "Study". */
export const mayBeFamilyName = (word: string): boolean =>
  !isEnglishWord(word.toLowerCase()) || isKnownName(word);

/** A binary search in the text: a set of the names takes a sixth of a second to make, and 20 MB. */
function isListed(name: string, lines: string): boolean {
  let low = lines.lastIndexOf('\n', lines.indexOf('"')) + 1;
  let high = lines.lastIndexOf('"');
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = lines.lastIndexOf('\n', middle - 1) + 1;
    const opening = lines.indexOf('"', start);
    const closing = lines.indexOf('"', opening + 1);
    const found = lines.slice(opening + 1, closing);
    if (found === name) return true;
    if (found < name) low = lines.indexOf('\n', closing) + 1;
    else high = start - 1;
  }
  return false;
}
