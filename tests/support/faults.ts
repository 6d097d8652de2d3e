/** `FAULTS=full` asks for the full number of runs (`npm run faults`); else few enough for `npm test`. */
export function runs(few: number, full: number): number {
  return process.env.FAULTS === 'full' ? full : few;
}

/** One of several, by a number in [0, 1). */
export function oneOf<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)]!;
}
