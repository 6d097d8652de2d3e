/** A name after a quote, following a dash or on a separate line: whose words they are said to be. */

import type { Range } from '../../domain.js';
import { NAME_PARTICLES } from '../../language/lexicon/name-particles.js';
import { FAMILIES_LIKE_PUBLICATIONS, OUTLETS, PUBLICATIONS } from '../../language/lexicon/organisations.js';
import { TITLES } from '../../language/lexicon/titles.js';
import { isGivenName } from '../../language/names/given-names.js';
import { mayBeFamilyName } from '../../language/names/known-names.js';
import { splitRole } from '../../language/names/roles.js';

/** A quote followed by a name. */
export interface Signed {
  /** What stands before the name. */
  readonly words: string;
  /** Null if it is nobody’s: "Source: Facebook". */
  readonly name: string | null;
  /** The name and everything after it: a role, a source, a day. */
  readonly signature: string;
  /** Where the signature stands in the text. */
  readonly range: Range;
}

const SIGNED = /(?:[—–―~]|--|-(?=\s)|(?<=[\s.!?…”"])-)\s?(\p{Lu}[^\n—–―,;()]{1,80})([,;(][^\n]{0,200})?$/u;
/** "(Lind, on Monday)" */
const IN_BRACKETS = /\((\p{Lu}[^\n(),;]{1,80})([,;][^\n()]{0,200})?\)$/u;
/** “…” [Ada Lind], "… [Ada Lind, 2024]": after a closing mark, or with a day; other square brackets put a word in. */
const IN_SQUARE_BRACKETS =
  /(?:(?<=[.!?…”"»]\s{0,2})\[|\[(?=[^\n[\],]{2,80},[^\n\]]{0,200}\d))(\p{Lu}[^\n[\],;]{1,80})([,;][^\n[\]]{0,200})?\]$/u;
const SOURCE = String.raw`(?:sources?|via)\s?:[^\S\n]{0,2}`;
/** Its address may have been taken out. */
const SOURCE_ABOVE = new RegExp(
  String.raw`^\s{0,3}(?:${SOURCE}([^\n]{0,80}?)|[(\[]${SOURCE}([^\n()[\]]{0,80})[)\]])[^\S\n]{0,3}\n\s{0,3}`,
  'iu',
);
const SOURCE_BELOW = new RegExp(
  String.raw`(?:(?<=\n\s{0,3}|[.!?…”"»]\s{1,3})${SOURCE}([^\n]{0,80}?)|[(\[]${SOURCE}([^\n()[\]]{0,80})[)\]])\.?$`,
  'iu',
);
/** The words that begin one, as alternatives of a pattern. */
export const OCCASIONS = 'after|before|during|about|on|at|in|to|when|while';
/** "Lind after the match", "Lind about Moe" */
const OCCASION = new RegExp(`\\s(?:${OCCASIONS})\\s.*$`, 'u');
/** A name on the last line or the one before, with a role after it. */
const BELOW =
  /\n{1,2}[^\S\n]{0,3}((?:\p{Lu}\p{Ll}{1,4}\. )?\p{Lu}[^\n:,.!?;“”"]{2,50})(?:(?:,|\n)[^\n.!?“”"]{2,70})?$/u;
const LONGEST_TAIL = 400;
/** A longer name is a sentence; "National Centre for the Control and Prevention of Disease" is still a name. */
const MOST_NAME_WORDS = 9;
/** The most words of a role, a source and a day after a name; more may be a sentence. */
const MOST_WORDS_AFTER = 12;
const CLOSED = /[.!?…”"»’'」』]$/;
/** Fewer words before a dash are a place and a day: "MOSCOW, 3 May – Lavrov". */
const LEAST_WORDS = 3;
/** "Fire in Tarnow - AP" has too few words for a quote with one name. */
const LEAST_BEFORE_ONE = 5;
/** "- Lind, AP": more words go on with the sentence. */
const MOST_AFTER_ONE = 3;
const SMALL = new Set([...NAME_PARTICLES, 'of', 'the', 'and', 'for', 'y', 'e', 'i']);

/**
 * Null if no name follows. "The treaty — Moscow argues" is no signature: there must be a closing mark before the dash, a
 * line of its own, or a name with little after it.
 */
export function signatureOf(text: string): Signed | null {
  const tail = text.trimEnd().slice(-LONGEST_TAIL);
  const sourced = sourceOf(text.trimEnd(), tail);
  if (sourced) return sourced;
  const signed = SIGNED.exec(tail) ?? IN_BRACKETS.exec(tail) ?? inSquareBrackets(tail);
  if (!signed) return signedBelow(text.trimEnd(), tail);
  const [signature, named] = [signed[0], signed[1]!.trim()];
  const occasion = isNameLike(named) ? null : OCCASION.exec(named);
  const name = named.slice(0, occasion?.index);
  const after = `${occasion?.[0] ?? ''}${signed[2] ?? ''}`;
  const before = text.trimEnd().slice(0, -signature.length);
  const words = before.trim();
  const isClosed =
    CLOSED.test(words) ||
    before.slice(before.trimEnd().length).includes('\n') ||
    isSpacedName(before, name, signature);
  const isLong = words.split(/\s+/).length >= LEAST_WORDS;
  const isShortAfter = after.split(/\s+/).length <= MOST_WORDS_AFTER;
  return isClosed && isLong && isShortAfter && isNameLike(name)
    ? signedAtEnd(text, words, name, signature)
    : null;
}

const signedAtEnd = (text: string, words: string, name: string | null, signature: string): Signed => {
  const end = text.trimEnd().length;
  return { words, name, signature, range: { start: end - signature.length, end } };
};

/** Only a whole name: "[Laughter]", "[Video, 2024]" and "[Vellmar]" are nobody. */
function inSquareBrackets(tail: string): RegExpExecArray | null {
  const match = IN_SQUARE_BRACKETS.exec(tail);
  return match && isPersonName(match[1]!) ? match : null;
}

/**
 * "Source: Facebook" in brackets, on a line above or below, or after the last sentence, where it must be a name: "Source:
 * nobody knows" may go on with the text. It says where the words were found, so only a person’s whole name or title is a
 * speaker.
 */
function sourceOf(text: string, tail: string): Signed | null {
  const above = SOURCE_ABOVE.exec(text);
  const match = above ?? SOURCE_BELOW.exec(tail);
  if (!match) return null;
  const source = match[1] ?? match[2] ?? '';
  const name = source.split(/[,(]/)[0]!.trim();
  const said = isPersonal(name) ? name : null;
  const end = match[0].length;
  if (above) return { words: text.slice(end), name: said, signature: match[0], range: { start: 0, end } };
  const before = text.slice(0, -end);
  const isApart = /^[([]/.test(match[0]) || before.slice(before.trimEnd().length).includes('\n');
  return isApart || source === '' || isNameLike(source)
    ? signedAtEnd(text, before.trim(), said, match[0])
    : null;
}

/** "Ada Lind", "President Lind" */
function isPersonal(whole: string): boolean {
  const { name, role } = splitRole(whole);
  return isNameLike(whole) && !isPublication(name) && (isPersonName(name) || (role !== null && name !== ''));
}

/** Below the quote, "Ana Lind" on a line of its own, and perhaps her role on the next. */
function signedBelow(text: string, tail: string): Signed | null {
  const [signature = '', name = ''] = BELOW.exec(tail) ?? [];
  const words = text.slice(0, -signature.length || undefined).trim();
  const isPerson = isNameLike(name) && isPersonName(name);
  const isClosed = CLOSED.test(words) || signature.startsWith('\n\n');
  const isLong = words.split(/\s+/).length >= LEAST_BEFORE_ONE;
  return isPerson && isClosed && isLong ? signedAtEnd(text, words, name, signature) : null;
}

/** Whether a name is a given name and a family name; "Grace Period" is a heading. */
export function isPersonName(name: string): boolean {
  const names = name.split(' ');
  return names.some(isGivenName) && names.slice(1).some(mayBeFamilyName);
}

/** "Emily Post" is a person, "The Brennick Post" and "the BBC" are not. */
export function isPublication(name: string): boolean {
  const words = name.split(' ');
  const isPerson =
    words.length === 2 && isGivenName(words[0]!) && FAMILIES_LIKE_PUBLICATIONS.has(words[1]!.toLowerCase());
  const isOutlet = OUTLETS.has(name.replace(/^the /i, '').toLowerCase());
  return isOutlet || (!isPerson && words.some((word) => PUBLICATIONS.has(word.toLowerCase())));
}

/**
 * "it is about time — Ana Lind": after a space and a dash, a given name and another name; after a typed hyphen, any two
 * names; after enough words, one name almost at the end.
 */
function isSpacedName(before: string, name: string, signature: string): boolean {
  if (!/\s$/.test(before) || !/^\p{Lu}/u.test(name)) return false;
  if (!name.includes(' ')) {
    const after = signature.slice(signature.indexOf(name) + name.length).split(/\s+/);
    return before.trim().split(/\s+/).length >= LEAST_BEFORE_ONE && after.length <= MOST_AFTER_ONE;
  }
  return /^\S+ \p{Lu}/u.test(name) && (signature.startsWith('-') || name.split(' ').some(isGivenName));
}

/** Whether all words of a text have capitals, except those that are small in a name or a title. */
export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= MOST_NAME_WORDS &&
    !/[.!?”"»]$/.test(text) &&
    words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || SMALL.has(word) || TITLES.has(word))
  );
}
