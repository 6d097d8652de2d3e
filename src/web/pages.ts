/** Answers requests for the reading page. Knows no network: takes an address, returns a page. */
import type { Assistant } from '../assistant.js';
import type { Answer } from '../domain.js';
import { AskerError } from '../errors.js';
import { quotesOf } from '../quotes-shown.js';
import { problemText } from '../wording/problems.js';
import { ENGLISH, type Words } from '../wording/words.js';
import { answerPage } from './answer-page.js';
import { articlePage } from './article-page.js';
import { type Notice, noticePage } from './layout.js';
import type { Links, Opened, Reference } from './links.js';
import { STYLE } from './style.js';

/** The answer to a request for a page. */
export interface PageResponse {
  readonly status: number;
  readonly type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8';
  readonly body: string;
}

/** Characters of an article that one page shows on either side of its starting point. */
const REACH = 30_000;
/** Questions answered at once; anybody beyond that is asked to try again. */
const MOST_AT_WORK = 2;
const LONGEST_QUESTION = 500;

/** Takes the path and query of an address, and the reader's language. Never throws. */
export type Pages = (address: string, words?: Words) => Promise<PageResponse>;

/** What every page is made with. */
interface Parts {
  /** Sees the articles of a link and nothing else. */
  readonly within: (opened: Opened) => Pick<Assistant, 'excerpt'>;
  readonly links: Pick<Links, 'read' | 'token'>;
  /** Searches the articles of a link; null while too many others are asking. */
  readonly ask: (question: string, opened: Opened) => Promise<Answer | null>;
}

/** Pages for what links open: whoever has a link learns nothing of any article that it does not name. */
export function createPages(assistant: Pick<Assistant, 'for'>, links: Parts['links']): Pages {
  const within = (opened: Opened): Assistant => assistant.for({ hidden: [], only: articlesOf(opened) });
  const parts: Parts = { within, links, ask: inTurn((text, opened) => within(opened).ask({ text })) };
  return (address, words = ENGLISH) =>
    reply(parts, address, words).catch((error: unknown) =>
      // Messages for the operator may name folders and hosts.
      error instanceof AskerError
        ? notice(400, 'failed', words, problemText(error, words))
        : notice(500, 'failed', words),
    );
}

function inTurn(ask: (text: string, opened: Opened) => Promise<Answer>): Parts['ask'] {
  let atWork = 0;
  return async (text, opened) => {
    if (atWork >= MOST_AT_WORK) return null;
    atWork += 1;
    try {
      return await ask(text, opened);
    } finally {
      atWork -= 1;
    }
  };
}

async function reply(parts: Parts, address: string, words: Words): Promise<PageResponse> {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  if (pathname === '/style.css') return { status: 200, type: 'text/css; charset=utf-8', body: STYLE };
  const [, kind, token] = /^\/([ra])\/([^/]+)$/.exec(pathname) ?? [];
  if (!kind) return notice(404, 'nothing', words);
  const opened = parts.links.read(token!);
  if (!opened) return notice(403, 'expired', words);
  if (kind === 'a') return answer(parts, opened, token!, (searchParams.get('q') ?? '').trim(), words);
  const from = searchParams.get('from');
  const position = from !== null && /^\d{1,9}$/.test(from) ? Number(from) : null;
  return article(parts, opened, token!, position, words);
}

/** The article of the quote shown, starting at that quote or at a given position. */
async function article(
  { within, links }: Parts,
  opened: Opened,
  token: string,
  from: number | null,
  words: Words,
): Promise<PageResponse> {
  const shown = opened.quotes[opened.at]!;
  const middle = from ?? shown.start;
  const range = { start: Math.max(0, middle - REACH), end: middle + REACH };
  const assistant = within(opened);
  const excerpt = await assistant.excerpt(shown.articleId, range);
  if (!excerpt || excerpt.sentences.length === 0) return notice(404, 'gone', words);
  const last = excerpt.sentences.at(-1)!.end;
  const beyond = await assistant.excerpt(shown.articleId, { start: last, end: last + REACH });
  const hasMore = (beyond?.sentences.at(-1)?.end ?? 0) > last;
  const part = (at: number): string => `/r/${token}?from=${at}`;
  const ways = [
    ...quoteWays(links, opened, words),
    ...(excerpt.offset > 0
      ? [{ label: words.say('page.earlier'), href: part(Math.max(0, excerpt.offset - 1)) }]
      : []),
    ...(hasMore ? [{ label: words.say('page.later'), href: part(last + 1) }] : []),
  ];
  const quote = shown.start < shown.end ? shown : null;
  const articles = articlesOf(opened).length;
  return page(200, articlePage({ excerpt, quote, token, articles, question: '', ways, words }));
}

/** Ways to the quotes before and after the one shown. */
function quoteWays(links: Parts['links'], { quotes, at, expires }: Opened, words: Words) {
  const all = quotes.length;
  const to = (target: number, label: string, rel: string) => {
    const token = links.token({ quotes, at: target, expires });
    return { label, rel, href: `/r/${token}#quote` };
  };
  return [
    ...(at > 0 ? [to(at - 1, words.say('page.previousQuote', { at, all }), 'prev')] : []),
    ...(at + 1 < all ? [to(at + 1, words.say('page.nextQuote', { at: at + 2, all }), 'next')] : []),
  ];
}

async function answer(
  { links, ask }: Parts,
  opened: Opened,
  token: string,
  question: string,
  words: Words,
): Promise<PageResponse> {
  if (question === '' || question.length > LONGEST_QUESTION) return notice(400, 'empty', words);
  const found = await ask(question, opened);
  if (!found) return notice(503, 'busy', words);
  const quotes: Reference[] = quotesOf(found).map(({ article: { id }, start, end }) => ({
    articleId: id,
    start,
    end,
  }));
  const { expires } = opened;
  const hrefs = quotes.map((_, at) => `/r/${links.token({ quotes, at, expires })}#quote`);
  const articleHrefs = (found.reply?.articles ?? []).map(({ id }) => {
    const beginning = { articleId: id, start: 0, end: 0 };
    return `/r/${links.token({ quotes: [beginning], at: 0, expires })}`;
  });
  const articles = articlesOf(opened).length;
  const back = `/r/${token}#quote`;
  return page(200, answerPage({ answer: found, token, articles, hrefs, articleHrefs, back, words }));
}

const articlesOf = ({ quotes }: Opened): string[] => [...new Set(quotes.map(({ articleId }) => articleId))];

const page = (status: number, body: string): PageResponse => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
});

const notice = (status: number, which: Notice, words: Words, sentence?: string): PageResponse =>
  page(status, noticePage(which, words, sentence));
