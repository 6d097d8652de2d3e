/** Whose words a quotation holds if no verb of its own attributes it. */
import type { Range, SplitText, Voice } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import { PREPOSITIONS } from '../language/lexicon/function-words.js';
import { ASKED_SPEECH_VERBS, SPEECH_VERBS } from '../language/lexicon/speech-verbs.js';
import { isNameWord, isQuotation, type Word } from './clauses/clause-words.js';
import type { Quotation } from './quotations.js';
import { agree, type FoundVoice, NARRATION, soleSpeaker, UNATTRIBUTED } from './voice.js';

/** All sentences of one quotation have the speaker that any of them is attributed to. */
export function inheritThroughQuotations(
  { sentences }: Pick<SplitText, 'sentences'>,
  quotations: readonly Quotation[],
  voices: (FoundVoice | null)[],
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
      const shared = closed && speakers.size === 1 ? attributed[0]! : UNATTRIBUTED;
      for (const i of members) voices[i] ??= { ...shared, rule: 'one quotation' };
    }
    members = [];
  }
}

/** Whether a quotation ends with a mark after which its own sentence may go on: “Why?” Lind asked. */
export function isAsked(text: string, { end }: Range): boolean {
  return /[?!…](?:["”’]|''|’’)$/.test(text.slice(Math.max(0, end - 3), end));
}

/** The most words of "Mayor Ada Lind said." */
const LONGEST_TAG = 6;

/** "Lind said.": a sentence of its own, where the quotation before it ends with a full stop. */
export function isTag(words: readonly Word[]): boolean {
  const verb = words.at(-1)?.text === '.' ? words.length - 2 : words.length - 1;
  const isSaid = verb > 0 && verb < LONGEST_TAG && SPEECH_VERBS.has(words[verb]!.text);
  return isSaid && (isNameWord(words[verb - 1]) || /^s?he$/.test(words[verb - 1]!.lower));
}

/** What is known about an article's sentences when its quotations need speakers. */
export interface SentenceFacts {
  readonly voices: (FoundVoice | null)[];
  readonly words: readonly (readonly Word[])[];
  /** Which sentences have a quotation in them, and which are nothing else. */
  readonly quoting: readonly boolean[];
  readonly bare: readonly boolean[];
  readonly paragraphs: readonly number[];
}

/** Whether a sentence is a quotation that nothing attributes, right after a sentence of the article's own in its paragraph. */
export function isUnclaimed(
  { voices, words, quoting, bare, paragraphs }: SentenceFacts,
  i: number,
  headings: ReadonlySet<number>,
): boolean {
  const isNext = i > 0 && paragraphs[i - 1] === paragraphs[i] && !headings.has(i - 1);
  return (
    voices[i] === null &&
    isNext &&
    voices[i - 1] === null &&
    bare[i]! &&
    words[i]!.some(({ text }) => text.length >= LEAST_QUOTED) &&
    !quoting[i - 1]
  );
}

/** “Why?” Lind asked: the speaker, in a sentence after a quotation that ends a sentence itself. */
export function askedAfter(
  facts: SentenceFacts,
  i: number,
  { text, sentences }: SplitText,
): FoundVoice | null {
  const { voices, words, bare, paragraphs } = facts;
  if (!bare[i] || paragraphs[i + 1] !== paragraphs[i]) return null;
  const isAskedNext = isAsked(text, sentences[i]!) || isTag(words[i + 1]!);
  if (!isAskedNext || !isAskedBy(facts, i + 1)) return null;
  return { ...voices[i + 1]!, rule: 'asked after it' };
}

/**
 * Who speaks a sentence in which nothing attributes it. A bare quotation has the speaker of the sentence before it in
 * its paragraph, or of the one that announces it with a colon; else of the next. A paragraph that is nothing but a
 * quotation has the speaker of the quotation before it.
 */
export function besideQuotation(facts: SentenceFacts, i: number, { text, sentences }: SplitText): FoundVoice {
  const { voices, words, quoting, bare, paragraphs } = facts;
  if (!bare[i]) return goesOn(facts, i, { text, sentences }) ?? NARRATION;
  const announced = i > 0 && text[sentences[i - 1]!.end - 1] === ':';
  const before = i > 0 && (announced || paragraphs[i - 1] === paragraphs[i]) ? voices[i - 1]! : null;
  const next = paragraphs[i + 1] === paragraphs[i] ? words[i + 1]! : undefined;
  const after = next && isQuotation(next[0]) ? voices[i + 1] : null;
  const isSaid = /[.,?!…\]—–-][\s"”'’]*$/.test(text.slice(sentences[i]!.start, sentences[i]!.end));
  const voice = before ?? after ?? (isSaid ? quotedBefore(facts, i) : null) ?? UNATTRIBUTED;
  const isQuotedBefore = before !== null && quoting[i - 1]!;
  const isPlain = soleSpeaker(voice) !== null && (isQuotedBefore || agree([voice, after ?? NARRATION]));
  voices[i] = isPlain ? { ...voice, rule: ruleOf(before, after) } : UNATTRIBUTED;
  return voices[i]!;
}

/** Quotations that are statements have at least this many characters, marks included. */
const LEAST_QUOTED = 20;

/**
 * "“It is dear,” Lind said. When it rains, “it is dearer still.”": the voice of the sentence before, if this one ends
 * with the words of a clause that nobody else in it could say.
 */
function goesOn(
  { voices, words, quoting, paragraphs }: SentenceFacts,
  i: number,
  { text, sentences }: SplitText,
): FoundVoice | null {
  const before = quoting[i]! && paragraphs[i - 1] === paragraphs[i] ? voices[i - 1] : null;
  if (!before || !soleSpeaker(before) || before.labelled || !quoting[i - 1]) return null;
  const list = words[i]!;
  const last = list.at(-1)?.text === '.' ? list.at(-2) : list.at(-1);
  const others = list.filter((word) => !isQuotation(word));
  const isQuoted =
    isQuotation(last) && last!.text.length >= LEAST_QUOTED && list.filter(isQuotation).length === 1;
  // "signs that read “Justice for all”", "Asked one clerk: “Is it dear?”", "Lindby was known for it"
  const isNotHis = (word: Word, at: number) =>
    /^reads?$/.test(word.lower) ||
    SPEECH_VERBS.has(word.lower) ||
    ASKED_SPEECH_VERBS.has(word.lower) ||
    (isNameWord(word) && (at > 0 || !isEnglishWord(word.lower)));
  if (!isQuoted || endsWithTitle(text.slice(sentences[i]!.start, sentences[i]!.end)) || others.some(isNotHis))
    return null;
  return { ...before, rule: 'goes on' };
}

/**
 * "The Irish Wedding", "Man with a Thousand Friends": whether the quotation that ends a sentence is what something is
 * called.
 */
function endsWithTitle(sentence: string): boolean {
  const [, quotation = ''] = /[“"]([^“”"]+)[”"]?\P{L}*$/u.exec(sentence) ?? [];
  const words = quotation.match(/[\p{L}’']{4,}/gu) ?? [];
  return words.every((word) => /^[’']?\p{Lu}/u.test(word) || PREPOSITIONS.has(word));
}

function ruleOf(before: Voice | null, after: Voice | null | undefined): string {
  return before ? 'quotation before it' : after ? 'quotation after it' : 'paragraph before it';
}

/** “Why?” Lind asked: whether the next sentence only says who speaks this one. */
function isAskedBy({ voices, words, quoting }: SentenceFacts, next: number): boolean {
  return !quoting[next] && soleSpeaker(voices[next] ?? UNATTRIBUTED) !== null && words[next]!.length < 14;
}

/**
 * The voice of the paragraph before, if that quotes or ends with what somebody says, and this one is nothing but a
 * quotation.
 */
function quotedBefore({ voices, bare, paragraphs }: SentenceFacts, sentence: number): Voice | null {
  const paragraph = paragraphs[sentence]!;
  const last = sentence - 1;
  if (paragraphs[last] !== paragraph - 1) return null;
  for (let i = sentence; paragraphs[i] === paragraph; i += 1) if (!bare[i]) return null;
  return voices[last] ?? null;
}
