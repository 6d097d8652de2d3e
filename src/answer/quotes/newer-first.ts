import { textAt } from '../../language/excerpt.js';
import { contentStems, tokenize } from '../../language/tokens.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Evidence } from '../evidence.js';

/** So many of the first stretches are compared. */
const COMPARED = 3;
/** The share of the shorter one's content words at which two tell of the same thing, figures aside. */
const SAME_STORY = 0.6;
/** The share of the older one's belief that the newer needs to come before it. */
const LEAST_SHARE = 0.1;

/**
 * Where two stretches tell the same thing with other figures, the newer comes first: a toll of today replaces that of
 * yesterday. Where the newest is wanted, figures need not differ, and of one speaker's words the newer come first whatever
 * they are about. `evidence` is best first.
 */
export function newerFirst(evidence: readonly Evidence[], wantsNewest = false): Evidence[] {
  const ordered = evidence.slice(0, COMPARED);
  for (let i = 1; i < ordered.length; i += 1) {
    for (let j = i; j > 0 && replaces(ordered[j]!, ordered[j - 1]!, wantsNewest); j -= 1)
      [ordered[j - 1], ordered[j]] = [ordered[j]!, ordered[j - 1]!];
  }
  // The best belief stays first in line: what is of help is judged by it.
  const scores = ordered.map(({ score }) => score).sort((a, b) => b - a);
  return [...ordered.map((one, i) => ({ ...one, score: scores[i]! })), ...evidence.slice(COMPARED)];
}

function replaces(newer: Evidence, older: Evidence, wantsNewest: boolean): boolean {
  const [day, before] = [newer.article.published, older.article.published];
  if (day === null || before === null || day <= before) return false;
  if (newer.score < LEAST_SHARE * older.score) return false;
  if (wantsNewest && speakerOf(newer) !== null && speakerOf(newer) === speakerOf(older)) return true;
  const [a, b] = [wordsOf(newer), wordsOf(older)];
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const isSameStory = shared >= SAME_STORY * Math.min(a.stems.size, b.stems.size);
  const isOtherFigure = a.figures !== '' && b.figures !== '' && a.figures !== b.figures;
  return isSameStory && (wantsNewest || isOtherFigure);
}

const speakerOf = ({ article, start, end }: Evidence): string | null =>
  speakerIn(article, { start, end })?.name ?? null;

function wordsOf({ article, start, end }: Evidence): { stems: ReadonlySet<string>; figures: string } {
  const text = textAt(article, start, end);
  const figures = tokenize(text).flatMap(({ lower }) => (/^\d/.test(lower) ? [lower] : []));
  const stems = contentStems(text).filter((stem) => !/^\d/.test(stem));
  return { stems: new Set(stems), figures: [...new Set(figures)].sort().join(' ') };
}
