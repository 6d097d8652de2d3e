import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleSummary } from '../../domain.js';
import type { IndexInfo } from '../../retrieval/ports.js';
import { filePath, listFiles } from '../read.js';
import { isBelow } from '../walk.js';
import { PREPARED_BY } from './prepare.js';

/**
 * Whether an index no longer shows what its folder holds: a known file is gone, one was added or changed since, or
 * this version of the program reads them differently. It looks at names and times alone, so that it is quick even
 * over a large archive.
 */
export async function isOutdated(
  articlesDir: string,
  articles: readonly Pick<ArticleSummary, 'path'>[],
  { builtAt, preparedBy }: Pick<IndexInfo, 'builtAt' | 'preparedBy'>,
): Promise<boolean> {
  if (preparedBy !== PREPARED_BY) return true;
  const listed = await listFiles(articlesDir);
  const files = listed.map(({ path }) => path);
  const read = listed.flatMap(({ path, sidecar }) => (sidecar === undefined ? [path] : [path, sidecar]));
  const present = new Set(files);
  const missing = articles.filter(({ path }) => !present.has(filePath(path)));
  // A folder that cannot be read is listed itself, and its articles stay.
  if (missing.some(({ path }) => !files.some((file) => isBelow(path, file)))) return true;
  const built = Date.parse(builtAt);
  const now = Date.now();
  const times = await Promise.all(
    read.map((path) =>
      stat(join(articlesDir, path)).then(
        // A time in the future was set by hand, or by a wrong clock, and means nothing. The clock counts whole
        // milliseconds and files have fractions of them: one written this very millisecond is none of the future.
        ({ mtimeMs, ctimeMs }) =>
          Math.max(...[mtimeMs, ctimeMs].filter((time) => Math.floor(time) <= now), 0),
        () => 0,
      ),
    ),
  );
  return times.some((time) => time > built);
}
