/** From files to prepared articles: read, parse, split; what did not change is taken as it was. */
import { createHash } from 'node:crypto';
import { messageOf } from '../errors.js';
import type { KnownArticle, LiveGeneration, PreparedArticle } from '../retrieval/ports.js';
import { SPLITTER_VERSION, splitPassages } from '../text/passages.js';
import { splitSentences } from '../text/sentences.js';
import { READER_VERSION, readArticle, type SourceFile } from './read.js';
import type { IndexReport } from './report.js';

const PREPARED_BY = `reader ${READER_VERSION}, splitter ${SPLITTER_VERSION}`;
/** Enough to keep the disk busy while one file is parsed. */
const FILES_AT_ONCE = 4;

export interface Prepared {
  /** In the order of the files, as are the others. */
  readonly fresh: readonly PreparedArticle[];
  /** What the live generation has already. */
  readonly kept: readonly KnownArticle[];
  readonly failed: IndexReport['failed'];
}

/** Prepares every file that changed; one that cannot be used is reported with its reason and stops nothing. */
export async function prepareArticles(
  articlesDir: string,
  files: readonly SourceFile[],
  live: LiveGeneration | null,
  onFile: (done: number) => void,
): Promise<Prepared> {
  const results: (PreparedArticle | KnownArticle | { path: string; reason: string })[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const place = next++;
      const { path } = files[place]!;
      results[place] = await prepareArticle(articlesDir, path, live).catch((error) => ({
        path,
        reason: messageOf(error),
      }));
      onFile(++done);
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  return {
    fresh: results.filter((result) => 'text' in result),
    kept: results.filter((result) => 'canBeKept' in result),
    failed: results.filter((result) => 'reason' in result),
  };
}

async function prepareArticle(
  articlesDir: string,
  path: string,
  live: LiveGeneration | null,
): Promise<PreparedArticle | KnownArticle> {
  const source = await readArticle(articlesDir, path);
  const known = live?.articles.get(path);
  if (known?.sourceHash === source.sourceHash && known.preparedBy === PREPARED_BY) {
    if (known.canBeKept) return known;
    const [before] = (await live?.prepared([path]).catch(() => null)) ?? [];
    if (before) return before;
  }
  const parsed = await source.parse();
  const sentences = splitSentences(parsed.text);
  return {
    ...parsed,
    id: createHash('sha256').update(path).digest('hex').slice(0, 12),
    path,
    sentences,
    passages: splitPassages(parsed.text, sentences),
    sourceHash: source.sourceHash,
    preparedBy: PREPARED_BY,
  };
}
