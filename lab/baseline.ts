import type { Passage } from '../src/domain.js';
import { textAt } from '../src/language/excerpt.js';
import { contentStems } from '../src/language/tokens.js';
import { topK } from '../src/retrieval/top-k.js';
import type { Shown } from './judge.js';

/** A system's response to a question, as far as it is measured. */
export interface Outcome {
  /** Retrieved passages, best first. */
  readonly passages: readonly Passage[];
  /** Quotes, best first, whether or not the answer would have been refused. */
  readonly quotes: readonly Shown[];
  /** Higher the surer it is that the articles hold the answer. */
  readonly confidence: number;
}

const K1 = 1.2;
const B = 0.75;
const CANDIDATES = 10;

/**
 * Plain BM25 (k1 1.2, b 0.75) over the same passages; the best sentence has the highest summed idf of the
 * question's words plus half of its passage's score. What any keyword search would do.
 */
export function createBaseline(passages: readonly Passage[]): (question: string) => Outcome {
  const counts = passages.map(({ article, start, end }) => countStems(textAt(article, start, end)));
  const lengths = counts.map((held) => [...held.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / passages.length || 1;
  const frequency = new Map<string, number>();
  for (const held of counts)
    for (const stem of held.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const idf = (stem: string): number => {
    const holding = frequency.get(stem) ?? 0;
    return Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
  };
  return (question) => {
    const stems = [...new Set(contentStems(question))];
    const score = (passage: number): number =>
      stems.reduce((sum, stem) => {
        const count = counts[passage]!.get(stem) ?? 0;
        const norm = K1 * (1 - B + (B * lengths[passage]!) / average);
        return sum + (idf(stem) * count * (K1 + 1)) / (count + norm);
      }, 0);
    const scored = passages.map((_, passage) => ({ passage, score: score(passage) }));
    const hits = topK(scored, CANDIDATES).filter((hit) => hit.score > 0);
    const sentences = hits.flatMap((hit) => sentencesOf(passages[hit.passage]!, hit.score));
    const overlap = (text: string): number => {
      const held = countStems(text);
      return stems.reduce((sum, stem) => sum + (held.has(stem) ? idf(stem) : 0), 0);
    };
    const quotes = sentences
      .map((shown) => ({
        ...shown,
        score: overlap(textAt(shown.article, shown.start, shown.end)) + shown.passageScore / 2,
      }))
      .sort((a, b) => b.score - a.score);
    const distinct = quotes.filter(
      ({ article, start }, i) =>
        quotes.findIndex((other) => other.article.id === article.id && other.start === start) === i,
    );
    return {
      passages: hits.map(({ passage }) => passages[passage]!),
      quotes: distinct.slice(0, 3),
      confidence: hits[0]?.score ?? 0,
    };
  };
}

function sentencesOf({ article, firstSentence, endSentence }: Passage, passageScore: number) {
  return article.sentences
    .slice(firstSentence - article.firstNumber, endSentence - article.firstNumber)
    .map((range) => ({ ...range, article, passageScore }));
}

function countStems(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of contentStems(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
