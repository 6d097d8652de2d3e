/** What vectors add to words: measures retrieval at several weights, and chooses one by the figures. */

import { textAt } from '../src/language/excerpt.js';
import { parseQuestion } from '../src/question/parse.js';
import type { Embedder, SearchIndex } from '../src/retrieval/ports.js';
import type { RankedPassage } from '../src/retrieval/ranked-passage.js';
import { retrieve } from '../src/retrieval/retrieve.js';
import { WEIGHTS } from '../src/retrieval/vector-weight.js';
import { holdsAnswer, nameOf } from './judge.js';
import type { SetQuestion } from './sets.js';
import { type Measure, meanOf } from './statistics.js';

/** The rank of what was sought, from 1; Infinity if it was not found. */
export interface Ranks {
  /** The first passage of a right article that holds an answer string, if the question has any. */
  readonly passage: number;
  /** The first right article, among the articles of the passages. */
  readonly article: number;
}

/** Figures of one weight. */
export interface Effect {
  readonly weight: number;
  readonly passage1: number;
  readonly passage5: number;
  readonly article1: number;
  readonly article5: number;
  /** Mean reciprocal rank of the passage. */
  readonly mrr: number;
  /** What it gains over words alone, question by question. */
  readonly gain: Measure;
}

/** The ranks of one question at each of `WEIGHTS`. */
export async function ranksOf(asked: SetQuestion, index: SearchIndex, embedder: Embedder): Promise<Ranks[]> {
  const parsed = await parseQuestion(asked.question, index, { asked: asked.asked });
  const ranks: Ranks[] = [];
  for (const weight of WEIGHTS) {
    const passages = await retrieve(parsed, index, embedder, { weight });
    ranks.push({ passage: passageRank(passages, asked), article: articleRank(passages, asked) });
  }
  return ranks;
}

function passageRank(passages: readonly RankedPassage[], asked: SetQuestion): number {
  return rankOf(passages, ({ passage: { article, start, end } }) => {
    const isRight = asked.articles.length === 0 || asked.articles.includes(nameOf(article));
    return isRight && (asked.answers.length === 0 || holdsAnswer(textAt(article, start, end), asked));
  });
}

function articleRank(passages: readonly RankedPassage[], asked: SetQuestion): number {
  const names = new Set(passages.map(({ passage }) => nameOf(passage.article)));
  return rankOf([...names], (name) => asked.articles.includes(name));
}

function rankOf<T>(list: readonly T[], isSought: (one: T) => boolean): number {
  const at = list.findIndex(isSought);
  return at < 0 ? Infinity : at + 1;
}

/** The figures of each weight over questions, each with its ranks at each of `WEIGHTS`. */
export function effectsOf(questions: readonly (readonly Ranks[])[]): Effect[] {
  const share = (holds: (ranks: readonly Ranks[]) => boolean): number =>
    questions.filter(holds).length / questions.length;
  return WEIGHTS.map((weight, w) => ({
    weight,
    passage1: share((ranks) => ranks[w]!.passage <= 1),
    passage5: share((ranks) => ranks[w]!.passage <= 5),
    article1: share((ranks) => ranks[w]!.article <= 1),
    article5: share((ranks) => ranks[w]!.article <= 5),
    mrr: meanOf(questions.map((ranks) => 1 / ranks[w]!.passage)).value ?? 0,
    gain: meanOf(questions.map((ranks) => 1 / ranks[w]!.passage - 1 / ranks[0]!.passage)),
  }));
}

/** A table of effects, in Markdown. */
export function effectsTable(effects: readonly Effect[]): string {
  const figure = (value: number | null): string => (value ?? 0).toFixed(3);
  const rows = effects.map(({ weight, passage1, passage5, article1, article5, mrr, gain }) => [
    String(weight),
    ...[passage1, passage5, article1, article5, mrr].map(figure),
    weight === 0 ? '' : `${figure(gain.value)} (${figure(gain.low)} to ${figure(gain.high)})`,
  ]);
  const head = ['weight', 'passage@1', 'passage@5', 'article@1', 'article@5', 'MRR', 'gain over 0 (95%)'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
