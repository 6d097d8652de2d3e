import { splitPassages } from '../src/language/passages.js';
import { splitSentences } from '../src/language/sentences.js';
import { contentStems } from '../src/language/tokens.js';
import type { Corpus } from './corpora.js';

/** Stems held by at least this share of passages, or of questions, are ordinary words. */
const LEAST_SHARE = 0.02;
/** Shares of a few articles, or of one kind of question, are no measure of the language. */
const LEAST_ARTICLES = 0.3;
/** Numbers tell a question from others, but for those that are mostly written as words. */
const FIGURES = /^(?![1-9]$|10$).*\d/;

/** How common ordinary words are: the larger of a stem's share of passages and of questions, 0 to 1. */
export function backgroundOf(corpora: readonly Corpus[]): Record<string, number> {
  const passages: string[] = [];
  const articles: string[] = [];
  for (const { text } of corpora.flatMap((corpus) => corpus.articles)) {
    const sentences = splitSentences(text);
    for (const { start, end } of splitPassages(text, sentences)) {
      passages.push(text.slice(sentences[start]!.start, sentences[end - 1]!.end));
    }
    articles.push(text);
  }
  const questions = corpora.flatMap(({ answerable, nearMisses }) => [...answerable, ...nearMisses]);
  const inPassages = shares(passages);
  const inArticles = shares(articles);
  const inQuestions = shares(questions.map(({ question }) => question));
  const common = [...inPassages.keys()].filter((stem) => {
    const share = Math.max(inPassages.get(stem)!, inQuestions.get(stem) ?? 0);
    return share >= LEAST_SHARE && inArticles.get(stem)! >= LEAST_ARTICLES && !FIGURES.test(stem);
  });
  return Object.fromEntries(
    common
      .sort()
      .map((stem) => [stem, Number(Math.max(inPassages.get(stem)!, inQuestions.get(stem) ?? 0).toFixed(3))]),
  );
}

function shares(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const stem of new Set(contentStems(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return new Map([...counts].map(([stem, count]) => [stem, count / texts.length]));
}
