/** Merges lexical indexes without reading any text: what has not changed is not tokenised again. */
import type { LexicalColumns, Postings } from './postings.js';
import { putTerm, roomFor, termAt, wordStarts } from './words.js';

/** Part of an index to be made. */
export interface Segment {
  readonly columns: LexicalColumns;
  /** Where each of its articles goes, in ascending order; `GONE` for one that is left out. */
  readonly places: Uint32Array;
}

/** The place of an article that is left out. */
export const GONE = 0xffffffff;

/**
 * The columns that `buildColumns` makes of all the articles kept, each at its place; every place is taken once.
 * Postings are renumbered and copied, in time proportional to their number, as search engines merge segments.
 */
export function mergeColumns(segments: readonly Segment[]): LexicalColumns {
  const articleStart = startsOf(segments);
  const articleLength = new Uint32Array(articleStart.length - 1);
  const passageLength = new Uint32Array(articleStart.at(-1)!);
  for (const { columns, places } of segments) {
    places.forEach((place, a) => {
      if (place === GONE) return;
      articleLength[place] = columns.articleLength[a]!;
      const [start, end] = [columns.articleStart[a]!, columns.articleStart[a + 1]!];
      passageLength.set(columns.passageLength.subarray(start, end), articleStart[place]);
    });
  }
  const terms = [...new Set(segments.flatMap(({ columns }) => columns.terms))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const numbers = segments.map(({ columns }) => numbersIn(terms, columns.terms));
  const passages = segments.map((segment) => passagePlaces(segment, articleStart));
  const articles = segments.map(({ places }) => places);
  const merged = (of: 'inPassages' | 'inArticles' | 'inTitles', places: readonly Uint32Array[]): Postings =>
    mergePostings(
      segments.map(({ columns }) => columns[of]),
      places,
      numbers,
    );
  const columns = withoutUnused({
    terms,
    articleStart,
    passageLength,
    articleLength,
    inPassages: merged('inPassages', passages),
    inArticles: merged('inArticles', articles),
    inTitles: merged('inTitles', articles),
  });
  return { ...columns, words: mergeWords(segments, passages, columns) };
}

type WithoutWords = Omit<LexicalColumns, 'words'>;

/** @param passages Of each segment, the new number of each passage. */
function mergeWords(
  segments: readonly Segment[],
  passages: readonly Uint32Array[],
  { terms, passageLength }: WithoutWords,
): Uint8Array {
  const starts = wordStarts(passageLength);
  const words = roomFor(starts.at(-1)!);
  segments.forEach(({ columns }, s) => {
    const numbers = placesIn(terms, columns.terms);
    const old = wordStarts(columns.passageLength);
    passages[s]!.forEach((passage, p) => {
      if (passage === GONE) return;
      let to = starts[passage]!;
      for (let at = old[p]!; at < old[p + 1]!; at += 1)
        putTerm(words, to++, numbers[termAt(columns.words, at)]!);
    });
  });
  return words;
}

/** For each term of `own`, its place among `all`, or `GONE`. Both are sorted. */
function placesIn(all: readonly string[], own: readonly string[]): Uint32Array {
  let next = 0;
  return Uint32Array.from(own, (term) => {
    while (next < all.length && all[next]! < term) next += 1;
    return all[next] === term ? next : GONE;
  });
}

function startsOf(segments: readonly Segment[]): Uint32Array {
  const kept = segments.reduce((sum, { places }) => sum + places.filter((place) => place !== GONE).length, 0);
  const starts = new Uint32Array(kept + 1);
  for (const { columns, places } of segments) {
    places.forEach((place, a) => {
      if (place !== GONE) starts[place + 1] = columns.articleStart[a + 1]! - columns.articleStart[a]!;
    });
  }
  for (let place = 0; place < kept; place += 1) starts[place + 1]! += starts[place]!;
  return starts;
}

function passagePlaces({ columns, places }: Segment, articleStart: Uint32Array): Uint32Array {
  const passages = new Uint32Array(columns.passageLength.length).fill(GONE);
  places.forEach((place, a) => {
    if (place === GONE) return;
    const first = columns.articleStart[a]!;
    for (let p = first; p < columns.articleStart[a + 1]!; p += 1)
      passages[p] = articleStart[place]! + p - first;
  });
  return passages;
}

/** For each term of `all`, its number in `own`, or `GONE`. Both are sorted, and `all` includes all of `own`. */
function numbersIn(all: readonly string[], own: readonly string[]): Uint32Array {
  let next = 0;
  return Uint32Array.from(all, (term) => {
    if (own[next] !== term) return GONE;
    next += 1;
    return next - 1;
  });
}

/** The rest of a segment's postings of one term: entries `at` to `end - 1`; the first of them goes to `id`. */
interface Run {
  readonly segment: number;
  at: number;
  readonly end: number;
  id: number;
}

/** @param places Of each segment, the new number of each unit. @param numbers Of each segment, its number of each term. */
function mergePostings(
  segments: readonly Postings[],
  places: readonly Uint32Array[],
  numbers: readonly Uint32Array[],
): Postings {
  const terms = numbers[0]?.length ?? 0;
  const most = segments.reduce((sum, { ids }) => sum + ids.length, 0);
  const offsets = new Uint32Array(terms + 1);
  const ids = new Uint32Array(most);
  const counts = new Uint8Array(most);
  let length = 0;

  const isLeft = (run: Run): boolean => {
    const { ids: old } = segments[run.segment]!;
    const to = places[run.segment]!;
    while (run.at < run.end && to[old[run.at]!] === GONE) run.at += 1;
    run.id = run.at < run.end ? to[old[run.at]!]! : GONE;
    return run.id !== GONE;
  };
  /** Copies what a run holds before `bound`. */
  const copy = (run: Run, bound: number): void => {
    const from = segments[run.segment]!;
    const to = places[run.segment]!;
    for (; run.at < run.end; run.at += 1) {
      const id = to[from.ids[run.at]!]!;
      if (id === GONE) continue;
      if (id >= bound) break;
      ids[length] = id;
      counts[length] = from.counts[run.at]!;
      length += 1;
    }
  };

  for (let term = 0; term < terms; term += 1) {
    let runs: Run[] = [];
    for (let segment = 0; segment < segments.length; segment += 1) {
      const own = numbers[segment]![term]!;
      if (own === GONE) continue;
      const { offsets: starts } = segments[segment]!;
      runs.push({ segment, at: starts[own]!, end: starts[own + 1]!, id: GONE });
    }
    runs = runs.filter(isLeft);
    while (runs.length > 0) {
      runs.sort((a, b) => a.id - b.id);
      copy(runs[0]!, runs[1]?.id ?? GONE);
      runs = runs.filter(isLeft);
    }
    offsets[term + 1] = length;
  }
  return { offsets, ids: ids.slice(0, length), counts: counts.slice(0, length) };
}

/** Without the terms that no passage holds any more. */
function withoutUnused(columns: WithoutWords): WithoutWords {
  const { offsets } = columns.inPassages;
  const isUsed = (_: unknown, term: number): boolean => offsets[term] !== offsets[term + 1];
  /** An unused term has no postings, so that nothing else moves when its end is left out. */
  const used = (postings: Postings): Postings => {
    const ends = postings.offsets.subarray(1).filter(isUsed);
    const starts = new Uint32Array(ends.length + 1);
    starts.set(ends, 1);
    return { ...postings, offsets: starts };
  };
  return {
    ...columns,
    terms: columns.terms.filter(isUsed),
    inPassages: used(columns.inPassages),
    inArticles: used(columns.inArticles),
    inTitles: used(columns.inTitles),
  };
}
