import type { Quote, Range } from '../domain.js';
import { paragraphNumber } from '../language/paragraphs.js';
import { speakerOf } from '../speakers/attribute.js';
import { voicesOf } from '../speakers/attribution-cache.js';
import type { Candidate } from './candidates.js';

/** The whole sentences of an article that a range of a candidate's text touches, with the range as the match in them. */
export function sourceQuote({ article, offset }: Candidate, range: Range): Quote {
  const [from, to] = [offset + range.start, offset + range.end];
  const touched = article.sentences.filter(({ start, end }) => start < to && end > from);
  const start = Math.min(from, touched[0]?.start ?? from);
  const end = Math.max(to, touched.at(-1)?.end ?? to);
  const { id, path, title, publisher, author, published, url, passages } = article;
  return {
    start,
    end,
    text: article.text.slice(start, end),
    paragraph: paragraphNumber(article.text, start),
    speaker: speakerOf(article, { start, end }, voicesOf(article)),
    marks: [{ kind: 'match', start: from - start, end: to - start }],
    score: 1,
    article: { id, path, title, publisher, author, published, url, passages },
  };
}
