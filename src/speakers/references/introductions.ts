/** "Ada Lind, the mayor of Bergen, …": roles after a name, by which "the mayor" means her later on. */
import { isGivenName } from '../../language/names/given-names.js';
import type { Person } from '../../language/names/people.js';
import { roleInAside } from '../clauses/apposition.js';
import { isAfterOpener, nameStart, type Word } from '../clauses/clause-words.js';
import { textOf } from '../clauses/subjects/subject.js';

/** The most words of a role between commas. */
const LONGEST_ROLE = 10;

/** Who is introduced like this in a sentence that begins at an offset. */
export function introducedIn(words: readonly Word[], start: number): Person[] {
  const found: Person[] = [];
  for (let comma = 2; comma < words.length; comma += 1) {
    if (words[comma]!.text !== ',') continue;
    const first = nameStart(words, comma, 0);
    if (comma - first < 2 || !isGivenName(words[first]!.text)) continue;
    const next = words
      .slice(comma + 1, comma + 2 + LONGEST_ROLE)
      .findIndex((word) => /^[,.]$/.test(word.text));
    // "After meeting Ada Lind, the mayor, 50, left."
    const isAnother = isAfterOpener(words, comma + 1) && /^\d+$/.test(words[comma + 2 + next]?.text ?? '');
    const role =
      next > 0 && !isAnother ? roleInAside(words, { from: comma + 1, to: comma + 1 + next }) : null;
    if (role !== null)
      found.push({ name: textOf(words, first, comma), role, start: start + words[first]!.at });
  }
  return found;
}
