/**
 * Work in separate processes with limits on time and memory. A process that exceeds a limit is killed, whatever it is
 * doing; the program goes on, and the next task gets a new process.
 */
import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Limits, Start, TaskOutcome } from './serve-tasks.js';
import { startProcess } from './workers.js';

export type { Limits };

/** A task exceeded a limit or crashed its process, and would do so again. */
export class LimitError extends Error {
  readonly limit: 'time' | 'memory' | 'crash';
  constructor(limit: LimitError['limit']) {
    super(`a task passed its limit of ${limit}`);
    this.limit = limit;
  }
}

/** Processes that do tasks within limits of time and memory. */
export interface ProcessPool<Task, Result> {
  /**
   * The module's result for a task. Throws `LimitError` if the task exceeds a limit, and `Error` if a process cannot be
   * started or is killed from outside.
   */
  run(task: Task): Promise<Result>;
  /** Ends the processes, and whatever they are working on. */
  end(): void;
}

export interface PoolOptions {
  /** As `new URL('./name.ts', import.meta.url)`; it calls `serveTasks`. */
  readonly module: URL;
  /** The largest number of processes; each starts when there is work for it. */
  readonly most: number;
  readonly limits: Limits;
  /** After this long without work, a process ends. */
  readonly idleMs: number;
}

/** The signal that ends a process at a limit: the first two come from its watch, the third from V8. */
const LIMIT_OF: Readonly<Partial<Record<NodeJS.Signals, LimitError['limit']>>> = {
  SIGALRM: 'time',
  SIGUSR2: 'memory',
  SIGABRT: 'memory',
  SIGSEGV: 'crash',
  SIGBUS: 'crash',
  SIGILL: 'crash',
  SIGTRAP: 'crash',
};

/** Starts no process before there is a task. */
export function createProcessPool<Task, Result>(options: PoolOptions): ProcessPool<Task, Result> {
  const idle: LimitedProcess<Task, Result>[] = [];
  const all = new Set<LimitedProcess<Task, Result>>();
  const waiting: ((process: LimitedProcess<Task, Result>) => void)[] = [];

  const take = (): Promise<LimitedProcess<Task, Result>> => {
    let free = idle.pop();
    while (free && !free.isAlive()) free = idle.pop();
    if (free) return Promise.resolve(free);
    if (all.size < options.most) return Promise.resolve(start());
    return new Promise((resolve) => waiting.push(resolve));
  };
  const start = (): LimitedProcess<Task, Result> => {
    const started = startLimited<Task, Result>(options, () => {
      all.delete(started);
      if (waiting.length > 0 && all.size < options.most) waiting.shift()!(start());
    });
    all.add(started);
    return started;
  };
  const giveBack = (process: LimitedProcess<Task, Result>): void => {
    if (!process.isAlive()) return;
    const next = waiting.shift();
    if (next) next(process);
    else idle.push(process);
  };
  const runIn = async (process: LimitedProcess<Task, Result>, task: Task): Promise<Result> => {
    try {
      return await process.run(task);
    } finally {
      giveBack(process);
    }
  };
  return {
    async run(task) {
      const process = await take();
      const isFresh = process.served() === 0;
      try {
        return await runIn(process, task);
      } catch (error) {
        // Memory left behind by earlier tasks must not count against this one.
        if (isFresh || !(error instanceof LimitError) || error.limit === 'time') throw error;
        return runIn(await take(), task);
      }
    },
    end() {
      for (const process of all) process.end();
    },
  };
}

interface LimitedProcess<Task, Result> {
  run(task: Task): Promise<Result>;
  /** The number of tasks it has been given. */
  served(): number;
  isAlive(): boolean;
  end(): void;
}

/** Characters of a process's standard error that are kept, to say why it ended. */
const KEPT_STDERR_CHARACTERS = 2000;

function startLimited<Task, Result>(
  { module, limits, idleMs }: PoolOptions,
  onEnd: () => void,
): LimitedProcess<Task, Result> {
  const start: Start = { limits, parent: process.pid };
  const child = startProcess(module, JSON.stringify(start), {
    execArgv: [`--max-old-space-size=${Math.round(limits.heapBytes / 1024 / 1024)}`],
    // Whatever a file makes its parser do, it finds no token or password to steal.
    env: {},
    stderr: 'pipe',
  });
  const complaint = complaintOf(child);
  let served = 0;
  let alive = true;
  let timer: NodeJS.Timeout | undefined;
  let settle: { resolve(result: Result): void; reject(error: Error): void } | null = null;

  const end = (): void => {
    alive = false;
    clearTimeout(timer);
    child.kill('SIGKILL');
  };
  const rest = (): void => {
    settle = null;
    hold(child, false);
    timer = setTimeout(end, idleMs).unref();
  };
  child.on('message', (reply: TaskOutcome<Result>) => {
    const { resolve, reject } = settle!;
    rest();
    // A process may never give back the memory of a task, so a used one is replaced if too little is left.
    if (reply.rssBytes > limits.rssBytes / 2) end();
    if ('error' in reply) reject(new Error(reply.error));
    else resolve(reply.result);
  });
  const gone = (error: Error): void => {
    alive = false;
    clearTimeout(timer);
    settle?.reject(error);
    settle = null;
    onEnd();
  };
  // A process that cannot be started reports an error, and no exit.
  child.once('error', gone);
  child.once('exit', (code, signal) => {
    child.off('error', gone);
    const limit = signal && LIMIT_OF[signal];
    gone(limit ? new LimitError(limit) : endedError(signal ?? `status ${code}`, complaint()));
  });
  return {
    run(task) {
      served += 1;
      clearTimeout(timer);
      hold(child, true);
      return new Promise<Result>((resolve, reject) => {
        settle = { resolve, reject };
        // A failure to send shows as the end of the process.
        child.send(task as object, () => {});
      });
    },
    served: () => served,
    isAlive: () => alive,
    end,
  };
}

/** Sets whether this program waits for a process before it ends. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const act = isHeld ? 'ref' : 'unref';
  child[act]();
  child.channel?.[act]();
  (child.stderr as Socket | null)?.[act]();
}

function complaintOf(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    text = (text + piece).slice(-KEPT_STDERR_CHARACTERS);
  });
  return () => text.trim();
}

function endedError(how: string, complaint: string): Error {
  return new Error(`its process ended with ${how}${complaint && `: ${complaint}`}`);
}
