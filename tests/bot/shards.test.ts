import type { Client } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { Assistant, Status } from '../../src/assistant.js';
import { acrossShards, sumOf } from '../../src/bot/shards.js';
import { startFakeDiscord } from '../support/discord/server.js';
import { folderOf } from '../support/folder.js';
import { startProgram } from '../support/program.js';

const status: Status = {
  index: null,
  newest: '2024-01-01',
  reindexing: false,
  questions: 0,
  medianAnswerMs: null,
  uptimeSeconds: 1,
  memoryBytes: 100,
};

/** A bot of two shards against a fake Discord that lets sixteen log in at once. */
async function startShards() {
  const discord = await startFakeDiscord();
  const url = `${discord.api.replace('http', 'ws').replace('/api', '/gateway')}`;
  discord.inject(({ path }) =>
    path === '/gateway/bot' ? { status: 200, body: { url, shards: 2, ...MANY_AT_ONCE } } : undefined,
  );
  const program = startProgram('main.ts', [], {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE: discord.api,
    ARTICLES_DIR: folderOf({ 'a.txt': 'The ferry of Aldermere reopened on Monday, officials said.' }),
    INDEX_DIR: `${folderOf({})}/index`,
    EMBEDDING_MODEL: 'builtin',
    SHARDS: 'auto',
  });
  let said = '';
  program.process.stderr!.on('data', (text) => {
    said += text;
  });
  return {
    discord,
    program,
    /** Shards that logged in, as Discord was told. */
    logins: () => discord.gateway.identified.map(({ shard }) => shard).sort(),
    pidOf: (shard: number) => Number(new RegExp(`"shard":${shard},"pid":(\\d+)`).exec(said)![1]),
  };
}
const MANY_AT_ONCE = {
  session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 },
};

describe('a bot in several shards', () => {
  it('logs every shard in, starts one that crashed again by itself, and leaves when told', async () => {
    const { discord, program, logins, pidOf } = await startShards();
    await program.says('all shards are ready');
    const both = [
      [0, 2],
      [1, 2],
    ];
    expect(logins()).toEqual(both);
    process.kill(pidOf(1), 'SIGKILL');
    await program.says('a shard ended; it is started again');
    await vi.waitFor(() => expect(logins()).toEqual([...both, [1, 2]]), 20_000);
    program.process.kill('SIGTERM');
    expect((await program.ended).status).toBe(0);
    await discord.close();
  });

  it('asks all shards for their status, and makes do with its own while one is away', async () => {
    const clients: Client[] = [];
    let away = false;
    const shard = {
      // As discord.js does it: the function travels as text.
      broadcastEval: async (script: (client: Client) => unknown) => {
        if (away) throw new Error('no process');
        const received = new Function(`return (${script})`)() as typeof script;
        return Promise.all(clients.map(received));
      },
    };
    const assistants = [3, 4].map((questions) => {
      const client = { shard } as unknown as Client;
      clients.push(client);
      return acrossShards({ status: async () => ({ ...status, questions }) } as unknown as Assistant, client);
    });
    expect(await assistants[0]!.status()).toMatchObject({ questions: 7, memoryBytes: 200 });
    away = true;
    expect(await assistants[0]!.status()).toMatchObject({ questions: 3, memoryBytes: 100 });
  });

  it('sums its status up', () => {
    const busy = { ...status, questions: 5, medianAnswerMs: 20, reindexing: true, uptimeSeconds: 9 };
    const other = { ...status, questions: 2, medianAnswerMs: 10, newest: null };
    expect(sumOf([status, busy, other])).toEqual({
      index: null,
      newest: '2024-01-01',
      reindexing: true,
      questions: 7,
      medianAnswerMs: 20,
      uptimeSeconds: 9,
      memoryBytes: 300,
    });
  });
});
