/** Which of an archive's speakers a typed name means. */
import type { Speaker } from '../../domain.js';
import { editDistance, editsAllowed, spellingSimilarity } from '../../language/spelling.js';
import { mapInSlices } from '../../system/slices.js';
import { newestOf, type SpeakerEntity } from './entities.js';
import { partsOf, transliterated } from './name-parts.js';

/**
 * The speakers that a typed name means, those in the most articles first: those with exactly that name, else all
 * whose names contain the words, else those whose name is another transliteration of it. A single name also means
 * everybody who has it as a family name: "Berg" is Anna Berg as well.
 */
export function speakersNamed(typed: string, speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const { words } = partsOf(typed);
  const wanted = words.join(' ');
  const partsAndSpeakers = speakers.map((speaker) => ({
    speaker,
    known: wordsOf(speaker.names),
  }));
  const isMeant = (own: readonly string[], as = wanted): boolean =>
    own.join(' ') === as || (words.length === 1 && own.at(-1) === as);
  const exact = partsAndSpeakers.filter(({ known }) => known.some((own) => isMeant(own)));
  const holding = partsAndSpeakers.filter(({ known }) =>
    known.some((own) => words.every((word) => own.some((one) => one.startsWith(word)))),
  );
  const found = exact.length > 0 ? exact : holding;
  if (found.length > 0) return found.map(({ speaker }) => speaker);
  const sound = transliterated(wanted);
  return partsAndSpeakers
    .filter(({ known }) => known.some((own) => isMeant(own.map(transliterated), sound)))
    .map(({ speaker }) => speaker);
}

/** Cached, because it is needed again for every letter typed into a field. */
const knownWords = new WeakMap<readonly Speaker[], readonly (readonly string[])[]>();

/** Reads the words of all names, letting other work run in between: many thousands take a tenth of a second. */
export async function learnNames(speakers: readonly SpeakerEntity[]): Promise<void> {
  await mapInSlices(speakers, ({ names }) => wordsOf(names));
}

function wordsOf(names: readonly Speaker[]): readonly (readonly string[])[] {
  const known = knownWords.get(names);
  if (known) return known;
  const words = names.flatMap(({ name }) => {
    const parts = partsOf(name);
    return parts.written ? [parts.words, parts.written] : [parts.words];
  });
  knownWords.set(names, words);
  return words;
}

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

/**
 * Those whose family name somebody may have mistyped, the likeliest first, for "Lnd" or "Ada Lumd", or whose initials
 * were typed, "AOC": to ask about, not to assume.
 */
export function speakersLike(typed: string, speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const { words } = partsOf(typed);
  const initials = INITIALS.test(typed) ? typed.toUpperCase() : null;
  return speakers
    .map((speaker) => {
      const isShort = initials !== null && hasInitials(initials, speaker);
      return {
        speaker,
        likeness: isShort ? 1 : Math.max(...wordsOf(speaker.names).map(likenessTo(words))),
      };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || b.speaker.articles - a.speaker.articles)
    .map(({ speaker }) => speaker);
}

/** How like each other the words are on average; 0 if the family name is like none of the typed words. */
const likenessTo =
  (typed: readonly string[]) =>
  (own: readonly string[]): number => {
    if (!typed.some((word) => alikeness(word, own.at(-1)!) > 0)) return 0;
    const best = typed.map((word) => Math.max(...own.map((other) => alikeness(word, other))));
    const together = best.reduce((sum, one) => sum + one, 0) / Math.max(typed.length, 1);
    return typed.length > 1 && own.length > 1 && together < LEAST_ALIKE_TOGETHER ? 0 : together;
  };

/** "AOC" */
const INITIALS = /^\p{L}{3,5}$/u;

function hasInitials(typed: string, { names }: SpeakerEntity): boolean {
  return names.some(({ name }) => name.match(/(?<!\p{L})\p{Lu}/gu)?.join('') === typed);
}

function alikeness(typed: string, other: string): number {
  const slips = typed.length < LEAST_LETTERS ? 0 : Math.max(1, editsAllowed(typed));
  if (Math.abs(typed.length - other.length) > slips + 1) return 0;
  if (transliterated(typed) === transliterated(other)) return 1;
  if (editDistance(typed, other, slips) > slips) return 0;
  const alike = spellingSimilarity(typed, other);
  return alike >= LEAST_ALIKE ? alike : 0;
}
