/**
 * The people an article names: full name and role, as the article itself words them.
 *
 * A rule-based reading of capitalised runs. In "Chinese Foreign Ministry Spokesman Wang Wenbin" the words up to the
 * last title noun are the role and the rest is the name; in "Wang Wenbin, a spokesman for the ministry," the role
 * stands behind the name.
 */
import type { Speaker } from '../domain.js';
import { isGivenName } from './given-names.js';
import { isKnownName } from './known-names.js';
import { NAME_ABBREVIATIONS } from './lexicon/abbreviations.js';
import { MONTHS, WEEKDAYS } from './lexicon/calendar.js';
import { NAME_PARTICLES } from './lexicon/name-particles.js';
import { OTHER_THINGS, SURNAMES_TOO } from './lexicon/names.js';
import { ORGANISATIONS, PLACES } from './lexicon/organisations.js';
import { NEVER_NAMES } from './lexicon/stop-words.js';
import {
  CLEAR_TITLE_ABBREVIATIONS,
  DOTTED_TITLES,
  FEMALE,
  HONORIFICS,
  KIN,
  MALE,
  OUT_OF_OFFICE,
  TITLES,
  UNCLEAR_TITLE_ABBREVIATIONS,
} from './lexicon/titles.js';

/** Words that belong to a role when they stand before a lower-case title: "former foreign minister". */
const ROLE_ADJECTIVE =
  /^(?:\p{Lu}\p{L}+|foreign|prime|defen[cs]e|finance|interior|deputy|vice|chief|senior|former|acting|press|ministry|government|state|opposition|party|police|army|navy|research|home|health|trade)$/u;

/**
 * Letters of the Latin, Greek and Cyrillic scripts, as the inside of a character class. `\p{L}` would take in every
 * script there is, and a pattern that holds it often takes V8 200 ms to compile.
 */
function letters(property: RegExp): string {
  const codes = Array.from({ length: 0x530 }, (_, code) => String.fromCharCode(code));
  return codes.filter((letter) => property.test(letter)).join('');
}
export const UPPER = letters(/\p{Lu}/u);
export const LOWER = letters(/\p{Ll}/u);

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
/** Longest first, so that a pattern takes the whole of "Comm.". */
const ABBREVIATIONS = [...NAME_ABBREVIATIONS, ...CLEAR_TITLE_ABBREVIATIONS, ...UNCLEAR_TITLE_ABBREVIATIONS]
  .map(capitalised)
  .sort((a, b) => b.length - a.length);
/** "1st" in "Sgt. 1st Class". */
const ORDINAL = '[1-3](?:st|nd|rd)';
/** Source of a pattern for initials, and for an abbreviation that is part of a name or stands before it. */
export const ABBREVIATION = [
  `(?:[${UPPER}]\\.)+`,
  String.raw`(?:Ph|Ed)\.D\.|Esq\.`,
  String.raw`(?:Lt\.-)?(?:${ABBREVIATIONS.join('|')})\.`,
  // Titles of several words, one of which would be none by itself.
  String.raw`(?:Most|Very|Right) (?:Rev|Hon)\.|[1-3](?:st|nd|rd) (?:Lt|Sgt)\.|${ORDINAL}(?= Class\b)`,
].join('|');
const WORD = String.raw`(?:${ABBREVIATION}|[${UPPER}][${UPPER}${LOWER}]*(?:[’'\-][${UPPER}${LOWER}]+)*)`;
const PARTICLE = `(?:${NAME_PARTICLES.join('|')})`;
/** Source of a pattern for a run of capitalised words, with the particles that stand inside names. */
export const CAPITALISED_RUN = String.raw`${WORD}(?:[ \u00a0]+(?:& |(?:${PARTICLE}[ \u00a0]+){0,2})${WORD})*`;

const GENDERED = [...HONORIFICS].filter((title) => MALE.has(title) || FEMALE.has(title)).map(capitalised);
const TITLED = new RegExp(String.raw`\b(${GENDERED.join('|')})\b\.? (${WORD})`, 'gu');

/** Capitalised at the head of a sentence or in a date, without being part of a name. */
const NOT_NAMES: ReadonlySet<string> = new Set([...NEVER_NAMES, ...MONTHS, ...WEEKDAYS]);

export interface Person extends Speaker {
  /** Where the name was first given in full. */
  readonly start: number;
}

/** A word of a name in lower case, without its possessive, full stop or "-elect". */
export function bare(word: string): string {
  const lower = word.toLowerCase();
  // Most words have none of these: the pattern is not tried on them.
  const mayEnd = /[s.]/.test(lower.at(-1) ?? '') || lower.includes('-');
  return mayEnd ? lower.replace(/(?:[’']s|\.|-elect|-designate)$/, '') : lower;
}
/** Whether a word with a capital is none of a name's: it opens a sentence, or is part of a date. */
export const isNoName = (word: string): boolean => NOT_NAMES.has(bare(word));

/** "Det", "Lt.-Gov" */
function isAbbreviatedTitle(abbreviation: string): boolean {
  return DOTTED_TITLES.has(abbreviation) || TITLES.has(abbreviation.replace(/^lt\.-/, ''));
}

/** A sister of the church, a district attorney and a prime minister; "sister", "da" and "pm" are something else. */
const ALWAYS_CAPITAL = new Set(['Sister', 'DA', 'PM']);

/** Whether a word is a title: some abbreviations are one with their full stop alone. */
export const isTitle = (word: string): boolean => {
  const title = bare(word);
  // "His sister Ana Ruiz" is no nun.
  return TITLES.has(title) || ALWAYS_CAPITAL.has(word) || (word.endsWith('.') && isAbbreviatedTitle(title));
};

/** A capitalised run without the words in front that are no part of a name; empty when nothing is left. */
export function trimRun(run: string): string {
  const words = run.split(/\s+/);
  const first = words.findIndex((word) => !isNoName(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** Splits "Russian Foreign Minister Sergey Lavrov" into role and name; honorifics are dropped. */
export function splitRole(run: string): Speaker {
  const words = run.split(/\s+/);
  const isMember = (word: string, i: number): boolean =>
    word === 'Member' && ORGANISATIONS.has(bare(words[i - 1] ?? ''));
  const title = words.findLastIndex((word, i) => isTitle(word) || isMember(word, i)) + 1;
  if (isOfName(words, title - 1)) return splitAround(words, title - 1);
  const isRanked = words[title + 1] === 'Class' && new RegExp(`^${ORDINAL}$`).test(words[title]!);
  const cut = isRanked ? title + 2 : title;
  if (cut === 0 || cut === words.length) return splitBeforeGivenName(words);
  // "Major League Chess" and the "County Sheriff's Office" are nobody's rank.
  if (words.slice(cut).some((word) => ORGANISATIONS.has(bare(word)))) return { name: run, role: null };
  // "General Dynamo" is a company.
  const isCompany = cut === 1 && words.length === 2 && words[0] === 'General' && !isKnownName(words[1]!);
  if (isCompany) return { name: run, role: null };
  const role = words.slice(0, cut).filter((word) => !HONORIFICS.has(bare(word)));
  return { name: words.slice(cut).join(' '), role: role.join(' ') || null };
}

/** Whether a title is part of a name: "Officer Dean Mack", "Ronnie Dean Busick", "Sikandar Sultan Raja". */
function isOfName(words: readonly string[], title: number): boolean {
  const [word, before] = [words[title]!, words[title - 1]];
  if (before === undefined || title !== words.length - 2) return false;
  if (isGivenName(word)) return isTitle(before) || isGivenName(before);
  return word === 'Sultan' && isKnownName(before);
}

/** The name that holds such a title begins with it behind another title, and else with the run. */
function splitAround(words: readonly string[], title: number): Speaker {
  const from = words.findLastIndex((word, i) => i < title && isTitle(word)) + 1;
  return { name: words.slice(from).join(' '), role: words.slice(0, from).join(' ') || null };
}

/** "Filmmaker Lia Prewitt", "Alba Lisa Marden": what stands before a given name, and is none, belongs to no name. */
function splitBeforeGivenName(words: readonly string[]): Speaker {
  const run = words.join(' ');
  const given = words.findIndex((word) => isGivenName(word));
  const isName = given < 1 || given > words.length - 2 || isThing(words.slice(given));
  const before = words.slice(0, given);
  const isPart =
    NAME_PARTICLES.includes(words[given]?.toLowerCase() ?? '') ||
    before.some(
      (word) =>
        /^\p{L}\.?$|^(?:Saint|St\.?|Fort|Mount|San|Santa|New|Mac)$/u.test(word) ||
        NAME_PARTICLES.includes(word.toLowerCase()),
    );
  if (isName || isPart) return { name: run, role: null };
  const role = before
    .filter((word) => !HONORIFICS.has(bare(word)))
    .join(' ')
    .replace(/[’']s$/, '');
  return {
    name: words.slice(given).join(' '),
    role: /(?:er|or|ist|man|woman|ian|crat|can)$/.test(role) ? role : null,
  };
}

/** The role in ", the Chinese foreign minister," directly behind a name that ends at `end`. */
function roleBehind(text: string, end: number): string | null {
  const apposition =
    /^, (?:(?:the|a|an|its|his|her|their) )?((?:[^,.;:“”"\n]|\b\p{Lu}\.(?=\S)|(?<=\.\p{Lu})\.){3,70})[,.]/u.exec(
      text.slice(end, end + 90),
    );
  const role = apposition?.[1] ?? '';
  // "Trump, Florida Gov. Ron DeSantis": another's.
  const last = role.split(' ').at(-1)!;
  const isAbbreviated = apposition?.[0].endsWith('.') && isTitle(`${last}.`) && last.length < 6;
  if (isAbbreviated) return null;
  if (/\b(?:who|which|said|says|was|is|had|has)\b/.test(role)) return null;
  return role.split(' ').some((word) => isTitle(word) && !HONORIFICS.has(bare(word))) ? role : null;
}

/** The role in "Chinese foreign minister Wang Yi", where the name starts at `start`. */
function roleBefore(text: string, start: number): string | null {
  if (text[start - 1] !== ' ') return null;
  const before = text
    .slice(Math.max(0, start - 60), start - 1)
    .split(' ')
    .slice(-4);
  const words = before.slice(before.findLastIndex((word) => !/^[\p{L}-]+$/u.test(word)) + 1);
  if (!TITLES.has(words.at(-1) ?? '')) return null;
  let first = words.length - 1;
  while (first > 0 && ROLE_ADJECTIVE.test(words[first - 1]!)) first--;
  return trimRun(words.slice(first).join(' '));
}

/** How many characters the last words of a run take, whatever white space parts them. */
function lengthOfLastWords(run: string, words: number): number {
  const wordsAndSpaces = run.split(/(\s+)/);
  return wordsAndSpaces.slice(-(2 * words - 1)).join('').length;
}

/**
 * People named in full, in order of first mention. A name is listed once; a role found at a later mention is kept
 * when the first mention had none.
 */
export function findPeople(text: string): readonly Person[] {
  const people = new Map<string, Person>();
  for (const match of text.matchAll(new RegExp(CAPITALISED_RUN, 'gu'))) {
    if (!/[ \u00a0]/.test(match[0])) continue;
    const run = trimRun(match[0]).replace(/[’']s$/, '');
    const { name, role } = splitRole(run);
    if (!name.includes(' ') && role === null) continue;
    // "Tavia’s CEO" and "Midco President" are roles.
    const words = name.split(' ');
    if (words.length > 1 && isTitle(words.at(-1)!) && !isGivenName(words[0]!)) continue;
    const end = match.index + match[0].length;
    const start = end - lengthOfLastWords(match[0], name.split(' ').length);
    const known = people.get(name);
    if (known?.role) continue;
    const described = withFormer(text, start, role) ?? roleBehind(text, end) ?? roleBefore(text, start);
    if (!known || described) people.set(name, { name, role: described, start: known?.start ?? start });
  }
  return withoutShort([...people.values()]);
}

/** "former President Ralf Stone": what a role was is part of it. */
function withFormer(text: string, nameStart: number, role: string | null): string | null {
  if (role === null) return null;
  const before = text.slice(Math.max(0, nameStart - role.length - 14), nameStart);
  const [, former] =
    /\b(former|then|acting|deputy|outgoing|incoming|ex)[ -]$/.exec(before.slice(0, -role.length - 1)) ?? [];
  return former ? `${former} ${role}` : role;
}

/** "De la Rey" is Luis de la Rey, and "Coach Tuck" is Mel Tuck, who keeps the role where he has none. */
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
    return whole === undefined;
  });
  return kept.map((person) => ({ ...person, role: person.role ?? roles.get(person.name) ?? null }));
}

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

/** "Brask", and "de Brask" for Bill de Brask, as it is written in a sentence and at its head. */
function lastNames(words: readonly string[]): string[] {
  const first = words.findIndex((word) => NAME_PARTICLES.includes(word.toLowerCase()));
  const last = words.at(-1)!;
  if (first < 1 || words[first] !== words[first]!.toLowerCase()) return words.length > 4 ? [] : [last];
  const whole = words.slice(first).join(' ');
  return [last, whole, capitalised(whole)];
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

/** Whether a name's words are an organisation's or a place's. */
export function isThing(words: readonly string[]): boolean {
  return words.some((word) => ORGANISATIONS.has(bare(word)) || PLACES.has(bare(word)));
}

/** Whether a name's words are those of a team, a brand or a law: not "Bill Lind", nor "Betty White". */
export function isOtherThing(words: readonly string[]): boolean {
  const isPersons = words.length > 1 && isGivenName(words[0]!);
  const others = words.slice(isPersons ? 1 : 0).flatMap((word) => word.toLowerCase().split('-'));
  if (isPersons && others.length === 1 && SURNAMES_TOO.has(others[0]!)) return false;
  return others.some((word) => OTHER_THINGS.has(word));
}

export type Pronoun = 'he' | 'she';

/** "he" or "she", where a role or the words before a name tell it. */
export function pronounOf(description: string): Pronoun | null {
  const words = description.split(/\s+/).map(bare);
  if (words.some((word) => FEMALE.has(word))) return 'she';
  return words.some((word) => MALE.has(word)) ? 'he' : null;
}

/** Whether a word, in whatever capitals, says what a person is: by office, trade or kinship. */
export const isRole = (word: string): boolean => isTitle(word) || KIN.has(bare(word));

/** Whether who has a role only stands in for an office's holder, held it once or wants to: "deputy mayor", "ex-minister". */
export const isOutOfOffice = (role: string): boolean =>
  role
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => OUT_OF_OFFICE.has(word));

/** Who is a "Mr." and who a "Ms.", by the last name. */
export function titledPronouns(text: string): ReadonlyMap<string, Pronoun> {
  const titled = text.matchAll(TITLED);
  return new Map([...titled].map(([, title, name]) => [name!, pronounOf(title!)!]));
}
