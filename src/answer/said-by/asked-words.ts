/** "What did Lund say about the ferry?": the speaker and the topic, read from the words of a question. */
import type { Range } from '../../domain.js';
import { SAYINGS } from '../../language/lexicon/documents.js';
import { ASKED_SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { isRole } from '../../language/names/name-words.js';
import type { ParsedQuestion, QueryTerm } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { type AskedWords, isSpokenIn } from './whose.js';

/** What somebody said, as a noun: "quotes by Lind", "the latest statement of Lind on fish". */
const SAYING = new RegExp(`^(?:${SAYINGS}|words)$`);

/** They lead from an office to its place: "the mayor of Vell". */
const OF_PLACE = new Set(['of', 'at', 'in', 'for']);

/** They lead from a saying to its speaker: "quotes by Lind". */
const OF_WHOM = new Set(['by', 'from', 'of']);

/** They open the topic. */
const ABOUT = new Set(['about', 'abt', 'on', 'regarding', 'concerning', 'of', 'to', 'over']);

/** Words after which a topic goes on with where or when. */
const PLACED = new Set(['in', 'at', 'during', 'after', 'before', 'since', 'when', 'while', 'from']);

/**
 * Who is asked about, and on what topic; null if a question names no speaker, or asks by a verb of saying without a topic.
 * `passages` are those found: a name in lower case is recognised by who speaks in them.
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
  const about = aboutAfter(from, asked);
  if (isByVerb && about < 0) return null;
  const termsIn = (start: number, end: number): QueryTerm[] =>
    tokens
      .slice(start, end)
      .flatMap((token) => (token.stop || isOfTime(asked, token) ? [] : (byStem.get(token.stem) ?? [])));
  if (isByVerb && isOfficeOf(asked, verb)) return null;
  const [first, end] = isByVerb ? [0, verb] : [saying + 1, about < 0 ? tokens.length : about];
  if (isOfficeAlone(asked, end)) return null;
  const named = termsIn(first, end);
  const isLower = names.length === 0 && !/\p{Lu}/u.test(asked.text.slice(1));
  // "Beijing's spokesman" is a role: whoever has it is not known by these words.
  const speaker = isLower ? named : named.slice(named.findLastIndex((term) => !names.includes(term)) + 1);
  const topic = about < 0 ? [] : termsIn(about + 1, tokens.length);
  if (speaker.length === 0 || (isByVerb && topic.length === 0)) return null;
  const topicText = topic.length > 0 ? worded(asked, tokens.slice(about + 1)) : '';
  const placed = tokens.findIndex(({ lower }, i) => about >= 0 && i > about + 1 && PLACED.has(lower));
  const core = placed < 0 ? topic : termsIn(about + 1, placed);
  const isHearer = tokens[about]?.lower === 'to';
  const isOnNames = topic.length > 0 && topic.every((term) => names.includes(term));
  const words = {
    speaker,
    topic,
    core,
    isHearer,
    isOnNames,
    topicText,
    given: givenIn(asked, speaker),
  };
  return isLower && !passages.some((passage) => isSpokenIn(words, passage)) ? null : words;
}

/** No topic is asked for. */
export const ON_ANYTHING = {
  topic: [],
  core: [],
  isHearer: false,
  isOnNames: false,
  topicText: '',
} as const;

/** "What did Lind say?": whose words are asked for, on any topic; null for any other question. */
export function askedSpeaker(asked: ParsedQuestion): AskedWords | null {
  const { tokens, names } = asked;
  const verb = verbIn(asked);
  const rest = tokens.slice(verb + 1).filter(({ stop }) => !stop);
  if (
    verb < 0 ||
    isOfficeOf(asked, verb) ||
    isOfficeAlone(asked, verb) ||
    !rest.every((token) => isOfTime(asked, token))
  )
    return null;
  const named = termsOfTokens(asked, 0, verb);
  const speaker = named.slice(named.findLastIndex((term) => !names.includes(term)) + 1);
  return speaker.length > 0 ? { ...ON_ANYTHING, speaker, given: givenIn(asked, speaker) } : null;
}

/** Where the tokens of a question for somebody's words have the verb of saying; -1 if nowhere, and for any other question. */
export const verbIn = ({ kind, tokens }: ParsedQuestion): number =>
  kind === 'speech'
    ? tokens.findIndex(
        ({ lower }, i) => i > 1 && (ASKED_SPEECH_VERBS.has(lower) || lower === 'said' || lower === 'says'),
      )
    : -1;

/** The position of the word that opens the topic, such as "about", after that of the verb; -1 if there is none. */
export const aboutAfter = (verb: number, { tokens }: ParsedQuestion): number =>
  verb < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > verb && ABOUT.has(lower));

/** The terms of the tokens from one position up to another. */
export const termsOfTokens = ({ tokens, byStem }: ParsedQuestion, from: number, to?: number): QueryTerm[] =>
  tokens.slice(from, to).flatMap(({ stem, stop }) => (stop ? [] : (byStem.get(stem) ?? [])));

/** Whether a word of a question names a time or a source. */
const isOfTime = ({ constraints }: ParsedQuestion, { start }: Range): boolean =>
  constraints.some((constraint) => start >= constraint.start && start < constraint.end);

/** "The mayor of Vell": the name of the place does not say who the mayor is. */
const isOfficeOf = (asked: ParsedQuestion, verb: number): boolean => officeEnd(asked, verb) !== null;

/** "The Prime Minister", before a position: capitals make no name of an office, whose holder the articles call by name. */
function isOfficeAlone({ text, tokens }: ParsedQuestion, end: number): boolean {
  const before = tokens.slice(0, end);
  const first = before.findLastIndex(({ start }) => !/\p{Lu}/u.test(text[start]!));
  const isOffice = before[first]?.lower === 'the' && isRole(before.at(-1)!.lower);
  return isOffice && first < end - 1;
}

/** The position of "of" in "the mayor of Vell" before a verb; null if no office stands there. */
export function officeEnd({ text, tokens }: ParsedQuestion, verb: number): number | null {
  const phrase = tokens.slice(0, verb);
  const at = phrase.findLastIndex(({ lower }) => OF_PLACE.has(lower));
  const before = phrase[at - 1];
  const isOffice = before && isRole(before.lower) && /^\p{Ll}/u.test(text.slice(before.start));
  return isOffice ? at : null;
}

/** What some tokens of a question say, up to the last one with a meaning. */
function worded({ text }: ParsedQuestion, tokens: ParsedQuestion['tokens']): string {
  const last = tokens.findLast(({ stop }) => !stop);
  return last ? text.slice(tokens[0]!.start, last.end) : '';
}

/** "Sofia" of "What did Sofia Brandt say?"; never a title. */
function givenIn({ text, tokens }: ParsedQuestion, speaker: readonly QueryTerm[]): string | null {
  const last = tokens.findIndex(({ stem }) => stem === speaker.at(-1)?.stem);
  const before = tokens[last - 1];
  const isName = before && !before.stop && /^\p{Lu}/u.test(text.slice(before.start)) && !isRole(before.lower);
  return isName ? before.stem : null;
}
