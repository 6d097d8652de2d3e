/**
 * How long the event loop was blocked, and why: waiting for a processor that another program is using does not count
 * as this program's work.
 */
import { closeSync, openSync, readSync } from 'node:fs';

/** One pause, in milliseconds. */
export interface Pause {
  readonly ms: number;
  /** How much of it the main thread was working; null if the system does not say. */
  readonly ranMs: number | null;
  /**
   * How much of it the main thread was ready to run but had no processor. The rest was waiting for a disk or other
   * threads.
   */
  readonly waitedMs: number | null;
}

export interface LoopWatch {
  /** The longest pause since the last call, and the longest caused by this program. */
  take(): { readonly longest: Pause; readonly own: Pause };
  stop(): void;
}

export const NO_PAUSE: Pause = { ms: 0, ranMs: 0, waitedMs: 0 };
const EVERY_MS = 5;

/** A pause without the wait for a processor: work, reading files, our other threads. */
export const ownMs = ({ ms, waitedMs }: Pause): number => Math.max(0, ms - (waitedMs ?? 0));

export function watchLoop(): LoopWatch {
  const clock = threadClock();
  let longest = NO_PAUSE;
  let own = NO_PAUSE;
  let before = performance.now();
  let clockBefore = clock.read();
  const timer = setInterval(() => {
    const now = performance.now();
    const clockNow = clock.read();
    const pause = {
      ms: Math.max(0, now - before - EVERY_MS),
      ranMs: clockNow && clockBefore && clockNow.ranMs - clockBefore.ranMs,
      waitedMs: clockNow && clockBefore && clockNow.waitedMs - clockBefore.waitedMs,
    };
    if (pause.ms > longest.ms) longest = pause;
    if (ownMs(pause) > ownMs(own)) own = pause;
    before = now;
    clockBefore = clockNow;
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

interface Clock {
  readonly ranMs: number;
  readonly waitedMs: number;
}

/** How long the main thread has worked and waited for a processor in all, as Linux counts it; null elsewhere. */
function threadClock(): { read(): Clock | null; close(): void } {
  let file: number;
  try {
    // The main thread's id is the process's.
    file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return { read: () => null, close: () => {} };
  }
  const buffer = Buffer.alloc(100);
  return {
    read: () => {
      const [ran, waited] = buffer.toString('latin1', 0, readSync(file, buffer, 0, 100, 0)).split(' ');
      return { ranMs: Number(ran) / 1e6, waitedMs: Number(waited) / 1e6 };
    },
    close: () => closeSync(file),
  };
}
