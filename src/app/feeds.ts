/** Reads FEEDS: addresses, or a file with settings for each. */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Adding } from '../adding/adding.js';
import type { Assistant } from '../assistant.js';
import { NoIndexError, UserError } from '../errors.js';
import { createFeeds, type Feed, type Feeds } from '../feeds/feeds.js';
import { type List, listInProcess } from '../feeds/list-in-process.js';
import type { Fetch } from '../fetching/fetcher.js';
import { createRobots } from '../fetching/robots.js';
import { readCollections } from './collections.js';
import type { Config } from './config.js';
import { entryInWords, readYamlFile } from './yaml-file.js';

const EVERY_MINUTES = 60;
const KEEP = 200;

const address = z.url({ protocol: /^https?$/ });
const schema = z.array(
  z.strictObject({
    address,
    outlet: z.string().min(1).optional(),
    every: z.number().int().min(5).default(EVERY_MINUTES),
    keep: z.number().int().min(1).max(2000).default(KEEP),
    collection: z.string().min(1).default(''),
  }),
);

/** Where the state of feeds is kept. */
export function feedsStateFile({ indexDir }: Pick<Config, 'indexDir'>): string {
  return join(indexDir, 'feeds.json');
}

type FeedsConfig = Pick<Config, 'feeds' | 'collectionsFile' | 'articlesDir' | 'indexDir'>;

/** Throws `UserError` in one line when FEEDS, or the file that it names, cannot be understood. */
export async function readFeeds({ feeds, collectionsFile, articlesDir }: FeedsConfig): Promise<Feed[]> {
  if (feeds === undefined) return [];
  const wrongFile = (what: string, cause: unknown) => new UserError(`FEEDS ${feeds} ${what}.`, { cause });
  const written = /\.ya?ml$/i.test(feeds)
    ? ((await readYamlFile(resolve(feeds), wrongFile)) ?? [])
    : feeds
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((one) => ({ address: one }));
  const read = schema.safeParse(written);
  if (!read.success) {
    const place = entryInWords(read.error.issues[0]!.path);
    throw new UserError(
      `FEEDS is wrong${place && ` at ${place}`}: it takes web addresses, or a .yaml file that lists feeds by address, outlet, every (minutes, 5 or more), keep (1 to 2000) and collection (docs/adding.md).`,
    );
  }
  const folders = (await readCollections(collectionsFile, articlesDir)).map(({ folder }) => folder);
  for (const { collection } of read.data) {
    if (collection && !folders.includes(collection))
      throw new UserError(`FEEDS names the collection ${collection}, which COLLECTIONS_FILE does not.`);
  }
  return read.data.map(({ outlet, every, ...feed }) => ({ ...feed, outlet, everyMinutes: every }));
}

export interface FeedsOptions {
  readonly adding: Adding;
  readonly assistant: Assistant;
  readonly fetch: Fetch;
  readonly list?: List;
  readonly leastPauseMs?: number;
  readonly now?: () => number;
}

/** Null if FEEDS is empty. */
export async function openFeeds(config: FeedsConfig, options: FeedsOptions): Promise<Feeds | null> {
  const feeds = await readFeeds(config);
  if (feeds.length === 0) return null;
  const { assistant, fetch, list = listInProcess } = options;
  const articles = () =>
    assistant.sources().catch((error) => {
      if (error instanceof NoIndexError) return [];
      throw error;
    });
  const stateFile = feedsStateFile(config);
  return createFeeds({ ...options, feeds, list, articles, robots: createRobots(fetch), stateFile });
}
