/** "What did Lund say about the ferry?": whose words are asked for, and whose a sentence holds. */
import type { Excerpt } from '../../domain.js';
import { TITLES } from '../../language/lexicon/titles.js';
import { memoised } from '../../language/memoised.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type QueryTerm } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { voiceAt } from '../../speakers/excerpt.js';

/** The speaker and the topic that a question asks for. */
export interface AskedWords {
  /** The terms that name the speaker, the most specific (mostly a surname) last. */
  readonly speaker: readonly QueryTerm[];
  readonly topic: readonly QueryTerm[];
  /** The first words of the topic: of "fish in the harbour", those on fish. */
  readonly core: readonly QueryTerm[];
  /** Whether what somebody said to it is asked for, rather than about it. */
  readonly isHearer: boolean;
  /** Whether the topic is nothing but names. */
  readonly isOnNames: boolean;
  /** The topic as worded: "the ferry"; empty if there is none. */
  readonly topicText: string;
  /** The stem of the given name before the speaker's last name, if the question has one. */
  readonly given: string | null;
}

/** Whose words a sentence holds, as far as the question cares; `unknown` words are plainly given to nobody. */
export function voiceOf(
  words: AskedWords,
  article: Excerpt,
  number: number,
): 'theirs' | 'others' | 'unknown' | 'nobody' {
  const { speakers, unnamed } = voiceAt(article, number);
  if (speakers.some(({ name }) => names(words, name))) return 'theirs';
  // The word for an office does not say who holds it: that may be the person asked about.
  if (speakers.length > 0) return speakers.every(({ name }) => isOffice(name)) ? 'unknown' : 'others';
  return unnamed ? 'unknown' : 'nobody';
}

/** Whether somebody with the name speaks in a passage. */
export function isSpokenIn(words: AskedWords, { passage }: RankedPassage): boolean {
  const { article, firstSentence, endSentence } = passage;
  for (let number = firstSentence; number < endSentence; number += 1)
    if (voiceOf(words, article, number) === 'theirs') return true;
  return false;
}

/** Whether a name is the speaker's: it has the last word of the name, or is the office in the question, and no other. */
export function names(words: AskedWords, name: string): boolean {
  const known = namesOf(words);
  const isTheirs = known.get(name) ?? isNameOf(words, name);
  known.set(name, isTheirs);
  return isTheirs;
}

/** For each speaker asked about, names and whether they are that speaker's: one name has many sentences. */
const namesOf = memoised((_: AskedWords) => new Map<string, boolean>());

function isNameOf(words: AskedWords, name: string): boolean {
  const stems = new Set(contentStems(name));
  if (!isOffice(name)) {
    const [given, ...others] = stems;
    const isOther =
      words.given !== null && others.length > 0 && !stems.has(words.given) && !mayBeSame(words.given, given!);
    return (isNamed(words, stems) && !isOther) || isInitials(words, name);
  }
  return [...stems].every((stem) => words.speaker.some((term) => mention(term, new Set([stem])) > 0));
}

/** Fewer letters are the initials of too many. */
const LEAST_INITIALS = 3;

/** Whether the speaker is asked for by the initials of a name: "EFSA" for the European Food Safety Authority. */
function isInitials({ speaker }: AskedWords, name: string): boolean {
  const letters = [...name.matchAll(/(?<![\p{L}’'])\p{Lu}/gu)].map(([letter]) => letter).join('');
  const [term, ...others] = speaker;
  return (
    letters.length >= LEAST_INITIALS && others.length === 0 && contentStems(letters).includes(term!.stem)
  );
}

/** Whether some stems name the speaker, at least by the last word of the name. */
export const isNamed = ({ speaker }: AskedWords, stems: { has(stem: string): boolean }): boolean =>
  mention(speaker.at(-1)!, stems) > 0;

/** A label with only an office ("THE PRESIDENT:"), and no name. */
const isOffice = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === 'the' || TITLES.has(word));

/** Whether two given names may be one person's: the same letter first, or one in the other ("Liz", "Elizabeth"). */
const mayBeSame = (one: string, other: string): boolean =>
  one[0] === other[0] || one.includes(other) || other.includes(one);
