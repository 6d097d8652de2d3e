/** Whether a sentence of somebody's is on a topic: by its own words, or by those around it. */
import type { Excerpt } from '../domain.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { contentStems } from '../language/tokens.js';
import { parseQuestion } from '../question/parse.js';
import { mention, type QueryTerm, weightOf } from '../question/parsed-question.js';
import { soleSpeaker } from '../speakers/attribute.js';
import type { SearchIndex } from './ports.js';

/** The words of a topic, each with its other forms in the archive. */
export type Topic = readonly QueryTerm[];

/**
 * How far a sentence is on a topic. `itself`: it has a word of it, and the title the others. `around`: it has only most of
 * the words, by weight, or the title and its neighbours have them.
 */
export type Closeness = 'itself' | 'around' | 'no';

/** Sentences before and after one that belong to what it says. */
const BEFORE = 2;
const AFTER = 1;
/** The share of a topic, by weight, that comes near it: with half, one word of two would do. */
const LEAST_HELD = 0.6;

/** Null if the words say nothing: "it", "that". */
export async function topicOf(about: string, index: SearchIndex): Promise<Topic | null> {
  return contentStems(about).length === 0 ? null : (await parseQuestion(about, index)).terms;
}

/** Other people's words around a sentence count for nothing. */
export function closenessTo(topic: Topic, article: Excerpt, number: number): Closeness {
  const own = stemsOf(article, number);
  const title = new Set(contentStems(article.title ?? ''));
  const isHeldIn =
    (...texts: readonly ReadonlySet<string>[]) =>
    (term: QueryTerm): boolean =>
      texts.some((text) => mention(term, text) > 0);
  const held = topic.filter(isHeldIn(own, title));
  const says = topic.some(isHeldIn(own));
  if (says && held.length === topic.length) return 'itself';
  if (says && weightOf(held) >= LEAST_HELD * weightOf(topic)) return 'around';
  return topic.length > 0 && topic.every(isHeldIn(title, ...stemsNear(article, number))) ? 'around' : 'no';
}

/** The stems of a sentence and of those around it that are the same speaker's or nobody's. */
function stemsNear(article: Excerpt, number: number): ReadonlySet<string>[] {
  const speaker = speakerOf(article, number);
  const near: ReadonlySet<string>[] = [];
  for (let at = number - BEFORE; at <= number + AFTER; at += 1) {
    const other = sentenceAt(article, at) && speakerOf(article, at);
    if (other === null || other === speaker) near.push(stemsOf(article, at));
  }
  return near;
}

const speakerOf = (article: Excerpt, number: number): string | null =>
  soleSpeaker(sentenceAt(article, number)!.voice)?.name ?? null;

function stemsOf(article: Excerpt, number: number): ReadonlySet<string> {
  const { start, end } = sentenceAt(article, number)!;
  return new Set(contentStems(textAt(article, start, end)));
}
