import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { messageOf, UserError, whyRefused, whyUnreached } from '../src/errors.js';
import { certify } from './support/certificates.js';

async function portOf(server: ReturnType<typeof createServer> | ReturnType<typeof createHttpServer>) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
async function freePort(): Promise<number> {
  const server = createHttpServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
const failure = async (address: string): Promise<unknown> => fetch(address).catch((error: unknown) => error);

it('says in plain words what the system refused', async () => {
  const error = await readFile('/nowhere/at/all').catch((thrown: unknown) => thrown);
  expect(messageOf(error)).toBe('there is no such file or folder (ENOENT): /nowhere/at/all');
  expect(whyRefused(error)).toBe('there is no such file or folder (ENOENT)');
  const taken = createHttpServer();
  taken.listen(await portOf(createHttpServer()), '127.0.0.1');
  const [failed] = await once(taken, 'error');
  expect(messageOf(failed)).toBe('another program is using it (EADDRINUSE)');
  expect(whyRefused(new Error('ENOENT'))).toBeNull();
});

describe('why a request failed', () => {
  it.each([
    ['a port where nobody is', 'http://127.0.0.1:PORT/', /^nothing listens there \(ECONNREFUSED\)$/],
    ['several addresses where nobody is', 'http://localhost:PORT/', /^nothing listens there/],
    ['a name that is not known', 'https://no-such-host.invalid/', /^no address is known for its name/],
  ])('is said of %s', async (_what, address, reason) => {
    const error = await failure(address.replace('PORT', String(await freePort())));
    expect(whyUnreached(error)).toMatch(reason);
    expect(messageOf(error)).toMatch(reason);
  });

  it('a certificate of an authority that nobody here knows', async () => {
    const { certificate, key } = certify('127.0.0.1').server;
    const port = await portOf(createServer({ cert: certificate, key }));
    expect(messageOf(await failure(`https://127.0.0.1:${port}/`))).toMatch(
      /certificate.*NODE_EXTRA_CA_CERTS.*\(UNABLE_TO_/,
    );
  });

  it('a server without TLS', async () => {
    const port = await portOf(createHttpServer());
    expect(messageOf(await failure(`https://127.0.0.1:${port}/`))).toMatch(/check http or https/);
  });

  it('is no reason if something else went wrong', async () => {
    expect(whyUnreached(new Error('fetch failed'))).toBeNull();
    expect(messageOf(await failure('http://127.0.0.1:9/'))).toBe('fetch failed: bad port');
    expect(messageOf(new Error('a\n  b'))).toBe('a b');
    expect(messageOf(new UserError('Told.', { cause: Object.assign(new Error(), { code: 'EPIPE' }) }))).toBe(
      'Told.',
    );
    expect(messageOf('thrown')).toBe('thrown');
  });
});
