/** The last person named or speaking before a sentence whom a pronoun in it may mean. */

import type { Speaker } from '../../domain.js';
import { WHOLE_TITLES } from '../../language/lexicon/titles.js';
import { bare } from '../../language/names/name-words.js';
import type { Pronoun } from '../../language/pronouns.js';
import type { Word } from '../clauses/clause-words.js';
import type { Reading } from '../discourse.js';
import { FORMS, isAboutSomebody, isBesideName, isSomebody, isStillAbout } from './about.js';
import { fitting, isOther, theOnly } from './fitting.js';
import { type Mention, mentionsIn, NOWHERE, WHERE } from './mentions.js';
import { isSurelyThing, looksLikeThing, nameKind } from './persons.js';

/** How many sentences back a pronoun may refer. */
export const NEAR = 5;
/** Further if everything in between is about one person: "He was nine. His father had a mill. He left at ten." */
const LINKED = 12;
const LINKED_PARAGRAPHS = 5;
/** How many paragraphs back, if nobody else is in them. */
const AROUND = 2;

/** The person a pronoun stands for, and how we know. */
export interface Antecedent {
  readonly speaker: Speaker;
  readonly by:
    | 'the same sentence'
    | 'who spoke last'
    | 'the only one named'
    | 'the only one around'
    | 'whom it is about'
    | 'named after he spoke'
    | 'the other'
    | 'who was asked';
}

/** A person, and how we know; null for nobody. */
export const meaning = (speaker: Speaker | null, by: Antecedent['by']): Antecedent | null =>
  speaker && { speaker, by };

/** The last to speak before a sentence, or the person whom the last sentence that names anybody is about. */
export function lastNamed(
  reading: Reading,
  pronoun: Pronoun,
  sentence: number,
  isOfAnother: boolean,
): Antecedent | null {
  const { words, distances, spoke, headings } = reading;
  let isLinked = true;
  // A sentence in between begins with the same pronoun: all of them are about its subject.
  let isAgain = false;
  for (let i = sentence - 1; i >= Math.max(0, sentence - (isLinked ? LINKED : NEAR)); i -= 1) {
    const list = words[i]!;
    const speakers = spoke.get(i);
    if (headings.has(i)) continue;
    if (speakers?.includes(null)) return null;
    const gap = distances[sentence]! - distances[i]!;
    // "The ministry denied it": whoever "he" is spoke earlier; but "The Herald says Lind went home" may be about him.
    const last = speakers?.findLast((one) => one !== null && !isSurelyThing(reading, one));
    const mentions = mentionsIn(reading, i, list.length, WHERE);
    if (speakers && !last && mentions.length === 0) continue;
    if (last)
      return gap > (isLinked ? LINKED_PARAGRAPHS : 2)
        ? null
        : meaning(fitting(reading, last, pronoun), 'who spoke last');
    if (gap > (isLinked ? LINKED_PARAGRAPHS - 1 : 1)) continue;
    // "He met Berg." is about him, whoever he is.
    if (list[0]?.lower === pronoun) {
      isAgain = true;
      continue;
    }
    if (isStillAbout(list, mentions, reading, pronoun)) continue;
    if (mentions.length > 0 && isOfAnother)
      return meaning(theOther(reading, mentions, i, pronoun), 'the other');
    if (mentions.length > 0 && isAboutSomebody(list, mentions)) return null;
    if (mentions.length > 0 && !mentions.every((one) => isOther(reading, one, pronoun)))
      return meantBy(reading, isAgain ? subjectsFirst(mentions) : mentions, i, pronoun);
    if (list.some((word, at) => isSomebody(word) && !isOfLast(reading, i, at))) return null;
    isLinked &&= list.some(({ lower }) => FORMS[pronoun].has(lower));
  }
  return null;
}

/**
 * "Lind coached the Hawks. ¶ The Hawks lost again. ¶ “I take the blame,” he said.": the only person whom the sentences
 * before are about, if they have nobody else in them, named or not.
 */
export function onlyAround(reading: Reading, pronoun: Pronoun, sentence: number): Speaker | null {
  const { words, distances, spoke, headings } = reading;
  const found: Mention[] = [];
  for (let i = sentence - 1; i >= Math.max(0, sentence - NEAR); i -= 1) {
    if (distances[sentence]! - distances[i]! > AROUND) break;
    if (headings.has(i)) continue;
    const list = words[i]!;
    if (spoke.has(i) || list.some((word, at) => isSomebody(word) && !isBesideName(list, at))) return null;
    found.push(...mentionsIn(reading, i, list.length, NOWHERE));
  }
  const names = new Set(found.map(({ speaker }) => speaker.name));
  const [only] = found.filter(({ isFree, isSubject }) => isFree && isSubject);
  const isPerson = only && names.size === 1 && nameKind(reading, only.speaker) === 'person';
  return isPerson ? fitting(reading, only.speaker, pronoun) : null;
}

/**
 * Who remains of the people that a sentence names: the only one that a pronoun fits, or its subject, if he spoke
 * last.
 */
function meantBy(
  reading: Reading,
  mentions: readonly Mention[],
  sentence: number,
  pronoun: Pronoun,
): Antecedent | null {
  const only = beforeMention(reading, theOnly(reading, mentions, pronoun), sentence, pronoun);
  if (only) return meaning(looksLikeThing(reading, only) ? null : only, 'the only one named');
  const introduced = new Set(
    mentions.filter((one) => isIntroduced(reading, one, sentence)).map(({ speaker }) => speaker.name),
  );
  const isPerson = ({ speaker }: Mention) => nameKind(reading, speaker) === 'person';
  const about =
    introduced.size < 2
      ? theOnly(
          reading,
          mentions.filter((one) => one.isSubject && isPerson(one)),
          pronoun,
        )
      : null;
  const subject = beforeMention(reading, about, sentence, pronoun);
  if (subject) return meaning(subject, 'whom it is about');
  const last = lastToSpeak(reading, sentence);
  if (!last || !fitting(reading, last, pronoun)) return null;
  const own = mentions.filter(({ speaker }) => speaker.name === last.name);
  const isOnly = mentions.every(
    ({ speaker }) => speaker.name === last.name || !fitting(reading, speaker, pronoun),
  );
  return own.length > 0 && (isOnly || own.some(({ isSubject }) => isSubject))
    ? meaning(last, 'named after he spoke')
    : null;
}

/** Whether a sentence names a person for the first time: then it is hardly about those named before. */
function isIntroduced({ namesakes, sentences }: Reading, { speaker }: Mention, sentence: number): boolean {
  const { start, end } = sentences[sentence]!;
  const known = namesakes.get(speaker.name)?.find(({ name }) => name === speaker.name);
  return known !== undefined && known.start >= start && known.start < end;
}

/** The subject of a sentence alone, where it has one. */
function subjectsFirst(mentions: readonly Mention[]): readonly Mention[] {
  const subjects = mentions.filter(({ isSubject }) => isSubject);
  return subjects.length > 0 ? subjects : mentions;
}

/**
 * “He was always late,” he said: the only one whom the sentences just before are about, besides the one he speaks of.
 */
function theOther(
  reading: Reading,
  spokenOf: readonly Mention[],
  sentence: number,
  pronoun: Pronoun,
): Speaker | null {
  const names = new Set(spokenOf.map(({ speaker }) => speaker.name));
  if (names.size > 1) return null;
  const others = new Map<string, Speaker>();
  for (let i = sentence - 1; i >= Math.max(0, sentence - 2); i -= 1)
    for (const { speaker, isSubject } of mentionsIn(reading, i, reading.words[i]!.length, WHERE))
      if (isSubject && !names.has(speaker.name) && fitting(reading, speaker, pronoun))
        others.set(speaker.name, speaker);
  return others.size === 1 ? [...others.values()][0]! : null;
}

/** The last to speak before a sentence, if that was nearby. */
function lastToSpeak({ spoke, distances }: Reading, sentence: number): Speaker | null {
  for (let i = sentence - 1; i >= Math.max(0, sentence - NEAR); i -= 1) {
    const last = spoke.get(i)?.at(-1);
    if (last !== undefined) return distances[i]! < distances[sentence]! - 2 ? null : last;
  }
  return null;
}

/**
 * Whether somebody was named whom the pronoun may mean as well, and nobody has spoken since: "Lind said so. The tax
 * hit Berg. “It is late,” he said." leaves open who.
 */
function beforeMention(
  reading: Reading,
  meant: Speaker | null,
  sentence: number,
  pronoun: Pronoun,
): Speaker | null {
  if (meant === null || opensWith(reading.words[sentence]!, meant.name)) return meant;
  for (let i = sentence - 1; i >= Math.max(0, sentence - 2); i -= 1) {
    const last = reading.spoke.get(i)?.at(-1);
    if (last === undefined || reading.distances[i]! < reading.distances[sentence]!) continue;
    return last === null || (last.name !== meant.name && fitting(reading, last, pronoun)) ? null : meant;
  }
  return meant;
}

/** Whether a sentence begins with a name. */
function opensWith(words: readonly Word[], name: string): boolean {
  const parts = name.split(' ');
  return words.slice(0, 4).some(({ text }) => parts.includes(text.replace(/[’']s$/, '')));
}

/** "the governor", where the last to speak is one. */
function isOfLast(reading: Reading, sentence: number, at: number): boolean {
  const words = reading.words[sentence]!;
  const role = lastToSpeak(reading, sentence)?.role ?? '';
  const office = WHOLE_TITLES.get(bare(role)) ?? role.toLowerCase();
  return words[at - 1]?.lower === 'the' && office.split(' ').includes(words[at]!.lower);
}
