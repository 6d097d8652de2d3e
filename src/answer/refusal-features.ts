/** What the models of `refusal.ts` know: how much of the question the passages and the best sentences hold. */
import { DAY_MS } from '../language/day.js';
import { sentenceAt } from '../language/excerpt.js';
import { oppositesOf } from '../language/opposites.js';
import { contentStems } from '../language/tokens.js';
import { largeness } from '../question/largeness.js';
import {
  constrainedTerms,
  forSentences,
  mention,
  type ParsedQuestion,
  type QueryTerm,
  termsBesideNames,
} from '../question/parsed-question.js';
import { BM25 } from '../retrieval/inverted-index/bm25.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import { archiveEndsAt } from './archive-ends.js';
import { byLastName } from './by-last-name.js';
import type { Scored } from './evidence.js';
import { passageStems, stemsHeld } from './held-words.js';
import { degreeGiven } from './rules/measures.js';
import { readSentence } from './sentences/sentence.js';

/**
 * What shows whether the articles hold the answer, and whether more of it speaks for that (1) or against it (-1):
 * training keeps to these signs.
 */
export const REFUSAL_SIGNS = {
  bestWithTitle: 1,
  passageScore: 1,
  topScore: 1,
  missingNames: -1,
  missingNumbers: -1,
  missingMost: -1,
  missingInBest: -1,
  missingInSentence: -1,
  numbersMissingInSentence: -1,
  nameApart: -1,
  opposite: -1,
  articleBelief: 1,
  lead: 1,
  terms: 1,
  negation: -1,
  prefix: 1,
  unmatched: -1,
  archiveEnds: -1,
  inLarge: -1,
  inLargeScore: 1,
  inLargeTerms: 1,
  inLargeOneArticle: 1,
} as const;

/** What shows whether the first quotes give the answer: old news seldom does, though the archive may hold the answer. */
export const RIGHTNESS_SIGNS = { ...REFUSAL_SIGNS, age: -1 } as const;

/** What shows it in large archives of news, which have weights of their own: the other features add nothing there. */
export const NEWS_REFUSAL_SIGNS = {
  passageScore: 1,
  missingNames: -1,
  missingInBest: -1,
  nameApart: -1,
  lead: 1,
  terms: 1,
  unmatched: -1,
  archiveEnds: -1,
  inLargeOneArticle: 1,
  ofStory: 1,
} as const;

/**
 * The features of all models; `ofNews`, how far the one for news counts, 0 to 1; `goesOn`, 1 if the question goes on from one
 * before it, otherwise 0; and `askedBeside`, the share of what it asks itself, names and numbers aside, that stands in the best
 * sentence, beside it or in the title above.
 */
export type RefusalFeatures = Readonly<
  Record<
    keyof typeof RIGHTNESS_SIGNS | keyof typeof NEWS_REFUSAL_SIGNS | 'ofNews' | 'goesOn' | 'askedBeside',
    number
  >
>;

/** How many passages are looked at: what none of the best says is hardly in the articles. */
const BEST_PASSAGES = 5;

/** "Who did not sign?": most sentences that match say who did. */
const NEGATION = /\b(?:not|no|never|without|except|nobody|none)\b|n['’]t\b/i;

/**
 * What distinguishes an answerable question from one that the articles do not answer. `ranked` is best first,
 * `archive` the number of passages in the archive: what a score is worth depends on how many it competed with, so
 * a few features count a second time in a large one. Null if nothing was found.
 */
export function refusalFeatures(
  question: ParsedQuestion,
  passages: readonly RankedPassage[],
  ranked: readonly Scored[],
  archive: number,
): RefusalFeatures | null {
  const [best] = ranked;
  const [top] = passages;
  if (!best || !top) return null;
  const asked = byLastName(question, ranked, passages);
  const { terms, totalWeight, text, names, numbers } = asked;
  const passageScore = shareOfMost(top.score, terms);
  const length = Math.log1p(terms.length) / 3;
  const large = largeness(archive);
  const ofNews = asked.ofNews * asLongAsLearned(terms.length);
  const degree = degreeGiven(asked, best.candidate.sentence.text);
  const own = withoutConstraints(forSentences(asked)).filter(({ stem }) => stem !== degree);
  const inArticle = mentionIn(best, [stemsFound(best, passages)]);
  const inSentence = mentionIn(best, inAndAbove(best));
  const isNear = mentionIn(best, [...inAndAbove(best), ...beside(best)]);
  return {
    bestWithTitle: Math.max(...ranked.slice(0, 3).map(({ features }) => features.withTitle)),
    passageScore,
    topScore: best.score / 10,
    missingNames: meanMissing(names, inArticle),
    missingNumbers: meanMissing(numbers, inArticle),
    missingMost: Math.max(0, ...own.map((term) => term.weight * (1 - inArticle(term)))),
    missingInBest: weightMissing(own, mentionedIn(passages.slice(0, BEST_PASSAGES))),
    missingInSentence: shareMissing(own, inSentence),
    numbersMissingInSentence: meanMissing(numbers, inSentence),
    nameApart: names.reduce((most, term) => Math.max(most, 1 - isNear(term)), 0),
    opposite: Math.max(
      0,
      ...own.map((term) => (isNear(term) === 0 && saysOpposite(best, term) ? term.weight : 0)),
    ),
    articleBelief: articleBelief(ranked),
    lead: best.features.lead,
    terms: length,
    negation: NEGATION.test(text) ? 1 : 0,
    prefix: best.features.prefix,
    unmatched: terms.reduce((sum, term) => sum + (term.known ? 0 : term.weight), 0) / totalWeight,
    archiveEnds: asked.time.isMeant && archiveEndsAt(asked, passageStems(top)) !== null ? 1 : 0,
    inLarge: large,
    inLargeScore: large * passageScore,
    inLargeTerms: large * length,
    inLargeOneArticle:
      large / new Set(ranked.slice(0, 5).map(({ candidate }) => candidate.sentence.article.id)).size,
    // Costly, and for nothing where the model for news does not count.
    ofStory: ofNews > 0 ? storyHeld(asked, passages) : 0,
    age: asked.ofNews * asked.age(best.candidate.sentence.article),
    ofNews,
    goesOn: goesOn(question) ? 1 : 0,
    askedBeside: 1 - shareMissing(besideNamesAndNumbers(asked, own), isNear),
  };
}

/**
 * The model for news learned from questions of four words and more, stop words not counted: it knows nothing of "What did
 * the union say?".
 */
const NEWS_LENGTH = { least: 2, full: 5 };

/** Whether a question goes on from one before it: one that names somebody itself stands alone, though of the same story. */
const goesOn = ({ shownBefore, isReworded, names }: ParsedQuestion): boolean =>
  shownBefore.size > 0 && (isReworded || names.length === 0);

/** How far a question with so many words is like those that the model for news learned from, 0 to 1. */
const asLongAsLearned = (words: number): number =>
  Math.min(1, Math.max(0, (words - NEWS_LENGTH.least) / (NEWS_LENGTH.full - NEWS_LENGTH.least)));

/** How many passages are looked at for other reports of the story that the best one tells. */
const STORY_PASSAGES = 10;
/** Within how many days of each other two reports may be of one story. */
const STORY_DAYS = 7;

/**
 * The mean share of the question that the best passages from the week of the best one mention, each alone; 0 for those that
 * are missing. News is told at length and in several reports of its days; words that meet by chance are from any time.
 */
function storyHeld(asked: ParsedQuestion, passages: readonly RankedPassage[]): number {
  const { terms, totalWeight } = forSentences(asked);
  const published = passages[0]!.passage.article.published;
  if (published === null) return 0;
  const shares = passages
    .slice(0, STORY_PASSAGES)
    .filter(({ passage: { article } }) => isWithin(STORY_DAYS, published, article.published))
    .map((passage) => 1 - weightMissing(terms, mentionedIn([passage])) / totalWeight)
    .sort((a, b) => b - a)
    .slice(0, BEST_PASSAGES);
  return shares.reduce((sum, share) => sum + share, 0) / BEST_PASSAGES;
}

/** Whether two days, of which one may be unknown, are at most so many days apart. */
function isWithin(days: number, one: string, other: string | null): boolean {
  if (other === null) return false;
  const apart = Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10));
  return Math.abs(apart) <= days * DAY_MS;
}

/** A passage's score as a share of the most that these terms can score. */
function shareOfMost(score: number, terms: readonly QueryTerm[]): number {
  const most =
    terms.reduce((sum, term) => sum + term.inverseFrequency, 0) * (BM25.k1 + 1) * (1 + BM25.articleWeight);
  return most > 0 ? score / most : 0;
}

type Mention = (term: QueryTerm) => number;
type Stems = { has(stem: string): boolean };

/** How surely some texts, or the metadata of the best sentence's article, mention a term. */
function mentionIn({ candidate: { passage } }: Scored, texts: readonly Stems[]): Mention {
  return (term) => Math.max(passage.met.get(term) ?? 0, ...texts.map((stems) => mention(term, stems)));
}

/** The stems of all passages found of the best sentence's article. */
function stemsFound({ candidate }: Scored, passages: readonly RankedPassage[]): Stems {
  const { id } = candidate.sentence.article;
  const held = passages.filter(({ passage }) => passage.article.id === id).map(stemsHeld);
  return { has: (stem) => held.some((stems) => stems.has(stem)) };
}

/** How surely some passages, or the titles of their articles, mention a term. */
function mentionedIn(passages: readonly RankedPassage[]): Mention {
  const held = passages.map(passageStems);
  return (term) => Math.max(...held.map((stems) => mention(term, stems)));
}

/** The best sentence, who speaks in it, and the title above it. */
const inAndAbove = ({ candidate: { sentence, speakers } }: Scored): Stems[] => [
  sentence.positions,
  speakers,
  new Set(contentStems(sentence.article.title ?? '')),
];

/** Whether the best sentence has "decrease" where the question has "increase". */
function saysOpposite({ candidate: { sentence } }: Scored, { stem }: QueryTerm): boolean {
  return [...oppositesOf(stem)].some((opposite) => sentence.positions.has(opposite));
}

/**
 * The sentences next to the best one. A name found only elsewhere in the article was swapped in, as often as not: the
 * question asks about one person what the article says about another.
 */
function beside({ candidate: { sentence } }: Scored): Stems[] {
  const { article, number } = sentence;
  return [number - 1, number + 1]
    .filter((at) => sentenceAt(article, at))
    .map((at) => readSentence(article, at).positions);
}

/** Terms except those that name a time or an outlet: an article meets these by its metadata, and is doubted separately. */
function withoutConstraints(asked: ParsedQuestion): QueryTerm[] {
  const stems = new Set([...constrainedTerms(asked)].map(({ stem }) => stem));
  return asked.terms.filter(({ stem }) => !stems.has(stem));
}

/** Those of some terms that say what is asked, rather than about whom or how many. */
function besideNamesAndNumbers(asked: ParsedQuestion, terms: readonly QueryTerm[]): QueryTerm[] {
  const told = new Set(termsBesideNames(asked));
  return terms.filter((term) => told.has(term) && !asked.numbers.includes(term));
}

/** Share of some terms that is not mentioned, all counted alike; 0 if there are none. */
function meanMissing(terms: readonly QueryTerm[], mentioned: Mention): number {
  return terms.reduce((sum, term) => sum + 1 - mentioned(term), 0) / (terms.length || 1);
}

/** The same, each counted by its weight. */
function shareMissing(terms: readonly QueryTerm[], mentioned: Mention): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : weightMissing(terms, mentioned) / total;
}

/** The weights of the terms not mentioned, together. */
function weightMissing(terms: readonly QueryTerm[], mentioned: Mention): number {
  return terms.reduce((sum, term) => sum + term.weight * (1 - mentioned(term)), 0);
}

/** The total share of the ranker's belief in sentences of the best one's article. */
function articleBelief(ranked: readonly Scored[]): number {
  const { score: most, candidate } = ranked[0]!;
  let [own, all] = [0, 0];
  for (const { score, candidate: one } of ranked) {
    const power = Math.exp(score - most);
    all += power;
    if (one.sentence.article.id === candidate.sentence.article.id) own += power;
  }
  return own / all;
}
