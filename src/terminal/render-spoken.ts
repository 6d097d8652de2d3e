import type { SpokenSentence } from '../domain.js';
import { count } from '../language/count.js';
import { type Look, renderQuote } from './render.js';

/** Who says what, sentence by sentence. */
export function renderSpoken(sentences: readonly SpokenSentence[], look: Look): string {
  const lines = sentences.flatMap((sentence, i) => [
    ...renderQuote({ ...sentence, marks: [], score: 1 }, i + 1, look),
    '',
  ]);
  const articles = new Set(sentences.map(({ article }) => article.path)).size;
  return [...lines, `${count(sentences.length, 'sentence')} in ${count(articles, 'article')}`].join('\n');
}
