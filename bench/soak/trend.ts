/** Whether memory grows: a straight line through the measurements, and how certain its slope is. */

/**
 * By how much each measurement differs from the one before, with the bounds between which the true value lies 19
 * times out of 20.
 */
export interface Trend {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

/** Normal, two-sided 95%. */
const Z = 1.96;
/** Successive measurements are alike, so fewer of them count; with fewer than this, nothing can be said. */
const LEAST = 5;

/**
 * The least-squares line through equally distant values; null for too few. Its interval counts only as many values as are
 * independent, by their residuals' correlation with the next one (Santer et al. 2000, doi:10.1029/1999JD901105), and
 * widens the normal quantile to Student's by its first correction, (z³ + z) / 4 for each degree of freedom.
 */
export function trendOf(values: readonly number[]): Trend | null {
  const count = values.length;
  if (count < LEAST) return null;
  const middle = (count - 1) / 2;
  const mean = sum(values) / count;
  const spread = sum(values.map((_, i) => (i - middle) ** 2));
  const slope = sum(values.map((value, i) => (i - middle) * (value - mean))) / spread;
  const residuals = values.map((value, i) => value - mean - slope * (i - middle));
  const squares = sum(residuals.map((residual) => residual ** 2));
  const alike = squares
    ? sum(residuals.slice(1).map((residual, i) => residual * residuals[i]!)) / squares
    : 0;
  const independent = count * ((1 - Math.max(0, alike)) / (1 + Math.max(0, alike)));
  const freedom = Math.max(1, independent - 2);
  const error = Math.sqrt(squares / freedom / spread);
  const within = (Z + (Z ** 3 + Z) / 4 / freedom) * error;
  return { slope, low: slope - within, high: slope + within };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
