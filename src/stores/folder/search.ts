/** A generation, ready to be searched. */
import { join } from 'node:path';
import type { ArticleFilter, ArticleSummary, Excerpt, Passage, Range } from '../../domain.js';
import { sentenceAt } from '../../language/excerpt.js';
import { pagesOfPassage, pagesOfText } from '../../language/pages.js';
import { lexicalIndexFromBytes } from '../../retrieval/inverted-index/lexical-index.js';
import { createLru } from '../../retrieval/lru.js';
import type { SearchIndex } from '../../retrieval/ports.js';
import { damaged } from '../../system/durable-files.js';
import { mapInSlices } from '../../system/slices.js';
import { matchesFilter } from '../article-filter.js';
import { countSpeakers, pageOfSpoken } from '../spoken.js';
import { wordSearch } from '../word-search.js';
import type { ArticleFile } from './articles.js';
import type { Generation } from './generation.js';
import { infoOf } from './manifest.js';
import { nearestPassages, type PassageVectors } from './nearest.js';
import { vectraName } from './part.js';

/** Pages kept in memory, by their characters in all: the next question often needs the same ones. */
const CHARACTERS_AT_HAND = 8_000_000;

/** Takes the generation over: closing the index closes it. */
export function createSearchIndex(opened: Generation): SearchIndex {
  const { manifest, articles } = opened;
  const { dimensions, passages } = manifest;
  const { summaries } = articles;
  const placeOf = new Map(summaries.map(({ id }, place) => [id, place]));
  const rows = rowsOf(summaries);
  const placeOfPassage = placesOf(rows);
  const read = createExcerpts(articles);

  const passage = (number: number): Passage => {
    const place = placeOfPassage[number];
    if (place === undefined) throw new RangeError(`There is no passage ${number}.`);
    const [firstSentence, endSentence] = [articles.passages[2 * number]!, articles.passages[2 * number + 1]!];
    const wanted = { start: firstSentence, end: endSentence };
    const article = read(place, pagesOfPassage(articles.pageStarts(place), wanted));
    const { start } = sentenceAt(article, firstSentence)!;
    const { end } = sentenceAt(article, endSentence - 1)!;
    return { number, article, firstSentence, endSentence, start, end };
  };

  return {
    info: infoOf(manifest),
    articles: async (filter) =>
      filter ? summaries.filter((summary) => matchesFilter(summary, filter)) : summaries,
    article: async (id) => {
      const place = placeOf.get(id);
      if (place === undefined) return null;
      const { text, sentences } = await articles.prepared(place);
      return { ...summaries[place]!, text, sentences, offset: 0, firstNumber: 0 };
    },
    excerpt: async (id, range) => {
      const place = placeOf.get(id);
      return place === undefined ? null : read(place, pagesOfText(articles.pageStarts(place), range));
    },
    firstPassage: async (id) => {
      const place = placeOf.get(id);
      if (place === undefined || summaries[place]!.passages === 0)
        throw new RangeError(`There is no passage of ${id}.`);
      return rows[place]!.start;
    },
    passages: (numbers) => mapInSlices(numbers, passage),
    ...createSpeakerReader(articles, read),
    ...wordSearch(lexicalIndexFromBytes(opened.lexical), summaries),
    nearest: async (vector, limit, filter) => {
      if (vector.length !== dimensions) {
        throw new RangeError(`The query has ${vector.length} dimensions, the index ${dimensions}.`);
      }
      const ranges = filter
        ? rows.filter((_, place) => matchesFilter(summaries[place]!, filter))
        : [{ start: 0, end: passages }];
      return nearestPassages(await wholeVectors(opened), vector, limit, ranges);
    },
    close: opened.close,
  };
}

/** Who speaks in the articles, and what they say. */
function createSpeakerReader(
  { summaries, speakers, pageStarts }: ArticleFile,
  read: ReadExcerpt,
): Pick<SearchIndex, 'speakers' | 'utterances'> {
  const spokenArticles = (filter?: ArticleFilter) =>
    summaries.flatMap((summary, place) =>
      matchesFilter(summary, filter) ? [{ place, summary, speakers: speakers[place]! }] : [],
    );
  return {
    speakers: async (filter) => countSpeakers(spokenArticles(filter)),
    utterances: (by, page, filter) =>
      mapInSlices(pageOfSpoken(spokenArticles(filter), by, page), ({ place, number, speaker }) => ({
        article: read(place, pagesOfPassage(pageStarts(place), { start: number, end: number + 1 })),
        number,
        speaker,
      })),
  };
}

/** Throws `UserError` naming the file when a part is damaged beyond repair. */
async function wholeVectors({ folder, vectors }: Generation): Promise<PassageVectors> {
  const loaded = await vectors.load();
  const [lost] = loaded.lost;
  if (lost !== undefined) throw damaged(join(folder, vectraName(lost)));
  return loaded;
}

/** The passage numbers of each article. */
function rowsOf(summaries: readonly ArticleSummary[]): Range[] {
  let end = 0;
  return summaries.map(({ passages }) => {
    const start = end;
    end += passages;
    return { start, end };
  });
}

/** The place of the article of each passage. */
function placesOf(rows: readonly Range[]): Uint32Array {
  const places = new Uint32Array(rows.at(-1)?.end ?? 0);
  rows.forEach(({ start, end }, place) => {
    places.fill(place, start, end);
  });
  return places;
}

/** The pages of the article at a place. */
type ReadExcerpt = (place: number, pages: Range) => Excerpt;

/** Reads excerpts, and keeps those used last. */
function createExcerpts(file: ArticleFile): ReadExcerpt {
  const atHand = createLru<string, Excerpt>(CHARACTERS_AT_HAND, ({ text }) => text.length);
  return (place, pages) => {
    const key = `${place} ${pages.start} ${pages.end}`;
    const known = atHand.get(key);
    if (known) return known;
    const excerpt = { ...file.summaries[place]!, ...file.pages(place, pages) };
    atHand.add(key, excerpt);
    return excerpt;
  };
}
