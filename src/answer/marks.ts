import type { Mark } from '../domain.js';
import { contentStems, tokenize } from '../text/tokens.js';

/**
 * What to set off in a quote: the words of the question that it matches. Ranges are relative to the quote, ordered
 * and apart; neighbours with only a space between them are one mark.
 */
export function marksIn(text: string, question: string): Mark[] {
  const asked = new Set(contentStems(question));
  const marks: Mark[] = [];
  for (const { start, end, stem, stop } of tokenize(text)) {
    if (stop || !asked.has(stem)) continue;
    const last = marks.at(-1);
    if (last && text.slice(last.end, start) === ' ') marks[marks.length - 1] = { ...last, end };
    else marks.push({ start, end, kind: 'match' });
  }
  return marks;
}
