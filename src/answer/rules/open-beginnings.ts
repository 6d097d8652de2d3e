/** "They closed it in May": a quote that points back out of itself does not say who or what it is about. */
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Evidence } from '../evidence.js';
import { leavesOpen } from '../quotes/points-back.js';
import type { Rule } from './rule.js';

/** Whether a quote opens with a word that points back out of it, so that it does not say on its own who or what it is about. */
function opensInTheMiddle({ article, start, end }: Evidence): boolean {
  const isFirst = start === sentenceAt(article, 0)?.start;
  return !isFirst && leavesOpen(textAt(article, start, end), speakerIn(article, { start, end }));
}

/** A quote that opens in the middle of something, whatever is asked. */
export const openBeginnings: Rule = {
  name: 'open-beginnings',
  doubts: (_, quote) => opensInTheMiddle(quote),
};
