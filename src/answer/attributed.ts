import type { Article, Speaker } from '../domain.js';
import { attributeSentences } from './speaker.js';

/** An article is read for its speakers once, however many of its sentences are asked about. */
const attributed = new WeakMap<Article, readonly (readonly Speaker[])[]>();

/** The speakers of each sentence of an article, in order. */
export function attributionsOf(article: Article): readonly (readonly Speaker[])[] {
  const known = attributed.get(article) ?? attributeSentences(article);
  attributed.set(article, known);
  return known;
}
