/** A generation, ready to be searched. */
import { join } from 'node:path';
import type { ArticleFilter, ArticleSummary, Excerpt, Passage, Range } from '../../domain.js';
import { sentenceAt } from '../../language/excerpt.js';
import { type Page, pagesOfPassage, pagesOfText } from '../../language/pages.js';
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

/** Pages kept in memory, by their bytes in all: the next question often needs the same ones. */
const BYTES_AT_HAND = 10_000_000;

/** Takes the generation over: closing the index closes it. */
export function createSearchIndex(opened: Generation): SearchIndex {
  const { manifest, articles } = opened;
  const { dimensions, passages } = manifest;
  const { summaries } = articles;
  const placeOf = new Map(summaries.map(({ id }, place) => [id, place]));
  const rows = rowsOf(summaries);
  const placeOfPassage = placesOf(rows);
  const read = createExcerpts(articles);
  const lexical = lexicalIndexFromBytes(opened.lexical);

  const passage = (number: number): Passage => {
    const place = placeOfPassage[number];
    if (place === undefined) throw new RangeError(`There is no passage ${number}.`);
    const [firstSentence, endSentence] = [articles.passages[2 * number]!, articles.passages[2 * number + 1]!];
    const wanted = { start: firstSentence, end: endSentence };
    const article = read(place, pagesOfPassage(articles.pageStarts(place), wanted));
    // Of the fifty passages of a question most are only compared by their words, which the index has: their pages are
    // never read.
    return {
      number,
      article,
      firstSentence,
      endSentence,
      get start() {
        return sentenceAt(article, firstSentence)!.start;
      },
      get end() {
        return sentenceAt(article, endSentence - 1)!.end;
      },
      get stems() {
        return lexical.stems(number);
      },
    };
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
      if (place === undefined) return null;
      const excerpt = read(place, pagesOfText(articles.pageStarts(place), range));
      // Now: the caller may outlive the index.
      void excerpt.text;
      return excerpt;
    },
    firstPassage: async (id) => {
      const place = placeOf.get(id);
      if (place === undefined || summaries[place]!.passages === 0)
        throw new RangeError(`There is no passage of ${id}.`);
      return rows[place]!.start;
    },
    passages: async (numbers) => numbers.map(passage),
    ...createSpeakerReader(articles, read),
    ...wordSearch(lexical, summaries),
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

/** Makes excerpts, and keeps those used last. The pages of each are read when its text or sentences are first asked for. */
function createExcerpts(file: ArticleFile): ReadExcerpt {
  const atHand = createLru<string, SizedExcerpt>(BYTES_AT_HAND, ({ bytes }) => bytes);
  return (place, pages) => {
    const key = `${place} ${pages.start} ${pages.end}`;
    const known = atHand.get(key);
    if (known) return known.excerpt;
    const excerpt = excerptOf(file, place, pages);
    atHand.add(key, { excerpt, bytes: file.size(place, pages) });
    return excerpt;
  };
}

interface SizedExcerpt {
  readonly excerpt: Excerpt;
  readonly bytes: number;
}

function excerptOf(file: ArticleFile, place: number, pages: Range): Excerpt {
  const { offsets, numbers } = file.pageStarts(place);
  let read: Page | undefined;
  const page = (): Page => {
    read ??= file.pages(place, pages);
    return read;
  };
  return {
    ...file.summaries[place]!,
    offset: offsets[pages.start]!,
    firstNumber: numbers[pages.start]!,
    get text() {
      return page().text;
    },
    get sentences() {
      return page().sentences;
    },
  };
}
