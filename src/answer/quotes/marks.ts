import type { Excerpt, Mark, Quote, Range } from '../../domain.js';
import { numbersIn, textAt } from '../../language/excerpt.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { introducesAsked } from '../rules/introduction.js';
import { readSentence } from '../sentences/sentence.js';
import { type LikelyAnswer, likelyAnswer } from './answer-span.js';

/**
 * What to highlight in a quote: the words that match the question, in any form, and for a who, when, where or how
 * many the likeliest answer, or the one that a reader has `seen`. Relative to the quote, in order and separate; neighbours
 * with only a space between them are one mark.
 */
export function marksIn(
  article: Excerpt,
  quote: Range,
  asked: ParsedQuestion,
  seen: Range | null = null,
): Mark[] {
  const forms = new Set(asked.terms.flatMap((term) => [...term.forms.keys()]));
  const numbers = numbersIn(article, quote);
  const sentences = Array.from({ length: numbers.end - numbers.start }, (_, i) =>
    readSentence(article, numbers.start + i),
  );
  const isIntroduction = introducesAsked(asked, textAt(article, quote.start, quote.end));
  const answer =
    seen ?? (isIntroduction ? null : likeliest(sentences.map((sentence) => likelyAnswer(asked, sentence))));
  const matches = sentences
    .flatMap(({ tokens }) => tokens)
    .filter(({ stem, stop }) => !stop && forms.has(stem))
    .filter(({ start, end }) => !answer || end <= answer.start || start >= answer.end)
    .map(({ start, end }) => ({ start, end, kind: 'match' as const }));
  const all: Mark[] = answer
    ? [...matches, { start: answer.start, end: answer.end, kind: 'answer' }]
    : matches;
  return joined(
    all
      .filter(({ start, end }) => start >= quote.start && end <= quote.end)
      .sort((a, b) => a.start - b.start),
    article,
  ).map(({ start, end, kind }) => ({
    start: start - quote.start,
    end: end - quote.start,
    kind,
  }));
}

function likeliest(answers: readonly (LikelyAnswer | null)[]): LikelyAnswer | null {
  return answers.reduce((best, one) => (one && one.support > (best?.support ?? 0) ? one : best), null);
}

function joined(marks: readonly Mark[], article: Excerpt): Mark[] {
  const runs: Mark[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    const touches = last?.kind === mark.kind && textAt(article, last.end, mark.start) === ' ';
    if (last && touches) runs[runs.length - 1] = { ...last, end: mark.end };
    else runs.push(mark);
  }
  return runs;
}

/** Quotes that only come close: nothing in them is highlighted as the answer. */
export const withoutAnswer = (quote: Quote): Quote => ({
  ...quote,
  marks: quote.marks.filter(({ kind }) => kind !== 'answer'),
});
