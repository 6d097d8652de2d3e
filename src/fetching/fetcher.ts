/** Fetches from the public internet only, within limits. */
import type { IncomingMessage } from 'node:http';
import iconv from 'iconv-lite';
import { AskerError } from '../errors.js';
import { checkedAddresses, isPublic, type Resolve, resolveBySystem } from './addresses.js';
import { readBody } from './body.js';
import { FetchError } from './fetch-error.js';
import { isListing, mediaTypeOf, nameOf } from './kinds.js';
import { send } from './request.js';
import { requireUsualPort, targetOf } from './target.js';

/** What an address gave. */
export interface Fetched {
  /** The final address, after redirects. */
  readonly target: URL;
  /** Where the site says that the address leads from now on, after permanent redirects; null without any. */
  readonly movedTo: URL | null;
  /** 200 or similar, or 304 if nothing has changed since. */
  readonly status: number;
  /** In lower case, without parameters; empty if the server gives none. */
  readonly type: string;
  /** The file's name, or the path of its address. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What to send next time, so that the server can say that nothing has changed. */
  readonly validators: Validators;
}

/** What a server gave to identify a version of a page. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** How an address is fetched. */
export interface FetchRequest {
  readonly since?: Validators;
  /** Whether to ignore the charset that the server names, because servers only guess it for files that others uploaded. */
  readonly asStored?: boolean;
  /** Size of the decompressed response. */
  readonly mostBytes?: number;
  /** Called before each redirect is followed; what it throws is passed on. */
  readonly onRedirect?: (target: URL) => Promise<void>;
  /** Called once type and name are known, before the body is read. */
  readonly accepts?: (type: string, name: string) => boolean;
}

/** Throws `FetchError`, one sentence for the person who gave the address. */
export type Fetch = (address: string, request?: FetchRequest) => Promise<Fetched>;

/** Which addresses it may connect to, and for how long. */
export interface FetcherOptions {
  readonly resolve?: Resolve;
  /** Only for tests: which addresses may be reached, on any port. Without it, only the public internet. */
  readonly allowed?: (address: string) => boolean;
  readonly headMs?: number;
  readonly totalMs?: number;
}

const MB = 1024 * 1024;
const MOST_BYTES = 20 * MB;
const MOST_REDIRECTS = 5;
const HEAD_MS = 10_000;
const TOTAL_MS = 30_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/** Fetches only public addresses, within limits on time, size and redirects. The function returned throws `FetchError`. */
export function createFetcher(options: FetcherOptions = {}): Fetch {
  const { resolve = resolveBySystem, allowed, headMs = HEAD_MS, totalMs = TOTAL_MS } = options;

  const sendTo = async (
    target: URL,
    request: FetchRequest,
    signal: AbortSignal,
  ): Promise<IncomingMessage> => {
    if (!allowed) requireUsualPort(target);
    const looking = checkedAddresses(target.hostname, resolve, allowed ?? isPublic);
    const addresses = await Promise.race([looking, whenAborted(signal)]);
    return send(target, { addresses, headers: conditions(request.since), headMs, signal });
  };

  return async (address, request = {}) => {
    let target = targetOf(address);
    let movedTo: URL | null = null;
    let isForGood = true;
    const signal = AbortSignal.timeout(totalMs);
    try {
      for (let redirects = 0; ; redirects += 1) {
        const response = await sendTo(target, request, signal);
        const { statusCode = 0, headers } = response;
        if (!REDIRECTS.has(statusCode) || headers.location === undefined)
          return await received(response, target, movedTo, request);
        response.destroy();
        if (redirects === MOST_REDIRECTS) throw new FetchError('That address keeps redirecting without end.');
        target = targetOf(headers.location, target.href);
        // Behind a temporary redirect, nothing is for good.
        isForGood &&= PERMANENT.has(statusCode);
        if (isForGood) movedTo = target;
        await request.onRedirect?.(target);
      }
    } catch (error) {
      throw asFetchError(error, target, signal);
    }
  };
}

async function received(
  response: IncomingMessage,
  target: URL,
  movedTo: URL | null,
  request: FetchRequest,
): Promise<Fetched> {
  const { statusCode: status = 0, headers } = response;
  const { type, charset } = mediaTypeOf(headers['content-type']);
  const name = nameOf(headers['content-disposition'], target);
  const validators = { etag: headers.etag, lastModified: headers['last-modified'] };
  try {
    if (status === 304 && request.since)
      return { target, movedTo, status, type, name, bytes: Buffer.alloc(0), validators };
    if (status < 200 || status > 299 || status === 204)
      throw refusal(status, target, retryAfter(headers['retry-after']));
    if (request.accepts && !request.accepts(type, name)) throw unreadable(type);
    const body = await readBody(response, request.mostBytes ?? MOST_BYTES);
    return {
      target,
      movedTo,
      status,
      type,
      name,
      bytes: request.asStored ? body : inUnicode(body, type, charset),
      validators,
    };
  } finally {
    response.destroy();
  }
}

function conditions(since: Validators | undefined): Record<string, string> {
  return {
    ...(since?.etag && { 'if-none-match': since.etag }),
    ...(since?.lastModified && { 'if-modified-since': since.lastModified }),
  };
}

const BOM = '\uFEFF';

/** Text converted from the charset that the server names, with a byte order mark: the server outranks the page. */
function inUnicode(bytes: Uint8Array, type: string, charset: string): Uint8Array {
  if (!/^text\/|^application\/xhtml/.test(type) || charset === '' || !iconv.encodingExists(charset))
    return bytes;
  return Buffer.from(BOM + iconv.decode(Buffer.from(bytes), charset).replace(/^\uFEFF/, ''));
}

/** A longer wait is only called `later`. */
const LONGEST_TOLD_MS = 2 * 60 * 60 * 1000;

function refusal(status: number, { host }: URL, retryAfterMs: number | undefined): FetchError {
  const values = { host, status };
  const about = { status, retryAfterMs };
  if (status === 404 || status === 410)
    return new FetchError('{host} has no such page ({status}).', values, about);
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return new FetchError(
      '{host} does not let me read that ({status}). Save the page in your browser and add the file instead.',
      values,
      about,
    );
  if (status === 429 || status === 503)
    return retryAfterMs && retryAfterMs <= LONGEST_TOLD_MS
      ? new FetchError(
          '{host} asks me to come back in {minutes} min ({status}).',
          { ...values, minutes: Math.ceil(retryAfterMs / 60_000) },
          about,
        )
      : new FetchError('{host} asks me to come back later ({status}).', values, about);
  return new FetchError('{host} could not give me that ({status}). Try again later.', values, about);
}

function unreadable(type: string): FetchError {
  if (isListing(type))
    return new FetchError(
      'That is a list of articles, such as a feed: to follow it, put its address into FEEDS. Otherwise give me the address of one article.',
    );
  return new FetchError('That is not a kind of file that I can read ({type}).', { type });
}

const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/** In seconds, or as a date. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), LONGEST_WAIT_MS) : undefined;
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** One sentence instead of the system's message, which may name addresses. */
function asFetchError(error: unknown, { host }: URL, signal: AbortSignal): Error {
  if (error instanceof AskerError) return error;
  const passing = { isPassing: true, cause: error };
  if (signal.aborted) return new FetchError('{host} takes too long to answer.', { host }, passing);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (/CERT|TLS|SSL/.test(code)) return new FetchError('{host} has no valid certificate.', { host }, passing);
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT'))
    return new FetchError('What {host} sends is damaged.', { host }, { cause: error });
  return new FetchError('{host} cannot be reached, or broke off the connection.', { host }, passing);
}
