/** "What did Lund say about the ferry?": whose words are asked for, and on what. Only that person's words answer. */

import type { ArticleFilter, Excerpt, Note, Range } from '../domain.js';
import { numbersIn, sentenceAt, textAt } from '../language/excerpt.js';
import { SAYINGS } from '../language/lexicon/documents.js';
import { ASKED_SPEECH_VERBS, SPEECH_VERBS } from '../language/lexicon/speech-verbs.js';
import { TITLES } from '../language/lexicon/titles.js';
import { isRole } from '../language/names/name-words.js';
import { contentStems, tokenize } from '../language/tokens.js';
import {
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
} from '../question/parsed-question.js';
import { personNamed } from '../question/person-named.js';
import { passagesWith } from '../retrieval/article-cache.js';
import type { SearchIndex } from '../retrieval/ports.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import { speakerIn, voiceAt } from '../speakers/excerpt.js';
import type { Scored } from './evidence.js';
import { memoised } from './memoised.js';
import { type ReadSentence, readSentence } from './sentences/sentence.js';

/** The speaker and the topic that a question asks for. */
export interface AskedWords {
  /** The terms that name the speaker, the most specific (mostly a surname) last. */
  readonly speaker: readonly QueryTerm[];
  readonly topic: readonly QueryTerm[];
  /** The first words of the topic: of "fish in the harbour", those on fish. */
  readonly core: readonly QueryTerm[];
  /** The topic as worded: "the ferry"; empty if there is none. */
  readonly topicText: string;
  /** The stem of the given name before the speaker's last name, if the question has one. */
  readonly given: string | null;
}

/** "Sofia" of "What did Sofia Brandt say?"; never a title. */
function givenIn({ text, tokens }: ParsedQuestion, speaker: readonly QueryTerm[]): string | null {
  const last = tokens.findIndex(({ stem }) => stem === speaker.at(-1)?.stem);
  const before = tokens[last - 1];
  const isName = before && !before.stop && /^\p{Lu}/u.test(text.slice(before.start)) && !isRole(before.lower);
  return isName ? before.stem : null;
}

/** Whether two given names may be one person's: the same letter first, or one in the other ("Liz", "Elizabeth"). */
const mayBeSame = (one: string, other: string): boolean =>
  one[0] === other[0] || one.includes(other) || other.includes(one);

/** Words after which a topic goes on with where or when. */
const PLACED = new Set(['in', 'at', 'during', 'after', 'before', 'since', 'when', 'while', 'from']);
const ABOUT = new Set(['about', 'abt', 'on', 'regarding', 'concerning', 'of', 'to', 'over']);
/** The least share of the topic, by weight, near somebody's words that are about it. */
const LEAST_TOPIC = 0.5;
/** Passages searched to count the articles that quote somebody. */
const QUOTED_DEPTH = 50;
const PREFIX = 5;

/** The position of the verb of saying among the question's tokens; -1 if there is none. */
const verbIn = ({ tokens }: ParsedQuestion): number =>
  tokens.findIndex(
    ({ lower }, i) => i > 1 && (ASKED_SPEECH_VERBS.has(lower) || lower === 'said' || lower === 'says'),
  );

/** The terms of the tokens from one position up to another. */
const termsOfTokens = ({ tokens, byStem }: ParsedQuestion, from: number, to?: number): QueryTerm[] =>
  tokens.slice(from, to).flatMap(({ stem, stop }) => (stop ? [] : (byStem.get(stem) ?? [])));

/**
 * "What did the general say?", if no article mentions a general and no speaker has a similarly spelt name: whoever is
 * quoted is somebody else. `passages` are those found.
 */
export function asksOfNobodyKnown(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  if (asked.kind !== 'speech') return false;
  const speaker = termsOfTokens(asked, 0, Math.max(0, verbIn(asked)));
  const isSpeaking = (term: QueryTerm): boolean =>
    passages.some((passage) =>
      isSpokenIn({ speaker: [term], topic: [], core: [], topicText: '', given: null }, passage),
    );
  return speaker.length > 0 && speaker.every((term) => !term.known || (term.respelled && !isSpeaking(term)));
}

/**
 * "What did the ambassador say?", if no passage that has the word for the office holds any words of anybody: whoever is
 * quoted elsewhere is somebody else.
 */
export function asksOfSilentOffice(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const verb = asked.kind === 'speech' ? verbIn(asked) : -1;
  const speaker = termsOfTokens(asked, 0, Math.max(0, verb));
  const isOffice =
    asked.names.length === 0 &&
    asked.tokens.slice(0, Math.max(0, verb)).every(({ lower, stop }) => stop || isRole(lower));
  if (speaker.length === 0 || !isOffice) return false;
  return !passages.some(
    ({ passage, stems }) => speaker.some((term) => mention(term, new Set(stems)) > 0) && holdsSpeech(passage),
  );
}

function holdsSpeech({ article, firstSentence, endSentence }: RankedPassage['passage']): boolean {
  const numbers = Array.from({ length: endSentence - firstSentence }, (_, i) => firstSentence + i);
  return numbers.some((number) => {
    const { speakers, unnamed } = voiceAt(article, number);
    return unnamed || speakers.length > 0 || tellsSpeech(readSentence(article, number).text);
  });
}

/** "What did Lind say about opera?", if no article has a word of the topic: whatever she said is about something else. */
export function asksOfNothingKnown(asked: ParsedQuestion): boolean {
  const { tokens, kind } = asked;
  const verb = kind === 'speech' ? verbIn(asked) : -1;
  const about = verb < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > verb && ABOUT.has(lower));
  if (about < 0) return false;
  const topic = termsOfTokens(asked, about + 1);
  return topic.length > 0 && topic.every(({ known }) => !known);
}

/**
 * "What did the transport minister say about geese?", if none of some quotes, nor what stands beside it, has a word of the
 * topic: the minister speaks of something else. False if a speaker is named: whether that person speaks on it is known.
 */
export function lacksTopic(
  asked: ParsedQuestion,
  evidence: readonly (Range & { readonly article: Excerpt })[],
): boolean {
  const { tokens, kind } = asked;
  const verb = kind === 'speech' ? verbIn(asked) : -1;
  const about = verb < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > verb && ABOUT.has(lower));
  const isOffice = tokens.slice(0, Math.max(0, verb)).some(({ lower }) => isRole(lower));
  if (about < 0 || !isOffice || evidence.length === 0) return false;
  const topic = termsOfTokens(asked, about + 1).filter((term) => !constrainedTerms(asked).has(term));
  const holds = ({ article, start, end }: Range & { readonly article: Excerpt }): boolean => {
    const near = numbersIn(article, { start, end });
    const stems = [near.start, near.end - 1].flatMap((number) => stemsAround(article, number));
    return topic.some((term) =>
      [titleStems(article), ...stems].some((held) => mention(term, held) > 0 || sharesPrefix(term, held)),
    );
  };
  return topic.length > 0 && !evidence.some(holds);
}

/** What somebody said, as a noun: "quotes by Lind", "the latest statement of Lind on fish". */
const SAYING = new RegExp(`^(?:${SAYINGS}|words)$`);
const OF_PLACE = new Set(['of', 'at', 'in', 'for']);
const OF_WHOM = new Set(['by', 'from', 'of']);

/** Whether a word of a question names a time or a source. */
const isOfTime = ({ constraints }: ParsedQuestion, { start }: Range): boolean =>
  constraints.some((constraint) => start >= constraint.start && start < constraint.end);

/**
 * Null if a question names no speaker, or asks by a verb of saying without a topic. `passages` are those found: a name in
 * lower case is recognised by who speaks in them.
 */
export function askedWords(
  asked: ParsedQuestion,
  passages: readonly RankedPassage[] = [],
): AskedWords | null {
  const { tokens, byStem, names, kind } = asked;
  if (kind !== 'speech') return null;
  const verb = verbIn(asked);
  const saying = tokens.findIndex(
    ({ lower }, i) => OF_WHOM.has(lower) && SAYING.test(tokens[i - 1]?.lower ?? ''),
  );
  const isByVerb = saying < 0;
  const from = isByVerb ? verb : saying;
  if (from < 0) return null;
  const about = tokens.findIndex(({ lower }, i) => i > from && ABOUT.has(lower));
  if (isByVerb && about < 0) return null;
  const termsIn = (start: number, end: number): QueryTerm[] =>
    tokens
      .slice(start, end)
      .flatMap((token) => (token.stop || isOfTime(asked, token) ? [] : (byStem.get(token.stem) ?? [])));
  if (isByVerb && isOfficeOf(asked, verb)) return null;
  const named = isByVerb ? termsIn(0, verb) : termsIn(saying + 1, about < 0 ? tokens.length : about);
  const isLower = names.length === 0 && !/\p{Lu}/u.test(asked.text.slice(1));
  // "Beijing's spokesman" is a role: whoever has it is not known by these words.
  const speaker = isLower ? named : named.slice(named.findLastIndex((term) => !names.includes(term)) + 1);
  const topic = about < 0 ? [] : termsIn(about + 1, tokens.length);
  if (speaker.length === 0 || (isByVerb && topic.length === 0)) return null;
  const topicText = topic.length > 0 ? worded(asked, tokens.slice(about + 1)) : '';
  const placed = tokens.findIndex(({ lower }, i) => about >= 0 && i > about + 1 && PLACED.has(lower));
  const core = placed < 0 ? topic : termsIn(about + 1, placed);
  const words = { speaker, topic, core, topicText, given: givenIn(asked, speaker) };
  return isLower && !passages.some((passage) => isSpokenIn(words, passage)) ? null : words;
}

/** What some tokens of a question say, up to the last one with a meaning. */
function worded({ text }: ParsedQuestion, tokens: ParsedQuestion['tokens']): string {
  const last = tokens.findLast(({ stop }) => !stop);
  return last ? text.slice(tokens[0]!.start, last.end) : '';
}

/** "What did Lind say?": whose words are asked for, on any topic; null for any other question. */
export function askedSpeaker(asked: ParsedQuestion): AskedWords | null {
  const { tokens, names, kind } = asked;
  const verb = kind === 'speech' ? verbIn(asked) : -1;
  const rest = tokens.slice(verb + 1).filter(({ stop }) => !stop);
  if (verb < 0 || isOfficeOf(asked, verb) || !rest.every((token) => isOfTime(asked, token))) return null;
  const named = termsOfTokens(asked, 0, verb);
  const speaker = named.slice(named.findLastIndex((term) => !names.includes(term)) + 1);
  return speaker.length > 0
    ? { speaker, topic: [], core: [], topicText: '', given: givenIn(asked, speaker) }
    : null;
}

/** Whether somebody's words on any topic are asked for, and a sentence holds some, perhaps among others' words. */
export function holdsAskedWords(asked: ParsedQuestion, { article, number }: ReadSentence): boolean {
  const words = askedSpeaker(asked);
  return words !== null && voiceOf(words, article, number) === 'theirs';
}

/** Whether a quote holds words, direct or reported, of the person whose words are asked for; true for any other question. */
export function holdsTheirWords(
  asked: ParsedQuestion,
  { article, start, end }: Range & { readonly article: Excerpt },
): boolean {
  const verb = asked.kind === 'speech' ? verbIn(asked) : -1;
  if (verb < 0) return true;
  const speaker = termsOfTokens(asked, 0, verb);
  const said = speakerIn(article, { start, end });
  if (!said) return tellsSpeech(textAt(article, start, end));
  const held = new Set(contentStems(`${said.name} ${said.role ?? ''}`));
  return speaker.length === 0 || speaker.some((term) => mention(term, held) > 0);
}

/** "The mayor of Vell": the name of the place does not say who the mayor is. */
function isOfficeOf({ text, tokens }: ParsedQuestion, verb: number): boolean {
  const phrase = tokens.slice(0, verb);
  const at = phrase.findLastIndex(({ lower }) => OF_PLACE.has(lower));
  const before = phrase[at - 1];
  return before !== undefined && isRole(before.lower) && /^\p{Ll}/u.test(text.slice(before.start));
}

/** Whether somebody with the name speaks in a passage. */
function isSpokenIn(words: AskedWords, { passage }: RankedPassage): boolean {
  const { article, firstSentence, endSentence } = passage;
  for (let number = firstSentence; number < endSentence; number += 1)
    if (voiceOf(words, article, number) === 'theirs') return true;
  return false;
}

/** Whether some stems name the speaker, at least by the last word of the name. */
const isNamed = ({ speaker }: AskedWords, stems: { has(stem: string): boolean }): boolean =>
  mention(speaker.at(-1)!, stems) > 0;

/** A label with only an office ("THE PRESIDENT:"), and no name. */
const isOffice = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === 'the' || TITLES.has(word));

/** Whether a name is the speaker's: it has the last word of the name, or is the office in the question, and no other. */
function names(words: AskedWords, name: string): boolean {
  const stems = new Set(contentStems(name));
  if (!isOffice(name)) {
    const [given, ...others] = stems;
    const isOther =
      words.given !== null && others.length > 0 && !stems.has(words.given) && !mayBeSame(words.given, given!);
    return isNamed(words, stems) && !isOther;
  }
  return [...stems].every((stem) => words.speaker.some((term) => mention(term, new Set([stem])) > 0));
}

/** Whose words a sentence holds, as far as the question cares; `unknown` words are plainly given to nobody. */
function voiceOf(
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

/** "All quotes by Lind": Lind's own words first, then what is said about Lind. */
const ASKS_FOR_QUOTES = new RegExp(String.raw`\b(?:${SAYINGS}|exact words) (?:by|from|of)\b`, 'iu');
/** Subtracted from the score of a sentence that is not the speaker's own words on the topic, if those come first. */
const NO_WORDS = 6;
/** Subtracted if the topic says where or when, and a sentence has no word of what it begins with. */
const PLACE_ALONE = 2.5;
/** Somebody's own words come first only if one of so many best sentences is their own words on the topic. */
const LOOKED_AT = 10;

/**
 * What somebody says comes before what is only said about them: always if their quotes are asked for as such, otherwise
 * if a sentence of theirs is on the topic.
 */
export function wordsFirst(
  words: AskedWords,
  ranked: readonly Scored[],
  { text }: ParsedQuestion,
): readonly Scored[] {
  const isAlways = ASKS_FOR_QUOTES.test(text);
  const isFirst = ({ candidate: { sentence } }: Scored): boolean =>
    voiceOf(words, sentence.article, sentence.number) === 'theirs' &&
    (isAlways || isOnTopic(words, sentence.article, sentence.number));
  if (!isAlways && !ranked.slice(0, LOOKED_AT).some(isFirst)) return ranked;
  const isOfPlace = ({ candidate: { sentence } }: Scored): boolean =>
    words.core.length < words.topic.length && !holdsMost(words.core, [sentence.positions]);
  const less = (scored: Scored): number =>
    (isFirst(scored) ? 0 : NO_WORDS) + (isOfPlace(scored) ? PLACE_ALONE : 0);
  return ranked
    .map((scored) => ({ ...scored, score: scored.score - less(scored) }))
    .sort((a, b) => b.score - a.score);
}

/** Whether a sentence, with its neighbours and the title, is about the topic; true if none is asked for. */
function isOnTopic(words: AskedWords, article: Excerpt, number: number): boolean {
  return (
    words.topic.length === 0 || holdsTopic(words, [titleStems(article), ...stemsAround(article, number)])
  );
}

const titleStems = ({ title }: Excerpt): ReadonlySet<string> => new Set(contentStems(title ?? ''));

/** Without sentences that hold another person's words and none of the speaker's, even if they are about the speaker. */
export function withoutOthersWords(words: AskedWords, ranked: readonly Scored[]): Scored[] {
  return ranked.filter(
    ({ candidate: { sentence } }) => voiceOf(words, sentence.article, sentence.number) !== 'others',
  );
}

/** Whether somebody speaks on a topic. */
export type OnTopic = 'yes' | 'maybe' | 'no';

/**
 * Whether the speaker speaks on the topic: it is in a sentence of theirs, in a neighbour that is nobody else's, or in the
 * article's title. `maybe`: there is no such sentence, but one that names the speaker or leaves its own speaker open.
 */
export function speaksOfTopic(words: AskedWords, passages: readonly RankedPassage[]): OnTopic {
  const telling = new Set(
    passages.filter(({ stems }) => isNamed(words, new Set(stems))).map(({ passage }) => passage.article.id),
  );
  const articles = new Set(passages.map(({ passage }) => passage.article));
  const reports = new Set([...articles].filter((one) => isReport(words, one)).map(({ id }) => id));
  let found: 'maybe' | 'no' = 'no';
  for (const { passage } of passages) {
    const { article, firstSentence, endSentence } = passage;
    const title = titleStems(article);
    const isOfThem = telling.has(article.id) || isNamed(words, title);
    for (let number = firstSentence; number < endSentence; number += 1) {
      const { positions } = readSentence(article, number);
      const voice = voiceOf(words, article, number);
      // A speech or an interview names its speaker only once; a report mixes words of others and words of nobody.
      const isUntold = voice === 'unknown' || !reports.has(article.id);
      const mayBeTheirs = voice !== 'others' && (isNamed(words, positions) || (isOfThem && isUntold));
      if (voice !== 'theirs' && (found === 'maybe' || !mayBeTheirs)) continue;
      if (!holdsMost(words.topic, [title, ...stemsAround(article, number)])) continue;
      const isOfOthers = (at: number): boolean => voiceOf(words, article, at) === 'others';
      if (voice === 'theirs' && holdsTopic(words, [title, ...stemsAround(article, number, isOfOthers)]))
        return 'yes';
      found = 'maybe';
    }
  }
  return found;
}

/** Whether an article gives words to the speaker by name, and to somebody else. */
function isReport(words: AskedWords, article: Excerpt): boolean {
  const voices = new Set(article.sentences.map((_, i) => voiceOf(words, article, article.firstNumber + i)));
  return voices.has('theirs') && voices.has('others');
}

/** The stems of a sentence and its two neighbours, apart from some that are left out. */
function stemsAround(
  article: Excerpt,
  number: number,
  isLeftOut = (_: number): boolean => false,
): { has(stem: string): boolean; keys(): Iterable<string> }[] {
  const near = [number - 1, number, number + 1].filter((at) => sentenceAt(article, at) && !isLeftOut(at));
  return near.map((at) => readSentence(article, at).positions);
}

/** Whether some texts hold most of the topic, and of what it begins with: "the ferry" of "the ferry in Vell". */
const holdsTopic = ({ topic, core }: AskedWords, texts: Parameters<typeof holdsMost>[1]): boolean =>
  holdsMost(topic, texts) && holdsMost(core, texts);

/** Whether some texts hold most of the words of a topic, by weight. */
function holdsMost(
  topic: readonly QueryTerm[],
  texts: readonly { has(stem: string): boolean; keys(): Iterable<string> }[],
): boolean {
  const weightOf = (terms: readonly QueryTerm[]): number =>
    terms.reduce((sum, { weight }) => sum + weight, 0);
  const held = topic.filter((term) =>
    texts.some((text) => mention(term, text) > 0 || sharesPrefix(term, text)),
  );
  return weightOf(held) >= LEAST_TOPIC * weightOf(topic);
}

function sharesPrefix({ stem }: QueryTerm, text: { keys(): Iterable<string> }): boolean {
  if (stem.length < PREFIX) return false;
  const prefix = stem.slice(0, PREFIX);
  for (const other of text.keys()) if (other.startsWith(prefix)) return true;
  return false;
}

/** What articles hold of somebody's words: how many quote them, under which name, and how many name that person at all. */
interface Quoted {
  readonly most: { readonly speaker: string; readonly articles: number } | null;
  readonly naming: number;
  /** Whether a sentence that the text gives to nobody may be theirs. */
  readonly isOpen: boolean;
}

async function quotedOf(words: AskedWords, index: SearchIndex): Promise<Quoted> {
  const stems = words.speaker.map(({ found }) => found);
  const passages = await passagesWith(index, stems, QUOTED_DEPTH);
  const quoted = new Map<string, Set<string>>();
  // Whole articles are read for the given name, so only where the last name stands, and once.
  const isGivenIn = memoised(
    ({ text }: Excerpt) => words.given === null || contentStems(text).includes(words.given),
  );
  const naming = new Set<string>();
  let isOpen = false;
  for (const { article, firstSentence, endSentence } of passages) {
    for (let number = firstSentence; number < endSentence; number += 1) {
      const { text, positions } = readSentence(article, number);
      const voice = voiceAt(article, number);
      const isTheirs = isNamed(words, positions) && isGivenIn(article);
      if (isTheirs) naming.add(article.id);
      isOpen ||=
        naming.has(article.id) &&
        voice.speakers.length === 0 &&
        (voice.unnamed || (isTheirs && tellsSpeech(text)));
      for (const { name } of voice.speakers) {
        if (!names(words, name)) continue;
        quoted.set(name, (quoted.get(name) ?? new Set()).add(article.id));
      }
    }
  }
  return { most: mostQuoted(quoted), naming: naming.size, isOpen };
}

/** The person quoted in most articles, by the full name if there is one, and in how many: a last name alone may be theirs. */
function mostQuoted(articlesOf: ReadonlyMap<string, ReadonlySet<string>>): Quoted['most'] {
  const quoted = [...articlesOf].sort(([, a], [, b]) => b.size - a.size);
  const [speaker] = quoted.find(([name]) => contentStems(name).length > 1) ?? quoted[0] ?? [];
  if (speaker === undefined) return null;
  const theirs = quoted.flatMap(([name, ids]) => (` ${speaker}`.endsWith(` ${name}`) ? [...ids] : []));
  return { speaker, articles: new Set(theirs).size };
}

const tellsSpeech = (text: string): boolean =>
  /["“”]/u.test(text) || tokenize(text).some(({ lower }) => SPEECH_VERBS.has(lower));

/**
 * What to say if no words answer: that the speaker is quoted, in so many articles, but not on the topic; or is named and
 * never quoted. Null if some evidence is theirs, or may be, and if no article names anybody like that.
 */
export async function silenceOf(
  words: AskedWords,
  theirs: OnTopic | null,
  evidence: readonly (Range & { readonly article: Excerpt })[],
  { index, filter }: { readonly index: SearchIndex; readonly filter: ArticleFilter | undefined },
): Promise<Note | null> {
  const isTold = ({ article, start, end }: Range & { readonly article: Excerpt }): boolean => {
    const said = speakerIn(article, { start, end });
    return said !== null && names(words, said.name);
  };
  if (theirs === 'yes' || (theirs === null && evidence.some(isTold))) return null;
  const quoted = await quotedOf(words, index);
  if (quoted.most)
    return theirs === 'no' ? { kind: 'notOnTopic', topic: words.topicText, ...quoted.most } : null;
  if (quoted.isOpen || quoted.naming === 0) return null;
  const name = await personNamed(words.speaker.map(({ found }) => found).join(' '), index, filter);
  return name === null ? null : { kind: 'notQuoted', name, articles: quoted.naming };
}
