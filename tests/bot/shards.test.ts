import type { Client } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { Assistant, Status } from '../../src/assistant.js';
import { acrossShards, sumOf } from '../../src/bot/shard-status.js';
import { startFakeDiscord } from '../support/discord/server.js';
import { folderOf } from '../support/folder.js';
import { isFull } from '../support/full.js';
import { startNode } from '../support/program.js';

const status: Status = {
  index: null,
  newest: '2024-01-01',
  reindexing: false,
  questions: 0,
  answerTimesMs: [],
  uptimeSeconds: 1,
  memoryBytes: 100,
};

/** A bot of two shards against a fake Discord that lets so many log in at once. */
async function startShards(concurrency = 16) {
  const discord = await startFakeDiscord();
  const url = `${discord.api.replace('http', 'ws').replace('/api', '/gateway')}`;
  discord.inject(({ path }) =>
    path === '/gateway/bot' ? { status: 200, body: { url, shards: 2, ...limits } } : undefined,
  );
  const limits = {
    session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: concurrency },
  };
  const program = startNode(['bin/quotewire.mjs', 'start'], {
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

/** A whole program and two more that it starts, beside whatever else the machine is at. */
const WAIT = 120_000;

describe('a bot in several shards', () => {
  it.runIf(isFull)(
    'logs every shard in, starts one that crashed again by itself, and leaves when told',
    async () => {
      const { discord, program, logins, pidOf } = await startShards();
      await program.says('all shards are ready');
      const both = [
        [0, 2],
        [1, 2],
      ];
      expect(logins()).toEqual(both);
      process.kill(pidOf(1), 'SIGKILL');
      await program.says('a shard ended; it is started again');
      await vi.waitFor(() => expect(logins()).toEqual([...both, [1, 2]]), WAIT);
      program.process.kill('SIGTERM');
      const { status: exit, stderr } = await program.ended;
      expect(exit).toBe(0);
      expect(stderr.match(/a shard ended/g)).toHaveLength(1);
      await discord.close();
    },
  );

  it.runIf(isFull)('leaves when told before all have started', async () => {
    const { discord, program, logins } = await startShards(1);
    await vi.waitFor(() => expect(logins()).toHaveLength(1), WAIT);
    program.process.kill('SIGTERM');
    const { status: exit, stderr } = await program.ended;
    expect(exit).toBe(0);
    expect(logins()).toHaveLength(1); // and never waited for the second
    expect(stderr).not.toMatch(/a shard ended|did not come up/);
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

  it('makes do with its own when a shard dies while it is asked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const shard = { broadcastEval: () => new Promise(() => {}) };
      const own = { status: async () => status } as unknown as Assistant;
      const asked = acrossShards(own, { shard } as unknown as Client).status();
      await vi.advanceTimersByTimeAsync(3000);
      expect(await asked).toEqual(status);
    } finally {
      vi.useRealTimers();
    }
  });

  it('sums its status up', () => {
    const busy = { ...status, questions: 5, answerTimesMs: [20, 30], reindexing: true, uptimeSeconds: 9 };
    const other = { ...status, questions: 2, answerTimesMs: [10], newest: null };
    expect(sumOf([status, busy, other])).toEqual({
      index: null,
      newest: '2024-01-01',
      reindexing: true,
      questions: 7,
      answerTimesMs: [20, 30, 10],
      uptimeSeconds: 9,
      memoryBytes: 300,
    });
  });
});
