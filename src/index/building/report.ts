import type { ArticleSummary } from '../../domain.js';
import { liesIn, type Scope } from '../../scope.js';
import type { LeftOut } from '../left-out.js';

/** How far a build has come. Counts are absolute; `total` is 0 while unknown. */
export interface Progress {
  readonly phase: 'reading' | 'embedding' | 'writing';
  readonly done: number;
  readonly total: number;
}

/** What a build did, file by file. */
export interface IndexReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Files that could not be indexed; `path` is relative to the articles folder. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  /** Large pages that gave little text, new or changed in this build: they may not be the whole of their articles. */
  readonly littleText: readonly string[];
  /** Files whose names promise no article, counted by their endings. */
  readonly leftOut: readonly LeftOut[];
  readonly articles: number;
  readonly passages: number;
  /** Passages embedded in this build; the vectors of the rest were known. */
  readonly embedded: number;
  readonly tookMs: number;
}

/**
 * What somebody with this scope may know of a build: nothing of what is hidden counts or is named.
 * @param articles Those that may be seen.
 * @param leftOut The files left out that may be seen.
 */
export function reportWithin(
  { hidden, only }: Scope,
  report: IndexReport,
  articles: readonly ArticleSummary[],
  leftOut: readonly LeftOut[],
): IndexReport {
  const seen = only && new Set(articles.map(({ path }) => path));
  const isSeen = (path: string): boolean => (seen ? seen.has(path) : !liesIn(hidden, { path }));
  const [added, changed] = [report.added.filter(isSeen), report.changed.filter(isSeen)];
  return {
    ...report,
    added,
    changed,
    removed: report.removed.filter(isSeen),
    failed: report.failed.filter(({ path }) => isSeen(path)),
    littleText: report.littleText.filter(isSeen),
    leftOut,
    articles: articles.length,
    unchanged: Math.max(0, articles.length - added.length - changed.length),
    passages: passageCount(articles),
  };
}

/** How many passages articles have in all. */
export function passageCount(articles: readonly ArticleSummary[]): number {
  return articles.reduce((sum, { passages }) => sum + passages, 0);
}
