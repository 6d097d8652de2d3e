/** One request to one server, at exactly the address that was checked. */
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Address } from './addresses.js';
import { ENCODINGS } from './body.js';
import { FetchError } from './fetch-error.js';

/** Says who we are, and the name that robots.txt can use for us. */
export const ROBOT = 'quotewire';
const USER_AGENT = `${ROBOT}/0.1 (keeps articles to quote from; obeys robots.txt as "${ROBOT}")`;

const LONGEST_HEAD = 16 * 1024;

export interface RequestOptions {
  readonly addresses: readonly Address[];
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds until the headers of the response must have arrived. */
  readonly headMs: number;
  readonly signal: AbortSignal;
}

/** The response, with its headers read and its body still to come. No cookie is sent or kept. Throws `FetchError`. */
export function send(target: URL, options: RequestOptions): Promise<IncomingMessage> {
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(target, {
      method: 'GET',
      // A new connection each time: a reused one might lead to an address that was checked for another request.
      agent: false,
      lookup: pinnedTo(options.addresses),
      maxHeaderSize: LONGEST_HEAD,
      signal: options.signal,
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5',
        'accept-encoding': ENCODINGS,
        ...options.headers,
      },
    });
    const timer = setTimeout(
      () =>
        sent.destroy(
          new FetchError('{host} takes too long to answer.', { host: target.host }, { isPassing: true }),
        ),
      options.headMs,
    );
    // Noted at once: once a connection is reset, its address is unknown, though an answer may still be read from it.
    let remote: string | undefined;
    sent.once('socket', (socket) => {
      socket.once('connect', () => {
        remote = socket.remoteAddress;
      });
    });
    sent.once('response', (response) => {
      clearTimeout(timer);
      const from = remote;
      if (from !== undefined && options.addresses.some(({ address }) => isSame(address, from)))
        return resolve(response);
      response.destroy();
      reject(
        from === undefined
          ? new Error('the connection was reset')
          : new FetchError('{host} answered from another address than its own.', { host: target.host }),
      );
    });
    sent.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    // A server that switches to another protocol ends all without a response or an error.
    sent.once('close', () => {
      clearTimeout(timer);
      reject(new Error('the connection ended'));
    });
    sent.end();
  });
}

/** A socket that takes both families shows IPv4 as IPv6. */
function isSame(address: string, remote: string): boolean {
  return (
    remote === address ||
    remote === `::ffff:${address}` ||
    new URL(`http://[${remote}]`).hostname === `[${address}]`
  );
}

/** Gives the addresses that were checked, whatever a second look-up would say. An IP address is never looked up. */
function pinnedTo(addresses: readonly Address[]): LookupFunction {
  return (_host, options, callback) => {
    if (options.all) return callback(null, [...addresses]);
    const [first] = addresses;
    callback(null, first!.address, first!.family);
  };
}
