/**
 * Who "he" and "she" are: the last to speak, else the only person named nearby; nobody if it could be either of two.
 */

import type { Speaker } from '../../domain.js';
import { PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { isNoName } from '../../language/names/name-words.js';
import type { Pronoun } from '../../language/pronouns.js';
import { isCapital, isNameWord, isQuotation, isWord, type Word } from '../clauses/clause-words.js';
import { openingSubject } from '../clauses/opening-subject.js';
import type { Reading } from '../discourse.js';
import { fitting, theOnly } from './fitting.js';
import { type Antecedent, lastNamed, meaning, NEAR, onlyAround } from './last-named.js';
import { type Mention, mentionsIn, WHERE } from './mentions.js';
import { nameKind } from './persons.js';

/** Where a pronoun stands: the numbers of its sentence, of the pronoun or near it, and of its verb. */
export interface PronounAt {
  readonly sentence: number;
  readonly from: number;
  readonly verb: number;
}

/** Who "he" or "she" is; null if that is unclear. */
export function antecedentOf(reading: Reading, pronoun: Pronoun, at: PronounAt): Antecedent | null {
  const { sentence, from } = at;
  const here = mentionsIn(reading, sentence, from, WHERE);
  const closes = isClosing(reading.words[sentence]!, at);
  if (here.length > 0 && !closes) return meaning(theOnly(reading, here, pronoun), 'the same sentence');
  const isNewSection = here.length > 0 && reading.headings.has(sentence - 1);
  if (isNewSection || isQuotedAside(reading.words[sentence]!, from)) {
    const subject = theOnly(
      reading,
      here.filter(({ isSubject }) => isSubject),
      pronoun,
    );
    if (subject) return meaning(subject, 'the same sentence');
  }
  // The person spoken of in "Berg will resign, he said" and "He told Berg" is not the speaker, unless he spoke last.
  const after = mentionsIn(reading, sentence, at.verb + 2, WHERE).slice(here.length);
  const asked = ANSWERS.test(reading.words[sentence]![at.verb]?.lower ?? '')
    ? whoWasAsked(reading, pronoun, sentence)
    : null;
  if (asked) return meaning(asked, 'who was asked');
  const isOfAnother = isSpokenOf(reading, pronoun, sentence);
  const meant =
    lastNamed(reading, pronoun, sentence, isOfAnother) ??
    (isOfAnother || !closes ? null : meaning(onlyAround(reading, pronoun, sentence), 'the only one around'));
  const isAmong = (mentions: readonly Mention[]): boolean =>
    mentions.some(({ speaker }) => speaker.name === meant?.speaker.name);
  const isQuoting = reading.words[sentence]!.some(isQuotation);
  if (!meant && closes && !isQuoting && here.length > 0 && isFirstNamed(reading, sentence))
    return meaning(theOnly(reading, here, pronoun), 'the same sentence');
  const isHimself = meant?.by === 'who spoke last' && !isQuotation(reading.words[sentence]![0]);
  return isAmong(after) || (isAmong(here) && !isHimself) ? null : meant;
}

/**
 * The one person whom a sentence is about, and whom alone it names: "Lind pointed to the barn." A quotation right
 * after it is that person's.
 */
export function soleSubject(reading: Reading, sentence: number): Speaker | null {
  const words = reading.words[sentence]!;
  const subject = openingSubject(words, words.length)?.subject;
  const mentions = mentionsIn(reading, sentence, words.length, WHERE);
  const isOnly = (name: string): boolean => mentions.every(({ speaker }) => speaker.name === name);
  if (subject?.kind === 'pronoun') {
    const meant = antecedentOf(reading, subject.pronoun, { sentence, from: 0, verb: 1 })?.speaker ?? null;
    return meant && isOnly(meant.name) ? meant : null;
  }
  const [first] = mentions;
  const isPerson = first?.isSubject && first.isFree && nameKind(reading, first.speaker) === 'person';
  return subject?.kind === 'name' && isPerson && isOnly(first.speaker.name) ? first.speaker : null;
}

/** Whether nobody is named or speaks in the few sentences before. */
function isFirstNamed(reading: Reading, sentence: number): boolean {
  for (let i = Math.max(0, sentence - NEAR); i < sentence; i += 1)
    if (reading.spoke.has(i) || mentionsIn(reading, i, reading.words[i]!.length, WHERE).length > 0)
      return false;
  return true;
}

const ANSWERS = /^(?:replied|replies|responded|responds|answered|answers)$/;

/** "Lind asked Berg if he would go. He replied": the person whom the sentence before names as asked. */
function whoWasAsked(reading: Reading, pronoun: Pronoun, sentence: number): Speaker | null {
  const words = reading.words[sentence - 1];
  const verb = words?.findIndex(({ lower }) => lower === 'asked') ?? -1;
  if (verb < 1 || !isNameWord(words![verb + 1])) return null;
  const [first] = mentionsIn(reading, sentence - 1, words!.length, WHERE).slice(
    mentionsIn(reading, sentence - 1, verb, WHERE).length,
  );
  return first ? fitting(reading, first.speaker, pronoun) : null;
}

/** "Lind is open about it – “We will see,” he said": the person the clause before the dash is about says it. */
const isQuotedAside = (words: readonly Word[], from: number): boolean =>
  isQuotation(words[from - 1]) && /^[—–:-]$/.test(words[from - 2]?.text ?? '');

/** Whether the words before a pronoun are what he says: "…, he said", and not "when she came, she said that". */
function isClosing(words: readonly Word[], { from, verb }: PronounAt): boolean {
  const before = words[from - 1];
  const after = words[verb + 1];
  const isApart = isQuotation(before) || /^[,—–-]$/.test(before?.text ?? '');
  // "left the show, which, she said, was unkind"
  if (before?.text === ',' && words[from - 2]?.lower === 'which') return false;
  return (
    isApart && (!isWord(after) || PREPOSITIONS.has(after.lower) || (isCapital(after) && isNoName(after.text)))
  );
}

/** “He was always late,” he said: the one named before is the one he speaks of, unless that one spoke. */
function isSpokenOf({ text, sentences }: Reading, pronoun: Pronoun, sentence: number): boolean {
  const { start, end } = sentences[sentence]!;
  const quoted = /^(?:["“]|''|``)(?:And |But )?(He|She)(?:[’'](?:s|ll|d))? /.exec(
    text.slice(start, Math.min(end, start + 16)),
  );
  return quoted?.[1]?.toLowerCase() === pronoun;
}
