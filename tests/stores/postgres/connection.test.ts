import { describe, expect, it } from 'vitest';
import { poolSettings } from '../../../src/stores/postgres/connection.js';
import { explain, isPassing } from '../../../src/stores/postgres/errors.js';
import { holdLock } from '../../../src/stores/postgres/lock.js';
import { createPostgresStore } from '../../../src/stores/postgres/postgres-store.js';

const fromServer = (code: string, message = 'reason') => Object.assign(new Error(message), { code });

describe('the address of a database', () => {
  it('carries the size of the pool and how long to wait, and leaves the rest to the client', () => {
    const settings = poolSettings('postgres://u:p@h:1/d?pool_size=3&connect_timeout=7&statement_timeout=5');
    expect(settings).toMatchObject({ max: 3, connectionTimeoutMillis: 7000 });
    expect(settings.connectionString).toBe('postgres://u:p@h:1/d?statement_timeout=5');
  });

  it('gives sslmode the meaning that it has everywhere else', () => {
    expect(poolSettings('postgres://h/d?sslmode=require').connectionString).toContain('uselibpqcompat=true');
  });

  it.each(['pool_size=0', 'pool_size=many', 'connect_timeout=-1'])('refuses %s by name', (setting) => {
    expect(() => poolSettings(`postgres://h/d?${setting}`)).toThrow(`DATABASE_URL has ${setting}; it takes`);
  });

  it('names a schema that can be one', () => {
    const unsafe = 'postgres://h/d?schema=a;drop';
    expect(() => createPostgresStore({ connectionString: unsafe })).toThrow('DATABASE_URL has schema=a;drop');
  });
});

describe('an error of the database', () => {
  it.each(['ECONNREFUSED', '57P01', '57P03', '53300', '08006', '40P01'])('%s passes', (code) => {
    expect(isPassing(explain(fromServer(code)))).toBe(true);
  });

  it.each([
    ['28P01', /refuses the password/],
    ['3D000', /no such database/],
    ['42501', /grant it CREATE/],
    ['53100', /no disk space left/],
    ['0A000', /lacks the extension pgvector/],
  ])('%s says what to do, and is not tried again', (code, words) => {
    const explained = explain(fromServer(code)) as Error;
    expect(explained.message).toMatch(words);
    expect(isPassing(explained)).toBe(false);
  });

  it('after the client gave up waiting is not tried again, for the server may still be working', () => {
    const explained = explain(new Error('Query read timeout')) as Error;
    expect(explained.message).toMatch(/did not answer in time.*query_timeout/);
    expect(isPassing(explained)).toBe(false);
  });

  it('that nobody can put right is passed on unchanged', () => {
    const bug = fromServer('42P01');
    expect(explain(bug)).toBe(bug);
  });
});

describe('the build lock', () => {
  it('leaves no connection behind when it cannot be asked for', async () => {
    let open = 0;
    const connect = async () => {
      open += 1;
      return {
        query: () => Promise.reject(new Error('permission denied')),
        close: async () => {
          open -= 1;
        },
      };
    };
    await expect(holdLock(connect, 'quotewire', [])).rejects.toThrow('permission denied');
    expect(open).toBe(0);
  });
});
