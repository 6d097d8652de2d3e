/** Who holds an office in an article: who "the minister" and "the French president" are. */
import type { Speaker } from '../../domain.js';
import { numbersIn } from '../../language/excerpt.js';
import { countryOf } from '../../language/lexicon/countries.js';
import { DEPUTIES } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import type { Person } from '../../language/names/people.js';
import { isNameWord, type Word } from '../clauses/clause-words.js';
import type { Reading } from '../discourse.js';

/** How many sentences back "the minister" may refer. */
const REMEMBERED = 30;

/** It refers to nobody if a minister without a name was mentioned within so many sentences. */
const NEAR = 4;

/** If so many people hold an office, "the mayor" is none of them for certain. */
const MOST_HOLDERS = 40;

/**
 * The only holder of an office, of a given place if there is one, who was mentioned recently enough. `from` is the
 * first word of "the mayor" in its sentence.
 */
export function holderOf(
  reading: Reading,
  office: string,
  place: string | null,
  sentence: number,
  from: number,
): Speaker | null {
  const { holders, text, sentences, words } = reading;
  // "Mayor Ada Lind came, and the mayor said": she is introduced in the sentence itself.
  const start = sentences[sentence]!.start + (words[sentence]![from]?.at ?? 0);
  const noun = office.split(' ').at(-1)!;
  const all = holders.get(noun) ?? new Map<string, Person[]>();
  if (all.size > MOST_HOLDERS) return null;
  const introduced = [...all.values()].flat().filter((one) => one.start < start);
  const own = place === null ? introduced : holdersOfPlace(reading, introduced, place);
  const [first, ...others] = namedHere(reading, own, sentence);
  if (!first || others.some(({ name }) => name !== first.name)) return null;
  if (!isSameOffice(first.role ?? '', office)) return null;
  if (isAnother(reading, noun, sentence)) return null;
  const since = sentences[Math.max(0, sentence - REMEMBERED)]!.start;
  const isNear = text.slice(since, start).includes(first.name.split(' ').at(-1)!);
  return isNear ? { name: first.name, role: first.role } : null;
}

/**
 * Those whose role names a place or its people; if nobody's does, those who are introduced in a sentence that
 * does: "President Ada Lind of Norland".
 */
function holdersOfPlace(reading: Reading, all: readonly Person[], place: string): readonly Person[] {
  const tells = tellingOf(place);
  const byRole = all.filter(({ role }) => tells(role ?? ''));
  if (byRole.length > 0) return byRole;
  return all.filter(({ start }) => {
    const own = reading.sentences[numbersIn(reading, { start, end: start }).start]!;
    return tells(reading.text.slice(own.start, own.end));
  });
}

/** Whether a text names a place or its people in whole words: "Niger", and not "Nigeria". */
function tellingOf(place: string): (text: string) => boolean {
  const name = place.replaceAll('.', '');
  const land = countryOf(name);
  const forms = land ? [...land.names, ...land.people] : [name];
  return (text) => {
    const written = wholeWords(text);
    const small = written.toLowerCase();
    // Only "US" has capitals, for "us" is a word.
    return forms.some((form) => (/\p{Lu}/u.test(form) ? written : small).includes(wholeWords(form)));
  };
}

/** Words with a space on either side of each: "U.S.-born" is " US born ". */
const wholeWords = (text: string): string =>
  ` ${text.replaceAll('.', '').replace(/[^\p{L}\p{M}\d]+/gu, ' ')} `;

/** Among several holders of an office, the only one whom the paragraph has named so far; else all. */
function namedHere(
  { text, sentences, paragraphs }: Reading,
  holders: readonly Person[],
  sentence: number,
): readonly Person[] {
  if (holders.length < 2) return holders;
  let first = sentence;
  while (first > sentence - REMEMBERED && paragraphs[first - 1] === paragraphs[sentence]) first -= 1;
  const before = text.slice(sentences[first]!.start, sentences[sentence]!.start);
  const here = holders.filter(({ name }) => before.includes(name.split(' ').at(-1)!));
  return here.length > 0 ? here : holders;
}

/** Whether somebody without a name holds the office, a few sentences before: "a strategist said". */
function isAnother({ words, headings }: Reading, noun: string, sentence: number): boolean {
  for (let i = sentence - 1; i >= Math.max(0, sentence - NEAR); i -= 1) {
    if (headings.has(i)) continue;
    const list = words[i]!;
    const at = list.findIndex(
      ({ lower, text }, k) => lower === noun && text === lower && !isNameWord(list[k + 1]),
    );
    const isIndefinite = list
      .slice(Math.max(0, at - 4), at)
      .some(({ lower }) => /^(?:an?|one|another)$/.test(lower));
    if (at > 0 && isIndefinite && list[at + 1]?.text !== ',' && !isBesideName(list, at)) return true;
  }
  return false;
}

/** "Lind, a surgeon from Norland": a description after a name. */
function isBesideName(words: readonly Word[], at: number): boolean {
  const comma = words.findLastIndex(({ text }, i) => i < at && text === ',');
  return comma > at - 5 && isNameWord(words[comma - 1]);
}

const OTHER_OFFICE = wordSet('assistant former prime');
/** "The prime minister" is no foreign minister, and "the president" no vice president. */
function isSameOffice(role: string, office: string): boolean {
  const held = role.toLowerCase().split(/[\s,]+/);
  const asked = office.split(' ').slice(0, -1);
  const isPlain = !held.some(
    (word) => (DEPUTIES.has(word) || OTHER_OFFICE.has(word)) && !asked.includes(word),
  );
  return isPlain && asked.every((word) => held.includes(word));
}
