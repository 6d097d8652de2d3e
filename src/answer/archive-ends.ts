/** "Who won the 2026 race?", asked in 2026 of an archive that ends in 2023. */
import { contentStems } from '../language/tokens.js';
import type { ParsedQuestion } from '../question/parsed-question.js';
import { periodIn } from '../question/time/period.js';

/**
 * The newest article's day if the archive ends before the time asked about; null also if what was found names that time all
 * the same: "He promised 300 flats by 2026." @param found Stems of what was found.
 */
export function archiveEndsAt(
  { text, time: { endsAt } }: ParsedQuestion,
  found: { has(stem: string): boolean },
): string | null {
  const period = endsAt === null ? null : periodIn(text);
  if (!period || period.relative) return endsAt;
  const named = contentStems(text.slice(period.start, period.end));
  return named.length > 0 && named.every((stem) => found.has(stem)) ? null : endsAt;
}
