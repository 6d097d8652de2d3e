/** The words of roles and of what people type for them, in one form each: "the UN’s chair", "United Nations chairwoman". */
import { countryOf } from '../../language/lexicon/countries.js';
import { DETERMINERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { LETTERS, SAME_WORDS } from '../../language/lexicon/shortenings.js';
import { DEPUTIES, HEADS, WHOLE_TITLES } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isOutOfOffice, isTitle } from '../../language/names/name-words.js';

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
/** "U.N." */
const DOTTED = /(?<!\p{L})(?:\p{L}\.){2,}/gu;

/** By a word, the first of those that mean the same: "spokesman" for "spokesperson". */
const FIRST_OF_SAME = new Map(SAME_WORDS.flatMap((group) => group.map((word) => [word, group[0]!] as const)));
/** Letters, and the words that they stand for. */
const PHRASES = new Map<string, readonly string[]>([
  // The first of several spellings of a name.
  ...LETTERS.toReversed().map(([letters, , phrase]) => [letters, phrase.split(' ')] as const),
  // Only in the names of offices: elsewhere they are something else.
  ['da', ['district', 'attorney']],
  ['ag', ['attorney', 'general']],
]);
/** In lower case another word, so only with capitals the organisation. */
const CAPITALS_ONLY = /(?<!\p{L})WHO(?!\p{L})/gu;

/**
 * The significant words of a name or a role, in lower case: titles in full, letters written out, a people as its country,
 * and one of the words that mean the same.
 */
export function tellingWords(text: string): string[] {
  const plain = text
    .replace(/[’']s(?!\p{L})/gu, '')
    .replace(DOTTED, (letters) => letters.replaceAll('.', ''))
    .replace(CAPITALS_ONLY, PHRASES.get('WHO')!.join(' '));
  const words = (plain.toLowerCase().match(WORD) ?? []).flatMap(
    (word) => PHRASES.get(WHOLE_TITLES.get(word) ?? word) ?? word,
  );
  const telling: string[] = [];
  for (let at = 0; at < words.length; ) {
    const pair = `${words[at]} ${words[at + 1]}`;
    const length = countryOf(pair) ? 2 : 1;
    const country = countryOf(length === 2 ? pair : words[at]!)?.names[0];
    telling.push(...(country?.split(' ') ?? [oneForm(words[at]!)]));
    at += length;
  }
  return telling.filter((word) => !DETERMINERS.has(word) && !PREPOSITIONS.has(word));
}

function oneForm(word: string): string {
  const whole = WHOLE_TITLES.get(word) ?? word;
  return FIRST_OF_SAME.get(whole) ?? whole.replace('organization', 'organisation');
}

/** Whoever leads something, whatever the office is called. */
const LEADING = wordSet('chief head boss leader');
/** Those called so, in news, head a department or an agency; a press secretary heads nothing. */
const HEADS_TOO = wordSet('secretary administrator commissioner');
const OF_OFFICES = wordSet('press private permanent parliamentary under');

/** Whether a word, as `tellingWords` gives it, is a title or means whoever leads something. */
export const isOffice = (word: string): boolean => isTitle(word) || LEADING.has(word);

/**
 * How a role fits words: it has all of them; or it has the others, and is that of a leader, for "NATO chief"; or it has
 * all, but is that of the chief of a field, for "army chief" the army chief of staff.
 */
export type RoleFit = 'wholly' | 'as leader' | 'of a field' | 'not';

/** @param wanted As `tellingWords` gives them. */
export function fitOf(wanted: readonly string[], role: string, called: ReadonlySet<string>): RoleFit {
  if (isDeputy(wanted, role, called)) return 'not';
  const isWhole = wanted.every((word) => called.has(word));
  if (isWhole) return isChiefOfField(wanted, role, called) ? 'of a field' : 'wholly';
  const isLed = wanted.some((word) => LEADING.has(word)) && wanted.some((word) => !LEADING.has(word));
  const isHolding = !isOutOfOffice(role) || isOutOfOffice(wanted.join(' '));
  const isLeader = isLed && isHolding && heads(called);
  return isLeader && wanted.every((word) => called.has(word) || LEADING.has(word)) ? 'as leader' : 'not';
}

/** Whether a role has the office wanted only below it: "Lt. Gov." for "governor", not "former deputy mayor and now mayor". */
function isDeputy(wanted: readonly string[], role: string, called: ReadonlySet<string>): boolean {
  if (![...DEPUTIES].some((deputy) => called.has(deputy) && !wanted.includes(deputy))) return false;
  const words = tellingWords(role);
  const isBelow = (at: number): boolean =>
    DEPUTIES.has(words[at - 1] ?? '') && !wanted.includes(words[at - 1]!);
  return words.some(
    (word, at) =>
      wanted.includes(word) && isBelow(at) && words.every((other, i) => other !== word || isBelow(i)),
  );
}

/** "chief counsel", "chief of staff"; not "chief of the Tarnow police" or "chief and co-founder". */
const CHIEF = /(?<!\p{L})chief(?!\p{L})(?: (of staff(?!\p{L})|[\p{L}’-]+))?/giu;

/** Whether the chief that is wanted is, in a role, chief of a field alone. */
function isChiefOfField(wanted: readonly string[], role: string, called: ReadonlySet<string>): boolean {
  if (!wanted.includes('chief') || !called.has('chief')) return false;
  const isOfField = (after: string | undefined): boolean => {
    const word = after?.toLowerCase().split(' ').at(-1);
    if (!word || word === 'executive' || word === 'and' || word === 'or') return false;
    return (
      !PREPOSITIONS.has(word) &&
      !DETERMINERS.has(word) &&
      !tellingWords(word).some((one) => wanted.includes(one))
    );
  };
  const chiefs = [...role.matchAll(CHIEF)];
  return chiefs.length > 0 && chiefs.every(([, after]) => isOfField(after));
}

/** Whether words say only that somebody leads, and a role is that of whoever leads a company: "boss", and "CEO". */
export const isJustLeader = (wanted: readonly string[], role: string, called: ReadonlySet<string>): boolean =>
  wanted.every((word) => LEADING.has(word)) && !isOutOfOffice(role) && called.has('executive');

const heads = (called: ReadonlySet<string>): boolean => {
  const words = [...called];
  return (
    words.some((word) => HEADS.has(word) || HEADS_TOO.has(word)) &&
    !words.some((word) => OF_OFFICES.has(word))
  );
};
