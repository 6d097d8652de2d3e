/** Whether this is `npm run test:full`, which has time for many kills, large files and long random input. */
export const isFull = process.env.TESTS === 'full';

/** How often, or how much: `few` in `npm test`, `many` in `npm run test:full`. */
export function runs(few: number, many: number): number {
  return isFull ? many : few;
}

/** One of several, by a number in [0, 1). */
export function oneOf<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)]!;
}
