/** Which names in quotes and articles are people’s, what these are in full, and which pronoun the quotes use for them. */
import type { Quote } from '../../domain.js';
import { PLACE_PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { KIN } from '../../language/lexicon/titles.js';
import { memoised } from '../../language/memoised.js';
import { isGivenName, mayBeGivenName } from '../../language/names/given-names.js';
import { isRole, isSuffixed } from '../../language/names/name-words.js';
import { findPeople, type Person } from '../../language/names/people.js';
import { isState } from '../words/related-names.js';
import { type Mention, mentions, namesIn } from './mentions.js';

/** The names that may be people's where they stand in a text. */
export const peopleOf = (named: readonly Mention[], text: string): string[] =>
  named.filter((one) => mayBePerson(one, text) && !SHOUTED.test(one.name)).map(({ name }) => name);

/** The names in a quote. */
export const mentionsIn = memoised(({ text }: Pick<Quote, 'text'>): readonly Mention[] => mentions(text));

const BEFORE_CREDIT = /(?:^|[.?!:]["”]?\s|[([])$/u;

/** "It opens. Ada Lind/Agency" names who took the photo; "the Lund/Berg ticket" and "Eva Lund/Bo Berg" name running mates. */
export function isPhotographer(name: string, text: string): boolean {
  const at = text.indexOf(`${name}/`);
  if (at < 0 || !BEFORE_CREDIT.test(text.slice(Math.max(0, at - 3), at))) return false;
  const [next = ''] = /^[\p{L}’-]+/u.exec(text.slice(at + name.length + 1)) ?? [];
  return !isGivenName(next);
}

/**
 * "The Vell Bears, who", "the Vell Bears.": a name of several words with an article and nothing after it that it may
 * describe.
 */
export function isOfGroup(name: string, quote: Quote): boolean {
  const { text } = quote;
  if (!name.includes(' ') || !text.includes(name)) return false;
  return mentionsIn(quote).some(
    (one) =>
      one.name === name &&
      one.preceding === 'the' &&
      !one.owns &&
      !/^[ ’'/-]\p{L}/u.test(text.slice(one.end)),
  );
}

/** Whether a name begins as a person’s. */
export const isOfPerson = (name: string): boolean => isGivenName(name.split(' ')[0]!);

/** The full names in articles of whoever a question names by the last word alone. */
export function fullNamesIn(articles: readonly { readonly text: string }[], name: string): string[] {
  if (!/^\p{Lu}[\p{L}’-]+$/u.test(name) || isState(name)) return [];
  return [
    ...new Set(
      articles
        .flatMap(({ text }) => givenNamesBefore(name, text))
        .flatMap((given) => (isGivenName(given) ? [`${given} ${name}`] : [])),
    ),
  ];
}

/** The word before a space where another name may begin. */
const WORD_BEFORE = /(?<=(?<![\p{L}’-])(\p{Lu}\p{Ll}+)) /uy;
/** Where a name has no further word. */
const NAME_END = /(?! \p{Lu})(?![\p{L}-])/uy;

/** The capitalised words right before a name in a text. A plain search finds the name much faster than a pattern would. */
function givenNamesBefore(name: string, text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(` ${name}`); at >= 0; at = text.indexOf(` ${name}`, at + 1)) {
    WORD_BEFORE.lastIndex = at;
    NAME_END.lastIndex = at + 1 + name.length;
    const given = NAME_END.test(text) && WORD_BEFORE.exec(text)?.[1];
    if (given) found.push(given);
  }
  return found;
}

/**
 * Whether a name in a question is a person's, though no quote gives the full name: "Eva Lund" is "Lund" there, "Pelé" has
 * one word.
 */
export function isPersonAsked(
  name: string,
  quotes: readonly Pick<Quote, 'text'>[],
  articles: readonly { readonly text: string }[],
): boolean {
  const words = name.split(' ');
  if (words.length > 1)
    return mayBeGivenName(words[0]!) && quotes.some(({ text }) => namesIn(text).includes(words.at(-1)!));
  if (isState(name)) return false;
  return fullNamesIn(articles, name).length > 1 || isSpokenOfAsPerson(name, articles);
}

/**
 * "Pelé was born here. He left.", "Pelé’s wife": a name that opens a sentence in one of some articles, and the next one
 * begins with "he". The pattern is tried only where a plain search finds the beginning of the name.
 */
function isSpokenOfAsPerson(name: string, articles: readonly { readonly text: string }[]): boolean {
  const naming = articles.filter(({ text }) => text.includes(name));
  const [beginning] = /^[\p{L}\p{N}]+/u.exec(name) ?? [];
  if (naming.length === 0 || beginning === undefined) return false;
  const word = name.replace(/[^\p{L}\p{N}]/gu, '.');
  const told = String.raw`(?<=^|[.?!:]["”]?\s+|\n)${word}(?![\p{L}’'-])[^.?!\n]{0,300}[.?!]["”]?\s+(?:He|She)\b`;
  const owned = String.raw`(?<![\p{L}’-])${word}['’]s (?:${[...KIN].join('|')})\b`;
  const here = new RegExp(`${told}|${owned}`, 'uy');
  return naming.some(({ text }) => {
    for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
      here.lastIndex = at;
      if (here.test(text)) return true;
    }
    return false;
  });
}

/** The pronouns that quotes use, outside quotation marks, for those whose words they report: "Lavrov said no. He left." */
export function pronounsIn(quotes: readonly Pick<Quote, 'text' | 'speaker'>[]): Record<string, 'he' | 'she'> {
  const found = quotes.flatMap(({ text, speaker }): [string, 'he' | 'she'][] => {
    const told = text.replace(/[“"][^“”"]*[”"]/gu, ' ');
    const [isHe, isShe] = [/\b(?:he|his|him)\b/iu.test(told), /\b(?:she|her|hers)\b/iu.test(told)];
    const isAlone = speaker && findPeople(told).every(({ name }) => name === speaker.name);
    return isAlone && isHe !== isShe ? [[speaker.name, isHe ? 'he' : 'she']] : [];
  });
  return Object.fromEntries(found);
}

/** "UPDATES" is a label, not a name. */
export const SHOUTED = /^\p{Lu}{5,}$/u;

const OF_PLACE = /\b(?:of|in|from|at|near) $/u;

/** "Los Angeles" after "the mayor of"; not "Eva Lund" after "the mother of". */
export const isOfPlace = (name: string, before: string): boolean =>
  OF_PLACE.test(before) && !isGivenName(name.split(' ')[0]!);

/**
 * The people whom a text names: "the mayor of Los Angeles, Mayor Eva Lund" is one, and "Luther King Jr." no king called
 * "Jr."
 */
export const peopleNamed = memoised(({ text }: Pick<Quote, 'text'>): Person[] =>
  findPeople(text).filter(({ name, start }) => !isSuffixed([name]) && !isOfPlace(name, text.slice(0, start))),
);

/** "Eva Lund, who", "Eva Lund, 36," */
const INTRODUCED = /^, (?:who|\d{1,3}(?=,)|aged \d)/;

/** People in a quote: those introduced by a role, an age or something they did, and those who speak. */
export function peopleIn(quote: Quote): string[] {
  const { speaker, text } = quote;
  const withRole = peopleNamed(quote).flatMap(({ name, role }) => (role ? [name] : []));
  const introduced = mentionsIn(quote).flatMap(({ name, end }) =>
    name.includes(' ') && INTRODUCED.test(text.slice(end)) ? [name] : [],
  );
  const people = [...withRole, ...introduced];
  // A group may speak too, so names known to be people come first.
  if (!speaker) return people;
  return speaker.role || people.includes(speaker.name)
    ? [speaker.name, ...people]
    : [...people, speaker.name];
}

/**
 * Whether a name in a text may be the person meant next: no article precedes it, no "in" or "of" makes it a place or thing,
 * and it owns nobody: after "Lund’s lawyer", "he" is the lawyer, but after "Lund’s death" Lund.
 */
function mayBePerson({ preceding, owns, end }: Mention, text: string): boolean {
  const owned = owns ? (/^['’]s? ((?:[\p{L}-]+ ?){1,3})/u.exec(text.slice(end))?.[1] ?? '') : '';
  const isOwner = owns && (owned === '' || owned.split(' ').some((word) => isRole(word) || KIN.has(word)));
  return preceding !== 'the' && !isOwner && !PLACE_PREPOSITIONS.has(preceding);
}
