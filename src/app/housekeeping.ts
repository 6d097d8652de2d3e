/** What a running program does by itself: it notices changed articles, and reads the feeds. */
import type { Assistant } from '../assistant.js';
import { messageOf } from '../errors.js';
import type { Feeds, NewArticle } from '../feeds/feeds.js';
import { isOutdated } from '../index/building/outdated.js';
import type { IndexReport } from '../index/building/report.js';
import { watchArticles } from '../index/watch.js';
import { type Clock, systemClock } from '../system/clock.js';
import { feedLines } from '../wording/feeds.js';
import type { App } from './app.js';
import type { Config } from './config.js';
import { type FeedsOptions, openFeeds } from './feeds.js';

/** The background work of a running bot. */
export interface Housekeeping {
  /** Resolves when changes are noticed from here on. */
  readonly ready: Promise<void>;
  /** Begins nothing new, and resolves when what is in progress is done. */
  close(): Promise<void>;
}

/** For the feeds. Tests replace the list, the pauses and the clock. */
export interface HousekeepingOptions extends Pick<FeedsOptions, 'list' | 'leastPauseMs'> {
  /** Called with new articles from feeds that everybody may see. */
  readonly onNew?: (articles: readonly NewArticle[]) => Promise<void>;
  readonly clock?: Clock;
}

const MINUTE_MS = 60_000;

type Say = (line: string) => void;

/** Starts, without waiting for the work to begin. */
export async function keepHouse(
  app: Pick<App, 'assistant' | 'adding' | 'fetch'>,
  config: Config,
  say: Say,
  options: HousekeepingOptions = {},
): Promise<Housekeeping> {
  const { assistant } = app;
  const { articlesDir, watch } = config;
  const { onNew, clock = systemClock, ...feedOptions } = options;
  const feeds = await openFeeds(config, { ...app, ...feedOptions, now: clock.now });
  const looking = feeds && lookNowAndThen(feeds, assistant, say, onNew ?? (async () => {}), clock);
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
      await Promise.all([looking?.stop(), watching?.close()]);
    },
  };
}

/** Reads the feeds that are due, now and every minute; never twice at the same time. */
function lookNowAndThen(
  feeds: Feeds,
  assistant: Assistant,
  say: Say,
  onNew: NonNullable<HousekeepingOptions['onNew']>,
  clock: Clock,
): { stop(): Promise<void> } {
  const leaving = new AbortController();
  let callOff = (): void => {};
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    const report = await feeds.look('due', leaving.signal);
    if (report.added.length + report.updated.length + report.removed > 0) await assistant.refresh();
    if (report.added.length + report.updated.length + report.moved.length + report.problems.length > 0)
      for (const line of feedLines(report)) say(`Feeds: ${line}`);
    await onNew(report.added.filter(({ collection }) => collection === '')).catch((error: unknown) =>
      say(`Feeds: ${messageOf(error)}`),
    );
  };
  const again = async (): Promise<void> => {
    await look().catch((error: unknown) => say(`The feeds could not be read: ${messageOf(error)}`));
    if (!leaving.signal.aborted) callOff = clock.after(MINUTE_MS, begin);
  };
  const begin = (): void => {
    looking = again();
  };
  begin();
  return {
    stop() {
      leaving.abort();
      callOff();
      return looking;
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
