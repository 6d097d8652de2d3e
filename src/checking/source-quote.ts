import type { Quote, Range } from '../domain.js';
import { summaryOf } from '../language/article-summary.js';
import { numbersIn, sentenceAt, textAt } from '../language/excerpt.js';
import { speakerIn } from '../speakers/excerpt.js';
import type { Candidate } from './candidates.js';

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
