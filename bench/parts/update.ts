/** One article out of many has changed: the cost of indexing again, compared with indexing everything. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex } from '../../src/index/building/build.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { makeArticles } from '../corpus.js';
import { longestPause, timed } from '../measure.js';
import { writeArticles } from './embedding.js';

export interface Request {
  readonly passages: number;
  readonly folder: string;
}
export interface Result {
  readonly passages: number;
  readonly fullMs: number;
  /** One article changed, in a process that just started. */
  readonly changedMs: number;
  readonly embedded: number;
  /** Nothing changed. */
  readonly unchangedMs: number;
  /** The longest time for which a full build kept the process from answering. */
  readonly pauseMs: number;
}

export async function measure({ passages, folder }: Request): Promise<Result> {
  const work = await mkdtemp(join(folder, 'update-'));
  const articlesDir = join(work, 'articles');
  await writeArticles(articlesDir, makeArticles(passages));
  const embedder = createBuiltinEmbedder();
  const build = () =>
    timed(() => buildIndex({ articlesDir, store: createFolderStore(join(work, 'index')), embedder }));
  const { pause, result: full } = await longestPause(build);
  const changed = join(articlesDir, '000100.md');
  await writeFile(changed, `${await readFile(changed, 'utf8')}\n\nA sentence that was not there before.\n`);
  const update = await build();
  const unchanged = await build();
  await rm(work, { recursive: true });
  return {
    passages: full.result.passages,
    fullMs: full.ms,
    changedMs: update.ms,
    embedded: update.result.embedded,
    unchangedMs: unchanged.ms,
    pauseMs: pause.ms,
  };
}
