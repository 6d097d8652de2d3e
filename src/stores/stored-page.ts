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
  const { text_offset: offset, first_number: firstNumber, text } = stored;
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
  const isBreak = inAscending(stored.breaks);
  const isRun = inAscending(stored.runs);
  const sentences: Sentence[] = [];
  let { paragraph } = stored;
  // A question reads fifty pages of some forty sentences: an object is made for each, and nothing else.
  for (let place = 0; 2 * place < stored.sentences.length; place += 1) {
    const [start, end] = [stored.sentences[2 * place]!, stored.sentences[2 * place + 1]!];
    if (isBreak(place)) paragraph += 1;
    sentences.push({ start, end, paragraph, runsOn: isRun(place), voice: voices.get(place) ?? NARRATION });
  }
  return { offset, firstNumber, text, sentences };
}

/** Whether a number is among some ascending ones, if it is asked of ascending numbers too. */
function inAscending(numbers: readonly number[]): (number: number) => boolean {
  let at = 0;
  return (number) => {
    if (numbers[at] !== number) return false;
    at += 1;
    return true;
  };
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
