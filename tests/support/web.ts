/** A web server on loopback for tests: its content is given path by path, and requests are recorded. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher, type FetcherOptions } from '../../src/fetching/fetcher.js';

export type Page =
  | string
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** `pages` may be changed while it serves. Other paths are not found. */
export async function serveWeb(pages: Record<string, Page>) {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer((request, response) => {
    const path = request.url!;
    asked.push({ path, headers: request.headers });
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.once('close', () => {
      open -= 1;
    });
    const page = pages[path];
    if (typeof page === 'function') return page(request, response);
    const {
      status = 200,
      headers = {},
      body = '',
    } = typeof page === 'string' ? { body: page } : (page ?? { status: 404 });
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    pages,
    asked,
    paths: () => asked.map(({ path }) => path),
    mostAtOnce: () => mostOpen,
  };
}

/** The real fetcher, allowed to connect to this machine. */
export const fetchLocally = (options: Partial<FetcherOptions> = {}) =>
  createFetcher({ allowed: (address) => address === '127.0.0.1', ...options });
