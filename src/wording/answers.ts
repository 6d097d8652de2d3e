/** What stands above and below the quotes of an answer, in words that terminal and Discord share. Plain text. */
import type { Answer } from '../domain.js';
import { count } from '../language/count.js';
import { day } from '../language/day.js';
import { SUMMARY_LEAD } from './replies.js';

/** At most so many words of a question are named as missing. */
const MISSING_NAMED = 8;

/** The first sentence of a lead is set off; the rest follows it. */
export interface Lead {
  readonly headline: string;
  readonly rest: string;
  /** Stands on a line of its own, right above the quotes. */
  readonly below: string;
}

/** What stands above the quotes: nothing above a plain answer. `shown`: how many quotes stand below. */
export function leadOf(answer: Answer, shown: number): Lead | null {
  if (answer.answered) {
    if (answer.tentative)
      return { headline: 'The closest I found.', rest: 'It may not answer the question.', below: '' };
    return answer.intent === 'summary' ? { headline: '', rest: SUMMARY_LEAD, below: '' } : null;
  }
  if (answer.articlesSearched === 0) {
    return { headline: 'No article fits that choice,', rest: 'so there was nothing to search.', below: '' };
  }
  return {
    headline: 'The articles do not say.',
    rest: [`I searched ${count(answer.articlesSearched, 'article')}.`, missingWords(answer.unmatched)]
      .filter(Boolean)
      .join(' '),
    below: shown ? 'What comes closest:' : 'Nothing in them comes close.',
  };
}

function missingWords(words: readonly string[]): string {
  const named = words.slice(0, MISSING_NAMED).map((word) => `“${word}”`);
  if (named.length === 0) return '';
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;
  return `None of them mentions ${list}.`;
}

/** The parts of the line below an answer; `shown`: how many quotes stand above it. */
export function footerParts(answer: Pick<Answer, 'articlesSearched' | 'newest'>, shown: number): string[] {
  const articles = count(answer.articlesSearched, 'article');
  const newest = answer.newest && `newest ${day(answer.newest)}`;
  // Short, so that it takes one line of a phone.
  return shown > 0
    ? ['✓ Word for word', [articles, newest].filter(Boolean).join(', ')]
    : [`${articles} searched`, ...(newest ? [newest] : [])];
}

/** The day of an article, in words. */
export const dated = (published: string | null): string => (published ? day(published) : 'undated');
