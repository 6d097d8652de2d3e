/** TLS on the way to the database: the meanings that libpq gives to sslmode, with the real client. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { certify } from '../../support/certificates.js';
import { folderOf } from '../../support/folder.js';
import { type DatabaseServer, sharedPglite } from '../../support/pglite.js';
import { tlsBefore } from '../../support/tls-proxy.js';

const ours = certify('127.0.0.1');
const elsewhere = certify('db.example.org');
let database: DatabaseServer;
const proxies: Awaited<ReturnType<typeof tlsBefore>>[] = [];

beforeAll(async () => {
  database = await sharedPglite();
});
afterAll(() => Promise.all(proxies.map((proxy) => proxy.stop())));

/** Asks for the live generation through TLS, at the certificate's server. */
async function ask({ server }: ReturnType<typeof certify>, settings: string) {
  const { hostname, port } = new URL(database.url);
  const proxy = await tlsBefore({ host: hostname, port: Number(port) }, server);
  proxies.push(proxy);
  const connectionString = `postgres://postgres@127.0.0.1:${proxy.port}/postgres?${settings}`;
  const store = createPostgresStore({ connectionString, readPausesMs: [] });
  try {
    return { current: await store.current(), encrypted: proxy.encrypted() };
  } finally {
    await store.close();
  }
}

const rootOf = ({ authority }: ReturnType<typeof certify>): string =>
  join(folderOf({ 'root.crt': authority }), 'root.crt');

describe('sslmode', () => {
  it.each(['require', 'verify-ca', 'verify-full'])('%s goes through TLS', async (mode) => {
    const root = mode === 'require' ? '' : `&sslrootcert=${rootOf(ours)}`;
    const { current, encrypted } = await ask(ours, `sslmode=${mode}${root}`);
    expect(current).toBeNull();
    expect(encrypted).toBeGreaterThan(0);
  });

  it('verify-full refuses the certificate of another host, which verify-ca accepts', async () => {
    const root = `sslrootcert=${rootOf(elsewhere)}`;
    expect(await ask(elsewhere, `sslmode=verify-ca&${root}`)).toMatchObject({ current: null });
    await expect(ask(elsewhere, `sslmode=verify-full&${root}`)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/certificate that does not hold.*sslrootcert/),
    });
  });

  it.each(['verify-ca', 'verify-full'])('%s refuses a certificate of an unknown authority', async (mode) => {
    await expect(ask(ours, `sslmode=${mode}&sslrootcert=${rootOf(elsewhere)}`)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/certificate that does not hold.*sslrootcert/),
    });
  });

  it('says so where the server has no TLS', async () => {
    const connectionString = database.url.replace('sslmode=disable', 'sslmode=require');
    const store = createPostgresStore({ connectionString, readPausesMs: [] });
    await expect(store.current()).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/server has no TLS.*sslmode=disable/),
    });
    await store.close();
  });

  it('says that verify-ca needs to know the authority', async () => {
    await expect(ask(ours, 'sslmode=verify-ca')).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('needs sslrootcert=FILE in DATABASE_URL'),
    });
  });

  it('names a root certificate that is not there', async () => {
    await expect(ask(ours, 'sslmode=verify-full&sslrootcert=/nowhere/root.crt')).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('/nowhere/root.crt'),
    });
  });
});
