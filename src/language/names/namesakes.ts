/** Which of an article's people a name stands for. */
import type { Speaker } from '../../domain.js';
import { isEnglishWord } from '../dictionary.js';
import { isCountryWord } from '../lexicon/countries.js';
import { ORGANISATIONS, PORTFOLIOS } from '../lexicon/organisations.js';
import { US_STATES } from '../lexicon/states.js';
import { wordSet } from '../lexicon/word-set.js';
import { editDistance } from '../spelling.js';
import { isGivenName } from './given-names.js';
import { isKnownName } from './known-names.js';
import { bare, holdsNoName, isOtherThing, isSuffixed, isThing, lastNames } from './name-words.js';
import { isHead, isRelative, type Person } from './people.js';

/** People by every name that may stand for them, each list in order of first mention. */
export type Namesakes = ReadonlyMap<string, readonly Person[]>;

/**
 * Who may be meant by a name: all who have it in full, or as the first or last word of a full name (in Chinese names
 * the family name comes first). A bridge named after somebody is not that person.
 */
export function namesakesOf(people: readonly Person[]): Namesakes {
  const namesakes = new Map<string, Person[]>();
  const suffixed: Person[] = [];
  for (const person of people) {
    const words = person.name.split(' ');
    if (isSuffixed(words)) suffixed.push(person);
    const isOrganisation = words.some((word) => ORGANISATIONS.has(bare(word)));
    // "Mayor Ann West" is not a place.
    const isTitled = person.role !== null && isGivenName(words[0]!);
    const isNoPerson =
      isThing(words) ||
      isOtherThing(words) ||
      (person.role === null && (holdsNoName(words) || isOfCountry(words[0]!)));
    const isPerson =
      (isTitled || !isNoPerson) && words.length < 6 && !(words.length === 2 && /^[JS]r/.test(words[1]!));
    const first = isPerson || isOrganisation ? firstAlone(person, words, isOrganisation) : [];
    const parts = isPerson ? [...first, ...lastNames(words)] : first;
    for (const name of new Set([person.name, ...parts])) {
      const known = namesakes.get(name);
      if (known) known.push(person);
      else namesakes.set(name, [person]);
    }
  }
  // "Brask" is Ivo Brask Jr., if there is nobody else of that name.
  const families = new Map<string, Person[]>();
  for (const person of suffixed) {
    const family = person.name.split(' ').at(-2)!;
    if (!namesakes.has(family)) families.set(family, [...(families.get(family) ?? []), person]);
  }
  for (const [family, bearers] of families) namesakes.set(family, bearers);
  return namesakes;
}

/** "U.S. Starbucks" is no member of a family. */
const isOfCountry = (word: string): boolean => /^(?:U\.?S|U\.?K|E\.?U)\.?$/.test(word);

/** What of a town's "School District" or "Police Department" is not the town. */
const OF_TOWNS = wordSet(
  'district department police council schools commission county court authority board',
);

const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;

/** The first word, if it may stand for the whole: "NCAA" is not the "NCAA Tournament", nor "Vatican" the "Vatican Gardens". */
function firstAlone({ role }: Person, words: readonly string[], isOrganisation: boolean): string[] {
  const first = words[0]!;
  if (isGivenName(first)) return [first];
  if (ACRONYM.test(first) || isCountryWord(first.toLowerCase()) || US_STATES.includes(first.toLowerCase()))
    return [];
  // "Labor" is a department.
  if (
    OF_TOWNS.has(words.at(-1)!.toLowerCase()) &&
    (first === 'Police' || !PORTFOLIOS.has(first.toLowerCase()))
  )
    return [];
  const isLikely = isOrganisation || isKnownName(first) || role !== null;
  return isLikely || !isEnglishWord(words.at(-1)!.toLowerCase()) ? [first] : [];
}

/** With more, an article rarely makes clear which one it means, and comparing all at each mention would take for ever. */
const MOST_NAMESAKES = 40;

/** The person that a name stands for; the bare name if two people share it. */
export function resolveName(name: string, namesakes: Namesakes, offset: number): Speaker {
  const candidates = namesakes.get(name) ?? [];
  if (candidates.length > MOST_NAMESAKES) return { name, role: null };
  const exact = candidates.find((person) => person.name === name);
  if (exact) return { name: exact.name, role: exact.role };
  const introduced = candidates.filter(({ start }) => start <= offset);
  const likely = introduced.length > 0 ? introduced : candidates;
  // "Boxer Luca Ferri", with a title that no list holds, is Luca Ferri.
  const apart = likely.filter(
    (one) => !likely.some((other) => other !== one && one.name.endsWith(` ${other.name}`)),
  );
  const [person, ...others] = bearerOf(name, headOf(withoutVariants(apart)));
  return person && others.length === 0 ? { name: person.name, role: person.role } : { name, role: null };
}

/** "Rock" of "Gov. Ada Rock", and not of "Rock Harbour": whoever has a given name and a role, among things that begin so. */
function bearerOf(name: string, people: readonly Person[]): readonly Person[] {
  const [bearer, ...others] = people.filter(
    (one) => one.role !== null && isGivenName(one.name.split(' ')[0]!),
  );
  const isOnly = people.every(
    (one) => one === bearer || (one.role === null && one.name.startsWith(`${name} `) && !isGivenName(name)),
  );
  return bearer?.name.endsWith(` ${name}`) && others.length === 0 && isOnly ? [bearer] : people;
}

/** Each person once, as first named. */
function withoutVariants(people: readonly Person[]): readonly Person[] {
  const kept: Person[] = [];
  for (const person of people) if (!kept.some((one) => isVariant(one, person))) kept.push(person);
  return kept;
}

/** "Ada B. Lind" and "Ada Lind"; "Steve Berg" and "Steven Berg", if both hold the same office. */
function isVariant(one: Person, other: Person): boolean {
  const [words, others] = [one.name.split(' '), other.name.split(' ')];
  if (words.length < 2 || others.length < 2 || words.at(-1) !== others.at(-1)) return false;
  // "Ada C. Lind" is somebody else.
  if (!areAlike(middleOf(words), middleOf(others))) return false;
  const [short, long] = [words[0]!, others[0]!]
    .map((first) => first.replaceAll('.', ''))
    .sort((a, b) => a.length - b.length) as [string, string];
  if (short === long) return isGivenName(words[0]!) || /^\p{Lu}{2}$/u.test(short);
  const isOneOffice = one.role !== null && one.role === other.role;
  return isOneOffice && short.length > 2 && (isShortened(short, long) || isMisspelt(short, long));
}

/** "Steve" of "Steven", "Andy" of "Andrew", and not "Christine" of "Christina" */
const isShortened = (short: string, long: string): boolean =>
  short.length < long.length && long.startsWith(short.replace(/y$/, ''));

/** "Volodomyr" and "Volodymyr": one of them is a slip, and no given name. */
const isMisspelt = (one: string, other: string): boolean =>
  isGivenName(one) !== isGivenName(other) && editDistance(one, other, 1) <= 1;

const middleOf = (words: readonly string[]): string => words.slice(1, -1).join(' ').replaceAll('.', '');
const areAlike = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** In office: the wife of a former president may be meant by his name, if she holds an office now. */
const PRESIDENT = /^(?:(?:then|U\.?S\.?)[ -])?president$/i;
/** "Trump White House" */
const GOVERNMENT = / (?:White House|Administration|Cabinet|Campaign|Justice Department)$/;

/**
 * "Trump" is Donald Trump, the president, where only his government has that name as well, or his family, if an article
 * names him before them.
 */
function headOf(people: readonly Person[]): readonly Person[] {
  const heads = people.filter(({ role }) => isHead(role) && !isRelative(role));
  const isFirst = people[0] === heads[0] && PRESIDENT.test(heads[0]?.role ?? '');
  const isOnly = people.every(
    (one) =>
      one === heads[0] ||
      GOVERNMENT.test(one.name) ||
      (isFirst && one.name.includes(' ') && (one.role === null || isRelative(one.role))),
  );
  return heads.length === 1 && isOnly ? heads : people;
}
