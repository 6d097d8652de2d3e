/** Whom "Lind", "she" and "the minister" stand for in an article. */
import type { Article, Speaker } from '../domain.js';
import {
  DETERMINERS,
  isCapital,
  isNameWord,
  isPossessive,
  isQuotation,
  nameEnd,
  PREPOSITIONS,
  type Word,
} from './clause.js';
import {
  bare,
  isNoName,
  isRole,
  isThing,
  type Namesakes,
  namesakesOf,
  type Person,
  type Pronoun,
  pronounOf,
  resolveName,
  splitRole,
  titledPronouns,
} from './people.js';
import type { Subject } from './subject.js';
import { ORGANISATIONS, SOMEBODY, set, TITLES } from './titles.js';

/** "The minister" stands for nobody who was not mentioned for so many sentences, "she" for so many. */
const REMEMBERED = 30;
const NEAR = 3;
/** What stands behind these is a place or a time, and nobody whom "she" could mean. */
const WHERE = set('in at near from to on into across');

/** An article as far as it has been read. */
export interface Reading extends Pick<Article, 'text' | 'sentences'> {
  readonly words: readonly (readonly Word[])[];
  /** The number of each sentence's paragraph. */
  readonly paragraphs: readonly number[];
  readonly namesakes: Namesakes;
  /** Whom titles such as "Ms." tell for a man or a woman, by last name. */
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Words that stand without a capital, and with one where no sentence begins. */
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
  /** Who bears a role, by its last noun. */
  readonly bearers: Map<string, Person[]>;
  /** Roles of those who have spoken, by name. */
  readonly roles: Map<string, string>;
  /** Whom each sentence so far lets speak; null for somebody unnamed. */
  readonly spoke: Map<number, (Speaker | null)[]>;
}

export function startReading(
  { text, sentences }: Pick<Article, 'text' | 'sentences'>,
  people: readonly Person[],
  words: Reading['words'],
  paragraphs: readonly number[],
): Reading {
  const [small, capital] = [new Set<string>(), new Set<string>()];
  for (const list of words) {
    for (const [i, word] of list.entries()) {
      if (!isCapital(word)) small.add(word.text);
      else if (i > 0 && !isQuotation(list[i - 1])) capital.add(word.text);
    }
  }
  const reading: Reading = {
    ...{ text, sentences, words, paragraphs, small, capital },
    ...{ namesakes: namesakesOf(people), pronouns: titledPronouns(text) },
    ...{ bearers: new Map(), roles: new Map(), spoke: new Map() },
  };
  for (const person of people) remember(reading, person);
  return reading;
}

function remember({ bearers }: Reading, person: Person): void {
  const noun = bare(person.role?.split(/[\s,]+/).at(-1) ?? '');
  if (noun) bearers.set(noun, [...(bearers.get(noun) ?? []), person]);
}

/** Whom a subject means in a sentence, of which it begins at word `from`; null where that is not plain. */
export function resolveSubject(
  reading: Reading,
  subject: Subject,
  sentence: number,
  from: number,
): Speaker | null {
  const speaker = lookUp(reading, subject, sentence, from);
  const { start } = reading.sentences[sentence]!;
  if (speaker?.role && !reading.roles.has(speaker.name)) {
    reading.roles.set(speaker.name, speaker.role);
    remember(reading, { ...speaker, start });
  }
  reading.spoke.set(sentence, [...(reading.spoke.get(sentence) ?? []), speaker]);
  return speaker;
}

function lookUp(reading: Reading, subject: Subject, sentence: number, from: number): Speaker | null {
  switch (subject.kind) {
    case 'name':
      return named(reading, subject.name, subject.role, subject.opening, sentence);
    case 'pair': {
      const { start } = reading.sentences[sentence]!;
      const both = subject.names.map((name) => resolveName(name, reading.namesakes, start).name);
      return { name: both.join(' and '), role: null };
    }
    case 'pronoun':
      return antecedentOf(reading, subject.pronoun, sentence, from);
    case 'noun':
      return bearerOf(reading, subject.noun, sentence);
    case 'unnamed':
      return null;
  }
}

/** The person of a name; null for one word that may be no name, as in "Inspectors said". */
function named(
  reading: Reading,
  words: string,
  role: string | null,
  opening: boolean,
  sentence: number,
): Speaker | null {
  const name = words.replace(/[’']s?$/, '');
  const isUnknown = !reading.namesakes.has(name) && !name.includes(' ');
  if (isUnknown && (TITLES.has(bare(name)) || (opening && looksCommon(reading, name)))) return null;
  const [opener, ...rest] = name.split(' ');
  if (opening && rest.length > 1 && !TITLES.has(bare(opener!))) {
    // "Goalscorer Tom Reyes": a title that no list holds, if he is named without it elsewhere.
    const plain = rest.join(' ');
    if (reading.namesakes.has(plain)) return named(reading, plain, role ?? opener!, false, sentence);
    if (/(?:er|or|ist|man|woman|ian)$/.test(opener!)) return null;
  }
  const person = resolveName(name, reading.namesakes, reading.sentences[sentence]!.start);
  return { name: person.name, role: role ?? person.role ?? reading.roles.get(person.name) ?? null };
}

function looksCommon({ small, capital }: Reading, word: string): boolean {
  const lower = word.toLowerCase();
  const isCommon = /s$/.test(word) || isRole(word) || ORGANISATIONS.has(lower) || SOMEBODY.has(lower);
  return (isCommon || small.has(lower)) && !capital.has(word);
}

/** The only one who bears a role, if not forgotten. */
function bearerOf({ bearers, text, sentences }: Reading, noun: string, sentence: number): Speaker | null {
  const { start } = sentences[sentence]!;
  const introduced = (bearers.get(noun) ?? []).filter((one) => one.start < start);
  const [first, ...others] = introduced;
  if (!first || others.some(({ name }) => name !== first.name)) return null;
  const since = sentences[Math.max(0, sentence - REMEMBERED)]!.start;
  const isNear = text.slice(since, start).includes(first.name.split(' ').at(-1)!);
  return isNear ? { name: first.name, role: first.role } : null;
}

interface Mention {
  readonly speaker: Speaker;
  /** Not in "Lind’s lawyer" or "rescued by Lind": she may be meant, or the other. */
  readonly isFree: boolean;
}

/** Whom "he" or "she" means: the only person named before it, in its sentence or in the one before that names any. */
function antecedentOf(reading: Reading, pronoun: Pronoun, sentence: number, from: number): Speaker | null {
  const { words, paragraphs, spoke } = reading;
  const here = mentionsIn(reading, sentence, from, WHERE);
  if (here.length > 0) return theOnly(reading, here, pronoun);
  for (let i = sentence - 1; i >= Math.max(0, sentence - NEAR); i -= 1) {
    if (paragraphs[i]! < paragraphs[sentence]! - 1) return null;
    const list = words[i]!;
    const speakers = spoke.get(i);
    const mentions = mentionsIn(reading, i, list.length, speakers ? PREPOSITIONS : WHERE);
    if (speakers?.includes(null)) return null;
    const speaking = (speakers ?? []).flatMap((speaker) => (speaker ? [{ speaker, isFree: true }] : []));
    if (speaking.length + mentions.length > 0) return theOnly(reading, [...mentions, ...speaking], pronoun);
    const isSomebody = ({ text, lower }: Word): boolean =>
      !isNoName(text) && (SOMEBODY.has(lower) || isRole(lower));
    if (list.some(isSomebody)) return null;
  }
  return null;
}

function theOnly(reading: Reading, mentions: readonly Mention[], pronoun: Pronoun): Speaker | null {
  const names = new Set(mentions.map(({ speaker }) => speaker.name));
  const meant = mentions.filter(({ isFree }) => isFree).map(({ speaker }) => speaker);
  const speaker = meant.find(({ role }) => role) ?? meant[0];
  if (!speaker || names.size > 1) return null;
  const known = pronounOf(speaker.role ?? '') ?? reading.pronouns.get(speaker.name.split(' ').at(-1)!);
  return known === undefined || known === pronoun ? speaker : null;
}

/** The people that a sentence names before word `end`, but for what stands behind some prepositions. */
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
    if (prepositions.has(preposition)) continue;
    const run = words.slice(start, at).map(({ text }) => text);
    const { name, role } = splitRole(run.join(' '));
    const plain = name.replace(/[’']s?$/, '');
    const isKnown = plain.includes(' ') || reading.namesakes.has(plain) || reading.roles.has(plain);
    const speaker = isKnown && !isThing(run) ? named(reading, plain, role, start === 0, sentence) : null;
    if (speaker)
      found.push({ speaker, isFree: !isPossessive(words[at - 1]!) && !PREPOSITIONS.has(preposition) });
  }
  return found;
}

function isDescription(word: Word | undefined): boolean {
  return word !== undefined && (DETERMINERS.has(word.lower) || isRole(word.text));
}
