/**
 * Who "he" and "she" are: the last to speak, else the only person named nearby; nobody if it could be either of two.
 */
import type { Speaker } from '../../domain.js';
import { DETERMINERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { SOMEBODY, WHOLE_TITLES } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isGivenName } from '../../language/names/given-names.js';
import { bare, isNoName, isRole } from '../../language/names/name-words.js';
import { splitRole } from '../../language/names/roles.js';
import { type Pronoun, pronounOf } from '../../language/pronouns.js';
import { openingSubject } from '../clauses/apposition.js';
import {
  isAfterOpener,
  isCapital,
  isNameWord,
  isPossessive,
  isQuotation,
  isWord,
  nameEnd,
  type Word,
} from '../clauses/clause-words.js';
import { named, type Reading } from '../discourse.js';
import { isSurelyThing, nameKind, pronounFor } from './persons.js';

/** How many sentences back a pronoun may refer. */
const NEAR = 5;
/** Further if everything in between is about one person: "He was nine. His father had a mill. He left at ten." */
const LINKED = 12;
const LINKED_PARAGRAPHS = 5;
/** How many paragraphs back, if nobody else is in them. */
const AROUND = 2;
const FORMS: Readonly<Record<Pronoun, ReadonlySet<string>>> = {
  he: wordSet("he his him himself he's he'd he'll"),
  she: wordSet("she her hers herself she's she'd she'll"),
};
/** These are followed by a place or a time, not by anybody "she" could mean. */
const WHERE = wordSet('in at near from to on into across');
const NOWHERE: ReadonlySet<string> = new Set();

interface Mention {
  readonly speaker: Speaker;
  /** Not in "Lind’s lawyer" or "rescued by Lind": either of the two may be meant. */
  readonly isFree: boolean;
  /** What its sentence is about. */
  readonly isSubject: boolean;
}

/** Where a pronoun stands: the numbers of its sentence, of the pronoun or near it, and of its verb. */
export interface PronounAt {
  readonly sentence: number;
  readonly from: number;
  readonly verb: number;
}

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

const meaning = (speaker: Speaker | null, by: Antecedent['by']): Antecedent | null =>
  speaker && { speaker, by };

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
  return (
    isApart && (!isWord(after) || PREPOSITIONS.has(after.lower) || (isCapital(after) && isNoName(after.text)))
  );
}

/** The last to speak before a sentence, or the person whom the last sentence that names anybody is about. */
function lastNamed(
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
function onlyAround(reading: Reading, pronoun: Pronoun, sentence: number): Speaker | null {
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

/** "Lind, a surgeon", "his coach, Ada Lind": what is said of somebody who is named beside it. */
const isBesideName = (words: readonly Word[], at: number): boolean =>
  isNameWord(words[at + 1]) ||
  words
    .slice(Math.max(0, at - 5), at)
    .some((word, i, near) => word.text === ',' && isNameWord(near[i - 1])) ||
  (words[at + 1]?.text === ',' && isNameWord(words[at + 2]));

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
  if (only) return meaning(only, 'the only one named');
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

/** “He was always late,” he said: the one named before is the one he speaks of, unless that one spoke. */
function isSpokenOf({ text, sentences }: Reading, pronoun: Pronoun, sentence: number): boolean {
  const { start, end } = sentences[sentence]!;
  const quoted = /^(?:["“]|''|``)(?:And |But )?(He|She)(?:[’'](?:s|ll|d))? /.exec(
    text.slice(start, Math.min(end, start + 16)),
  );
  return quoted?.[1]?.toLowerCase() === pronoun;
}

/** "The woman paid Berg": it is about somebody unnamed. */
function isAboutSomebody(words: readonly Word[], mentions: readonly Mention[]): boolean {
  return (
    words.slice(0, 4).some((word, i) => isSomebody(word) && !isNameWord(words[i + 1])) &&
    !mentions.some(({ isSubject }) => isSubject)
  );
}

/** "His wife, Ann, is a teacher.", "It was on his mind when he met a patient.": of him, and of nobody else who may be "he". */
function isStillAbout(
  words: readonly Word[],
  mentions: readonly Mention[],
  reading: Reading,
  pronoun: Pronoun,
): boolean {
  return (
    words.some(({ lower }) => FORMS[pronoun].has(lower)) &&
    // "his father appeared"
    !words.some(
      ({ lower }, i) => pronounOf(lower) === pronoun && FORMS[pronoun].has(words[i - 1]?.lower ?? ''),
    ) &&
    mentions.every((one) => isOther(reading, one, pronoun)) &&
    (mentions.length > 0 || !words.slice(0, 4).some((word) => isSomebody(word) && !isHer(word, pronoun)))
  );
}

/** "His wife survived.": whether a word is for somebody whom the other pronoun would mean. */
function isHer({ lower }: Word, pronoun: Pronoun): boolean {
  const own = pronounOf(lower);
  return own !== null && own !== pronoun;
}

/** Whether a pronoun cannot mean this person. */
function isOther(reading: Reading, { speaker }: Mention, pronoun: Pronoun): boolean {
  const known = pronounFor(reading, speaker);
  return known !== null && known !== pronoun;
}

const isSomebody = ({ text, lower }: Word): boolean =>
  !isNoName(text) && !ADJECTIVES_TOO.has(text) && (SOMEBODY.has(lower) || isRole(lower));

/** Ranks and offices that, in small letters, more often describe something else: "a private school". */
const ADJECTIVES_TOO = wordSet('private general major chief principal forward');

/** "the governor", where the last to speak is one. */
function isOfLast(reading: Reading, sentence: number, at: number): boolean {
  const words = reading.words[sentence]!;
  const role = lastToSpeak(reading, sentence)?.role ?? '';
  const office = WHOLE_TITLES.get(bare(role)) ?? role.toLowerCase();
  return words[at - 1]?.lower === 'the' && office.split(' ').includes(words[at]!.lower);
}

function fitting(reading: Reading, speaker: Speaker, pronoun: Pronoun): Speaker | null {
  const known = pronounFor(reading, speaker);
  if (speaker.name.includes(' and ') || nameKind(reading, speaker) === 'thing') return null;
  if (speaker.name.includes(' ')) return known === null || known === pronoun ? speaker : null;
  // "Trump", where both Donald and Ivanka Trump are named.
  const bearers = (reading.namesakes.get(speaker.name) ?? []).filter((one) => {
    const told = pronounFor(reading, one);
    return one.name.endsWith(` ${speaker.name}`) && (told === null || told === pronoun);
  });
  const [only, ...others] = bearers;
  if (only && others.length === 0) return { name: only.name, role: only.role };
  return bearers.length > 0 || known === null || known === pronoun ? speaker : null;
}

/** The only person named that the pronoun fits. */
function theOnly(reading: Reading, mentions: readonly Mention[], pronoun: Pronoun): Speaker | null {
  const fits = mentions.filter(({ speaker }) => fitting(reading, speaker, pronoun) !== null);
  const names = new Set(fits.map(({ speaker }) => speaker.name));
  const meant = fits.filter(({ isFree }) => isFree).map(({ speaker }) => speaker);
  if (names.size !== 1) return null;
  return meant.find(({ role }) => role) ?? meant[0] ?? null;
}

/** "Its" means the subject of a sentence if it comes within so many words. */
const REACH = 5;

/** The people that a sentence names before word `end`, except after some prepositions. */
function mentionsIn(
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
    let before = start;
    while (isDescription(words[before - 1])) before -= 1;
    const preposition = words[before - 1]?.lower ?? '';
    const run = words.slice(start, at).map(({ text }) => text);
    const { name, role } = splitRole(run.join(' '));
    // "on commissioner Ada Lind", "to Gov. Lind" is about nothing but her.
    const isTitled =
      (before < start && isRole(words[start - 1]!.text)) ||
      (role !== null && name.includes(' ') && !isPossessive(words[at - 1]!));
    if ((prepositions.has(preposition) && !isTitled) || words[at]?.text === '/') continue;
    const plain = name.replace(/[’']s?$/, '');
    const isKnown =
      plain.includes(' ') ||
      isGivenName(plain) ||
      reading.namesakes.has(plain) ||
      reading.roles.has(plain) ||
      reading.pronouns.has(plain) ||
      reading.persons.has(plain);
    // "the Selden Hawks", "a Norland Nova": a person's name takes an article only before a role.
    const isThe =
      /^(?:the|an?|its|their)$/.test(words[start - 1]?.lower ?? '') &&
      role === null &&
      nameKind(reading, { name: plain, role }) === 'maybe';
    const speaker = isKnown && !isThe ? named(reading, plain, role, start === 0, sentence) : null;
    const kind = speaker && nameKind(reading, speaker);
    // "Lind Tea paid its debts"
    const hasIts = kind === 'maybe' && words.slice(at, at + REACH).some(({ lower }) => lower === 'its');
    if (speaker && kind !== 'thing' && !(hasIts && before < 3))
      found.push({
        speaker,
        isFree:
          ownsWords(words, at) ||
          (!isOwner(words, start, at) &&
            (!PREPOSITIONS.has(preposition) || (isTitled && prepositions.has(preposition)))),
        isSubject:
          (before < 3 || isAfterOpener(words, before) || isBesideRole(words, before)) &&
          !isPossessive(words[at - 1]!),
      });
  }
  return found;
}

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
