/** What is said of an article before it is kept, in words that terminal and Discord share. */
import type { Candidate } from '../adding/candidate.js';
import type { Warning } from '../adding/warnings.js';
import { count } from '../language/count.js';

export const WARNINGS: Readonly<Record<Warning, string>> = {
  'little-text': 'Little text for so large a page: it may be a preview or a paywall.',
  'for-subscribers': 'The site says that this is for subscribers: it may be the beginning only.',
  'no-date': 'It does not say when it was published.',
  'no-outlet': 'It does not say which outlet it is from.',
};
/** Those that put the text itself in doubt. */
const GRAVE = new Set<Warning>(['little-text', 'for-subscribers']);

/** What a card shows, in plain text. */
export interface Card {
  readonly title: string;
  readonly facts: readonly string[];
  /** Word for word; null where there is no sentence. */
  readonly firstSentence: string | null;
  readonly size: string;
  readonly warnings: readonly string[];
  readonly isDoubtful: boolean;
}

/** @param day How the surface writes a date `YYYY-MM-DD`. @param isUpdate Whether it replaces what is there. */
export function cardOf(candidate: Candidate, isUpdate: boolean, day: (date: string) => string): Card {
  const { articles, address, original, warnings } = candidate;
  const [{ title, publisher, published, author, text, sentences }] = articles;
  const isOne = articles.length === 1;
  const [first] = sentences;
  const all = articles.reduce((sum, article) => sum + article.sentences.length, 0);
  const from = address ?? original.name;
  return {
    title: isOne ? (title ?? 'Without a title') : `${count(articles.length, 'article')} in one file`,
    facts: [
      isOne ? publisher : null,
      isOne && published && day(published),
      isOne && author && `by ${author}`,
      from,
    ].filter((fact): fact is string => Boolean(fact)),
    firstSentence: first ? text.slice(first.start, first.end) : null,
    size: count(all, 'sentence'),
    warnings: [
      ...warnings.map((warning) => WARNINGS[warning]),
      ...(isUpdate ? ['I have this one already: keeping it replaces the older version.'] : []),
    ],
    isDoubtful: warnings.some((warning) => GRAVE.has(warning)),
  };
}
