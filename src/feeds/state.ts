/** What is remembered of each feed from one look to the next, in a file of its own. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { replaceDurably } from '../system/durable-files.js';

const seen = z.object({
  version: z.string(),
  /** Where its article is; null where none was kept. */
  path: z.string().nullable(),
  failures: z.number(),
});
const feedState = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Not looked at before, in milliseconds since 1970. */
  nextAt: z.number(),
  /** In a row. */
  failures: z.number(),
  /** By address, those seen longest ago first. */
  seen: z.record(z.string(), seen),
});
export type FeedState = z.infer<typeof feedState>;
export type States = Record<string, FeedState>;

export const NEW_FEED: FeedState = { nextAt: 0, failures: 0, seen: {} };

/** By the address of the feed. A file that is missing or damaged remembers nothing. */
export async function loadStates(path: string): Promise<States> {
  try {
    return z.record(z.string(), feedState).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

/** Replaces the file as a whole, so that a crash leaves the old states or the new ones. */
export async function saveStates(path: string, states: States): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await replaceDurably(path, [Buffer.from(JSON.stringify(states))]);
}
