/**
 * The people an article names: full name and role, as the article itself words them.
 *
 * A rule-based reading of capitalised runs. In "Chinese Foreign Ministry Spokesman Wang Wenbin" the words up to the
 * last title noun are the role and the rest is the name; in "Wang Wenbin, a spokesman for the ministry," the role
 * follows the name.
 */
import type { Speaker } from '../../domain.js';
import { isCountryWord } from '../lexicon/countries.js';
import { PORTFOLIOS } from '../lexicon/organisations.js';
import { HEADS, HONOURS, KIN } from '../lexicon/titles.js';
import { isGivenName } from './given-names.js';
import { isKnownName } from './known-names.js';
import { capitalisedRuns } from './name-patterns.js';
import { bare, isThing, isTitle, lastNames, trimRun } from './name-words.js';
import { roleAround, splitRole } from './roles.js';

/** Somebody whom a text names in full. */
export interface Person extends Speaker {
  /** Where the name was first given in full. */
  readonly start: number;
}

/**
 * People named in full, in order of first mention. A name is listed once; if its first mention has no role, that of a later
 * one is used.
 */
export function findPeople(text: string): readonly Person[] {
  const people = new Map<string, Person>();
  for (const match of capitalisedRuns(text).flatMap(atOwner)) {
    if (!/[ \u00a0]/.test(match[0]) || isCredit(text, match)) continue;
    const run = withoutPortfolio(text, match.index, trimRun(withoutCredit(text, match)))
      .replace(/[’']s$/, '')
      .replace(HONOURED, '$1');
    const { name, role } = splitRole(run);
    if (!name.includes(' ') && role === null) continue;
    // "Tavia’s CEO" and "Midco President" are roles.
    const words = name.split(' ');
    const end = match.index + match[0].length;
    const isOffice = words.length > 1 && isTitle(words.at(-1)!) && !isGivenName(words[0]!) && role === null;
    if (isOffice && !isTitledSurname(words, text.slice(end, end + 30))) continue;
    const written = match[0].replace(HONOURED, '$1');
    const start = match.index + written.length - lengthOfLastWords(written, name.split(' ').length);
    const known = people.get(name);
    if (known?.role) continue;
    const described = roleAround(text, start, end, role);
    if (!known || described) people.set(name, { name, role: described, start: known?.start ?? start });
  }
  return withoutShort([...people.values()]);
}

/** What only follows a name: "Twyla Baker, a clerk,", "Art Pope, 54,", "Twyla Baker, the bank's clerk,". */
const DESCRIBED = /^, (?:(?:an?|who|whose) |\d\d,|(?:the |\p{Lu}\p{L}+[’']s )\p{Ll})/u;

/** Whether an office at the end of two words is a family name: in "Twyla Baker", and not in "German Chancellor". */
const isTitledSurname = ([first, last, ...others]: readonly string[], after: string): boolean =>
  others.length === 0 &&
  isKnownName(last!) &&
  /^\p{Lu}\p{Ll}+$/u.test(first!) &&
  !isTitle(first!) &&
  !isCountryWord(first!.toLowerCase()) &&
  DESCRIBED.test(after);

interface Run {
  readonly 0: string;
  readonly index: number;
}

/**
 * "Ada Lind's" and "Norlane Studios" of "Ada Lind's Norlane Studios": a person's full name ends at its possessive.
 * "Virginia Attorney General's Office" is one name.
 */
function atOwner(run: Run): Run[] {
  const owner = OWNER.exec(run[0]);
  const words = owner?.[0].trimEnd().split(' ') ?? [];
  // "Former President Ada Lind's Herald"
  const given = owner && splitRole(owner[0].trimEnd()).name.split(' ')[0]!;
  if (!given || !isGivenName(given) || isThing(words)) return [run];
  return [
    { 0: owner[0].trimEnd(), index: run.index },
    { 0: run[0].slice(owner[0].length), index: run.index + owner[0].length },
  ];
}

const OWNER = /^[^\s’']+(?: [^\s’']+)+[’']s (?=\S)(?!Office$)/;

/** "Ada Lind KC" */
const HONOURED = new RegExp(String.raw`^(\S+\s\S.*)\s(?:${[...HONOURS].join('|').toUpperCase()})$`, 's');

/** "Ada Lind" of "Minister of Finance Ada Lind" */
function withoutPortfolio(text: string, start: number, run: string): string {
  const words = run.split(' ');
  const field = words.findIndex((word) => !PORTFOLIOS.has(word.toLowerCase()));
  return field > 0 &&
    words.length - field === 2 &&
    /\b(?:[Mm]inister|[Ss]ecretary) (?:of|for) $/.test(text.slice(Math.max(0, start - 14), start))
    ? words.slice(field).join(' ')
    : run;
}

/** "Gov. Ada Lind" of "Ivo Berg/Agency Gov. Ada Lind": the agency of a photo's credit, after which the text goes on. */
const withoutCredit = (text: string, { index, 0: run }: Run): string =>
  text[index - 1] === '/' ? run.replace(/^\S+\s+(?:Images\s+)?/, '') : run;

/** "Ivo Berg/Agency Lind spoke on Friday", "Ivo Berg © Agency": nothing but a photo's credit, and a family name at most. */
const isCredit = (text: string, run: Run): boolean =>
  !/\s/.test(withoutCredit(text, run)) ||
  /^(?:AP|AFP|EPA|Reuters)\s\S+$/.test(run[0]) ||
  /^\s?©/.test(text.slice(run.index + run[0].length, run.index + run[0].length + 2));

/** How many characters the last words of a run take, with the white space between them. */
function lengthOfLastWords(run: string, words: number): number {
  const wordsAndSpaces = run.split(/(\s+)/);
  return wordsAndSpaces.slice(-(2 * words - 1)).join('').length;
}

/** "First lady Jill Lind", "his wife, Jill Lind,": hardly the one who is called "President Lind". */
export function isRelative(role: string | null): boolean {
  const office = (role ?? '').toLowerCase().replace(/ (?:of|to) .*/, '');
  const noun = office.split(' ').at(-1)!;
  return noun === 'lady' || KIN.has(noun);
}

/** Whether a role is a head's, such as a president's or a mayor's. */
export const isHead = (role: string | null): boolean => HEADS.has(bare(role?.split(' ').at(-1) ?? ''));

/** "De la Rey" is Luis de la Rey, and "Coach Tuck" is Mel Tuck, who gets the role if he has none. */
function withoutShort(people: readonly Person[]): Person[] {
  const byLast = new Map<string, Person[]>();
  for (const person of people) {
    if (!person.name.includes(' ')) continue;
    const last = person.name.split(' ').at(-1)!;
    const bearers = byLast.get(last);
    if (bearers) bearers.push(person);
    else byLast.set(last, [person]);
  }
  const roles = new Map<string, string | null>();
  const headed = new Set(people.flatMap(({ name }) => lastNames(name.split(' ')).slice(1)));
  const kept = people.filter(({ name, role }) => {
    if (headed.has(name)) return false;
    const [whole, ...others] = name.includes(' ') ? [] : (byLast.get(name) ?? []);
    if (whole && others.length === 0 && whole.role === null) roles.set(whole.name, role);
    return whole === undefined || (others.length === 0 && isRelative(whole.role) && isHead(role));
  });
  return kept.map((person) => ({ ...person, role: person.role ?? roles.get(person.name) ?? null }));
}
