import type { Article } from '../domain.js';
import { attributeSentences, type Voice } from './speaker.js';

/** An article is read for its speakers once, however many of its sentences are asked about. */
const attributed = new WeakMap<Article, readonly Voice[]>();

/** Who speaks in each sentence of an article, in order. */
export function voicesOf(article: Article): readonly Voice[] {
  const known = attributed.get(article) ?? attributeSentences(article);
  attributed.set(article, known);
  return known;
}
