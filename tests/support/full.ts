/** Whether this is `npm run test:full`, which has time for many kills, large files and long random input. */
export const isFull = process.env.TESTS === 'full';

/** How often, or how much: `few` in `npm test`, `many` in `npm run test:full`. */
export function runs(few: number, many: number): number {
  return isFull ? many : few;
}
