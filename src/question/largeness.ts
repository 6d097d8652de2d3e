/** The most passages of a small archive, and the fewest of a large one; in between it is partly both. */
const SMALL = 1000;
const LARGE = 10_000;

/** How large an archive is by its passages: 0 to 1, logarithmic. In a large one, a good score comes more easily by chance. */
export function largeness(passages: number): number {
  const share = Math.log(passages / SMALL) / Math.log(LARGE / SMALL);
  return Math.min(1, Math.max(0, share));
}
