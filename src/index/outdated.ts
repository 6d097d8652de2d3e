import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleSummary } from '../domain.js';
import { listFiles } from './read.js';

/**
 * Whether an index no longer shows what its folder holds: a file it knows is gone, or one was written or put there
 * since. A look at names and times alone, so that it costs little even over an archive.
 */
export async function isOutdated(
  articlesDir: string,
  articles: readonly Pick<ArticleSummary, 'path'>[],
  builtAt: string,
): Promise<boolean> {
  const files = (await listFiles(articlesDir)).map(({ path }) => path);
  const present = new Set(files);
  if (articles.some(({ path }) => !present.has(path))) return true;
  const built = Date.parse(builtAt);
  const times = await Promise.all(
    files.map((path) =>
      stat(join(articlesDir, path)).then(
        ({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs),
        () => 0,
      ),
    ),
  );
  return times.some((time) => time > built);
}
