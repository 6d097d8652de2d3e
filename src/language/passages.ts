import { createHash } from 'node:crypto';
import type { Range } from '../domain.js';
import { countWords } from './sentences.js';

/** Changes whenever sentences or passages come out differently, so that an index knows it is outdated. */
export const SPLITTER_VERSION = '5';

interface SplitArticle {
  readonly title: string | null;
  readonly text: string;
  readonly sentences: readonly Range[];
  /** Half-open ranges of sentence indices. */
  readonly passages: readonly Range[];
}

const TARGET_WORDS = 150;
const MOST_WORDS = 200;

/**
 * Groups sentences into passages: half-open ranges of sentence indices. A passage grows to 150 words or
 * more and never passes 200. Neighbours share one sentence, except where that one would fill a passage
 * by itself or does not fit with the next.
 */
export function splitPassages(text: string, sentences: readonly Range[]): Range[] {
  const words = sentences.map(({ start, end }) => countWords(text.slice(start, end)));
  const passages: Range[] = [];
  let start = 0;
  while (start < sentences.length) {
    let end = start;
    let total = 0;
    while (
      end < words.length &&
      (total === 0 || (total < TARGET_WORDS && total + words[end]! <= MOST_WORDS))
    ) {
      total += words[end]!;
      end += 1;
    }
    passages.push({ start, end });
    if (end === sentences.length) break;
    const last = words[end - 1]!;
    const shares = last < TARGET_WORDS && last + words[end]! <= MOST_WORDS;
    start = shares ? end - 1 : end;
  }
  return passages;
}

/** What is embedded for a passage: its article's title gives it context. */
export function embeddingText(title: string | null, passageText: string): string {
  return title ? `${title}\n\n${passageText}` : passageText;
}

/** What is embedded for each passage of an article, in order. */
export function embeddingTexts({ title, text, sentences, passages }: SplitArticle): string[] {
  return passages.map(({ start, end }) =>
    embeddingText(title, text.slice(sentences[start]!.start, sentences[end - 1]!.end)),
  );
}

/** The hash of what is embedded for each passage of an article, in order. */
export function passageHashes(article: SplitArticle): string[] {
  return embeddingTexts(article).map(passageHash);
}

/** SHA-256 in hex of what is embedded: equal text has an equal vector, wherever it stands. */
export function passageHash(embeddedText: string): string {
  return createHash('sha256').update(embeddedText).digest('hex');
}
