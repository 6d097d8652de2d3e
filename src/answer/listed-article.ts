/** A message that means an article by its place: "summarise the second article". */
import type { ArticleSummary, Intent, Question } from '../domain.js';
import { byDay } from '../language/article-summary.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { positionAsked } from '../question/follow-ups/position-asked.js';
import { articlesShown } from '../question/follow-ups/told-before.js';
import { intentOf, type Wish } from '../question/intent/intent.js';
import type { SearchIndex } from '../retrieval/ports.js';

/** "What is the last article?" asks for the newest. */
const MAY_MEAN_ARTICLE: ReadonlySet<Intent> = new Set(['question', 'summary', 'unclear']);

/** What such a message wants, and of which article; null for any other message. */
export async function listedArticle(
  message: string,
  index: SearchIndex,
  question: Question,
): Promise<{ readonly wish: Wish; readonly question: Question } | null> {
  const position = MAY_MEAN_ARTICLE.has(intentOf(message).intent) ? positionAsked(message) : null;
  if (position === null) return null;
  const article = (await articlesListed(index, question)).at(position);
  if (!article) return { wish: { intent: 'unclear', subject: null }, question };
  const { previous: _, ...alone } = question;
  return {
    wish: { intent: 'summary', subject: article.title ?? (await openingOf(index, article)) },
    question: { ...alone, filter: { ...question.filter, articleIds: [article.id] } },
  };
}

/** The articles shown last, in order; if none was shown, all in the order of `/sources`. */
async function articlesListed(index: SearchIndex, { previous, filter }: Question): Promise<ArticleSummary[]> {
  const all = await index.articles(filter);
  const shown = previous ? articlesShown(previous) : [];
  if (shown.length === 0) return all.toSorted(byDay);
  return shown.flatMap((id) => all.find((article) => article.id === id) ?? []);
}

/** Characters of an article that hold its first sentence. */
const BEGINNING = 500;

/** The first sentence of an article without a title, and its path if it has none. */
async function openingOf(index: SearchIndex, { id, path }: ArticleSummary): Promise<string> {
  const excerpt = await index.excerpt(id, { start: 0, end: BEGINNING });
  const first = excerpt && sentenceAt(excerpt, 0);
  return first ? textAt(excerpt, first.start, first.end) : path;
}
