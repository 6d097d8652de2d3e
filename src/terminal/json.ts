import type { Answer, ArticleSummary, Quote } from '../domain.js';

/** An answer as one line of JSON: the interface for programs, whose keys do not change. */
export function answerJson(answer: Answer): string {
  return JSON.stringify({
    question: answer.question,
    answered: answer.answered,
    mode: answer.mode,
    quotes: answer.quotes.map(quoteJson),
    closest: answer.closest.map(quoteJson),
    unmatched: answer.unmatched,
    articles_searched: answer.articlesSearched,
    took_ms: answer.tookMs,
  });
}

function quoteJson({ text, start, end, paragraph, speaker, score, article }: Quote) {
  const { id, title, publisher, author, published, url, path } = article;
  return {
    text,
    start,
    end,
    paragraph,
    speaker: speaker?.name ?? null,
    score: Math.round(score * 10_000) / 10_000,
    article: { id, title, publisher, author, published, url, path },
  };
}

export function sourceJson({
  id,
  title,
  publisher,
  author,
  published,
  url,
  path,
  passages,
}: ArticleSummary): string {
  return JSON.stringify({ id, title, publisher, author, published, url, path, passages });
}
