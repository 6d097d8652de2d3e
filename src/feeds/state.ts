/** The state of each feed from one run to the next, kept in a file. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { replaceDurably } from '../system/durable-files.js';
import { makeFolder } from '../system/folders.js';

const seen = z.object({
  version: z.string(),
  /** Where its article is; null if none was kept. */
  path: z.string().nullable(),
  failures: z.number(),
});
const feedState = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Not to be read before this time, in milliseconds since 1970. */
  nextAt: z.number(),
  /** Consecutive ones. */
  failures: z.number(),
  /** By address, the least recently seen first. */
  seen: z.record(z.string(), seen),
});
/** What is remembered of a feed from one look to the next. */
export type FeedState = z.infer<typeof feedState>;
/** By the address of the feed. */
export type States = Record<string, FeedState>;

/** A feed that has not been read yet. */
export const NEW_FEED: FeedState = { nextAt: 0, failures: 0, seen: {} };

/** A missing or damaged file counts as empty. */
export async function loadStates(path: string): Promise<States> {
  try {
    return z.record(z.string(), feedState).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

/** Replaces the file as a whole, so that a crash leaves the old states or the new ones. */
export async function saveStates(path: string, states: States): Promise<void> {
  await makeFolder(dirname(path));
  await replaceDurably(path, [Buffer.from(JSON.stringify(states))]);
}
