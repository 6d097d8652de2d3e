import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Hub } from '../../src/models/download.js';

export interface FakeHub extends Hub {
  /** Paths asked for, in order, relative to the model. */
  readonly requests: string[];
  /** Answers instead of sending the file, while set. */
  instead: ((response: ServerResponse, body: Uint8Array) => void) | null;
}

/** A busy machine may delay an answer longer than a hub may; a test must fail only for the reason that it is about. */
const PATIENCE_MS = 10 * 60_000;

/** A model hub on loopback that serves one model's files; it is gone when the test is over. */
export async function startHub(
  model: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  revision = 'main',
): Promise<FakeHub> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const [, file] = request.url!.split(`/${model}/resolve/${revision}/`);
    requests.push(file ?? request.url!);
    const content = file === undefined ? undefined : files[file];
    if (content === undefined) return response.writeHead(404).end();
    const body = Buffer.from(content);
    if (hub.instead) return hub.instead(response, body);
    return response.writeHead(200, { 'content-length': body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hub: FakeHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    patience: PATIENCE_MS,
    requests,
    instead: null,
  };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return hub;
}

/** A hub that no longer accepts connections. */
export async function unreachableHub(): Promise<Hub> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${port}`, patience: PATIENCE_MS };
}
