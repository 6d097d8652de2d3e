import { extname } from 'node:path';
import { count } from '../language/count.js';

/** Files of an articles folder that hold no article by their name, counted by its ending. */
export interface LeftOut {
  /** In small letters, with its full stop; empty of a name without one. */
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

/** Kinds named in a line; the rest are counted. */
const NAMED = 8;

/** `28 files left out: 14 .pptx, 2 without an ending`; null where none was. */
export function leftOutInWords(leftOut: readonly LeftOut[]): string | null {
  if (leftOut.length === 0) return null;
  const all = leftOut.reduce((sum, { files }) => sum + files, 0);
  const named = leftOut
    .slice(0, NAMED)
    .map(({ ending, files }) => `${files} ${ending === '' ? 'without an ending' : ending}`);
  const rest = leftOut.slice(NAMED).reduce((sum, { files }) => sum + files, 0);
  return `${count(all, 'file')} left out: ${[...named, ...(rest > 0 ? [`${rest} of other kinds`] : [])].join(', ')}`;
}
