import type { ArticleMetadata } from '../../domain.js';
import { unescaped } from '../formats/html/source.js';
import { tidy } from '../text/blocks.js';
import { readDate } from './dates.js';
import { dayOfInstant, ofPublication } from './day.js';
import { eachOnce } from './persons.js';

/** Reading what a file declares in structured form: front matter, JSON-LD, meta elements, PDF properties. */

export type Properties = Readonly<Record<string, unknown>>;

/** Nothing declared. */
export const UNKNOWN: ArticleMetadata = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  url: null,
};

/** Each field from the first if it has it, else from the second. */
export function mergedMetadata(first: ArticleMetadata, second: ArticleMetadata): ArticleMetadata {
  const { title, publisher, author, published, url } = second;
  const revision = first.revision ?? second.revision;
  return {
    title: first.title ?? title,
    publisher: first.publisher ?? publisher,
    author: first.author ?? author,
    published: first.published ?? published,
    url: first.url ?? url,
    ...(revision !== undefined && { revision }),
  };
}

/** Whether a value is an object of named properties. */
export function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `read` makes of the first value that it can read. */
export function first<T, V>(read: (value: V) => T | null, values: readonly V[]): T | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** Nothing that an article says about itself is longer, in characters. */
const LONGEST_VALUE = 2000;
const MOST_NAMES = 100;

/** A value as one line of text; null if it is not text, empty, or too long for what it is declared as. */
export function wordsOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (typeof value === 'string' && value.length > LONGEST_VALUE) return null;
  // `Tom &amp; Bo`, as programs write it that copy from pages
  const words = unescaped(tidy(String(value)))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WIKILINK, '$1');
  return words === '' ? null : words;
}

/** A value that links to a note: `[[Ann Lee]]`, `[[people/ann|Ann Lee]]`. */
const WIKILINK = /\[\[(?:[^\][|]{0,500}\|)?([^\][|]{1,500})\]\]/g;

/** The name of a person or outlet: a text, an object with a `name`, or a list of those. */
export function namesOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.slice(0, MOST_NAMES).map(namesOf);
    return namesOnce(names.filter((name) => name !== null).join(', ')) || null;
  }
  const words = isProperties(value) ? nameIn(value) : wordsOf(value);
  // A list in Python's notation.
  const written =
    words !== null && /^\[(['"]).{1,2000}\1\]$/.test(words)
      ? words
          .slice(2, -2)
          .split(/['"], ['"]/)
          .join(', ')
      : words;
  const name = written === null ? null : (LINK.exec(written)?.[1] ?? HTML_LINK.exec(written)?.[1] ?? written);
  if (name === null || isWebAddress(name)) return null;
  return namesOnce(withoutMail(name.replace(EMPHASISED, '$2')).replace(/^by\s+(?=\p{Lu})/iu, '')) || null;
}

/** `*The Harbour Times*`, as Markdown sets a name off. */
const EMPHASISED = /^([*_]{1,3})([^*_].{0,200}[^*_])\1$/;

/** The pairs in which files divide a person's name. */
const PARTS_OF_NAME = [
  ['given', 'family'],
  ['first', 'last'],
  ['firstName', 'lastName'],
  ['firstname', 'lastname'],
  ['givenName', 'familyName'],
] as const;

/** The name that an object holds, whole or in two parts. */
function nameIn(person: Properties): string | null {
  const whole = Array.isArray(person.name) ? namesOf(person.name) : wordsOf(person.name);
  if (whole !== null) return whole;
  return first(([given, family]) => {
    const parts = [wordsOf(person[given]), wordsOf(person[family])];
    return parts.includes(null) ? null : parts.join(' ');
  }, PARTS_OF_NAME);
}

/** `Ada Lind, Ada Lind`, as in some exports, is one person. */
const namesOnce = (names: string): string => eachOnce(names.split(', ').slice(0, MOST_NAMES)).join(', ');

/** The name beside a mail address: `ann@news.example (Ann Lee)`, `Ann Lee <ann@news.example>`. */
function withoutMail(name: string): string {
  if (!name.includes('@')) return name;
  const beside = /^\S+@\S+\s+\(([^()]+)\)$/.exec(name)?.[1] ?? name.replace(/\s*<?\S+@[\w.-]+\.\w+>?/, '');
  return beside.trim();
}

/** The first day that a value, or one of a list, names: `YYYY-MM-DD`, or null. */
export function dateOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    // `[[November 20th, 2018]]`, a link to a note, which YAML reads as a list within a list.
    const [inner] = value;
    if (value.length === 1 && Array.isArray(inner) && inner.length > 1) return dateOf(inner.join(','));
    return first(dateOf, value.slice(0, MOST_NAMES));
  }
  const words = wordsOf(value);
  if (words === null) return null;
  const instant = EPOCH.exec(words);
  if (instant !== null) return ofPublication(dayOfInstant(Number(instant[1]) * 1000));
  const target = typeof value === 'string' ? /^\[\[([^\]|]*)\|/.exec(value.trim())?.[1] : undefined;
  return readDate(words) ?? (target === undefined ? null : readDate(target));
}

/**
 * The instant of the last change that a value names, in a form in which a later one is greater; a day if it names
 * only that, or null.
 */
export function revisionOf(value: unknown): string | null {
  const words = wordsOf(value);
  if (words === null) return null;
  if (COUNTED.test(words)) return words;
  const instant = INSTANT.test(words) ? Date.parse(words) : Number.NaN;
  if (Number.isNaN(instant)) return dateOf(words);
  return ofPublication(dayOfInstant(instant)) === null ? null : new Date(instant).toISOString();
}
const COUNTED = /^version \d\d$/;
/** With its time zone: without one, the instant would depend on the machine's. */
const INSTANT = /^[12]\d{3}-\d\d-\d\d[T ]\d\d:\d\d.{0,20}(?:Z|[+-]\d\d:?\d\d)$/;

/** Seconds or milliseconds since 1970. */
const EPOCH = /^(1\d{9})(?:\d{3}|\.\d{1,6})?$/;
/** A Markdown link as a value: `[Ann Lee](https://news.example/ann)`. */
const LINK = /^\[([^\][]{1,500})\]\((\S{1,1000})\)$/;
/** The same in HTML. */
const HTML_LINK = /^<a\s[^<>]{1,300}>([^<>]{1,200})<\/a>$/i;

/** An absolute http or https address, as written. */
export function addressOf(value: unknown): string | null {
  const declared = wordsOf(value);
  const words = declared === null ? null : (LINK.exec(declared)?.[2] ?? declared.replace(/^<(.*)>$/, '$1'));
  return words !== null && isWebAddress(words) ? words : null;
}

function isWebAddress(words: string): boolean {
  return /^https?:\/\//i.test(words) && URL.canParse(words);
}
