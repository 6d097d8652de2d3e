/** The other end of `limited-processes.ts`: runs one task after the other, and is killed when one exceeds a limit. */
import { Worker } from 'node:worker_threads';
import { messageOf } from '../errors.js';

/** What one task may take. */
export interface Limits {
  /** Processor time, so that no file fails on a busy machine. Twenty times as much by the clock also ends a task. */
  readonly cpuMs: number;
  /** Of JavaScript's own memory. */
  readonly heapBytes: number;
  /** Of the whole process. */
  readonly rssBytes: number;
}

/** The argument a process is started with. */
export interface Start {
  readonly limits: Limits;
  readonly parent: number;
}

/** What a process answers: the outcome of a task, and its resident memory in bytes. */
export type TaskOutcome<Result> = { readonly rssBytes: number } & (
  | { readonly result: Result }
  | { readonly error: string }
);

/** Answers every message of the program that started this process with what `work` makes of it. */
export function serveTasks<Task, Result>(work: (task: Task) => Promise<Result>): void {
  // A terminal and systemd send these to every process; this one goes when the one that started it does.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  /** The number of the task in hand, or 0: the watch sees it change. */
  const inHand = new Int32Array(new SharedArrayBuffer(4));
  new Worker(new URL('./watch-limits.mjs', import.meta.url), {
    workerData: { ...(JSON.parse(process.argv[2]!) as Start), inHand },
  }).unref();
  let tasks = 0;
  process.on('message', async (task: Task) => {
    tasks += 1;
    Atomics.store(inHand, 0, tasks);
    const outcome = await work(task).then(
      (result) => ({ result }),
      (error: unknown) => ({ error: messageOf(error) }),
    );
    Atomics.store(inHand, 0, 0);
    // The program that asked may be gone.
    process.send?.({ ...outcome, rssBytes: process.memoryUsage.rss() }, undefined, undefined, () => {});
  });
  process.on('disconnect', () => process.exit());
}
