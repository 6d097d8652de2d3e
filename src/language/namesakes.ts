/** Whom a name stands for, among the people of an article. */
import type { Speaker } from '../domain.js';
import { ORGANISATIONS } from './lexicon/organisations.js';
import { bare, isOtherThing, isThing, lastNames } from './name-words.js';
import type { Person } from './people.js';

/** People by every name that may stand for them, each list in order of first mention. */
export type Namesakes = ReadonlyMap<string, readonly Person[]>;

/**
 * Who may be meant by a name: all that bear it in full, or as the first or last word of a full name (in Chinese names
 * the family name comes first). A bridge named after somebody is not he.
 */
export function namesakesOf(people: readonly Person[]): Namesakes {
  const namesakes = new Map<string, Person[]>();
  for (const person of people) {
    const words = person.name.split(' ');
    const isOrganisation = words.some((word) => ORGANISATIONS.has(bare(word)));
    const isPlace = isThing(words) || isOtherThing(words);
    const parts = isOrganisation
      ? [words[0]!]
      : isPlace || words.length > 5
        ? []
        : [words[0]!, ...lastNames(words)];
    for (const name of new Set([person.name, ...parts])) {
      const known = namesakes.get(name);
      if (known) known.push(person);
      else namesakes.set(name, [person]);
    }
  }
  return namesakes;
}

/** No article plainly means one of so many; and looking at all of them for each mention would take for ever. */
const MOST_NAMESAKES = 40;

/** The person that a name stands for; the bare name where two people share it, for it could be either. */
export function resolveName(name: string, namesakes: Namesakes, offset: number): Speaker {
  const candidates = namesakes.get(name) ?? [];
  if (candidates.length > MOST_NAMESAKES) return { name, role: null };
  const exact = candidates.find((person) => person.name === name);
  if (exact) return { name: exact.name, role: exact.role };
  const introduced = candidates.filter(({ start }) => start <= offset);
  const likely = introduced.length > 0 ? introduced : candidates;
  // "Boxer Luca Ferri", with a title that no list holds, is Luca Ferri.
  const [person, ...others] = likely.filter(
    (one) => !likely.some((other) => other !== one && one.name.endsWith(` ${other.name}`)),
  );
  return person && others.length === 0 ? { name: person.name, role: person.role } : { name, role: null };
}
