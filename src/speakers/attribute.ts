/**
 * Who says a sentence: attribution of direct and reported speech in news prose, by rules.
 *
 * A label at the head of a line says it in a transcript; elsewhere the verbs of saying outside the quotation marks do,
 * and a sentence inside a quotation has the speaker of the one that attributes that quotation. Whoever the text does
 * not plainly name stays unnamed: a wrong name is far worse than none.
 */
import type { Range, Speaker, SplitText, Voice } from '../domain.js';
import { findPeople } from '../language/people.js';
import { claimsIn } from './claims.js';
import { isQuotation, isWord, type Word, wordsOf } from './clause-words.js';
import { isPersonal, labelledSpeakers } from './conversation.js';
import { startReading } from './discourse.js';
import { plainQuotations, type Quotation } from './quotations.js';
import { resolveSubject } from './references.js';

export const NARRATION: Voice = { speakers: [], unnamed: false };
const SOMEBODY: Voice = { speakers: [], unnamed: true };

/** The one named speaker of a voice that is nobody else's as well. */
export function soleSpeaker({ speakers, unnamed }: Voice): Speaker | null {
  return speakers.length === 1 && !unnamed ? speakers[0]! : null;
}

/** Whether nobody speaks but the article itself. */
export function isNarration({ speakers, unnamed }: Voice): boolean {
  return speakers.length === 0 && !unnamed;
}

/** Whether sentences may stand in one quote: narration beside anything, but nobody's words beside somebody else's. */
export function agree(voices: readonly Voice[]): boolean {
  const spoken = voices.filter(({ speakers, unnamed }) => speakers.length > 0 || unnamed);
  const names = new Set(spoken.map((voice) => soleSpeaker(voice)?.name));
  return names.size <= 1;
}

/** Who speaks in each sentence of an article, in order. */
export function attributeSentences(article: SplitText): readonly Voice[] {
  const { text, sentences } = article;
  const people = findPeople(text);
  const quotations = plainQuotations(article);
  let passed = 0;
  const words = sentences.map(({ start, end }): readonly Word[] => {
    while (passed < quotations.length && quotations[passed]!.end <= start) passed += 1;
    const inside: Range[] = [];
    for (let at = passed; at < quotations.length && quotations[at]!.start < end; at += 1)
      inside.push(quotations[at]!);
    const relative = inside.map((one) => ({ start: one.start - start, end: one.end - start }));
    return wordsOf(text.slice(start, end), relative);
  });
  const claims = words.map(claimsIn);
  const labelled = labelledSpeakers(article, people, words, claims);
  const paragraphs = paragraphNumbers(article);
  const reading = startReading(article, people, words, paragraphs);
  const voices = sentences.map((_, i): Voice | null => {
    const speaker = labelled[i];
    // A sentence that says itself whose words it reports is theirs, unless somebody says so of himself.
    const isOwn = speaker === undefined || !isPersonal(words[i]!);
    const own = isOwn ? claims[i]! : [];
    if (speaker && own.length === 0) return { speakers: [speaker], unnamed: false, labelled: true };
    if (speaker === null) return SOMEBODY;
    if (own.length === 0) return null;
    const spoken = own.map(({ subject, from }) => resolveSubject(reading, subject, i, from));
    return together(spoken);
  });
  inheritThroughQuotations(article, quotations, voices);
  return voices.map((voice, i) => voice ?? besideQuotation(i, voices, words, paragraphs, article));
}

function together(spoken: readonly (Speaker | null)[]): Voice {
  const speakers = new Map<string, Speaker>();
  for (const speaker of spoken) {
    if (speaker && !speakers.get(speaker.name)?.role) speakers.set(speaker.name, speaker);
  }
  return { speakers: [...speakers.values()], unnamed: spoken.includes(null) };
}

/** The number of each sentence's paragraph. */
function paragraphNumbers({ text, sentences }: SplitText): number[] {
  let paragraph = 0;
  return sentences.map(({ start }, i) => {
    if (i > 0 && /\n[^\S\n]*\n/.test(text.slice(sentences[i - 1]!.end, start))) paragraph += 1;
    return paragraph;
  });
}

/** All sentences of one quotation are said by whom any of them is attributed to. */
function inheritThroughQuotations(
  { sentences }: Pick<SplitText, 'sentences'>,
  quotations: readonly Quotation[],
  voices: (Voice | null)[],
): void {
  let members: number[] = [];
  let first = 0;
  for (const { start, end, continued, closed } of quotations) {
    while (first < sentences.length && sentences[first]!.end <= start) first += 1;
    for (let i = first; i < sentences.length && sentences[i]!.start < end; i += 1) members.push(i);
    if (continued) continue;
    const attributed = members.flatMap((i) => voices[i] ?? []);
    const speakers = new Set(attributed.map((voice) => soleSpeaker(voice)?.name));
    if (attributed.length > 0 || !closed) {
      const shared = closed && speakers.size === 1 ? attributed[0]! : SOMEBODY;
      for (const i of members) voices[i] ??= shared;
    }
    members = [];
  }
}

/**
 * Who speaks a sentence that nothing in it attributes. A bare quotation goes on with the speaker of the sentence
 * before it in its paragraph, or of the one that announces it with a colon; else with the one of the next.
 */
function besideQuotation(
  i: number,
  voices: (Voice | null)[],
  words: readonly (readonly Word[])[],
  paragraphs: readonly number[],
  { text, sentences }: SplitText,
): Voice {
  const own = words[i]!;
  if (!own.some(isQuotation) || own.some((word) => isWord(word))) return NARRATION;
  const announced = i > 0 && text[sentences[i - 1]!.end - 1] === ':';
  const before = i > 0 && (announced || paragraphs[i - 1] === paragraphs[i]) ? voices[i - 1] : null;
  const after = paragraphs[i + 1] === paragraphs[i] && isQuotation(words[i + 1]![0]) ? voices[i + 1] : null;
  const voice = before ?? after ?? SOMEBODY;
  const isQuotedBefore = before !== null && words[i - 1]!.some(isQuotation);
  const isPlain = soleSpeaker(voice) !== null && (isQuotedBefore || agree([voice, after ?? NARRATION]));
  voices[i] = isPlain ? voice : SOMEBODY;
  return voices[i]!;
}

/**
 * The speaker line under a quote. It claims: every sentence of the quote holds words that the article attributes to
 * this person, and none holds words that it attributes to anybody else. Null where that cannot be said.
 */
export function speakerOf(
  article: SplitText,
  range: Range,
  voices = attributeSentences(article),
): Speaker | null {
  const speakers = article.sentences.flatMap(({ start, end }, i) =>
    start < range.end && end > range.start ? [soleSpeaker(voices[i]!)] : [],
  );
  const name = speakers[0]?.name;
  if (name === undefined || speakers.some((speaker) => speaker?.name !== name)) return null;
  return speakers.find((speaker) => speaker?.role) ?? speakers[0]!;
}
