/** A page of an article as plain numbers and texts, the form in which it is stored; names are those of the database. */
import type { Range, Sentence, Speaker, Speech, Voice } from '../domain.js';
import type { Page } from '../language/pages.js';
import { NARRATION, speakerKey } from '../speakers/voice.js';

/** Positions are those in the article unless a field says otherwise. */
export interface StoredPage {
  readonly text_offset: number;
  readonly first_number: number;
  readonly text: string;
  /** Start and end of each sentence in the article, flattened. */
  readonly sentences: readonly number[];
  /** The number of the first sentence's paragraph, and the sentences of the page that begin a new one. */
  readonly paragraph: number;
  readonly breaks: readonly number[];
  /** The sentences of the page from which a quotation runs on. */
  readonly runs: readonly number[];
  readonly speakers: readonly (readonly [name: string, role: string | null])[];
  /** For each sentence in which somebody speaks: its place in the page, what kind of voice, and who. */
  readonly voices: readonly (readonly number[])[];
}

const SPEECHES: readonly (Speech | undefined)[] = [undefined, 'direct', 'reported', 'mixed'];
const UNNAMED = 1;
const LABELLED = 2;
const SPEECH = 4;

/** Loses nothing: `pageFrom` gives the page back. */
export function storedPage({ offset, firstNumber, text, sentences }: Page): StoredPage {
  const speakers = new Map<string, { readonly number: number; readonly speaker: Speaker }>();
  const numberOf = (speaker: Speaker): number => {
    const key = speakerKey(speaker);
    const known = speakers.get(key) ?? { number: speakers.size, speaker };
    speakers.set(key, known);
    return known.number;
  };
  const where = (holds: (sentence: Sentence, place: number) => boolean): number[] =>
    sentences.flatMap((sentence, place) => (holds(sentence, place) ? [place] : []));
  const voices = sentences.flatMap(({ voice }, place) =>
    voice.unnamed || voice.speakers.length > 0
      ? [[place, kindOf(voice), ...voice.speakers.map(numberOf)]]
      : [],
  );
  return {
    text_offset: offset,
    first_number: firstNumber,
    text,
    sentences: flatten(sentences),
    paragraph: sentences[0]?.paragraph ?? 1,
    breaks: where(({ paragraph }, place) => place > 0 && paragraph > sentences[place - 1]!.paragraph),
    runs: where(({ runsOn }) => runsOn),
    speakers: Array.from(speakers.values(), ({ speaker: { name, role } }) => [name, role] as const),
    voices,
  };
}

/** The reverse of `storedPage`. */
export function pageFrom(stored: StoredPage): Page {
  const { text_offset: offset, first_number: firstNumber, text, breaks, runs } = stored;
  const speakers = stored.speakers.map(([name, role]): Speaker => ({ name, role }));
  const voices = new Map(
    stored.voices.map(([place, kind, ...numbers]) => [
      place!,
      voiceOf(
        kind!,
        numbers.map((number) => speakers[number]!),
      ),
    ]),
  );
  const begins = new Set(breaks);
  const goesOn = new Set(runs);
  let { paragraph } = stored;
  const sentences = unflatten(stored.sentences).map(({ start, end }, place): Sentence => {
    if (begins.has(place)) paragraph += 1;
    return { start, end, paragraph, runsOn: goesOn.has(place), voice: voices.get(place) ?? NARRATION };
  });
  return { offset, firstNumber, text, sentences };
}

function kindOf({ unnamed, labelled, speech }: Voice): number {
  return (unnamed ? UNNAMED : 0) + (labelled ? LABELLED : 0) + SPEECH * SPEECHES.indexOf(speech);
}

function voiceOf(kind: number, speakers: readonly Speaker[]): Voice {
  const speech = SPEECHES[Math.floor(kind / SPEECH)];
  return {
    speakers,
    unnamed: (kind & UNNAMED) !== 0,
    ...((kind & LABELLED) !== 0 && { labelled: true }),
    ...(speech && { speech }),
  };
}

/** Ranges as a flat list of starts and ends, which keeps files and rows small. */
export function flatten(ranges: readonly Range[]): number[] {
  return ranges.flatMap(({ start, end }) => [start, end]);
}

/** The reverse of `flatten`. */
export function unflatten(numbers: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < numbers.length; i += 2) ranges.push({ start: numbers[i]!, end: numbers[i + 1]! });
  return ranges;
}
