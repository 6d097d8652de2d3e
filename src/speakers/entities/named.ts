/** Which of an archive's speakers a typed name means. */
import type { Speaker } from '../../domain.js';
import { isFunctionWord } from '../../language/lexicon/function-words.js';
import { memoised } from '../../language/memoised.js';
import {
  bitCount,
  editDistance,
  editsAllowed,
  letterMask,
  spellingSimilarity,
} from '../../language/spelling.js';
import { mapInSlices } from '../../system/slices.js';
import { newestOf, type SpeakerEntity } from './entities.js';
import { isGiven, partsOf, transliterated } from './name-parts.js';

/**
 * The speakers that a typed name means, those in the most articles first: those with exactly that name, else all
 * whose names contain the words, else those whose name is another transliteration of it. A single name also means
 * everybody who has it as a family name: "Berg" is Anna Berg as well.
 */
export function speakersNamed(typed: string, speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const { words, suffix } = partsOf(typed);
  const wanted = words.join(' ');
  const isMeant =
    (as: string) =>
    (own: Known): boolean =>
      own.whole === as || (words.length === 1 && own.words.at(-1) === as);
  const exact = speakers.filter(({ names }) => knownAs(names).some(isMeant(wanted)));
  if (exact.length > 0) return [...byGivenName(words, exact, speakers), ...withSuffix(suffix, exact)];
  const joined = words.join('');
  const isJoined = ({ words: own }: Known): boolean =>
    words.length > 1 && (own.join('') === joined || own.at(-1) === joined);
  const written = speakers.filter(({ names }) => knownAs(names).some(isJoined));
  if (written.length > 0) return [...withSuffix(suffix, written)];
  if (wanted === '') return [];
  const isHolding = (own: Known): boolean =>
    words.every((word) => own.words.some((one) => one.startsWith(word)));
  const holding = speakers.filter(({ names }) => knownAs(names).some(isHolding));
  if (holding.length > 0) return holding;
  const sound = transliterated(wanted);
  return speakers.filter(({ names }) => soundingAs(names).some(isMeant(sound)));
}

/** Somebody with so many times the articles is better known by a given name than others are by a family name. */
const CLEARLY = 10;

/** "Donald" is Donald Trump before it is anybody Donald. */
function byGivenName(
  words: readonly string[],
  exact: readonly SpeakerEntity[],
  speakers: readonly SpeakerEntity[],
): SpeakerEntity[] {
  if (words.length > 1 || !isGiven(words[0]!)) return [];
  const most = Math.max(...exact.map(({ articles }) => articles));
  const isCalled = (own: Known): boolean => own.words.length > 1 && own.words[0] === words[0];
  return speakers.filter(
    (one) => one.articles >= CLEARLY * most && !exact.includes(one) && knownAs(one.names).some(isCalled),
  );
}

/** "Trump Jr." is not his father; all, if nobody has the suffix. */
function withSuffix(suffix: string, exact: readonly SpeakerEntity[]): readonly SpeakerEntity[] {
  if (suffix === '') return exact;
  const own = exact.filter(({ names }) => names.some(({ name }) => partsOf(name).suffix === suffix));
  return own.length > 0 ? own : exact;
}

/** A name as it is compared with what was typed. */
interface Known {
  readonly words: readonly string[];
  readonly whole: string;
}

/** Reads the words of all names, letting other work run in between: many thousands take a tenth of a second. */
export async function learnNames(speakers: readonly SpeakerEntity[]): Promise<void> {
  await mapInSlices(speakers, ({ names }) => spokenAs(names));
}

const knownBy = (words: readonly string[]): Known => ({ words, whole: words.join(' ') });

/** Kept, as what follows is, because it is needed again for every letter typed into a field. */
const knownAs = memoised((names: readonly Speaker[]): readonly Known[] => namesIn(names).map(knownBy));

/** The same in the one spelling of all transliterations. */
const soundingAs = memoised((names: readonly Speaker[]): readonly Known[] =>
  knownAs(names).map(({ words }) => knownBy(words.map(transliterated))),
);

const namesIn = (names: readonly Speaker[]): (readonly string[])[] =>
  names.flatMap(({ name }) => {
    const parts = partsOf(name);
    return parts.written ? [parts.words, parts.written] : [parts.words];
  });

/**
 * Merges those with one name: an archive may keep a "Biden" apart from a "President Biden", but nobody can choose
 * between the two. In the order of the first of each.
 */
export function oneOfEachName(speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const byName = new Map<string, SpeakerEntity[]>();
  for (const speaker of speakers) byName.set(speaker.name, [...(byName.get(speaker.name) ?? []), speaker]);
  return [...byName.values()].map((alike) => (alike.length === 1 ? alike[0]! : together(alike)));
}

/** Several speakers under the name of the first, as one. */
export const together = (alike: readonly SpeakerEntity[]): SpeakerEntity => ({
  name: alike[0]!.name,
  roles: alike.flatMap(({ roles }) => roles).sort((a, b) => b.articles - a.articles),
  names: alike.flatMap(({ names }) => names),
  articles: alike.reduce((sum, { articles }) => sum + articles, 0),
  sentences: alike.reduce((sum, { sentences }) => sum + sentences, 0),
  newest: newestOf(alike),
});

/** How alike two spellings, and how long a word, must be for one to be a typing error for the other. */
const LEAST_ALIKE = 0.62;
const LEAST_LETTERS = 3;

/** How like a name several words must be on average: "Angela Merkel" is not Jeff Merkley. */
const LEAST_ALIKE_TOGETHER = 0.5;

/** No name has more, and each is compared with all speakers. */
const MOST_WORDS = 8;

/**
 * Those whose family name somebody may have mistyped, the likeliest first, for "Lnd" or "Ada Lumd", or whose initials
 * were typed, "AOC", or who are called by the initials of what was typed: to ask about, not to assume.
 */
export function speakersLike(typed: string, speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const telling = [...new Set(partsOf(typed).words)].filter((word) => !isFunctionWord(word));
  const words = telling.slice(0, MOST_WORDS).map((word) => spoken(word));
  const initials = INITIALS.test(typed) ? typed.toUpperCase() : null;
  const letters = initialsOf(typed);
  return speakers
    .map((speaker) => {
      const isShort =
        (initials !== null && hasInitials(initials, speaker)) ||
        (letters.length >= LEAST_LETTERS && speaker.names.some(({ name }) => name === letters));
      return { speaker, likeness: isShort ? 1 : likenessOf(words, speaker) };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || b.speaker.articles - a.speaker.articles)
    .map(({ speaker }) => speaker);
}

/** A word, how all its transliterations are spelt, and which letters it has. */
interface Spoken {
  readonly word: string;
  readonly sound: string;
  readonly mask: number;
}

const spoken = (word: string, sound = transliterated(word)): Spoken => ({
  word,
  sound,
  mask: letterMask(word),
});

const spokenAs = memoised((names: readonly Speaker[]): readonly (readonly Spoken[])[] => {
  const sounds = soundingAs(names);
  return knownAs(names).map(({ words }, i) => words.map((word, at) => spoken(word, sounds[i]!.words[at]!)));
});

/** How like one of the names the typed words are. */
function likenessOf(typed: readonly Spoken[], { names }: SpeakerEntity): number {
  return Math.max(...spokenAs(names).map((own) => likenessTo(typed, own)));
}

/** How like each other the words are on average; 0 if the family name is like none of the typed words. */
function likenessTo(typed: readonly Spoken[], own: readonly Spoken[]): number {
  if (!typed.some((word) => alikeness(word, own.at(-1)!) > 0)) return 0;
  const best = typed.map((word) => Math.max(...own.map((other) => alikeness(word, other))));
  const together = best.reduce((sum, one) => sum + one, 0) / Math.max(typed.length, 1);
  return typed.length > 1 && own.length > 1 && together < LEAST_ALIKE_TOGETHER ? 0 : together;
}

/** "ISW" of "institute for the study of war" */
const initialsOf = (typed: string): string =>
  typed
    .split(/\s+/)
    .flatMap((word) => (isFunctionWord(word.toLowerCase()) ? [] : (word[0] ?? '')))
    .join('')
    .toUpperCase();

/** "AOC" */
const INITIALS = /^\p{L}{3,5}$/u;

/** Also "MBS" for "Mohammed bin Salman". */
function hasInitials(typed: string, { names }: SpeakerEntity): boolean {
  return names.some(({ name }) =>
    [/(?<!\p{L})\p{Lu}/gu, /(?<!\p{L})\p{L}/gu].some(
      (initial) => name.match(initial)?.join('').toUpperCase() === typed,
    ),
  );
}

/** Whether capitals are typed that are somebody's initials. */
export const isInitials = (typed: string, speakers: readonly SpeakerEntity[]): boolean =>
  INITIALS.test(typed) && /^\p{Lu}+$/u.test(typed) && speakers.some((one) => hasInitials(typed, one));

function alikeness({ word: typed, sound, mask }: Spoken, own: Spoken): number {
  const { word: other, sound: otherSound } = own;
  const slips = typed.length < LEAST_LETTERS ? 0 : Math.max(1, editsAllowed(typed));
  if (Math.abs(typed.length - other.length) > slips + 1) return 0;
  if (sound === otherSound) return 1;
  // A slip changes two letters at most, and comparing letters is a hundred times as quick.
  if (bitCount(mask ^ own.mask) > 2 * slips) return 0;
  if (editDistance(typed, other, slips) > slips) return 0;
  const alike = spellingSimilarity(typed, other);
  return alike >= LEAST_ALIKE ? alike : 0;
}
