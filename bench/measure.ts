/** Clocks and the arithmetic of measurements. */
import { quantile } from '../lab/statistics.js';
import { type Pause, watchLoop } from './loop-watch.js';

export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/** The longest pause of the event loop during the work: how long somebody asking then would have waited. */
export async function longestPause<T>(work: () => Promise<T>): Promise<{ pause: Pause; result: T }> {
  const watch = watchLoop();
  try {
    const result = await work();
    return { pause: watch.take().longest, result };
  } finally {
    watch.stop();
  }
}

/** Nearest rank; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  return quantile(values, share) ?? Number.NaN;
}

export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds of `work` on each item, one after another; the first few are warm-up. */
export async function latency<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<Latency> {
  for (const item of items.slice(0, 5)) await work(item);
  const times: number[] = [];
  for (const item of items) times.push((await timed(() => work(item))).ms);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** Memory of this process in megabytes, after garbage collection if the runtime allows it. */
export function memoryMb(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}
