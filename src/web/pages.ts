/** Answers requests of the reading page. Knows no network: an address in, a page out. */
import type { Assistant } from '../assistant.js';
import type { Answer } from '../domain.js';
import { messageOf, UserError } from '../errors.js';
import { answerPage, shownQuotes } from './answer-page.js';
import { articlePage } from './article-page.js';
import { messagePage } from './layout.js';
import type { Links, Opened, Reference } from './links.js';
import { STYLE } from './style.js';

export interface Reply {
  readonly status: number;
  readonly type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8';
  readonly body: string;
}

/** Characters of an article that one page shows, to either side of where it begins. */
const REACH = 30_000;
/** Questions at work at once; whoever asks more is told to come again. */
const MOST_AT_WORK = 2;
const LONGEST_QUESTION = 500;

/** Asked for with the path and query of an address. Never throws. */
export type Pages = (address: string) => Promise<Reply>;

export function createPages(
  assistant: Pick<Assistant, 'ask' | 'excerpt'>,
  links: Pick<Links, 'read' | 'token'>,
): Pages {
  let atWork = 0;

  async function ask(question: string, opened: Opened): Promise<Answer | null> {
    if (atWork >= MOST_AT_WORK) return null;
    atWork += 1;
    try {
      return await assistant.ask({ text: question, filter: { articleIds: articlesOf(opened) } });
    } finally {
      atWork -= 1;
    }
  }

  /** The article of the quote that is shown, from that quote on or from a place of it. */
  async function article(opened: Opened, token: string, from: number | null): Promise<Reply> {
    const shown = opened.quotes[opened.at]!;
    const middle = from ?? shown.start;
    const range = { start: Math.max(0, middle - REACH), end: middle + REACH };
    const excerpt = await assistant.excerpt(shown.articleId, range);
    if (!excerpt || excerpt.sentences.length === 0) return GONE;
    const last = excerpt.sentences.at(-1)!.end;
    const beyond = await assistant.excerpt(shown.articleId, { start: last, end: last + REACH });
    const hasMore = (beyond?.sentences.at(-1)?.end ?? 0) > last;
    const part = (at: number): string => `/r/${token}?from=${at}`;
    const ways = [
      ...quoteWays(opened),
      ...(excerpt.offset > 0 ? [{ label: 'Earlier part', href: part(Math.max(0, excerpt.offset - 1)) }] : []),
      ...(hasMore ? [{ label: 'Later part', href: part(last + 1) }] : []),
    ];
    const quote = shown.start < shown.end ? shown : null;
    const articles = articlesOf(opened).length;
    return page(200, articlePage({ excerpt, quote, token, articles, question: '', ways }));
  }

  function quoteWays({ quotes, at, expires }: Opened) {
    const to = (target: number, label: string, rel: string) => {
      const token = links.token({ quotes, at: target, expires });
      return { label, rel, href: `/r/${token}#quote` };
    };
    return [
      ...(at > 0 ? [to(at - 1, `Previous quote (${at} of ${quotes.length})`, 'prev')] : []),
      ...(at + 1 < quotes.length ? [to(at + 1, `Next quote (${at + 2} of ${quotes.length})`, 'next')] : []),
    ];
  }

  async function answer(opened: Opened, token: string, question: string): Promise<Reply> {
    const back = `/r/${token}#quote`;
    if (question === '' || question.length > LONGEST_QUESTION)
      return page(
        400,
        messagePage('Ask a question', 'Write what you want to know, in one or two sentences.'),
      );
    const found = await ask(question, opened);
    if (!found)
      return page(503, messagePage('One moment', 'Many people are asking right now. Try again in a moment.'));
    const quotes: Reference[] = shownQuotes(found).map(({ article: { id }, start, end }) => ({
      ...{ articleId: id, start, end },
    }));
    const { expires } = opened;
    const hrefs = quotes.map((_, at) => `/r/${links.token({ quotes, at, expires })}#quote`);
    return page(200, answerPage({ answer: found, token, articles: articlesOf(opened).length, hrefs, back }));
  }

  async function reply(address: string): Promise<Reply> {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    if (pathname === '/style.css') return { status: 200, type: 'text/css; charset=utf-8', body: STYLE };
    const [, kind, token] = /^\/([ra])\/([^/]+)$/.exec(pathname) ?? [];
    if (!kind) return page(404, messagePage('Nothing here', 'Open a link from an answer.'));
    const opened = links.read(token!);
    if (!opened) return EXPIRED;
    if (kind === 'a') return answer(opened, token!, (searchParams.get('q') ?? '').trim());
    const from = searchParams.get('from');
    return article(opened, token!, from !== null && /^\d{1,9}$/.test(from) ? Number(from) : null);
  }

  return (address) =>
    reply(address).catch((error: unknown) => {
      const sentence =
        error instanceof UserError
          ? messageOf(error)
          : 'Something went wrong on my side. Try again in a moment.';
      return page(error instanceof UserError ? 400 : 500, messagePage('That did not work', sentence));
    });
}

const articlesOf = ({ quotes }: Opened): string[] => [...new Set(quotes.map(({ articleId }) => articleId))];

const page = (status: number, body: string): Reply => ({ status, type: 'text/html; charset=utf-8', body });

const GONE = page(
  404,
  messagePage(
    'That article is gone',
    'It is no longer among the articles. Ask again to see what they say now.',
  ),
);
const EXPIRED = page(
  403,
  messagePage(
    'This link has expired',
    'Links to articles live for some days. Ask again in Discord for a new one.',
  ),
);
