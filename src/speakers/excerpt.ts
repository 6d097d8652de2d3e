/** Who speaks where in an excerpt, as it was read when its article was indexed. */
import type { Excerpt, Range, Speaker, Speech, Voice } from '../domain.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { NARRATION, soleSpeaker, speakerOf } from './attribute.js';

/** The voice of the sentence with that number; narration if the excerpt does not hold it. */
export function voiceAt(excerpt: Excerpt, number: number): Voice {
  return sentenceAt(excerpt, number)?.voice ?? NARRATION;
}

/** The speaker line under a quote: see `speakerOf`. */
export function speakerIn(excerpt: Excerpt, range: Range): Speaker | null {
  return speakerOf(
    excerpt,
    range,
    excerpt.sentences.map(({ voice }) => voice),
  );
}

/**
 * The only one who speaks in a range, though some of its sentences may be nobody's words; null if there are several or
 * none.
 */
export function onlySpeakerIn({ sentences }: Excerpt, { start, end }: Range): Speaker | null {
  const speakers = sentences.flatMap((one) => (one.start < end && one.end > start ? one.voice.speakers : []));
  const [first] = speakers;
  return first && speakers.every(({ name }) => name === first.name) ? first : null;
}

/** The sentences, by number and half-open, that are in one quotation with this one, as far as the excerpt goes. */
export function quotationAround(excerpt: Excerpt, number: number): Range {
  let start = number;
  while (sentenceAt(excerpt, start - 1)?.runsOn) start -= 1;
  let end = number;
  while (sentenceAt(excerpt, end)?.runsOn && sentenceAt(excerpt, end + 1)) end += 1;
  return { start, end: end + 1 };
}

/** In an interview, the question that a sentence is part of the answer to: the last sentence before its speaker's turn. */
export function questionAnswered(excerpt: Excerpt, number: number): number | null {
  const voice = voiceAt(excerpt, number);
  const name = voice.labelled ? soleSpeaker(voice)?.name : undefined;
  if (name === undefined) return questionUnderLetters(excerpt, number);
  let at = number - 1;
  while (soleSpeaker(voiceAt(excerpt, at))?.name === name) at -= 1;
  const asked = sentenceAt(excerpt, at);
  return asked && textAt(excerpt, asked.end - 1, asked.end) === '?' ? at : null;
}

/** How far above a sentence the letter of its answer may stand, in sentences. */
const LONGEST_ANSWER = 8;

/** The same where only letters say who speaks: `Q: What will it cost?` above `A: We said 800 million.` */
function questionUnderLetters(excerpt: Excerpt, number: number): number | null {
  let at = number;
  while (at > number - LONGEST_ANSWER && letterOf(excerpt, at) === null) at -= 1;
  if (letterOf(excerpt, at) !== 'A' || letterOf(excerpt, at - 1) !== 'Q') return null;
  const asked = sentenceAt(excerpt, at - 1)!;
  return textAt(excerpt, asked.end - 1, asked.end) === '?' ? at - 1 : null;
}

const LETTER = /[QA][.:] /y;

/** The letter that opens a sentence and says who speaks. */
function letterOf(excerpt: Excerpt, number: number): string | null {
  const sentence = sentenceAt(excerpt, number);
  if (sentence === undefined || sentence.end - sentence.start < 'Q: '.length) return null;
  const at = sentence.start - excerpt.offset;
  // In place, since nine sentences are looked at for each that may be quoted.
  LETTER.lastIndex = at;
  return LETTER.test(excerpt.text) ? excerpt.text[at]! : null;
}

/** Whose words a range with a speaker holds: one kind in all of its sentences, or a mixture. */
export function speechIn({ sentences }: Excerpt, { start, end }: Range): Speech | undefined {
  const kinds = new Set(
    sentences.flatMap((one) => (one.start < end && one.end > start ? (one.voice.speech ?? []) : [])),
  );
  return kinds.size > 1 ? 'mixed' : [...kinds][0];
}
