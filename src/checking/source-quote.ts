import type { CheckedSource, Quote, Range } from '../domain.js';
import { summaryOf } from '../language/article-summary.js';
import { numbersIn, sentenceAt, textAt } from '../language/excerpt.js';
import { speakerIn } from '../speakers/excerpt.js';
import type { Candidate } from './candidates.js';
import type { Claim } from './claim.js';
import { differencesOf } from './differences.js';
import type { Placed } from './place.js';

/** The whole sentences of an article that a range of a candidate's text touches, with the range as the match in them. */
export function sourceQuote({ article, offset }: Candidate, range: Range): Quote {
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
    marks: [{ kind: 'match', start: from - start, end: to - start }],
    score: 1,
    article: summaryOf(article),
  };
}

/** The original of a claim in one place, and how they differ. */
export function sourceOf(claim: Claim, { candidate, steps }: Placed): CheckedSource {
  const at = steps.flatMap((step) => ('at' in step ? [step.at] : []));
  const range: Range = {
    start: candidate.words[at[0]!]!.start,
    end: candidate.words[at.at(-1)!]!.end,
  };
  return {
    quote: sourceQuote(candidate, range),
    differences: differencesOf(steps, {
      parts: claim.parts,
      claimed: claim.text,
      words: candidate.words,
      original: candidate.text,
    }),
  };
}
