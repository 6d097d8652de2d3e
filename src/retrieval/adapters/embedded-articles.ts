/** Prepared articles as JSON lines: one article a line, ranges flattened to keep the file small. */
import type { Range } from '../../domain.js';
import type { PreparedArticle } from '../ports.js';

type Line = Omit<PreparedArticle, 'sentences' | 'passages'> & { sentences: number[]; passages: number[] };

const flatten = (ranges: readonly Range[]): number[] => ranges.flatMap(({ start, end }) => [start, end]);

function unflatten(numbers: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < numbers.length; i += 2) ranges.push({ start: numbers[i]!, end: numbers[i + 1]! });
  return ranges;
}

/** One line an article, each made as it is written. */
export function* articlesToLines(articles: Iterable<PreparedArticle>): Generator<Uint8Array> {
  for (const { sentences, passages, ...rest } of articles) {
    const line: Line = { ...rest, sentences: flatten(sentences), passages: flatten(passages) };
    yield Buffer.from(`${JSON.stringify(line)}\n`);
  }
}

export function articlesFromBytes(bytes: Uint8Array): PreparedArticle[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const articles: PreparedArticle[] = [];
  // Line by line: the file as one string would pass the engine's limit in a large archive.
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf(10, start);
    const line = JSON.parse(buffer.toString('utf8', start, end)) as Line;
    articles.push({
      ...line,
      sentences: unflatten(line.sentences),
      passages: unflatten(line.passages),
    });
    start = end + 1;
  }
  return articles;
}
