/** From the words of a question to what retrieval, ranking and refusal need to know of it. */
import type { ArticleFilter, Range } from '../domain.js';
import { passageText } from '../language/excerpt.js';
import { SUBJECT_PRONOUNS } from '../language/lexicon/function-words.js';
import { ASKED_SPEECH_VERBS } from '../language/lexicon/speech-verbs.js';
import { wordSet } from '../language/lexicon/word-set.js';
import { contentStems, type Token, tokenize } from '../language/tokens.js';
import { passagesWith } from '../retrieval/passages-with.js';
import type { SearchIndex } from '../retrieval/ports.js';
import {
  type ArchiveMetadata,
  archiveMetadataOf,
  type Constraint,
  constraintsIn,
  timeAsked,
} from './constraints.js';
import { foreignStopWords } from './intent/foreign.js';
import { answerType } from './kinds/answer-type.js';
import { withArticleAsked } from './kinds/article-asked.js';
import { withIdentityAsked } from './kinds/identity-asked.js';
import { newsAsked } from './kinds/news-asked.js';
import { reactionAsked } from './kinds/reaction-asked.js';
import { withSayingAsked } from './kinds/speech-asked.js';
import { largeness } from './largeness.js';
import { isIn, type ParsedQuestion, weightOf } from './parsed-question.js';
import { askingPart, isAskingWord, preambleEnd, tellsOfHearing } from './preamble.js';
import { periodIn } from './time/period.js';
import { asksOfNow, recenciesFor, stressesNow } from './time/recency.js';
import type { Period } from './time/relative-time.js';
import { withCompoundsOf } from './words/compounds.js';
import { queryTerms, unmatchedWords } from './words/terms.js';

export interface ParseOptions {
  /** Only these articles are searched, and only they decide what a time such as "this week" means. */
  readonly filter?: ArticleFilter | undefined;
  /** The day of asking, `YYYY-MM-DD`, from which "this week" counts; the newest article's day if it is not known. */
  readonly asked?: string | undefined;
  /** The asker's, such as "en-GB": it decides what 05/03/2024 means. */
  readonly locale?: string | undefined;
  /** The part of the question that asks, if a conversation added the rest to say which articles are meant. */
  readonly asking?: string | undefined;
  /** Articles, by id, that were shown for the question that this one follows up. */
  readonly shownBefore?: readonly string[] | undefined;
}

/** Interprets a question for one index: the weights of its words there, and their alternatives. */
export async function parseQuestion(
  question: string,
  index: SearchIndex,
  { filter, asked: today, locale, asking, shownBefore = [] }: ParseOptions = {},
): Promise<ParsedQuestion> {
  const { text: wanted, excluded } = withoutExcluded(question);
  const text = await asIndexed(wanted, index, filter);
  const told = periodIn(text, locale);
  // "My neighbour told me last night there was something about" dates the telling.
  const isOfHearing = ({ start, end }: Range): boolean => tellsOfHearing(text.slice(start, end));
  const isOnlyHeard = told && preamblesOf(text).some((one) => isIn(told, one) && isOfHearing(one));
  const period = isOnlyHeard ? null : told;
  const topic = newsAsked(text);
  const typed = askedTokens(text, period, topic);
  const archive = await archiveMetadataOf(index, period?.relative ? filter : undefined);
  const time = timeAsked(period, archive, today, topic !== null);
  const constraints = constraintsIn(text, typed, period, time, archive);
  const tokens = withoutReporting(typed, constraints);
  const words = tokens.filter(({ stop }) => !stop);
  const absent = await absentTime(words, period, constraints, archive, index);
  const part = askingPart(text, asking);
  const asks = text.slice(part.start, part.end);
  const terms = await queryTerms({ text, tokens, words, part, constraints, absent }, index);
  const byStem = new Map(terms.map((term) => [term.stem, term]));
  const type = answerType(text, tokens, byStem, part);
  return {
    text,
    asks: asks.slice(preambleEnd(asks)),
    tokens,
    terms,
    byStem,
    totalWeight: weightOf(terms) || 1e-9,
    unmatched: unmatchedWords({ text, words, absent }, period, byStem),
    excluded,
    shownBefore: new Set(shownBefore),
    isReworded: asking !== undefined,
    constraints,
    time,
    asksOfNow: !period && asksOfNow(text),
    stressesNow: stressesNow(text),
    asksForNews: topic !== null,
    ...recenciesFor(period, archive, today),
    ofNews: archive.mostlyDated && archive.days.length > 0 ? largeness(index.info.passages) : 0,
    ...type,
    kind: type.kind === 'speech' && speaksAsOutlet(tokens, constraints) ? 'other' : type.kind,
  };
}

const REPORTING = wordSet(
  'write writes wrote written report reports reported publish published cover covers covered',
);

/**
 * "What did Maud Keller write about?", "What was reported in early March?": where nothing is asked but what an author wrote or
 * a time brought, its verb says no more, and becomes a stop word.
 */
function withoutReporting(tokens: readonly Token[], constraints: readonly Constraint[]): readonly Token[] {
  const isOfArticles = (token: Token): boolean =>
    token.stop || REPORTING.has(token.lower) || constraints.some((one) => isIn(token, one));
  if (constraints.length === 0 || !tokens.every(isOfArticles)) return tokens;
  return tokens.map((token) => (REPORTING.has(token.lower) ? { ...token, stop: true } : token));
}

/** "What does the Harbour Gazette say about it?": what it reports is asked for, and nobody's own words. */
function speaksAsOutlet(tokens: readonly Token[], constraints: readonly Constraint[]): boolean {
  const verb = tokens.findIndex(({ lower }) => ASKED_SPEECH_VERBS.has(lower));
  const speaker = tokens.slice(0, Math.max(0, verb)).filter(({ stop }) => !stop);
  const ofOutlets = constraints.filter(({ filters }) => filters.some(({ outlet }) => outlet !== undefined));
  return speaker.length > 0 && speaker.every((token) => ofOutlets.some((outlet) => isIn(token, outlet)));
}

/** The question in the words that articles use: acronyms, compounds, and fixed forms for who somebody is and what they said. */
async function asIndexed(
  question: string,
  index: SearchIndex,
  filter: ArticleFilter | undefined,
): Promise<string> {
  const worded = await withSayingAsked(
    withIdentityAsked(withArticleAsked(withUsualWords(question))),
    index,
    filter,
  );
  return withCompoundsOf(index, worded);
}

/** A word right after a dash: "ferry -captain" wants nothing about the captain. */
const EXCLUDED = /(?<=^|\s)[-–−](\p{L}[\p{L}\p{M}’']{2,})(?=\s|$)/gu;

/** "Ferry NOT captain", a search of a few words; "Who did NOT sign?" stresses the word. */
const NOT = /^((?!\W*(?:who|what|when|where|why|which|how)\b)(?:\S+ ){1,3})NOT (?:the |about )?(?=\p{L}+$)/u;

/** The question without the words that it excludes, and their stems. A question of nothing else excludes nothing. */
function withoutExcluded(asked: string): { text: string; excluded: ReadonlySet<string> } {
  const question = asked.replace(NOT, '$1-');
  const text = question.replace(EXCLUDED, ' ').trim();
  if (contentStems(text).length === 0) return { text: question, excluded: new Set() };
  const words = [...question.matchAll(EXCLUDED)].map(([, word]) => word!);
  return { text, excluded: new Set(contentStems(words.join(' '))) };
}

/** Offices by their letters, which an article may write out: "5 PM" is none, and "pm" only after a word such as "the". */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d ?)\bPM\b(?![ -]?\d)|(?<=\b(?:the|our|their|new|former|['’]s) )pm\b/gu, 'prime minister'],
  [/\b(?:CEO|ceo)\b(?=.{0,200}\bsa(?:y|id|ys)\b)/gu, 'chief executive'],
  [/\b(?:VP|vp)\b(?=.{0,200}\bsa(?:y|id|ys)\b)/gu, 'vice president'],
];

/** "The us" is the country, not the pronoun; "how come" asks why; "the PM" is the prime minister. */
const withUsualWords = (question: string): string =>
  OFFICES.reduce((text, [letters, office]) => text.replace(letters, office), question)
    .replace(/\bthe us\b/g, 'the US')
    .replace(/\bhow come\b/giu, 'why');

/** Currencies by their stems that articles write as a sign: the words for "£3.2m" may be "3.2 million pounds". */
const SIGNED: ReadonlySet<string> = new Set(
  ['dollar', 'euro', 'pound', 'yen', 'rupee'].flatMap(contentStems),
);

/** Whether a word names the currency of the figure right before it. The figure alone is looked for. */
const isCurrency = (token: Token, before: Token | undefined): boolean =>
  SIGNED.has(token.stem) && before !== undefined && token.start <= before.end + 1 && /^\d/.test(before.lower);

/** The words before what somebody wants to know, at the beginning and in the sentence that asks: "does anyone know". */
const preamblesOf = (text: string): Range[] =>
  [0, askingPart(text).start].map((start) => ({ start, end: start + preambleEnd(text.slice(start)) }));

const ASKS_WHEN = /\bwhen\b/iu;
const POSSESSED = /['’]s?$/u;

/**
 * "When did the canal last freeze?": which time is meant, in a word that texts have otherwise, as in "for the first time since
 * 1997"; not "When did the last ferry leave?"
 */
function meansWhichTime({ lower }: Token, before: Token | undefined, text: string): boolean {
  if (lower !== 'last' || !before || !ASKS_WHEN.test(text.slice(0, before.start))) return false;
  const isSubject = !before.stop || SUBJECT_PRONOUNS.has(before.lower);
  return isSubject && !POSSESSED.test(text.slice(before.start, before.end));
}

/** The question's tokens; those that say how or about what time it asks, rather than what, become stop words. */
function askedTokens(text: string, period: Period | null, topic: Range | null): Token[] {
  const preambles = preamblesOf(text);
  const foreign = foreignStopWords(text);
  const reaction = reactionAsked(text);
  const tokens = tokenize(text).map((token, i, all) => {
    const isRelative =
      (period?.wordless && isIn(token, period)) || period?.vaguer.some((one) => isIn(token, one));
    const isForeign = foreign.has(text.slice(token.start, token.end).toLowerCase());
    const isAsking =
      isForeign ||
      preambles.some((preamble) => isIn(token, preamble)) ||
      (reaction !== null && isIn(token, reaction.word)) ||
      (topic !== null && !isIn(token, topic)) ||
      meansWhichTime(token, all[i - 1], text);
    return isRelative || isAsking || isCurrency(token, all[i - 1]) ? { ...token, stop: true } : token;
  });
  const asking = tokens.map((token) => (isAskingWord(token.lower) ? { ...token, stop: true } : token));
  return asking.some(({ stop }) => !stop) ? asking : tokens;
}

/** How many passages with most of a date's words are searched for one with all. */
const DATE_DEPTH = 10;

/**
 * Stems of a date that no article has and no passage names: "7", "December" and "1843" may each stand somewhere without
 * that day being mentioned. Empty if articles do not say when they are from.
 */
async function absentTime(
  words: readonly Token[],
  period: Period | null,
  constraints: readonly Constraint[],
  { days }: ArchiveMetadata,
  index: SearchIndex,
): Promise<ReadonlySet<string>> {
  const isMet = constraints.some(({ start, end }) => start === period?.start && end === period.end);
  if (!period || period.relative || isMet || days.length === 0) return new Set();
  const stems = [...new Set(words.filter((word) => isIn(word, period)).map(({ stem }) => stem))];
  const passages = await passagesWith(index, stems, DATE_DEPTH);
  const isNamed = passages.some((passage) => {
    const held = new Set(contentStems(passageText(passage)));
    return stems.every((stem) => held.has(stem));
  });
  return new Set(isNamed ? [] : stems);
}
