/** The people that a sentence names, and what part each has in it. */

import type { Range, Speaker } from '../../domain.js';
import { DETERMINERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isRole } from '../../language/names/name-words.js';
import { splitRole } from '../../language/names/roles.js';
import { isAfterOpener, isNameWord, isPossessive, nameEnd, type Word } from '../clauses/clause-words.js';
import { textOf } from '../clauses/subjects/subject.js';
import type { Reading } from '../discourse.js';
import { named } from './naming.js';
import { nameKind } from './persons.js';

/** These are followed by a place or a time, not by anybody "she" could mean. */
export const WHERE = wordSet('in at near from to on into across');
/** For callers that leave none out. */
export const NOWHERE: ReadonlySet<string> = new Set();

/** A person whom a sentence names. */
export interface Mention {
  readonly speaker: Speaker;
  /** Not in "Lind’s lawyer" or "rescued by Lind": either of the two may be meant. */
  readonly isFree: boolean;
  /** What its sentence is about. */
  readonly isSubject: boolean;
}

/** "Its" means the subject of a sentence if it comes within so many words. */
const REACH = 5;

/** The people that a sentence names before word `end`, except after some prepositions. */
export function mentionsIn(
  reading: Reading,
  sentence: number,
  end: number,
  prepositions: ReadonlySet<string>,
): Mention[] {
  const words = reading.words[sentence]!;
  const found: Mention[] = [];
  for (let at = 0; at < end; at += 1) {
    if (!isNameWord(words[at])) continue;
    const start = at;
    at = Math.min(end, nameEnd(words, start));
    const mention = mentionAt(reading, sentence, { start, end: at }, prepositions);
    if (mention) found.push(mention);
  }
  return found;
}

/** "Prince Ivo" of "Ana Lund/Agency Images Prince Ivo": after a photo's credit the text goes on. */
function afterCredit(words: readonly Word[], start: number, end: number): number {
  if (words[start - 1]?.text !== '/') return start;
  const agency = words[start + 1]?.text === 'Images' ? start + 2 : start + 1;
  return agency < end ? agency : start;
}

/** The person whose name is a run of words; null for anything else, and for most names after those prepositions. */
function mentionAt(
  reading: Reading,
  sentence: number,
  { start, end }: Range,
  prepositions: ReadonlySet<string>,
): Mention | null {
  const words = reading.words[sentence]!;
  let before = start;
  while (isDescription(words[before - 1])) before -= 1;
  const preposition = words[before - 1]?.lower ?? '';
  const { name, role } = splitRole(textOf(words, afterCredit(words, start, end), end));
  // "on commissioner Ada Lind", "to Gov. Lind" is about nothing but her.
  const isTitled =
    (before < start && isRole(words[start - 1]!.text)) ||
    (role !== null && name.includes(' ') && !isPossessive(words[end - 1]!));
  // "For Ada Lind, the storm was late."
  const isTopic = before === 1 && /^(?:for|to)$/.test(preposition) && words[end]?.text === ',';
  if ((prepositions.has(preposition) && !isTitled && !isTopic) || words[end]?.text === '/') return null;
  const plain = name.replace(/[’']s?$/, '');
  if (!mayBePerson(reading, plain) || isOneOfMany(reading, words[start - 1], { name: plain, role }))
    return null;
  const speaker = named(reading, plain, role, start === 0, sentence);
  if (!speaker) return null;
  const kind = nameKind(reading, speaker);
  // "Lind Tea paid its debts"
  const hasIts = kind === 'maybe' && words.slice(end, end + REACH).some(({ lower }) => lower === 'its');
  if (kind === 'thing' || (hasIts && before < 3)) return null;
  const isFree = isTopic || !PREPOSITIONS.has(preposition) || (isTitled && prepositions.has(preposition));
  const opens = before < 3 || isAfterOpener(words, before) || isBesideRole(words, before);
  return {
    speaker,
    isFree: ownsWords(words, end) || (!isOwner(words, start, end) && isFree),
    isSubject: opens && !isPossessive(words[end - 1]!),
  };
}

/** Whether a name may be a person's: two words, a given name, or one that the article has elsewhere. */
const mayBePerson = ({ namesakes, roles, pronouns }: Reading, name: string): boolean =>
  name.includes(' ') || isGivenName(name) || namesakes.has(name) || roles.has(name) || pronouns.has(name);

/** "the Selden Hawks", "a Norland Nova": a person's name takes an article only before a role. */
const isOneOfMany = (reading: Reading, before: Word | undefined, speaker: Speaker): boolean =>
  /^(?:the|an?|its|their)$/.test(before?.lower ?? '') &&
  speaker.role === null &&
  nameKind(reading, speaker) === 'maybe';

/** "Lind’s lawyer" and, where no sentence begins with it, "Lind’s car": somebody other than Lind may be meant. */
function isOwner(words: readonly Word[], start: number, end: number): boolean {
  if (!isPossessive(words[end - 1]!)) return false;
  const isOfSomebody = words.slice(end, end + 4).some((word) => isRole(word.text) || isNameWord(word));
  return isOfSomebody || (start > 2 && words[start - 1]!.text !== ',');
}

/** "His coach, Ada Lind," */
const isBesideRole = (words: readonly Word[], start: number): boolean =>
  words[start - 1]?.text === ',' &&
  start < 9 &&
  words.findIndex(({ text }) => text === ',') === start - 1 &&
  isRole(words[start - 2]!.text);

/** "Lind's word" */
function ownsWords(words: readonly Word[], end: number): boolean {
  return (
    isPossessive(words[end - 1]!) &&
    /^(?:words?|claims?|statements?|accounts?|remarks?|comments?|speech|report|letter|testimony|answer|evidence|memo|message|tweet|post|column|diary)$/.test(
      words[end]?.lower ?? '',
    )
  );
}

function isDescription(word: Word | undefined): boolean {
  return word !== undefined && (DETERMINERS.has(word.lower) || isRole(word.text));
}
