import type { ArticleFilter, Excerpt, Speaker, SpokenSentence } from '../domain.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { soleSpeaker } from '../speakers/attribute.js';
import { speakersNamed } from '../speakers/entities/named.js';
import { mapInSlices, sortInSlices } from '../system/slices.js';
import { speakersOf } from './archive-speakers.js';
import { closenessTo, topicOf } from './on-topic.js';
import type { SearchIndex } from './ports.js';

/** Whose sentences to find, and about what. */
export interface SpokenRequest {
  /** A speaker's name, or words of it; or all names of one speaker, as the archive has them. */
  readonly speaker?: string | readonly Speaker[] | undefined;
  /**
   * Words that the sentence or its article's title must have, in any form or by another name; the sentence itself must have
   * at least one.
   */
  readonly about?: string | undefined;
  /** Whether the title or the neighbouring sentences may have all of those words. */
  readonly orAround?: boolean | undefined;
  readonly filter?: ArticleFilter | undefined;
}

/** The sentences that have one named speaker, in order of article and position; null if nobody has the name asked for. */
export async function spokenSentences(
  index: SearchIndex,
  { speaker, about, orAround = false, filter }: SpokenRequest,
): Promise<SpokenSentence[] | null> {
  const topic = about === undefined ? null : await topicOf(about, index);
  const isWanted: IsWanted = (article, number) => {
    const closeness = topic ? closenessTo(topic, article, number) : 'itself';
    return closeness === 'itself' || (orAround && closeness === 'around');
  };
  return speaker === undefined ? byAnybody(index, isWanted, filter) : by(speaker, index, isWanted, filter);
}

type IsWanted = (article: Excerpt, number: number) => boolean;

/** An article at a time: all of them together may be more than fits into memory. */
async function byAnybody(
  index: SearchIndex,
  isWanted: IsWanted,
  filter?: ArticleFilter,
): Promise<SpokenSentence[]> {
  const found: SpokenSentence[] = [];
  for (const { id } of await index.articles(filter)) {
    const article = await index.article(id);
    if (!article) continue;
    const whole = { ...article, offset: 0, firstNumber: 0 };
    for (const number of article.sentences.keys()) found.push(...spoken(whole, number, isWanted));
  }
  return found;
}

async function by(
  speaker: string | readonly Speaker[],
  index: SearchIndex,
  isWanted: IsWanted,
  filter?: ArticleFilter,
): Promise<SpokenSentence[] | null> {
  const names =
    typeof speaker === 'string'
      ? speakersNamed(speaker, await speakersOf(index)).flatMap((one) => one.names)
      : speaker;
  if (names.length === 0) return null;
  const all = { start: 0, end: Number.MAX_SAFE_INTEGER };
  const utterances = await index.utterances(names, all, filter);
  // Somebody may say tens of thousands of sentences.
  const found = await mapInSlices(utterances, ({ article, number }) => spoken(article, number, isWanted));
  return sortInSlices(found.flat(), byPlace);
}

function byPlace(
  { article: a, start }: SpokenSentence,
  { article: b, start: other }: SpokenSentence,
): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : start - other;
}

function spoken(from: Excerpt, number: number, isWanted: IsWanted): SpokenSentence[] {
  const { start, end, paragraph, voice } = sentenceAt(from, number)!;
  const speaker = soleSpeaker(voice);
  if (!speaker || !voice.speech || !isWanted(from, number)) return [];
  const { text: _, sentences: __, offset: ___, firstNumber: ____, ...article } = from;
  return [{ start, end, paragraph, text: textAt(from, start, end), speaker, speech: voice.speech, article }];
}
