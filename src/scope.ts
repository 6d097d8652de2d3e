/** Which articles somebody may see. */
import type { ArticleSummary } from './domain.js';

/** What somebody may see of the articles. */
export interface Scope {
  /** Folders, relative to the articles folder, of which nothing is seen. */
  readonly hidden: readonly string[];
  /** The ids of the only articles that are seen; all others if there is no such list. */
  readonly only?: readonly string[];
}

/** Whether a scope shows all articles. */
export const isWhole = ({ hidden, only }: Scope): boolean => hidden.length === 0 && only === undefined;

/** Whether somebody with the scope may see an article. */
export const isInScope = ({ hidden, only }: Scope, article: Pick<ArticleSummary, 'id' | 'path'>): boolean =>
  !liesIn(hidden, article) && (only === undefined || only.includes(article.id));

/** Whether an article is in one of the folders, at any depth. */
export function liesIn(folders: readonly string[], { path }: Pick<ArticleSummary, 'path'>): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}
