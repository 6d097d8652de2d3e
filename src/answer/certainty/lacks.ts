/** What the first quote lacks where an answer is shown with doubt. */
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { contentStems } from '../../language/tokens.js';
import {
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
  weightOf,
} from '../../question/parsed-question.js';
import { isOlderThan } from '../../question/time/recency.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Evidence } from '../evidence.js';
import { passageStems, stemsOfArticle, stemsUnderTitle } from '../held-words.js';
import { leavesOpen } from '../quotes/points-back.js';
import { holdsTheirWords, isOfOtherOccasion, reportsOnly } from '../said-by/lacking.js';
import { isAllEditorial } from '../sentences/editorial.js';
import { lacksHome } from '../sentences/home.js';
import { isOfLongBefore } from '../sentences/long-before.js';
import { deniesDeed, plansDeed } from '../sentences/said-to-be.js';
import { sentencesOf } from '../sentences/sentence.js';
import { datesOfClause } from '../sentences/when.js';
import { namesNoDoer } from './agents.js';
import { isBarelyAsked } from './bare-follow-ups.js';
import { lacksCount, lacksProperty } from './counts.js';
import { hasDeedAsNounOnly, isDoneToAnother } from './deeds.js';
import { lacksMeasure } from './measures.js';
import { hasLeft, isOfOldHolder, namesNobodySo, namesOtherHolder, speaksForAnother } from './offices.js';
import { tellsOfLongerName, tellsPollOnly } from './outcomes.js';
import { lacksReaction } from './reactions.js';
import { tellsOfSibling } from './siblings.js';
import { lacksSuccession } from './succession.js';
import { lacksPrice, lacksSum } from './sums.js';
import { lacksToll, tellsOtherToll } from './tolls.js';
import { isOfOthers, lacksClaim, lacksMostOfIt } from './yes-or-no.js';

/** Up to this many words in a question, the first quote must have those that its article has. */
const SHORT = 4;

/** Whether some quote, or the title of its article, mentions a term. */
export function isMentioned(term: QueryTerm, quotes: readonly Evidence[]): boolean {
  return quotes.some(({ article, start, end }) => {
    const held = stemsUnderTitle(article, textAt(article, start, end));
    return mention(term, held) > 0;
  });
}

/** Whether a quote denies what the question takes for granted. */
const denies = (asked: ParsedQuestion, quote: Evidence): boolean =>
  sentencesOf(quote).some((sentence) => deniesDeed(asked, sentence));

type Lack = (asked: ParsedQuestion, best: Evidence) => boolean;

/** Each is a reason for doubt. */
const LACKS: readonly Lack[] = [
  (_, best) => opensInTheMiddle(best),
  (asked, best) => lacksMeasure(asked, [best]),
  (asked, best) => lacksToll(asked, [best]),
  tellsOtherToll,
  namesNoDoer,
  lacksCount,
  lacksProperty,
  hasDeedAsNounOnly,
  isDoneToAnother,
  lacksPrice,
  lacksSum,
  lacksSuccession,
  lacksReaction,
  lacksHome,
  tellsOfThen,
  (asked, { article }) => isOfLongBefore(asked, article),
  hasLeft,
  isOfOldHolder,
  tellsOfSibling,
  namesOtherHolder,
  namesNobodySo,
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
  tellsOfLongerName,
  lacksMostOfIt,
  lacksClaim,
  isOfOthers,
  isAllEditorial,
];

/** Whether the first quote lacks something without which an answer is doubtful, however well it fits. */
export const isLacking: Lack = (asked, best) => LACKS.some((lacks) => lacks(asked, best));

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
 * "Who built the Ulven dam?": whether the first quote, with its title, lacks a word of what a short question asks, and a
 * passage found has all of them.
 */
export function isToldElsewhere(
  asked: ParsedQuestion,
  { article, start, end }: Evidence,
  passages: readonly RankedPassage[],
): boolean {
  const met = constrainedTerms(asked);
  const own = asked.terms.filter((term) => !term.background && !met.has(term));
  // "Zelenskyy left Ukraine this week. Where did he go?": what only the background names is not asked by name.
  if (own.length > SHORT || !asked.names.some((name) => own.includes(name))) return false;
  const shown = stemsUnderTitle(article, textAt(article, start, end));
  const missing = own.filter(
    (term) => term.known && !asked.names.includes(term) && mention(term, shown) === 0,
  );
  return (
    missing.length > 0 &&
    passages.some((passage) => {
      const held = passageStems(passage);
      return own.every((term) => mention(term, held) > 0);
    })
  );
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
