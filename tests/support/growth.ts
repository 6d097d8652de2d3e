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
  await expectWithin(
    MOST * Math.max(small, LEAST_MS),
    () => work(4 * size),
    `milliseconds for ${4 * size}; ${small} for ${size}`,
  );
}

/**
 * Fails if some work takes more than `most` milliseconds of processor time. What takes more is done again before it counts:
 * compilation or garbage collection may fall into one run, but hardly into two.
 */
export async function expectWithin(
  most: number,
  work: () => Promise<unknown>,
  message?: string,
): Promise<void> {
  const first = await processorTime(work);
  const took = first < most ? first : Math.min(first, await processorTime(work));
  expect(took, message).toBeLessThan(most);
}

/** Milliseconds of processor time that this process takes for some work. */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
