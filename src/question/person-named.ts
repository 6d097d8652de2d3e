import type { ArticleFilter } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import { mayBeGivenName } from '../language/names/given-names.js';
import { findPeople, type Person } from '../language/names/people.js';
import { contentStems } from '../language/tokens.js';
import { passagesWith } from '../retrieval/passages-with.js';
import type { SearchIndex } from '../retrieval/ports.js';

/** Passages searched for people with a name. */
const DEPTH = 5;

/** The full name of the person whom articles call by a name; the name itself if several share it, null if nobody has it. */
export async function personNamed(
  name: string,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<string | null> {
  const passages = await passagesWith(index, contentStems(name), DEPTH, filter);
  const last = name.toLowerCase().split(/\s+/).at(-1)!;
  const found = new Map<string, Person>();
  for (const article of new Set(passages.map((passage) => passage.article)))
    for (const person of findPeople(article.text))
      if (isCalled(person, last) && (person.role !== null || !found.has(person.name)))
        found.set(person.name, person);
  const people = [...found.keys()].filter(
    (one) => ![...found.keys()].some((other) => other !== one && isShortFor(found.get(one)!, other)),
  );
  return people.length > 1 && !name.includes(' ') ? name : (people[0] ?? null);
}

/** "Lind Athletic" is a club named after a town, "Vell’s Lind" a hill; "Mark Lind" is a person, though "mark" is a word. */
function isCalled({ name, role }: Person, called: string): boolean {
  if (/['’]s /u.test(name)) return false;
  const words = name.split(' ');
  const others = words.filter((word) => word.toLowerCase() !== called && contentStems(word)[0] !== called);
  const isOrdinary = (word: string): boolean => isEnglishWord(word.toLowerCase()) && !mayBeGivenName(word);
  return others.length < words.length && (role !== null || others.length === 0 || !others.every(isOrdinary));
}

/** "Biden" is short for "Joe Biden", but the "Francis" of "Pope Francis" is not short for "Francis Ford Coppola". */
function isShortFor({ name, role }: Person, other: string): boolean {
  const isGivenAlone =
    role !== null && !name.includes(' ') && mayBeGivenName(name) && other.split(' ').at(-1) !== name;
  return !isGivenAlone && isPartOf(name, other);
}

/** "Joe Biden" is part of "Joe R. Biden", but "Wang Yi" is not part of "Yi Wang". */
function isPartOf(name: string, other: string): boolean {
  const [words, more] = [name.split(' '), other.split(' ')];
  return words.length < more.length && words.every((word) => more.includes(word));
}
