/** Archives of so many passages are small, and large; what lies between is both in part. */
const SMALL = 1000;
const LARGE = 10_000;

/** How large an archive of so many passages is: 0 to 1, by the logarithm. In a large one a good score is easier had by chance. */
export function largeness(passages: number): number {
  const share = Math.log(passages / SMALL) / Math.log(LARGE / SMALL);
  return Math.min(1, Math.max(0, share));
}
