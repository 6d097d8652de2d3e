/**
 * Facts about the articles themselves: how many there are, from which outlets, which are newest, which mention something,
 * who is quoted.
 */

import type { ArticleFilter, ArticleSummary, Reply } from '../domain.js';
import { byDay, pastDayOf } from '../language/article-summary.js';
import { passageText } from '../language/excerpt.js';
import { outletCounts } from '../language/outlets.js';
import { contentStems } from '../language/tokens.js';
import type { Wish } from '../question/intent/intent.js';
import { speakersOf } from '../retrieval/archive-speakers.js';
import { passagesWith } from '../retrieval/passages-with.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { stemsUnderTitle } from './held-words.js';

/** How many titles or names a reply shows. */
const SHOWN = 5;
/** Passages that are searched for a subject; if there are more, the count is a minimum. */
const MOST_PASSAGES = 1000;

const NOTHING: Reply = {
  subject: null,
  count: null,
  atLeast: false,
  articles: [],
  outlets: [],
  people: [],
};
/** The reply to "more" when everything has been shown. */
export const NOTHING_MORE: Reply = { ...NOTHING, count: 0 };

/** The reply to a message that does not ask for quotes; null if the articles are to answer it. */
export async function replyTo(
  { intent, subject }: Wish,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<Reply | null> {
  switch (intent) {
    case 'question':
    case 'origin':
      return null;
    case 'more':
      return subject ? null : NOTHING;
    case 'summary':
      return subject ? null : { ...NOTHING, articles: newestOf(await index.articles(filter)) };
    case 'newest':
      return { ...NOTHING, articles: newestOf(await index.articles(filter)) };
    case 'oldest':
      return { ...NOTHING, articles: oldestOf(await index.articles(filter)) };
    case 'sources': {
      const articles = await index.articles(filter);
      return {
        ...NOTHING,
        count: articles.length,
        outlets: outletCounts(articles),
      };
    }
    case 'speakers': {
      const speakers = await speakersOf(index, filter);
      return {
        ...NOTHING,
        count: speakers.length,
        people: speakers.slice(0, SHOWN).map(({ name }) => name),
      };
    }
    case 'count':
      return subject ? countMentions(subject, index, filter) : null;
    default:
      return { ...NOTHING, subject };
  }
}

const newestOf = (articles: readonly ArticleSummary[]): ArticleSummary[] =>
  articles.toSorted(byDay).slice(0, SHOWN);

/** Of those with a past day alone: the others may be of any age. If none has one, some of them all. */
function oldestOf(articles: readonly ArticleSummary[]): ArticleSummary[] {
  const dated = articles.filter((article) => pastDayOf(article) !== '');
  return dated.length > 0 ? dated.toSorted((a, b) => byDay(b, a)).slice(0, SHOWN) : newestOf(articles);
}

/** Articles with a passage that holds all words of the subject, in any form; null if it has no words to search for. */
async function countMentions(
  subject: string,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<Reply | null> {
  const stems = [...new Set(contentStems(subject))];
  if (stems.length === 0) return null;
  const passages = await passagesWith(index, stems, MOST_PASSAGES, filter);
  const mentioning = new Set<string>();
  for (const passage of passages) {
    const { article } = passage;
    if (mentioning.has(article.id)) continue;
    const held = stemsUnderTitle(article, passageText(passage));
    if (stems.every((stem) => held.has(stem))) mentioning.add(article.id);
  }
  const articles = (await index.articles(filter)).filter(({ id }) => mentioning.has(id));
  return {
    ...NOTHING,
    subject,
    count: articles.length,
    atLeast: passages.length === MOST_PASSAGES,
    articles: newestOf(articles),
  };
}
