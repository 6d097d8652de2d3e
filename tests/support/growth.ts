import { expect } from 'vitest';

/** Below this, in milliseconds of processor time, the machine's noise is larger than what is measured. */
const LEAST_MS = 30;
/** Linear work on four times as much takes four times as long; quadratic work sixteen times. */
const MOST = 12;

/**
 * Fails if work on input of four times the size takes far more than four times as long. It measures processor time,
 * so that a busy machine makes no difference.
 */
export async function expectLinear(size: number, work: (size: number) => Promise<unknown>): Promise<void> {
  // The larger size alone, without warming up, nearly always takes so little time that the smaller need not be
  // measured.
  if ((await processorTime(() => work(4 * size))) < MOST * LEAST_MS) return;
  const small = await processorTime(() => work(size));
  const first = await processorTime(() => work(4 * size));
  // Compilation or garbage collection may fall into one run, but hardly into two.
  const isClear = first < MOST * Math.max(small, LEAST_MS);
  const large = isClear ? first : Math.min(first, await processorTime(() => work(4 * size)));
  expect(large, `milliseconds for ${4 * size}; ${small} for ${size}`).toBeLessThan(
    MOST * Math.max(small, LEAST_MS),
  );
}

/** Milliseconds of processor time that this process takes for some work. */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
