/** What a reading model adds, if one is configured: an order of sentences, doubt, and the answer to mark. */
import type { Excerpt, Range } from '../domain.js';
import { passageText } from '../language/excerpt.js';
import type { Reader } from '../retrieval/ports.js';
import { overlaps, type Scored } from './evidence.js';

/** Where in an article a reader sees the likeliest answer. */
export interface SeenAnswer extends Range {
  readonly article: Excerpt;
  /** 0 to 1: how likely it is the answer, given that its passage may hold none. */
  readonly belief: number;
}

/** How many passages a reader reads: those of the best sentences. */
const PASSAGES = 5;
/*
 * Cautious defaults, chosen with simulated readers that are right more or less often (tests/lab/fallible.test.ts), because
 * no real one was at hand: `npm run eval -- SET --reader ID` measures their effect.
 * LIFT is what full belief adds to a sentence's score, DOUBT what no belief in any answer takes from the log-odds that
 * the question is answered at all, MARKED the belief from which an answer is marked.
 */
const LIFT = 2.5;
const DOUBT = 1;
const MARKED = 0.5;

/** What the reader sees in the passages of the best sentences. `ranked` is best first. */
export async function readAnswers(
  question: string,
  ranked: readonly Scored[],
  reader: Reader,
): Promise<SeenAnswer[]> {
  const passages = [...new Set(ranked.map(({ candidate }) => candidate.passage.passage))].slice(0, PASSAGES);
  const texts = passages.map(passageText);
  const readings = await reader.read(question, texts);
  return readings.flatMap(({ span, score, noAnswer }, i) => {
    const { article, start } = passages[i]!;
    const belief = 1 / (1 + Math.exp(noAnswer - score));
    return span ? [{ article, start: start + span.start, end: start + span.end, belief }] : [];
  });
}

/** The sentences in a new order: those in which the reader sees an answer come first. */
export function liftAnswers(ranked: readonly Scored[], seen: readonly SeenAnswer[]): Scored[] {
  return ranked
    .map((scored) => {
      const beliefs = seen.filter((answer) => overlaps(answer, scored.candidate.sentence)).map(beliefOf);
      return {
        ...scored,
        score: scored.score + LIFT * Math.max(0, ...beliefs),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** What to subtract from the log-odds that the question is answered if the reader sees no answer anywhere. */
export function doubtOf(seen: readonly SeenAnswer[]): number {
  return DOUBT * Math.max(0, 1 - 2 * Math.max(0, ...seen.map(beliefOf)));
}

/** The answer to mark in a range of an article: the likeliest that lies completely within it. */
export function answerIn(
  { article, start, end }: Range & { readonly article: Excerpt },
  seen: readonly SeenAnswer[],
): Range | null {
  const [best] = seen
    .filter((answer) => answer.article.id === article.id && answer.start >= start && answer.end <= end)
    .filter(({ belief }) => belief >= MARKED)
    .sort((a, b) => b.belief - a.belief);
  return best ?? null;
}

function beliefOf({ belief }: SeenAnswer): number {
  return belief;
}
