/** Articles that wait for somebody's decision, for an hour and within a limit on memory. */
import { randomBytes } from 'node:crypto';
import type { Addition } from '../adding/addition.js';

/** An article that was shown, while somebody decides whether to keep it. */
export interface PendingArticle {
  readonly addition: Addition;
  /** The folder of its collection; empty if everybody may see it. */
  readonly folder: string;
}

/** Waiting articles, by ids that cannot be guessed. */
export interface Pending {
  /** Returns the id for `take`. */
  hold(article: PendingArticle): string;
  /** Works once: null if it has been taken, or has waited too long. */
  take(id: string): PendingArticle | null;
}

const KEPT_MS = 60 * 60 * 1000;
const MOST_BYTES = 100 * 1024 * 1024;

/** Holds articles in memory until they are taken. @param now In milliseconds, for tests. */
export function createPending(now: () => number = Date.now): Pending {
  const held = new Map<string, PendingArticle & { readonly until: number }>();
  const sizeOf = ({ addition: { original, articles } }: PendingArticle): number =>
    articles.reduce((sum, { text }) => sum + 2 * text.length, original.bytes.length);
  /** Oldest first, as a map keeps them. */
  const forget = (): void => {
    let size = [...held.values()].reduce((sum, one) => sum + sizeOf(one), 0);
    for (const [id, one] of held) {
      if (one.until > now() && (size <= MOST_BYTES || held.size === 1)) continue;
      held.delete(id);
      size -= sizeOf(one);
    }
  };
  return {
    hold(article) {
      const id = randomBytes(6).toString('hex');
      held.set(id, { ...article, until: now() + KEPT_MS });
      forget();
      return id;
    },
    take(id) {
      forget();
      const found = held.get(id) ?? null;
      held.delete(id);
      return found;
    },
  };
}
