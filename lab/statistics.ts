/** A figure with its 95% interval. `value` is null when there was nothing to measure. */
export interface Measure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Observations. */
  readonly n: number;
}

const RESAMPLES = 1000;
const NOTHING: Measure = { value: null, low: null, high: null, n: 0 };

/** The mean with a percentile bootstrap interval (Efron 1979); the same numbers give the same interval. */
export function meanOf(values: readonly number[]): Measure {
  if (values.length === 0) return NOTHING;
  const random = seeded(values.length);
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const resample = (): number => {
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) sum += values[Math.floor(random() * values.length)]!;
    return sum / values.length;
  };
  return { value: mean(values), ...interval(resample), n: values.length };
}

/** Area under the ROC curve: how often a positive scores above a negative, ties half; with its interval. */
export function aucOf(positives: readonly number[], negatives: readonly number[]): Measure {
  if (positives.length === 0 || negatives.length === 0) return NOTHING;
  const random = seeded(positives.length + negatives.length);
  const pick = (list: readonly number[]): number[] =>
    list.map(() => list[Math.floor(random() * list.length)]!);
  const resample = (): number => area(pick(positives), pick(negatives));
  return {
    value: area(positives, negatives),
    ...interval(resample),
    n: positives.length + negatives.length,
  };
}

/** The value below which a share of the values lies (nearest rank); null if there are none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** Area under the ROC curve, by ranks (Mann and Whitney 1947); ties share their mean rank. */
export function area(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((value) => ({ value, positive: true })),
    ...negatives.map((value) => ({ value, positive: false })),
  ].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let i = 0; i < all.length; ) {
    let end = i;
    let tied = 0;
    while (end < all.length && Object.is(all[end]!.value, all[i]!.value)) {
      if (all[end]!.positive) tied += 1;
      end += 1;
    }
    ranks += (tied * (i + 1 + end)) / 2;
    i = end;
  }
  const n = positives.length;
  return (ranks - (n * (n + 1)) / 2) / (n * negatives.length);
}

function interval(resample: () => number): { low: number; high: number } {
  const values = Float64Array.from({ length: RESAMPLES }, resample).sort();
  return { low: values[Math.floor(0.025 * RESAMPLES)]!, high: values[Math.ceil(0.975 * RESAMPLES) - 1]! };
}

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
