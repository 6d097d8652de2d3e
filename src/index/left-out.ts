import { extname } from 'node:path';
import type { ArticleSummary } from '../domain.js';
import { isPicture } from './parse.js';
import { filePath, listFiles } from './read.js';

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

/** The files that hold no article by their name, and the pictures in which no text was found. */
export async function filesWithoutArticle(
  folder: string,
  articles: readonly ArticleSummary[],
): Promise<string[]> {
  const others: string[] = [];
  const files = await listFiles(folder, (path) => others.push(path));
  const read = new Set(articles.map(({ path }) => filePath(path)));
  const pictures = files.filter(({ path }) => isPicture(path) && !read.has(path));
  return [...others, ...pictures.map(({ path }) => path)];
}
