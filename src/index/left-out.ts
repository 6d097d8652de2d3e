import { extname } from 'node:path';

/** Files of an articles folder that, by their names, hold no article, counted by the ending of the name. */
export interface LeftOut {
  /** In small letters, with its full stop; empty for a name without one. */
  readonly ending: string;
  readonly files: number;
}

/** The most common first. */
export function leftOutOf(paths: readonly string[]): LeftOut[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const ending = extname(path).toLowerCase();
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts]
    .map(([ending, files]) => ({ ending, files }))
    .sort((a, b) => b.files - a.files || (a.ending < b.ending ? -1 : 1));
}
