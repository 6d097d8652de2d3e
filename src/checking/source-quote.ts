import type { Mark, Quote, Range } from '../domain.js';
import { summaryOf } from '../language/article-summary.js';
import { numbersIn, sentenceAt, textAt } from '../language/excerpt.js';
import type { CheckedSource } from '../quote-check.js';
import { speakerIn } from '../speakers/excerpt.js';
import type { Step } from './alignment/align.js';
import { differencesOf } from './alignment/differences.js';
import type { Placed } from './alignment/place.js';
import type { Candidate } from './candidates.js';
import type { ClaimedQuote } from './claim/claim.js';
import type { ComparedWord } from './words.js';

/**
 * The whole sentences of an article that a range of a candidate's text touches. The range is marked as the match, apart from
 * the parts that the claim alters; marks are in order and separate.
 */
export function sourceQuote(
  { article, offset }: Candidate,
  range: Range,
  altered: readonly Range[] = [],
): Quote {
  const [from, to] = [offset + range.start, offset + range.end];
  const touched = numbersIn(article, { start: from, end: to });
  const [first, last] = [sentenceAt(article, touched.start), sentenceAt(article, touched.end - 1)];
  const start = Math.min(from, first?.start ?? from);
  const end = Math.max(to, last?.end ?? to);
  return {
    start,
    end,
    text: textAt(article, start, end),
    paragraph: first?.paragraph ?? 1,
    speaker: speakerIn(article, { start, end }),
    marks: marksOf(range, altered).map((mark) => ({
      ...mark,
      start: mark.start + offset - start,
      end: mark.end + offset - start,
    })),
    score: 1,
    article: summaryOf(article),
  };
}

function marksOf({ start, end }: Range, altered: readonly Range[]): Mark[] {
  let from = start;
  const marks = altered.flatMap((part): Mark[] => {
    const before: Mark = { kind: 'match', start: from, end: part.start };
    from = part.end;
    return [before, { kind: 'altered', ...part }];
  });
  return [...marks, { kind: 'match' as const, start: from, end }].filter((mark) => mark.start < mark.end);
}

const ALTERING: ReadonlySet<Step['kind']> = new Set(['spelling', 'changed', 'left-out']);

/** The words of a text that steps alter; neighbours as one range. */
function alteredIn(steps: readonly Step[], words: readonly ComparedWord[]): Range[] {
  const ranges: { start: number; end: number; last: number }[] = [];
  for (const step of steps) {
    if (!ALTERING.has(step.kind) || !('at' in step)) continue;
    const { start, end } = words[step.at]!;
    const before = ranges.at(-1);
    // Two words of a claim may be one word of the text.
    if (before && step.at - before.last <= 1) Object.assign(before, { end, last: step.at });
    else ranges.push({ start, end, last: step.at });
  }
  return ranges.map(({ start, end }) => ({ start, end }));
}

/** The original of a claim in one place, and how they differ. */
export function sourceOf(claim: ClaimedQuote, { candidate, steps }: Placed): CheckedSource {
  const at = steps.flatMap((step) => ('at' in step ? [step.at] : []));
  const range: Range = {
    start: candidate.words[at[0]!]!.start,
    end: candidate.words[at.at(-1)!]!.end,
  };
  return {
    quote: sourceQuote(candidate, range, alteredIn(steps, candidate.words)),
    differences: differencesOf(steps, {
      parts: claim.parts,
      claimed: claim.text,
      words: candidate.words,
      original: candidate.text,
    }),
  };
}
