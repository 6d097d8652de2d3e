/** What a running program does by itself: it notices changed articles. */
import type { Assistant } from '../assistant.js';
import { isOutdated } from '../index/building/outdated.js';
import type { IndexReport } from '../index/building/report.js';
import { watchArticles } from '../index/watch.js';
import type { App } from './app.js';
import type { Config } from './config.js';

export interface Housekeeping {
  /** Resolves when changes are noticed from here on. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

type Say = (line: string) => void;

/** Begins, and resolves before it is under way. */
export async function keepHouse(
  { assistant }: Pick<App, 'assistant'>,
  config: Config,
  say: Say,
): Promise<Housekeeping> {
  const { articlesDir, watch } = config;
  const watching =
    watch === 'off'
      ? null
      : watchArticles({
          articlesDir,
          polling: watch === 'poll',
          say,
          onChange: async () => {
            const report = await refreshWhereOutdated(assistant, articlesDir);
            const line = report && changesInWords(report);
            if (line) say(line);
          },
        });
  return {
    ready: watching?.ready ?? Promise.resolve(),
    async close() {
      await watching?.close();
    },
  };
}

/** Null if the index is already up to date, as after /add. */
async function refreshWhereOutdated(assistant: Assistant, articlesDir: string): Promise<IndexReport | null> {
  const { index } = await assistant.status();
  if (index && !(await isOutdated(articlesDir, await assistant.sources(), index))) return null;
  return assistant.refresh();
}

/** Null if nothing readable changed. */
function changesInWords({ added, changed, removed, failed }: IndexReport): string | null {
  const parts = [
    added.length > 0 && `${added.length} added`,
    changed.length > 0 && `${changed.length} changed`,
    removed.length > 0 && `${removed.length} removed`,
    failed.length > 0 && `${failed.length} failed`,
  ].filter(Boolean);
  return parts.length > 0 ? `The articles folder changed: ${parts.join(', ')}.` : null;
}
