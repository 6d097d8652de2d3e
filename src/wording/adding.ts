/** What is said about an article before it is kept, in words that terminal and Discord share. */
import type { Addition } from '../adding/addition.js';
import type { Warning } from '../adding/warnings.js';
import type { Words } from './words.js';

const WARNINGS = {
  'little-text': 'add.littleText',
  'for-subscribers': 'add.forSubscribers',
  'no-date': 'add.noDate',
  'no-outlet': 'add.noOutlet',
} as const satisfies Record<Warning, string>;
/** Those that put the text itself in doubt. */
const GRAVE = new Set<Warning>(['little-text', 'for-subscribers']);

/** What a card shows, in plain text. */
export interface Card {
  readonly title: string;
  readonly facts: readonly string[];
  /** Word for word; null if there is no sentence. */
  readonly firstSentence: string | null;
  readonly size: string;
  readonly warnings: readonly string[];
  readonly isDoubtful: boolean;
}

/** @param isUpdate Whether it replaces what is there. */
export function cardOf(addition: Addition, isUpdate: boolean, words: Words): Card {
  const { articles, address, original, warnings } = addition;
  const [{ title, publisher, published, author, text, sentences }] = articles;
  const isOne = articles.length === 1;
  const [first] = sentences;
  const all = articles.reduce((sum, article) => sum + article.sentences.length, 0);
  return {
    title: isOne
      ? (title ?? words.say('add.untitled'))
      : words.say('add.several', { count: articles.length }),
    facts: [
      isOne ? publisher : null,
      isOne && published && words.day(published),
      isOne && author && words.say('card.by', { author }),
      address ?? original.name,
    ].filter((fact): fact is string => Boolean(fact)),
    firstSentence: first ? text.slice(first.start, first.end) : null,
    size: words.say('add.sentences', { count: all }),
    warnings: [
      ...warnings.map((warning) => words.say(WARNINGS[warning])),
      ...(isUpdate ? [words.say('add.known')] : []),
    ],
    isDoubtful: warnings.some((warning) => GRAVE.has(warning)),
  };
}
