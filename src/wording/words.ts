/** Texts of the catalogue in one language, with its way of writing numbers, days and lists. */
import { day as englishDay } from '../language/day.js';
import type { en } from './catalogue/en.js';
import { CATALOGUES, LANGUAGES, type Language } from './catalogue/index.js';
import type { Key, Text } from './catalogue/text.js';

/** The names in braces in a text. */
type Holes<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type HolesOf<K extends Key> = (typeof en)[K] extends string
  ? Holes<(typeof en)[K]>
  : (typeof en)[K] extends { readonly other: infer Other }
    ? Holes<Other> | 'count'
    : never;
type ValuesOf<K extends Key> = [HolesOf<K>] extends [never]
  ? []
  : [{ readonly [Name in HolesOf<K>]: Name extends 'count' ? number : string | number }];

/** One language: its texts, and how it writes numbers, days and lists. */
export interface Words {
  readonly language: Language;
  /** A text with its values filled in. Numbers are written as in that language; markup in the text is not escaped. */
  say<K extends Key>(key: K, ...values: ValuesOf<K>): string;
  /** `YYYY-MM-DD` as a short date that cannot be misread. */
  day(published: string): string;
  /** The day of an article, or words for having none. */
  dated(published: string | null): string;
  number(value: number): string;
  /** "a, b and c", or "a, b or c". */
  list(parts: readonly string[], kind?: 'conjunction' | 'disjunction'): string;
  quoted(text: string): string;
}

/** The terminal and the English of the bot are British. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es', pt: 'pt-BR' };
const MARKS: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  fr: ['« ', ' »'],
  es: ['«', '»'],
  pt: ['“', '”'],
};

const known = new Map<Language, Words>();

/** The texts in a language; English for a locale that has none. @param locale As Discord gives it: "pt-BR", "es-ES". */
export function wordsFor(locale: string | null): Words {
  const prefix = locale?.split('-')[0]?.toLowerCase();
  const language = LANGUAGES.find((one) => one === prefix) ?? 'en';
  const words = known.get(language) ?? wordsIn(language);
  known.set(language, words);
  return words;
}

function wordsIn(language: Language): Words {
  const tag = TAGS[language];
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const days = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const number = (value: number): string => numbers.format(value);
  const day = (published: string): string => {
    // An article's date is a calendar day, the same for every reader, not a timestamp that time zones would shift.
    if (language === 'en' || !/^\d{4}-\d\d-\d\d$/.test(published)) return englishDay(published);
    return days.format(new Date(`${published}T00:00:00Z`));
  };
  const words: Words = {
    language,
    number,
    day,
    dated: (published) => (published ? day(published) : words.say('undated')),
    list: (parts, type = 'conjunction') => new Intl.ListFormat(tag, { type }).format(parts),
    quoted: (text) => MARKS[language][0] + text + MARKS[language][1],
    say(key, ...[values]) {
      const text: Text = CATALOGUES[language][key];
      const written = (values ?? {}) as Readonly<Record<string, string | number>>;
      const chosen =
        typeof text === 'string'
          ? text
          : text[plurals.select(Number(written.count)) === 'one' ? 'one' : 'other'];
      return fill(chosen, written, number);
    },
  };
  return words;
}

/** Values in place of their names in braces. */
function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  number: (value: number) => string,
): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : typeof value === 'number' ? number(value) : value;
  });
}

/** The texts of an answer: in the language of its question, unless that is English, or else as usual. */
export const wordsOfAnswer = ({ language }: { readonly language: string | null }, usual: Words): Words =>
  language === null ? usual : wordsFor(language);

/** At most so many characters of a text that is named, with a mark where more were left out. */
export function beginningOf(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}

/** What the terminal says. */
export const ENGLISH = wordsFor('en');

/** The value that a text of the catalogue ends in, read back from a line, whatever its language; null of another line. */
export function readBack(
  line: string,
  key: 'answer.understood' | 'answer.after' | 'said.about' | 'button.allQuotes',
): string | null {
  for (const language of LANGUAGES) {
    const opening = CATALOGUES[language][key].replace(/\{\w+\}$/, '');
    if (line.startsWith(opening)) return line.slice(opening.length);
  }
  return null;
}
