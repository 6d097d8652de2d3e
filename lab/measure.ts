import { textAt } from '../src/language/excerpt.js';
import { countWords } from '../src/language/sentences.js';
import type { Outcome } from './baseline.js';
import { holdsAnswer, nameOf, overlapsGold } from './judge.js';
import type { SetQuestion } from './sets.js';
import { aucOf, type Measure, meanOf, quantile } from './statistics.js';

/** One system's result for one question. */
export interface Observation extends Outcome {
  readonly asked: SetQuestion;
}

/** An observation of the product itself. */
export interface ProductObservation extends Observation {
  readonly answered: boolean;
  readonly tentative: boolean;
  readonly milliseconds: number;
  /** Quotes whose text equals the article's at their position, out of all that were shown. */
  readonly verbatim: readonly boolean[];
  /** What is shown at first of each quote. */
  readonly seen: readonly string[];
}

/** The measures that apply to any system. */
export function qualityOf(observations: readonly Observation[]): Record<string, Measure> {
  const answerable = observations.filter(({ asked }) => asked.answerable);
  const withGold = answerable.filter(({ asked }) => asked.quotes.length > 0);
  const withAnswers = answerable.filter(({ asked }) => asked.answers.length > 0);
  const withArticles = answerable.filter(({ asked }) => asked.articles.length > 0);
  const share = (of: readonly Observation[], holds: (one: Observation) => boolean): Measure =>
    meanOf(of.map((one) => (holds(one) ? 1 : 0)));
  const article = (k: number): Measure =>
    share(withArticles, ({ passages, asked }) => {
      const names = [...new Set(passages.map((passage) => nameOf(passage.article)))];
      return names.slice(0, k).some((name) => asked.articles.includes(name));
    });
  const quote = (k: number): Measure =>
    share(withAnswers, ({ quotes, asked }) =>
      quotes.slice(0, k).some(({ article, start, end }) => holdsAnswer(textAt(article, start, end), asked)),
    );
  const answer = (k: number): Measure => share(withAnswers, (one) => isTold(one, k));
  const gold = (k: number): Measure =>
    share(withGold, ({ quotes, asked }) => quotes.slice(0, k).some((shown) => overlapsGold(shown, asked)));
  return {
    'article@1': article(1),
    'article@5': article(5),
    'passage@5': share(withAnswers, ({ passages, asked }) =>
      passages
        .slice(0, 5)
        .some((passage) => holdsAnswer(textAt(passage.article, passage.start, passage.end), asked)),
    ),
    'quote@1': quote(1),
    'quote@3': quote(3),
    'answer@1': answer(1),
    'answer@3': answer(3),
    'goldquote@1': gold(1),
    'goldquote@3': gold(3),
    refusal_auc: aucOf(confidencesOf(observations, true), confidencesOf(observations, false)),
    'refused_at_.90': refusedAt(0.9, observations),
  };
}

/** Whether one of the first quotes, or the title shown with it, holds an answer, or a quote overlaps an annotated sentence. */
export function isTold({ quotes, asked }: Pick<Observation, 'quotes' | 'asked'>, k: number): boolean {
  return quotes.slice(0, k).some((shown) => {
    const { article, start, end } = shown;
    return (
      holdsAnswer(textAt(article, start, end), asked) ||
      holdsAnswer(article.title ?? '', asked) ||
      overlapsGold(shown, asked)
    );
  });
}

const confidencesOf = (observations: readonly Observation[], answerable: boolean): number[] =>
  observations.filter(({ asked }) => asked.answerable === answerable).map(({ confidence }) => confidence);

/** The share of unanswerable questions refused at the threshold that lets this share of the answerable ones pass. */
function refusedAt(passing: number, observations: readonly Observation[]): Measure {
  const threshold = quantile(confidencesOf(observations, true), 1 - passing);
  if (threshold === null) return meanOf([]);
  return meanOf(confidencesOf(observations, false).map((confidence) => Number(confidence < threshold)));
}

/** A row of the reliability table. */
export interface Reliability {
  /** Confidence from here to a tenth more. */
  readonly from: number;
  readonly questions: number;
  /** The share that the articles answer, and the share that a quote shown, or its title, answers. */
  readonly answerable: number;
  readonly told: number;
}

/** The outcome of questions by tenths of confidence. */
export function reliabilityOf(observations: readonly ProductObservation[]): Reliability[] {
  return Array.from({ length: 10 }, (_, i) => i / 10).flatMap((from) => {
    const within = observations.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) / 10 === from,
    );
    const share = (holds: (one: ProductObservation) => boolean): number =>
      within.filter(holds).length / within.length;
    if (within.length === 0) return [];
    return [
      {
        from,
        questions: within.length,
        answerable: share(({ asked }) => asked.answerable),
        told: share((one) => one.asked.answerable && isTold(one, Infinity)),
      },
    ];
  });
}

/** All measures of the product: its quality, its honesty at the shipped threshold, its quotes' length, its speed. */
export function measuresOf(
  observations: readonly ProductObservation[],
): Record<string, Measure | number | null> {
  const rate = (answerable: boolean, answered: boolean): Measure =>
    meanOf(
      observations
        .filter(({ asked }) => asked.answerable === answerable)
        .map((one) => (one.answered === answered ? 1 : 0)),
    );
  const withAnswers = observations.filter(({ asked }) => asked.answerable && asked.answers.length > 0);
  const seen = (k: number): Measure =>
    meanOf(
      withAnswers.map((one) => Number(one.seen.slice(0, k).some((text) => holdsAnswer(text, one.asked)))),
    );
  const times = observations.map(({ milliseconds }) => milliseconds);
  const words = observations.flatMap(({ quotes }) =>
    quotes.map(({ article, start, end }) => countWords(textAt(article, start, end))),
  );
  return {
    ...qualityOf(observations),
    'seen@1': seen(1),
    'seen@3': seen(3),
    verbatim: meanOf(observations.flatMap(({ verbatim }) => verbatim.map(Number))),
    answered_when_answerable: rate(true, true),
    refused_when_not: rate(false, false),
    right_when_sure: meanOf(
      observations
        .filter(({ answered, tentative }) => answered && !tentative)
        .map((one) => Number(one.asked.answerable && isTold(one, Infinity))),
    ),
    words_a_quote: quantile(words, 0.5),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}
