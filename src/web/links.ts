/** Signed addresses of the reading page: each opens what it was made for until it expires. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Range } from '../domain.js';

/** A stretch of an article; an empty one stands for the article alone. */
export interface Reference extends Range {
  readonly articleId: string;
}

/** What a link opens. */
export interface Opened {
  /** The quotes of one answer, in its order. */
  readonly quotes: readonly Reference[];
  /** Which of them is shown. */
  readonly at: number;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** Makes and opens signed links. */
export interface Links {
  /** Where a new link leads. */
  to(quotes: readonly Reference[], at: number): string;
  /** What a token opens; null if it was not signed here or has expired. */
  read(token: string): Opened | null;
  /** A token for something else that the same link opens, with the same expiry. */
  token(opened: Opened): string;
}

/** The most quotes that a link can name: with more, it would be too long for a message. */
const MOST_QUOTES = 3;
const SIGNATURE = 22; // 128 bits in base64url
const DAY_SECONDS = 86_400;
/** How long a link is valid. */
export const LINK_DAYS = 7;

/** @param base The address of the page, without a trailing slash. */
export function createLinks(base: string, secret: Buffer, now: () => number = Date.now): Links {
  const sign = (payload: string): string =>
    createHmac('sha256', secret).update(`reading ${payload}`).digest('base64url').slice(0, SIGNATURE);
  const token = ({ quotes, at, expires }: Opened): string => {
    const first = Math.max(0, Math.min(at - 1, quotes.length - MOST_QUOTES));
    const named = quotes.slice(first, first + MOST_QUOTES).map(written);
    const payload = `${expires.toString(36)}.${at - first}.${named.join('~')}`;
    return `${payload}.${sign(payload)}`;
  };
  return {
    token,
    to: (quotes, at) => {
      // Whole days, so that the same answer has the same links for a while.
      const today = Math.floor(now() / 1000 / DAY_SECONDS);
      return `${base}/r/${token({ quotes, at, expires: (today + 1 + LINK_DAYS) * DAY_SECONDS })}#quote`;
    },
    read(given) {
      const match = /^(([0-9a-z]{1,8})\.(\d)\.([\w~-]{1,300}))\.([\w-]{22})$/.exec(given);
      if (!match) return null;
      const [, payload, expires, at, quotes, signature] = match;
      if (!timingSafeEqual(Buffer.from(sign(payload!)), Buffer.from(signature!))) return null;
      const read = quotes!.split('~').map(readReference);
      const opened = { quotes: read, at: Number(at), expires: parseInt(expires!, 36) };
      return opened.expires * 1000 > now() ? opened : null;
    },
  };
}

const written = ({ articleId, start, end }: Reference): string =>
  `${articleId}-${start.toString(36)}-${end.toString(36)}`;

/** The reverse: only what was signed gets here. */
function readReference(text: string): Reference {
  const [articleId = '', start = '', end = ''] = text.split('-');
  return { articleId, start: parseInt(start, 36), end: parseInt(end, 36) };
}
