/** Whether what was found is shown as an answer, and whether with doubt: the refusal model, and rules for what it cannot know. */
import type { Note } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { editDistance } from '../../language/spelling.js';
import { contentStems } from '../../language/tokens.js';
import {
  asksForArticles,
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
  termsOf,
  weightOf,
} from '../../question/parsed-question.js';
import { asksNothing } from '../../question/preamble.js';
import { isOlderThan } from '../../question/time/recency.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Evidence, Scored } from '../evidence.js';
import { stemsOfArticle, stemsUnderTitle } from '../held-words.js';
import { leavesOpen } from '../quotes/points-back.js';
import { type Confidence, confidenceOf } from '../refusal.js';
import { refusalFeatures } from '../refusal-features.js';
import {
  asksOfNobodyKnown,
  asksOfNothingKnown,
  asksOfSilentOffice,
  holdsAskedWords,
  holdsTheirWords,
  isOfOtherOccasion,
  lacksTopic,
  reportsOnly,
} from '../said-by/lacking.js';
import type { OnTopic } from '../said-by/topic.js';
import { datesDeed } from '../sentences/dated.js';
import { definesAsked } from '../sentences/definition.js';
import { askedOf } from '../sentences/echo.js';
import { isAllEditorial } from '../sentences/editorial.js';
import { introducesAsked, introducesOutright } from '../sentences/introduction.js';
import { isOfLongBefore } from '../sentences/long-before.js';
import { givesQuoted, holdsQuoted } from '../sentences/quoted.js';
import { deniesDeed, plansDeed } from '../sentences/said-to-be.js';
import { sentencesOf } from '../sentences/sentence.js';
import { datesOfClause } from '../sentences/when.js';
import { namesNoDoer } from './agents.js';
import { isBarelyAsked } from './bare-follow-ups.js';
import { lacksMeasure } from './measures.js';
import {
  hasLeft,
  hasSeveralHolders,
  isOfOldHolder,
  lacksOffice,
  lacksQualified,
  namesHolderOutright,
  namesNoHolder,
  speaksForAnother,
  tellsHolder,
} from './offices.js';
import { tellsPollOnly } from './outcomes.js';
import { lacksReaction } from './reactions.js';
import { lacksSuccession } from './succession.js';
import { lacksPrice, lacksSum } from './sums.js';
import { lacksToll, tellsToll } from './tolls.js';
import { isOfAnyStory, isOfOthers, lacksClaim, lacksMostOfIt } from './yes-or-no.js';

/** What was found for a question. */
export interface Found {
  readonly asked: ParsedQuestion;
  readonly passages: readonly RankedPassage[];
  /** Sentences, best first. */
  readonly ranked: readonly Scored[];
  /** The quotes chosen for their sentences, best first. */
  readonly chosen: readonly Evidence[];
  /** The quotes as shown: reports and namesakes come before those chosen. */
  readonly evidence: readonly Evidence[];
  /** Whether the newest reports were asked for and found. */
  readonly hasReports: boolean;
  /** Whether somebody whose words are asked for speaks on the topic; null if no topic is named. */
  readonly onTopic: OnTopic | null;
  /** Whether somebody's words are asked for, and the articles quote none of them. */
  readonly isSilent: boolean;
  readonly note: Note | null;
  /** Passages in the index. */
  readonly archive: number;
  /** Subtracted from the log-odds of an answer by a model that read the sentences. */
  readonly doubt: number;
}

/** Subtracted from the log-odds of an answer for each condition that the article does not meet, such as being from May. */
const CONSTRAINT_DOUBT = 2.5;
/** Up to this many words in a question, the first quote must have those that its article has. */
const SHORT = 4;
/** How many quotes are shown at first. */
const FIRST_QUOTES = 3;

const REFUSED: Confidence = { confidence: 0, answered: false, tentative: false };
/** The articles hold what was asked for, whatever the model says; whether it is what was meant stays open. */
const TOLD: Confidence = { confidence: 0.5, answered: true, tentative: true };

/** How sure it is that the quotes answer the question. */
export function certaintyOf(found: Found): Confidence {
  if (isNotTold(found)) return REFUSED;
  const { asked, passages, ranked, evidence, hasReports, note, archive } = found;
  const contradicted = ranked[0] ? unmet(asked, ranked[0]) : 0;
  const doubt = found.doubt + CONSTRAINT_DOUBT * contradicted;
  const judged = confidenceOf(refusalFeatures(asked, passages, ranked, archive), doubt);
  const isTold =
    hasReports ||
    isAnsweredByArticles(asked, passages) ||
    (!judged.answered && saysOutright(asked, ranked[0]));
  const confidence = isTold ? TOLD : judged;
  const isDoubted =
    (confidence.tentative && !hasReports && !isOutright(asked, ranked[0])) ||
    found.onTopic === 'maybe' ||
    contradicted > 0 ||
    // News from a time was asked for, and no report is from that time.
    (asked.asksForNews && asked.time.isMeant && !hasReports) ||
    (knowsNamesOnly(asked) && !isOutright(asked, ranked[0])) ||
    mayBeOtherName(asked) ||
    namesNoHolder(asked, passages) ||
    hasSeveralHolders(asked, passages) ||
    (isUnsure(note, asked, evidence) && !(note === null && saysWhose(asked, ranked[0])));
  return { ...confidence, tentative: confidence.answered && isDoubted };
}

/**
 * Whether the best sentence leaves no doubt that it answers: it names the holder of the office asked for, or gives
 * somebody's role, the words asked for, or who said them.
 */
function isOutright(asked: ParsedQuestion, best: Scored | undefined): boolean {
  if (!best) return false;
  const { sentence } = best.candidate;
  return namesHolderOutright(asked, best) || introducesOutright(asked, sentence) || saysWhose(asked, best);
}

/** Whether the best sentence holds words of the person asked about, or says who said the words that the question quotes. */
function saysWhose(asked: ParsedQuestion, best: Scored | undefined): boolean {
  if (!best) return false;
  const { sentence } = best.candidate;
  return holdsAskedWords(asked, sentence) || givesQuoted(asked, sentence);
}

/** Whether the articles lack what any answer needs: the speaker's words, the topic, a word for what is measured. */
function isNotTold({ asked, passages, chosen, onTopic, isSilent }: Found): boolean {
  return (
    asksNothing(asked.text) ||
    onTopic === 'no' ||
    isSilent ||
    asksOfNobodyKnown(asked, passages) ||
    asksOfNothingKnown(asked) ||
    asksOfSilentOffice(asked, passages) ||
    lacksTopic(
      asked,
      chosen.slice(0, FIRST_QUOTES).filter((quote) => !speaksForAnother(asked, quote)),
    ) ||
    lacksMeasure(asked, chosen) ||
    (chosen.length > 0 && chosen.slice(0, FIRST_QUOTES).every((quote) => lacksSum(asked, quote))) ||
    lacksToll(asked, chosen.slice(0, FIRST_QUOTES)) ||
    lacksOffice(asked, passages) ||
    lacksQualified(asked, passages)
  );
}

/** Notes that leave an answer in doubt: the time or the language is another, or only the title has what is asked for. */
const DOUBTFUL: ReadonlySet<Note['kind']> = new Set(['archiveEnds', 'language', 'inTitle']);

/**
 * Whether an answer is shown with doubt however well it fits: it cannot be about the time asked about, or none of its first
 * quotes holds the kind of thing asked for, a word for what is counted, or one for what is asked about somebody.
 */
function isUnsure(note: Note | null, asked: ParsedQuestion, evidence: readonly Evidence[]): boolean {
  if (note && DOUBTFUL.has(note.kind)) return true;
  const { kind, focus } = asked;
  const first = evidence.slice(0, FIRST_QUOTES);
  const [best] = first;
  // A reason or a day in a later quote is less likely to be the one asked for.
  const telling = kind === 'reason' || kind === 'date' ? first.slice(0, 1) : first;
  if (!best || !telling.some(({ holdsKind = true }) => holdsKind)) return true;
  if (LACKS.some((isLacking) => isLacking(asked, best))) return true;
  const wanted = askedOf(asked);
  if (wanted.length > 0 && !wanted.some((term) => isMentioned(term, [best]))) return true;
  const counted = kind === 'number' ? focus.at(-1) : undefined;
  return counted !== undefined && !isMentioned(counted, first);
}

/** Whether some quote, or the title of its article, mentions a term. */
function isMentioned(term: QueryTerm, quotes: readonly Evidence[]): boolean {
  return quotes.some(({ article, start, end }) => {
    const held = stemsUnderTitle(article, textAt(article, start, end));
    return mention(term, held) > 0;
  });
}

/** Whether a quote denies what the question takes for granted. */
const denies = (asked: ParsedQuestion, quote: Evidence): boolean =>
  sentencesOf(quote).some((sentence) => deniesDeed(asked, sentence));

type Lack = (asked: ParsedQuestion, best: Evidence) => boolean;

/** What the first quote lacks if it is shown with doubt. */
const LACKS: readonly Lack[] = [
  (_, best) => opensInTheMiddle(best),
  (asked, best) => lacksMeasure(asked, [best]),
  (asked, best) => lacksToll(asked, [best]),
  namesNoDoer,
  lacksPrice,
  lacksSum,
  lacksSuccession,
  lacksReaction,
  tellsOfThen,
  (asked, { article }) => isOfLongBefore(asked, article),
  hasLeft,
  isOfOldHolder,
  tellsOtherDay,
  isOfOtherStory,
  isBarelyAsked,
  denies,
  (asked, best) => plansDeed(asked, sentencesOf(best)),
  lacksWord,
  (asked, best) => !holdsTheirWords(asked, best),
  speaksForAnother,
  isOfOtherOccasion,
  reportsOnly,
  tellsPollOnly,
  lacksMostOfIt,
  lacksClaim,
  isOfOthers,
  isAllEditorial,
  isOfAnyStory,
];

/** Whether a question asks for a day, and every date in a quote stands in a clause without a word of the question. */
function tellsOtherDay(asked: ParsedQuestion, quote: Evidence): boolean {
  if (asked.kind !== 'date') return false;
  const dated = sentencesOf(quote).filter(({ dates }) => dates.length > 0);
  return dated.length > 0 && !dated.some((sentence) => datesOfClause(asked, sentence).length > 0);
}

/** Content words of "Score?" and "per day?". */
const BARELY_ASKED = 2;
/** The least share of the words of the question before, by weight, in a quote that goes on with its story. */
const OF_STORY = 0.5;

/**
 * Whether a follow-up of hardly a word would be answered from another article than the one quoted before, in a sentence that
 * has little of what was asked before.
 */
function isOfOtherStory({ shownBefore, asks, terms }: ParsedQuestion, quote: Evidence): boolean {
  const [first] = shownBefore;
  if (first === undefined || quote.article.id === first) return false;
  const barely = contentStems(asks);
  if (barely.length > BARELY_ASKED) return false;
  const held = stemsUnderTitle(quote.article, textAt(quote.article, quote.start, quote.end));
  const before = terms.filter(({ stem }) => !barely.includes(stem));
  if (before.length === 0) return true;
  return weightOf(before.filter((term) => mention(term, held) > 0)) < OF_STORY * weightOf(before);
}

/** After so many days, an article no longer says how things are now. */
const LASTS = 90;

/** Whether a question stresses that it means now, and the article is old. */
function tellsOfThen({ stressesNow, recency }: ParsedQuestion, { article }: Evidence): boolean {
  return stressesNow && article.published !== null && isOlderThan(LASTS, recency(article));
}

/** Whether a quote opens with a word that points back out of it, so that it does not say on its own who or what it is about. */
function opensInTheMiddle({ article, start, end }: Evidence): boolean {
  const isFirst = start === sentenceAt(article, 0)?.start;
  return !isFirst && leavesOpen(textAt(article, start, end), speakerIn(article, { start, end }));
}

/**
 * Whether the article of the first quote lacks a name from the part of a question that asks; or, for a short question,
 * whether another of its sentences has a word that neither quote nor title has. Names do not count then: a quote says
 * "Lund" or "she" for Ada Lund.
 */
function lacksWord(asked: ParsedQuestion, { article, start, end }: Evidence): boolean {
  const met = constrainedTerms(asked);
  const own = (terms: readonly QueryTerm[]): QueryTerm[] =>
    terms.filter((term) => !term.background && !met.has(term));
  const held = stemsOfArticle(article);
  if (own(asked.names).some((name) => mention(name, held) === 0)) return true;
  const words = own(asked.terms).filter(({ known }) => known);
  if (words.length > SHORT) return false;
  const shown = stemsUnderTitle(article, textAt(article, start, end));
  return words.some(
    (term) => !asked.names.includes(term) && mention(term, shown) === 0 && mention(term, held) > 0,
  );
}

/**
 * "Who plays for the Tarn Bears?": of what is asked, the archive knows only the name, and no word for what is asked about it.
 * Whether somebody's words are on the topic asked for is known by their voice.
 */
function knowsNamesOnly(asked: ParsedQuestion): boolean {
  if (asked.kind === 'speech') return false;
  const met = constrainedTerms(asked);
  const own = asked.terms.filter((term) => !term.background && !met.has(term));
  const others = own.filter((term) => !asked.names.includes(term));
  return others.length > 0 && others.length < own.length && others.every(({ known }) => !known);
}

/** "Norvia", read as Norway: a name with two slips, and no other name beside it, may be somebody or something else. */
const mayBeOtherName = ({ names }: ParsedQuestion): boolean =>
  names.length > 0 &&
  names.every(({ respelled }) => respelled) &&
  names.some(({ stem, found }) => editDistance(asWritten(stem), asWritten(found), 1) > 1);

/** The stem of "Norway" is "norwai". */
const asWritten = (stem: string): string => stem.replace(/i$/, 'y');

/**
 * Whether the best sentence has the very form of an answer: it names the holder of the office, gives the toll, says who
 * or what something is, dates the deed, or has the quoted words.
 */
function saysOutright(asked: ParsedQuestion, best: Scored | undefined): boolean {
  if (!best) return false;
  const { text } = best.candidate.sentence;
  return (
    tellsHolder(asked, best) ||
    tellsToll(asked, best) ||
    definesAsked(asked, text) ||
    introducesAsked(asked, text) ||
    datesDeed(asked, best.candidate) ||
    holdsQuoted(asked, text) ||
    saysWhose(asked, best)
  );
}

/** Whether the question only asks what articles of a time or an outlet say, and there are some. */
function isAnsweredByArticles(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const [top] = passages;
  return (
    asksForArticles(asked) &&
    top !== undefined &&
    asked.constraints.some(({ meets }) => meets(top.passage.article) > 0)
  );
}

/** How many conditions (a time, an outlet) the best passage's article contradicts and its text does not mention. */
function unmet(asked: ParsedQuestion, { candidate: { passage } }: Scored): number {
  const held = new Set(passage.stems);
  return asked.constraints.filter((constraint) => {
    const words = termsOf(asked, constraint);
    const isNamed = words.length > 0 && words.every((term) => mention(term, held) > 0);
    return constraint.binding && !isNamed && constraint.excludes(passage.passage.article);
  }).length;
}
