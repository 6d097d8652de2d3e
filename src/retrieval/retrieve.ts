import type { ArticleFilter } from '../domain.js';
import { type Constraint, narrowed, openingsOf } from '../question/constraints.js';
import {
  asksForArticles,
  metBy,
  neighbouringTerms,
  type ParsedQuestion,
  type QueryTerm,
} from '../question/parsed-question.js';
import { fuse, vectorWeight } from './fusion.js';
import type { Embedder, PassageHit, Reranker, SearchIndex, WeightedTerm } from './ports.js';
import { proximity } from './proximity.js';
import type { RankedPassage } from './ranked-passage.js';
import { rerank } from './rerank.js';

export interface RetrieveOptions {
  readonly filter?: ArticleFilter | undefined;
  readonly reranker?: Reranker | null | undefined;
  /** Instead of the embedder's own. */
  readonly weight?: number | undefined;
}

/** How many passages are scored again by how near the question's words are to each other. */
const DEPTH = 50;
/** What a passage from the time or outlet asked about gains, as a share of the best score. */
const CONSTRAINT_BONUS = 0.2;
/** What a passage of an article that was shown for the question before gains, as a share of the best score. */
const STORY_BONUS = 0.2;
/** What a passage loses for being much older than others, as a share of the best score. Chosen on news-2023a from .1 to .4. */
const AGE_LOSS = 0.2;
/** What a variant of a word adds to a passage's score, times its strength. */
const FORM_WEIGHT = 0.4;

/**
 * The passages that fit a question best, best first: by words, by vectors, by the nearness of the words, then by a
 * reranker.
 */
export async function retrieve(
  question: ParsedQuestion,
  index: SearchIndex,
  embedder: Embedder | null,
  { filter, reranker, weight = embedder ? vectorWeight(index.info) : 0 }: RetrieveOptions = {},
): Promise<RankedPassage[]> {
  const byVectors = async (): Promise<PassageHit[]> =>
    embedder && weight > 0 ? index.nearest(await embedder.embedQuery(question.text), DEPTH, filter) : [];
  // Started at once and awaited together, so that neither can fail unnoticed.
  const [words, near] = await Promise.all([byWords(question, index, filter), byVectors()]);
  const hits = fuse(words, near, weight).slice(0, (1 + question.constraints.length) * DEPTH);
  const passages = await index.passages(hits.map(({ passage }) => passage));
  const pairs = neighbouringTerms(question);
  const bonus = CONSTRAINT_BONUS * (hits[0]?.score ?? 0);
  const newest = Math.max(...passages.map(({ article }) => question.recency(article)));
  const ranked = passages.map((passage, i) => {
    const { stems } = passage;
    const met = metBy(passage.article, question);
    const gained = question.constraints.reduce(
      (sum, { meets, worth }) => sum + bonus * worth * meets(passage.article),
      0,
    );
    const age = newest - question.recency(passage.article);
    const lost = AGE_LOSS * (hits[0]?.score ?? 0) * age;
    const told = STORY_BONUS * (hits[0]?.score ?? 0) * nearnessTo(question, passage.article.id);
    const score = hits[i]!.score + proximity(pairs, stems) + gained + told - lost + worthOf(met, stems);
    return { passage, stems, met, score };
  });
  ranked.sort((a, b) => b.score - a.score || a.passage.number - b.passage.number);
  const best = ranked.slice(0, DEPTH);
  return reranker ? rerank(question.text, best, reranker) : best;
}

/** 1 for the article of the first quote shown before, a half for those of the others. */
function nearnessTo({ shownBefore }: ParsedQuestion, articleId: string): number {
  const [first] = shownBefore;
  return articleId === first ? 1 : shownBefore.has(articleId) ? 0.5 : 0;
}

/** Searches all articles, and once more those of the time or outlet asked about. */
async function byWords(
  question: ParsedQuestion,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<PassageHit[]> {
  const forms = weightedForms(question);
  const isOfAll = asksForArticles(question);
  const among = async ({
    by,
    constraint,
  }: {
    by: ArticleFilter;
    constraint: Constraint;
  }): Promise<PassageHit[]> => {
    const hits = isOfAll ? [] : await index.lexical(forms, DEPTH, by);
    if (hits.length > 0) return hits;
    return (await openingsOf(index, by, constraint)).map((passage) => ({ passage, score: 0 }));
  };
  const filters = question.constraints.flatMap((constraint) =>
    constraint.filters.flatMap((one) => {
      const by = narrowed(filter, one);
      return by ? [{ by, constraint }] : [];
    }),
  );
  const lists = await Promise.all([index.lexical(forms, DEPTH, filter), ...filters.map(among)]);
  const scores = new Map(lists.flat().map(({ passage, score }) => [passage, score]));
  return [...scores].map(([passage, score]) => ({ passage, score })).sort((a, b) => b.score - a.score);
}

/** What a passage gains if its article is, say, from the year asked about: as much as if it mentioned the year once. */
function worthOf(met: ReadonlyMap<QueryTerm, number>, stems: readonly string[]): number {
  let worth = 0;
  for (const [term, strength] of met) {
    if (!stems.includes(term.found)) worth += strength * term.inverseFrequency;
  }
  return worth;
}

/** The query for the index: every form once, at its highest weight. */
export function weightedForms({ terms }: Pick<ParsedQuestion, 'terms'>): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const term of terms) {
    for (const [form, strength] of term.forms) {
      const worth = form === term.found ? Math.max(strength, FORM_WEIGHT) : FORM_WEIGHT * strength;
      weights.set(form, Math.max(worth * term.boost, weights.get(form) ?? 0));
    }
  }
  return [...weights].map(([stem, weight]) => ({ stem, weight }));
}
