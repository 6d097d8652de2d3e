/** Serves the reading page. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf, UserError } from '../errors.js';
import { wordsFor } from '../wording/words.js';
import type { Pages } from './pages.js';
import { preferredLocale } from './preferred-locale.js';

/** A server that listens. */
export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

/** No scripts, nothing from elsewhere, no framing; and linked pages are not told our addresses. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};
const LONGEST_ADDRESS = 4000;

/** @param host An address of this machine. @param port 0 for any free one. Throws `UserError` when it is taken. */
export async function serveWeb(pages: Pages, host: string, port: number): Promise<WebServer> {
  const server = createServer({ maxHeaderSize: 8192, requestTimeout: 10_000 }, (request, response) => {
    const { method = '', url = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { ...HEADERS, allow: 'GET, HEAD' }).end();
      return;
    }
    if (!url.startsWith('/') || url.startsWith('//') || url.length > LONGEST_ADDRESS) {
      response.writeHead(400, HEADERS).end();
      return;
    }
    // Browsers request it by themselves.
    if (url === '/favicon.ico') {
      response.writeHead(204, HEADERS).end();
      return;
    }
    void pages(url, wordsFor(preferredLocale(request.headers['accept-language']))).then(
      ({ status, type, body }) => {
        response.writeHead(status, { ...HEADERS, 'content-type': type });
        response.end(method === 'HEAD' ? undefined : body);
      },
    );
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new UserError(`WEB_PORT ${port} cannot be used: ${messageOf(error)}`, { cause: error });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
