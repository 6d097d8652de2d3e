import type { ArticleSummary } from '../../domain.js';

type Version = Pick<ArticleSummary, 'id' | 'title' | 'published' | 'correction'>;

/** Titles of fewer words are those of columns, which many articles share. */
const FEWEST_WORDS = 4;

/**
 * Whether `newer` is `older` put right: it says that it was corrected, is not dated before, and bears the same title but for
 * its figures.
 */
export function isCorrectedBy(older: Version, newer: Version): boolean {
  if (!newer.correction || older.correction || older.id === newer.id) return false;
  if ((newer.published ?? '9999') < (older.published ?? '')) return false;
  const words = bare(older.title);
  return words.split(' ').length >= FEWEST_WORDS && words === bare(newer.title);
}

function bare(title: string | null): string {
  return (title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
