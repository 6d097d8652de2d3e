/**
 * Threads and processes that run a TypeScript module of this program. Their work can wait, whereas somebody may be waiting
 * for the main thread, so the main thread goes first if processors are scarce.
 */
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { getPriority, setPriority } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { compiled } from './compiled.mjs';

/** Runs TypeScript in a process: a program that is not compiled needs it. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Steps of `nice`. Ten starves them on a busy machine; with five, next to three such threads on two cores, a piece of work
 * of the main thread takes half the time. `worker-entry.mjs` has the same.
 */
const LESS_URGENT = 5;

/** @param module As `new URL('./name.ts', import.meta.url)`. @param workerData What the module finds under this name. */
export function startThread(module: URL, workerData?: unknown): Worker {
  const { href } = compiled(module) ?? module;
  return new Worker(new URL('./worker-entry.mjs', import.meta.url), { argv: [href], workerData });
}

export interface ProcessOptions extends Pick<ForkOptions, 'execArgv' | 'env'> {
  readonly stderr?: 'inherit' | 'pipe';
}

/**
 * @param module As `new URL('./name.ts', import.meta.url)`.
 * @param argument What the module finds as `process.argv[2]`. Messages may hold typed arrays.
 */
export function startProcess(
  module: URL,
  argument: string,
  { execArgv = [], env, stderr = 'inherit' }: ProcessOptions = {},
): ChildProcess {
  const program = compiled(module);
  const child = fork(program ?? module, [argument], {
    // A failure then names the sources, for 2 MB and a hundredth of a second.
    execArgv: [...execArgv, ...(program ? ['--enable-source-maps'] : ['--import', TSX])],
    ...(env && { env }),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
  });
  if (child.pid !== undefined) letOthersFirst(child.pid);
  return child;
}

/** @param pid Of a process, which may have ended already. */
function letOthersFirst(pid: number): void {
  try {
    setPriority(pid, Math.min(19, getPriority() + LESS_URGENT));
  } catch {}
}

/** The next message of a thread. Rejects if the thread fails, or ends without one. */
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
