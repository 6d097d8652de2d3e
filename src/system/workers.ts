/** Threads and processes that run a TypeScript module of this program. */
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** @param module As `new URL('./name.ts', import.meta.url)`. @param workerData What the module finds under this name. */
export function startThread(module: URL, workerData?: unknown): Worker {
  return new Worker(new URL('./worker-entry.mjs', import.meta.url), { argv: [module.href], workerData });
}

export interface ProcessOptions extends Pick<ForkOptions, 'execArgv' | 'env'> {
  readonly stderr?: 'inherit' | 'pipe';
}

/**
 * @param module It is loaded by `require()`, so its top level may not await anything.
 * @param argument What the module finds as `process.argv[3]`. Messages may hold typed arrays.
 */
export function startProcess(
  module: URL,
  argument: string,
  { execArgv = [], env, stderr = 'inherit' }: ProcessOptions = {},
): ChildProcess {
  return fork(new URL('./process-entry.cjs', import.meta.url), [fileURLToPath(module), argument], {
    execArgv,
    ...(env && { env }),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
  });
}

/** The next message of a thread. Rejects when the thread fails, or ends without. */
export async function nextMessage<T>(thread: Worker): Promise<T> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(thread, 'exit', { signal }).then(([code]) => {
    throw new Error(`the thread ended with code ${code}`);
  });
  try {
    return await Promise.race([once(thread, 'message', { signal }).then(([message]) => message as T), ended]);
  } finally {
    heard.abort();
  }
}
