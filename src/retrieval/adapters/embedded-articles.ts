/**
 * Prepared articles in a file: one a line, as two JSON values parted by a tab (which JSON itself never
 * holds). The first is what lists and filters need; the second, with the text, is parsed when it is asked for.
 */
import type { ArticleSummary, Range } from '../../domain.js';
import type { PreparedArticle } from '../ports.js';

const TAB = 9;
const LINE_FEED = 10;

/** Ranges are flattened to keep the file small. */
type Body = Omit<PreparedArticle, keyof ArticleSummary | 'sentences'> & {
  readonly sentences: readonly number[];
  readonly ranges: readonly number[];
};

export interface ArticleFile {
  readonly summaries: readonly ArticleSummary[];
  /** Parses the article at this place; each call anew. */
  prepared(place: number): PreparedArticle;
}

/** One line an article, each made as it is written. */
export function* articlesToLines(articles: Iterable<PreparedArticle>): Generator<Uint8Array> {
  for (const { text, sentences, passages, sourceHash, preparedBy, ...summary } of articles) {
    const first: ArticleSummary = { ...summary, passages: passages.length };
    const second: Body = {
      text,
      sentences: flatten(sentences),
      ranges: flatten(passages),
      sourceHash,
      preparedBy,
    };
    yield Buffer.from(`${JSON.stringify(first)}\t${JSON.stringify(second)}\n`);
  }
}

export function articlesFromBytes(bytes: Uint8Array): ArticleFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const summaries: ArticleSummary[] = [];
  const bodies: Range[] = [];
  for (let start = 0; start < buffer.length; ) {
    const tab = buffer.indexOf(TAB, start);
    const end = buffer.indexOf(LINE_FEED, tab);
    summaries.push(JSON.parse(buffer.toString('utf8', start, tab)) as ArticleSummary);
    bodies.push({ start: tab + 1, end });
    start = end + 1;
  }
  return {
    summaries,
    prepared(place) {
      const { start, end } = bodies[place]!;
      const { sentences, ranges, ...rest } = JSON.parse(buffer.toString('utf8', start, end)) as Body;
      return {
        ...summaries[place]!,
        ...rest,
        sentences: unflatten(sentences),
        passages: unflatten(ranges),
      };
    },
  };
}

/** Every article of the file, in order. */
export function allPrepared({ summaries, prepared }: ArticleFile): PreparedArticle[] {
  return summaries.map((_, place) => prepared(place));
}

function flatten(ranges: readonly Range[]): number[] {
  return ranges.flatMap(({ start, end }) => [start, end]);
}

function unflatten(numbers: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < numbers.length; i += 2) ranges.push({ start: numbers[i]!, end: numbers[i + 1]! });
  return ranges;
}
