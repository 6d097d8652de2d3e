import { isCountryWord } from '../../../language/lexicon/countries.js';
import { STATEMENTS } from '../../../language/lexicon/documents.js';
import { DETERMINERS } from '../../../language/lexicon/function-words.js';
import {
  COMPANY_NOUNS,
  GROUP_NOUNS,
  ORGANISATIONS,
  OUTLET_NOUNS,
  PORTFOLIOS,
} from '../../../language/lexicon/organisations.js';
import { US_STATES } from '../../../language/lexicon/states.js';
import { DEPUTIES, PERSON_NOUNS } from '../../../language/lexicon/titles.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { bare, isRole } from '../../../language/names/name-words.js';
import { splitRole } from '../../../language/names/roles.js';
import type { Pronoun } from '../../../language/pronouns.js';
import { isPossessive, type Word } from '../clause-words.js';

/** Whom a phrase stands for, in its own words: a name still to be looked up, "he", "the minister", or nobody named. */
export type Subject =
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly role: string | null;
      readonly opening: boolean;
      /** After a possessive: "Labour's Zara Malik", "the Old Farmer's Almanac". */
      readonly owned?: boolean;
      /** With a possessive ending of its own: "McDonald's". */
      readonly entire?: boolean;
      /** After "the", which no person's name follows: "the Fed", "the Masters". */
      readonly definite?: boolean;
    }
  | { readonly kind: 'pair'; readonly names: readonly [string, string] }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  /** What somebody is: "mayor", "prime minister". `many`: an organisation, which neither "he" nor "she" could mean. */
  | {
      readonly kind: 'noun';
      readonly noun: string;
      readonly many?: boolean;
      /** In small letters, the place, the people or the company whose office it is: "the French president". */
      readonly place?: string;
    }
  /** `many`: officials, a company, the writer; nobody whom "he" or "she" could mean. */
  | { readonly kind: 'unnamed'; readonly many?: boolean };
/** A subject, and roughly where its phrase begins. */
export interface PlacedSubject {
  readonly subject: Subject;
  readonly from: number;
}

/** Somebody, and several, whom the sentence does not name. */
export const UNNAMED: Subject = { kind: 'unnamed' };
export const UNNAMED_MANY: Subject = { kind: 'unnamed', many: true };

/** The words as they stand in the sentence, with white space narrowed. */
export const textOf = (words: readonly Word[], from: number, end: number): string =>
  words.slice(from, end).reduce((text, word, i) => {
    const before = words[from + i - 1];
    const apart = i > 0 && before!.at + before!.text.length < word.at;
    return `${text}${apart ? ' ' : ''}${word.text}`;
  }, '');

/** The owner in "Mayor Lind's answer", by the words of name and role up to `end`; without an ending if there is none. */
export const ownerSubject = (
  words: readonly Word[],
  from: number,
  end: number,
  opening: boolean,
): Subject => ({
  kind: 'name',
  ...splitRole(textOf(words, from, end).replace(/[’']s?$/, '')),
  opening,
});

/** Before a name they describe it: "the news agency Arvo". */
const FURTHER_ORGANISATIONS = wordSet('agency bank media outlet tabloid union website');

/** Whether a word in small letters before a name may describe the person, or the organisation. */
export const looksLikeRole = (word: Word): boolean =>
  isRole(word.text) ||
  PERSON_NOUNS.has(word.lower) ||
  (!STATEMENTS.has(word.lower) &&
    !/^(?:her|other|another|after|under|over|never|ever|later|earlier|either|neither|rather|further|together|however|moreover|whatever|whether|list|human|chapter|or|for|nor|per)$/.test(
      word.lower,
    ) &&
    /(?:er|or|ist|man|woman|ian|eer)$/.test(word.lower)) ||
  COMPANY_NOUNS.has(word.lower) ||
  GROUP_NOUNS.has(word.lower) ||
  OUTLET_NOUNS.has(word.lower) ||
  FURTHER_ORGANISATIONS.has(word.lower);

/** "Ohio", "N.Y.", "Norway": the land in which a place lies. */
export const isLand = (name: string): boolean =>
  US_STATES.includes(name.toLowerCase()) ||
  /^(?:\p{Lu}\.){2}$/u.test(name) ||
  isCountryWord(name.toLowerCase());

/** Whether a word belongs to the name of an organisation: "Ministry", "University". */
export const isOrganisation = (word: Word): boolean => ORGANISATIONS.has(bare(word.text));

/** Where a description begins after its determiner or owner: "Dorn's attorney" is an attorney. */
export function roleStart(words: readonly Word[], from: number, end: number): number {
  const owner = words.findLastIndex((word, i) => i >= from && i < end - 1 && isPossessive(word)) + 1;
  return Math.max(owner, DETERMINERS.has(words[from]!.lower) ? from + 1 : from);
}

/** Words that turn an office into another: a vice president is not a president. */
const OFFICE_WORDS = wordSet('prime first assistant acting former press interim');
const isOfficeWord = (lower: string): boolean =>
  OFFICE_WORDS.has(lower) || DEPUTIES.has(lower) || PORTFOLIOS.has(lower) || isRole(lower);

/** The noun of "the embattled prime minister", with the words that belong to the office. */
export function officeAt(words: readonly Word[], end: number): string {
  let start = end - 1;
  while (
    start > 0 &&
    isOfficeWord(words[start - 1]!.lower) &&
    words[start - 1]!.lower === words[start - 1]!.text
  )
    start -= 1;
  return words
    .slice(start, end)
    .map(({ lower }) => lower)
    .join(' ');
}
