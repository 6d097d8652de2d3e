import type { Article, ArticleFilter, Excerpt, Sentence, Speaker, SpokenSentence } from '../domain.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { contentStems } from '../language/tokens.js';
import { soleSpeaker } from '../speakers/attribute.js';
import { speakersNamed } from '../speakers/entities/named.js';
import { mapInSlices, sortInSlices } from '../system/slices.js';
import { speakersOf } from './archive-speakers.js';
import type { SearchIndex } from './ports.js';

/** Whose sentences to find, and about what. */
export interface SpokenRequest {
  /** A speaker's name, or words of it; or all names of one speaker, as the archive has them. */
  readonly speaker?: string | readonly Speaker[] | undefined;
  /** Words that the sentence or its article's title must have, in any form; the sentence itself must have at least one. */
  readonly about?: string | undefined;
  readonly filter?: ArticleFilter | undefined;
}

/** The sentences that have one named speaker, in order of article and position; null if nobody has the name asked for. */
export async function spokenSentences(
  index: SearchIndex,
  { speaker, about, filter }: SpokenRequest,
): Promise<SpokenSentence[] | null> {
  const found = speaker === undefined ? await byAnybody(index, filter) : await by(speaker, index, filter);
  if (!found) return null;
  const stems = new Set(contentStems(about ?? ''));
  if (stems.size === 0) return found;
  // Somebody may say tens of thousands of sentences.
  const isWanted = await mapInSlices(found, (sentence) => concerns(sentence, stems));
  return found.filter((_, i) => isWanted[i]);
}

/** An article at a time: all of them together may be more than fits into memory. */
async function byAnybody(index: SearchIndex, filter?: ArticleFilter): Promise<SpokenSentence[]> {
  const found: SpokenSentence[] = [];
  for (const { id } of await index.articles(filter)) {
    const article = await index.article(id);
    if (article) for (const sentence of article.sentences) found.push(...spoken(article, sentence));
  }
  return found;
}

async function by(
  speaker: string | readonly Speaker[],
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<SpokenSentence[] | null> {
  const names =
    typeof speaker === 'string'
      ? speakersNamed(speaker, await speakersOf(index)).flatMap((one) => one.names)
      : speaker;
  if (names.length === 0) return null;
  const all = { start: 0, end: Number.MAX_SAFE_INTEGER };
  const utterances = await index.utterances(names, all, filter);
  const found = await mapInSlices(utterances, ({ article, number }) =>
    spoken(article, sentenceAt(article, number)!),
  );
  return sortInSlices(found.flat(), byPlace);
}

function byPlace(
  { article: a, start }: SpokenSentence,
  { article: b, start: other }: SpokenSentence,
): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : start - other;
}

function spoken(from: Excerpt | Article, sentence: Sentence): SpokenSentence[] {
  const { start, end, paragraph, voice } = sentence;
  const speaker = soleSpeaker(voice);
  if (!speaker || !voice.speech) return [];
  const { text: _, sentences: __, offset: ___, firstNumber: ____, ...article } = from;
  return [{ start, end, paragraph, text: textAt(from, start, end), speaker, speech: voice.speech, article }];
}

function concerns({ text, article }: SpokenSentence, stems: ReadonlySet<string>): boolean {
  const own = new Set(contentStems(text));
  const title = new Set(contentStems(article.title ?? ''));
  const isHeld = [...stems].every((stem) => own.has(stem) || title.has(stem));
  return isHeld && [...stems].some((stem) => own.has(stem));
}
