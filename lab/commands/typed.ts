/** What the lab's commands have in common: the sets and the limit that were typed, and an open index over a set. */
import type { App } from '../../src/app/app.js';
import type { Values } from '../../src/commands/command.js';
import { withApp } from '../../src/commands/with-app.js';
import { UsageError } from '../../src/errors.js';
import type { SearchIndex } from '../../src/retrieval/ports.js';
import type { Io } from '../../src/terminal/io.js';

/** The folders that were named. Throws `UsageError` if there are none. */
export function foldersOf(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError('Which sets? Name their folders after the command.');
  return positionals;
}

/** The value of `--limit`; infinite without one. Throws `UsageError` for anything but a number from 1. */
export function limitOf({ limit }: Values): number {
  if (limit === undefined) return Infinity;
  if (!(Number(limit) >= 1)) throw new UsageError('--limit takes a number from 1.');
  return Number(limit);
}

/** Runs `work` on the index of the articles that `values` name, brought up to date first, and closes it. */
export function withIndex<T>(
  values: Values,
  io: Io,
  work: (index: SearchIndex, app: App) => Promise<T>,
): Promise<T> {
  return withApp(values, io, async (app) => {
    const index = await app.store.open();
    if (!index) throw new Error('the index vanished while it was measured');
    return work(index, app).finally(() => index.close());
  });
}
