import type { Article, ArticleFilter, Passage } from '../domain.js';
import { contentStems } from '../text/tokens.js';
import { fuse, vectorWeight } from './fusion.js';
import { passagesOf } from './kept-articles.js';
import { fallsIn } from './period.js';
import type { Embedder, PassageHit, Reranker, SearchIndex } from './ports.js';
import { proximity } from './proximity.js';
import { buildQuery, neighbours, type Query } from './query.js';
import { rerank } from './rerank.js';

export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  /** Stems of its content words, in order; an article's first passage begins with its title. */
  readonly stems: readonly string[];
}

export interface Retrieved {
  readonly query: Query;
  /** Best first. */
  readonly passages: readonly RankedPassage[];
}

export interface RetrieveOptions {
  readonly filter?: ArticleFilter | undefined;
  readonly reranker?: Reranker | null | undefined;
  /** Instead of what was tuned for the embedder. */
  readonly weight?: number | undefined;
}

/** How many passages are scored by the nearness of the question's words. */
const DEPTH = 50;
/** Share of the best score that a passage from the time asked about gains. */
const PERIOD_WEIGHT = 0.2;
/** What a form other than the word itself adds to a passage's score, times its strength. */
const FORM_WEIGHT = 0.4;

/** The passages that fit a question best: by words, by vectors, by the nearness of the words, then by a reranker. */
export async function retrieve(
  question: string,
  index: SearchIndex,
  embedder: Embedder | null,
  { filter, reranker, weight = embedder ? vectorWeight(embedder.id) : 0 }: RetrieveOptions = {},
): Promise<Retrieved> {
  const query = await buildQuery(question, index);
  const byVectors = async (): Promise<PassageHit[]> =>
    embedder && weight > 0 ? index.nearest(await embedder.embedQuery(question), DEPTH, filter) : [];
  // At once, and awaited together, so that neither can fail while nobody listens.
  const [words, near] = await Promise.all([index.lexical(weightedForms(query), DEPTH, filter), byVectors()]);
  const hits = fuse(words, near, weight).slice(0, DEPTH);
  const passages = await passagesOf(
    index,
    hits.map(({ passage }) => passage),
  );
  const pairs = neighbours(query);
  const timely = await timeliness(query, index, filter);
  const bonus = PERIOD_WEIGHT * (hits[0]?.score ?? 0);
  const ranked = passages.map((passage, i) => {
    const stems = stemsOf(passage);
    const score = hits[i]!.score + proximity(pairs, stems) + (timely(passage.article) ? bonus : 0);
    return { passage, stems, score };
  });
  ranked.sort((a, b) => b.score - a.score || a.passage.number - b.passage.number);
  return { query, passages: reranker ? await rerank(question, ranked, reranker) : ranked };
}

/** Whether an article is of the time that the question asks about, counted back from the newest article. */
async function timeliness(
  { period }: Query,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<(article: Article) => boolean> {
  if (!period) return () => false;
  const days = (await index.articles(filter)).flatMap(({ published }) => published ?? []);
  const newest = days.reduce((latest, day) => (day > latest ? day : latest), '');
  return ({ published }) => newest !== '' && fallsIn(period, published, newest);
}

/** The query for the index: every form once, at its highest weight. */
function weightedForms(query: Query) {
  const weights = new Map<string, number>();
  for (const term of query.terms) {
    for (const [form, strength] of term.forms) {
      const worth = form === term.found ? Math.max(strength, FORM_WEIGHT) : FORM_WEIGHT * strength;
      weights.set(form, Math.max(worth * term.boost, weights.get(form) ?? 0));
    }
  }
  return [...weights].map(([stem, weight]) => ({ stem, weight }));
}

/** By article, and in it by the passage's first sentence. */
const remembered = new WeakMap<Article, Map<number, readonly string[]>>();

function stemsOf(passage: Passage): readonly string[] {
  const { article, firstSentence } = passage;
  const known = remembered.get(article) ?? new Map<number, readonly string[]>();
  const stems = known.get(firstSentence) ?? passageStems(passage);
  remembered.set(article, known.set(firstSentence, stems));
  return stems;
}

function passageStems({ article, firstSentence, start, end }: Passage): string[] {
  const stems = contentStems(article.text.slice(start, end));
  return firstSentence === 0 ? [...contentStems(article.title ?? ''), ...stems] : stems;
}
