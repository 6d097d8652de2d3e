import type { Range } from '../domain.js';
import { type Token, tokenize } from './tokens.js';

interface SentencedText {
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** Sentences remembered, over all articles. */
const LIMIT = 60_000;
const remembered = new Map<SentencedText, Map<number, readonly Token[]>>();
let size = 0;

/**
 * The tokens of one sentence, with offsets into the article's text. Remembered while the article's object
 * lives on in the caller; the articles asked for longest ago are forgotten first.
 */
export function sentenceTokens(article: SentencedText, sentence: number): readonly Token[] {
  const known = remembered.get(article) ?? new Map<number, readonly Token[]>();
  const found = known.get(sentence);
  if (found) return found;
  const { start, end } = article.sentences[sentence]!;
  const tokens = tokenize(article.text, start, end);
  known.set(sentence, tokens);
  size += 1;
  remembered.delete(article);
  remembered.set(article, known);
  for (const [oldest, sentences] of remembered) {
    if (size <= LIMIT || oldest === article) break;
    size -= sentences.size;
    remembered.delete(oldest);
  }
  return tokens;
}
