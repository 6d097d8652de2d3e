/** How much an embedder's vectors count compared with words: the rule that chooses the weight, and a trial on the archive. */
import { setImmediate as turn } from 'node:timers/promises';
import { parseQuestion } from '../question/parse.js';
import { isTuned } from './fusion.js';
import type { Embedder, PreparedArticle, SearchIndex } from './ports.js';
import { retrieve } from './retrieve.js';

/** Weights tried, ascending; the first is words alone. */
export const WEIGHTS = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8] as const;

/** What a weight adds to the mean reciprocal rank of words alone, with the low end of its 95% interval. */
export interface Gain {
  readonly value: number | null;
  readonly low: number | null;
}

/** Mean reciprocal rank below which a gain is not worth a search through all vectors. */
const LEAST_GAIN = 0.005;

/**
 * The smallest weight that beats words alone by at least `LEAST_GAIN` and by more than the 95% interval in one of the
 * tables, and loses to them in none; 0 if there is none.
 * @param tables Each with a gain for each of `WEIGHTS`.
 */
export function chooseWeight(tables: readonly (readonly Gain[])[]): number {
  const chosen = WEIGHTS.find((_, w) => {
    const gains = tables.map((table) => table[w]!);
    const wins = gains.some(({ value, low }) => (value ?? 0) >= LEAST_GAIN && (low ?? 0) > 0);
    return wins && gains.every(({ value }) => (value ?? 0) >= 0);
  });
  return chosen ?? 0;
}

/** Opens an index of a few articles, with vectors of the embedder. */
type OpenTrial = (
  articles: readonly { readonly id: string; readonly title: null; readonly text: string }[],
  embedder: Embedder,
) => Promise<SearchIndex>;

/** Articles in a trial: enough to show the gain of a good model, few enough to embed in seconds. */
const TRIAL_ARTICLES = 300;
/** Those whose titles and first sentences are asked; the others are distractors. */
const ASKED_ARTICLES = 150;
/** With fewer than this, chance decides. */
const LEAST_ARTICLES = 40;
/** Sentences kept of each article: about two passages. */
const TRIAL_SENTENCES = 12;
const LEAST_SENTENCES = 4;
/** Characters of a first sentence that are asked: nobody asks more at once. */
const LONGEST_ASKED = 500;

/**
 * Weighs an embedder on the archive itself: titles and first sentences serve as questions, and the rest of their articles
 * is what should be found, by words alone and by words with vectors.
 * @param sample Some of the archive's articles, at most as many as asked for.
 * @returns a weight for `fuse`; null if the embedder's weight is known, or the articles are too few to tell.
 */
export async function weighVectors(
  embedder: Embedder,
  sample: (count: number) => Promise<readonly PreparedArticle[]>,
  open: OpenTrial,
): Promise<number | null> {
  if (isTuned(embedder.id)) return null;
  const articles = (await sample(TRIAL_ARTICLES)).filter(
    ({ title, sentences }) => title !== null && sentences.length >= LEAST_SENTENCES,
  );
  if (articles.length < LEAST_ARTICLES) return null;
  const index = await open(articles.map(restOf), embedder);
  try {
    const asked = articles.slice(0, ASKED_ARTICLES);
    const byTitle = asked.map((article) => ({
      id: article.id,
      question: article.title!.slice(0, LONGEST_ASKED),
    }));
    const byOpening = asked.map((article) => ({
      id: article.id,
      question: textOf(article, 0).slice(0, LONGEST_ASKED),
    }));
    const tables = [await gainsOf(byTitle, index, embedder), await gainsOf(byOpening, index, embedder)];
    return chooseWeight(tables);
  } finally {
    await index.close();
  }
}

/** The text of some sentences of an article, by their numbers, the last one included. */
function textOf({ text, sentences }: PreparedArticle, first: number, last = first): string {
  return text.slice(sentences[first]!.start, sentences[last]!.end);
}

/** An article without its title and first sentence, which would give it away. */
function restOf(article: PreparedArticle) {
  const last = Math.min(TRIAL_SENTENCES, article.sentences.length - 1);
  return { id: article.id, title: null, text: textOf(article, 1, last) };
}

interface Trial {
  readonly question: string;
  /** The article that it is from. */
  readonly id: string;
}

/** What each of `WEIGHTS` gains over words alone. */
async function gainsOf(trials: readonly Trial[], index: SearchIndex, embedder: Embedder): Promise<Gain[]> {
  const ranks: number[][] = [];
  for (const { question, id } of trials) {
    const parsed = await parseQuestion(question, index);
    const vector = await embedder.embedQuery(parsed.text);
    const asking: Embedder = { ...embedder, embedQuery: async () => vector };
    const ofQuestion: number[] = [];
    for (const weight of WEIGHTS) {
      const passages = await retrieve(parsed, index, asking, { weight });
      const at = passages.findIndex(({ passage }) => passage.article.id === id);
      ofQuestion.push(at < 0 ? 0 : 1 / (at + 1));
    }
    ranks.push(ofQuestion);
    // A bot may be answering meanwhile.
    await turn();
  }
  return WEIGHTS.map((_, w) => gainOf(ranks.map((reciprocal) => reciprocal[w]! - reciprocal[0]!)));
}

/** The mean, and the low end of its interval by the normal approximation. */
function gainOf(differences: readonly number[]): Gain {
  const n = differences.length;
  const value = differences.reduce((sum, difference) => sum + difference, 0) / n;
  const variance =
    differences.reduce((sum, difference) => sum + (difference - value) ** 2, 0) / Math.max(1, n - 1);
  return { value, low: value - 1.96 * Math.sqrt(variance / n) };
}
