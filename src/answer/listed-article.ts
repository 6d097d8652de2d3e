/** A message that means an article by its place: "summarise the second article". */
import type { ArticleSummary, Exchange, Intent, Question } from '../domain.js';
import { byDay } from '../language/article-summary.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { positionAsked } from '../question/follow-ups/position-asked.js';
import { articlesShown } from '../question/follow-ups/told-before.js';
import { asksForPoint } from '../question/follow-ups/within-shown.js';
import { intentOf, type Wish } from '../question/intent/intent.js';
import type { SearchIndex } from '../retrieval/ports.js';

/** "What is the last article?" asks for the newest. */
const MAY_MEAN_ARTICLE: ReadonlySet<Intent> = new Set(['question', 'summary', 'unclear']);

/** What such a message wants, and of which article. */
export interface Listed {
  readonly wish: Wish;
  readonly question: Question;
  /** As in `Exchange`; null if there is no such article. */
  readonly chosen: NonNullable<Exchange['chosen']> | null;
}

/** Null for any other message. */
export async function listedArticle(
  message: string,
  index: SearchIndex,
  question: Question,
): Promise<Listed | null> {
  const isOfShown = asksForPoint(message) && Boolean(question.previous?.shown?.length);
  const position = isOfShown ? 0 : positionAsked(message);
  if (position === null) return null;
  if (!isOfShown && !MAY_MEAN_ARTICLE.has(intentOf(message).intent)) return null;
  const lists = await listsMeant(message, index, question);
  const among = lists.find((list) => list.at(position) !== undefined);
  const article = among?.at(position);
  if (!among || !article)
    return {
      wish: { intent: 'unclear', subject: null },
      question,
      chosen: null,
    };
  const { previous: _, ...alone } = question;
  return {
    wish: {
      intent: 'summary',
      subject: article.title ?? (await openingOf(index, article)),
    },
    question: {
      ...alone,
      filter: { ...question.filter, articleIds: [article.id] },
    },
    chosen: { article: article.id, among: among.map(({ id }) => id) },
  };
}

/** "The second article", not "the second one", which may be a quote. */
const OF_ARTICLE = /\b(?:articles?|story|stories|sources?|reports?)\b/iu;
/** Where so few articles are known, people count them as `/sources` lists them. */
const COUNTABLE = 20;

/**
 * The lists that may be meant, likeliest first: what was shown last, what an article was chosen from, and all in the order
 * of `/sources`.
 */
async function listsMeant(
  message: string,
  index: SearchIndex,
  { previous, filter }: Question,
): Promise<ArticleSummary[][]> {
  const all = await index.articles(filter);
  const listed = (ids: readonly string[]): ArticleSummary[] =>
    ids.flatMap((id) => all.find((article) => article.id === id) ?? []);
  const shown = previous && !previous.chosen ? listed(articlesShown(previous)) : [];
  const among = listed(previous?.chosen?.among ?? []);
  const isAny =
    (shown.length === 0 && among.length === 0) || (OF_ARTICLE.test(message) && all.length <= COUNTABLE);
  return [shown, among, isAny ? all.toSorted(byDay) : []];
}

/** Characters of an article that hold its first sentence. */
const BEGINNING = 500;

/** The first sentence of an article without a title, and its path if it has none. */
async function openingOf(index: SearchIndex, { id, path }: ArticleSummary): Promise<string> {
  const excerpt = await index.excerpt(id, { start: 0, end: BEGINNING });
  const first = excerpt && sentenceAt(excerpt, 0);
  return first ? textAt(excerpt, first.start, first.end) : path;
}
