/** Whom "he" and "she" stand for. */
import type { Speaker } from '../domain.js';
import { DETERMINERS, DIRECTIONS, LOCATIVES, PREPOSITIONS } from '../language/lexicon/function-words.js';
import { SOMEBODY } from '../language/lexicon/titles.js';
import { isNoName, isRole, isThing, type Pronoun, pronounOf, splitRole } from '../language/people.js';
import { isNameWord, isPossessive, nameEnd, type Word } from './clause-words.js';
import { named, type Reading } from './discourse.js';

/** A pronoun stands for nobody further away than so many sentences. */
const NEAR = 3;
/** What stands behind these is a place or a time, and nobody whom "she" could mean. */
const WHERE: ReadonlySet<string> = new Set([...LOCATIVES, ...DIRECTIONS, 'on']);

interface Mention {
  readonly speaker: Speaker;
  /** Not in "Lind’s lawyer" or "rescued by Lind": she may be meant, or the other. */
  readonly isFree: boolean;
}

/** Whom "he" or "she" means: the only person named before it, in its sentence or in the one before that names any. */
export function antecedentOf(
  reading: Reading,
  pronoun: Pronoun,
  sentence: number,
  from: number,
): Speaker | null {
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
