/**
 * How long the event loop stood still, and whose doing it was: a loop that waits for a processor which another program
 * has is not the work of this one.
 */
import { closeSync, openSync, readSync } from 'node:fs';

/** One pause, in milliseconds. */
export interface Pause {
  readonly ms: number;
  /** Of it, the main thread was ready to run and had no processor; null where the system does not tell. */
  readonly waitedMs: number | null;
}

export interface LoopWatch {
  /** The longest pause since the last call, and the longest of our own making. */
  take(): { readonly longest: Pause; readonly own: Pause };
  stop(): void;
}

export const NO_PAUSE: Pause = { ms: 0, waitedMs: 0 };
const EVERY_MS = 5;

/** What is left of a pause once the wait for a processor is taken away: work, reading of files, other threads of ours. */
export const ownMs = ({ ms, waitedMs }: Pause): number => Math.max(0, ms - (waitedMs ?? 0));

export function watchLoop(): LoopWatch {
  const clock = waitClock();
  let longest = NO_PAUSE;
  let own = NO_PAUSE;
  let before = performance.now();
  let waitedBefore = clock.read();
  const timer = setInterval(() => {
    const now = performance.now();
    const waited = clock.read();
    const pause = {
      ms: Math.max(0, now - before - EVERY_MS),
      waitedMs: waited === null ? null : waited - (waitedBefore ?? 0),
    };
    if (pause.ms > longest.ms) longest = pause;
    if (ownMs(pause) > ownMs(own)) own = pause;
    before = now;
    waitedBefore = waited;
  }, EVERY_MS);
  return {
    take() {
      const taken = { longest, own };
      longest = NO_PAUSE;
      own = NO_PAUSE;
      return taken;
    },
    stop() {
      clearInterval(timer);
      clock.close();
    },
  };
}

/** Milliseconds that the main thread has ever waited for a processor, as Linux counts them. */
function waitClock(): { read(): number | null; close(): void } {
  let file: number;
  try {
    // The main thread has the process's number.
    file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return { read: () => null, close: () => {} };
  }
  const buffer = Buffer.alloc(100);
  return {
    read: () => {
      const [, waited] = buffer.toString('latin1', 0, readSync(file, buffer, 0, 100, 0)).split(' ');
      return Number(waited) / 1e6;
    },
    close: () => closeSync(file),
  };
}
