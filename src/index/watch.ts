/** Notices that articles were added to the folder, changed or removed. */
import { existsSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { messageOf, UserError } from '../errors.js';
import { isArticle } from './parse.js';
import { isSidecar } from './sidecar.js';

export interface WatchOptions {
  readonly articlesDir: string;
  /** Polls, for folders whose system reports no changes: network drives, some containers. */
  readonly polling: boolean;
  /**
   * Brings the index up to date, if it is not. Called once as soon as changes are noticed, too, because those made
   * before go unnoticed. If it throws `UserError`, it is tried again.
   */
  readonly onChange: () => Promise<void>;
  /** Told what the operator should know. */
  readonly say: (line: string) => void;
  /** Milliseconds for which a file must not grow before it counts as completely written. */
  readonly writtenMs?: number;
  /** Milliseconds without further changes after which a change is acted on. */
  readonly quietMs?: number;
  readonly retryMs?: number;
  /** Milliseconds between two looks, if it polls. */
  readonly pollMs?: number;
}

/** A folder that is being watched. */
export interface Watching {
  /** Resolves once changes are noticed. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

const MOST_ATTEMPTS = 5;

/** Changes that come close together are acted on together; batches, one after another. */
export function watchArticles(options: WatchOptions): Watching {
  const { articlesDir, polling, onChange, say } = options;
  const { writtenMs = 1000, quietMs = 500, retryMs = 30_000, pollMs = 2000 } = options;
  // A link below is not followed, but the folder itself may be one.
  const folder = existsSync(articlesDir) ? realpathSync(articlesDir) : articlesDir;
  const isHidden = (path: string): boolean =>
    relative(folder, path)
      .split(sep)
      .some((name) => name.startsWith('.') && name !== '..');
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: isHidden,
    followSymlinks: false,
    usePolling: polling,
    interval: pollMs,
    binaryInterval: pollMs,
    awaitWriteFinish: { stabilityThreshold: writtenMs, pollInterval: Math.max(10, writtenMs / 5) },
  });
  const updates = createUpdates(onChange, say, quietMs, retryMs);
  watcher.on('all', (event, path, stats) => {
    // What is taken away may have been a link to a folder, which is added as a file is.
    const isTakenAway = event === 'unlink' || event === 'unlinkDir';
    const isLinkedFolder = event === 'add' && stats?.isDirectory() === true;
    const hasArticle = event !== 'addDir' && (isArticle(path) || isSidecar(path));
    if (isTakenAway || isLinkedFolder || hasArticle) updates.due();
  });
  watcher.on('error', (error) => {
    say(
      `The articles folder cannot be watched (${messageOf(error)}): set WATCH=poll, or WATCH=off and use /reindex.`,
    );
  });
  return {
    ready: new Promise((resolve) =>
      watcher.once('ready', () => {
        updates.due();
        resolve();
      }),
    ),
    async close() {
      updates.close();
      await watcher.close();
    },
  };
}

/** Runs `onChange` some quiet time after the last of several changes, and never twice at once. */
function createUpdates(
  onChange: WatchOptions['onChange'],
  say: WatchOptions['say'],
  quietMs: number,
  retryMs: number,
): { due(): void; close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isAtWork = false;
  let isClosed = false;
  let failures = 0;
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(update, ms).unref();
  };
  async function update(): Promise<void> {
    if (isAtWork) {
      schedule(quietMs);
      return;
    }
    isAtWork = true;
    try {
      await onChange();
      failures = 0;
    } catch (error) {
      failures += 1;
      say(`The index could not be brought up to date: ${messageOf(error)}`);
      if (error instanceof UserError && failures < MOST_ATTEMPTS) schedule(retryMs);
    } finally {
      isAtWork = false;
    }
  }
  return {
    due: () => schedule(quietMs),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
