import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Events, SnowflakeUtil } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient, forgetSilentChannels, login, mayBeInSeveral } from '../../src/bot/client.js';
import { startBot } from '../../src/bot/start.js';
import { fakeAssistant } from '../support/assistant.js';
import { OPEN } from '../support/bot.js';
import { ALICE, BOT, type FakeDiscord, startFakeDiscord } from '../support/discord/server.js';
import { CHANNEL, DM, GUILD } from '../support/discord/world.js';

let discord: FakeDiscord;
let client: Client;
const leaving = new AbortController();
beforeEach(async () => {
  discord = await startFakeDiscord();
  client = createClient(discord.api, leaving.signal);
  await login(client, discord.token, pino({ level: 'silent' }));
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
});
/** Has messages written, and waits until the client has seen the last. */
const written = async (write: () => readonly { id: string }[]): Promise<void> => {
  const seen = new Set<string>();
  client.on(Events.MessageCreate, ({ id }) => void seen.add(id));
  const last = write().at(-1)!;
  await expect.poll(() => seen.has(last.id)).toBe(true);
};

it('asks again where Discord hangs up on a connection that it used before', async () => {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    if (requests === 2) request.socket.end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(`{"request":${requests}}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { rest } = createClient(`http://127.0.0.1:${port}/api`, leaving.signal);
  rest.setToken('a.test.token');
  await rest.get('/gateway/bot');
  expect(await rest.post('/channels/1/messages', { body: { content: 'An answer' } })).toEqual({ request: 3 });
  server.closeAllConnections();
  server.close();
});

const started = (apiBase: string, told: AbortController): ReturnType<typeof startBot> =>
  startBot({
    assistant: fakeAssistant({ sources: async () => [] }),
    settings: {
      token: 'a.test.token',
      apiBase,
      guildId: undefined,
      adminRoleIds: [],
      adminUserIds: [],
      access: OPEN,
    },
    log: pino({ level: 'silent' }),
    feedbackDir: '.',
    leaving: told.signal,
  });

it('leaves at once if told to while Discord lets it wait', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asked = once(server, 'request');
  const told = new AbortController();
  const { port } = server.address() as AddressInfo;
  const bot = started(`http://127.0.0.1:${port}/api`, told);
  await asked;
  told.abort();
  await (await bot).done;
  server.closeAllConnections();
  server.close();
});

it('does not stay connected if told to leave while it logs in', async () => {
  const other = await startFakeDiscord();
  const told = new AbortController();
  const order: string[] = [];
  const destroyed = vi.spyOn(Client.prototype, 'destroy');
  destroyed.mockImplementation(async () => void order.push('destroyed'));
  const loggedIn = vi.spyOn(Client.prototype, 'login');
  loggedIn.mockImplementation(async function (this: Client) {
    told.abort();
    setImmediate(() => {
      order.push('connected');
      this.emit(Events.ClientReady, this as Client<true>);
    });
    return '';
  });
  onTestFinished(() => {
    destroyed.mockRestore();
    loggedIn.mockRestore();
  });
  await (await started(other.api, told)).done;
  await expect.poll(() => order.slice(order.indexOf('connected'))).toEqual(['connected', 'destroyed']);
  await other.close();
});

it('leaves if told to once it serves', async () => {
  const other = await startFakeDiscord();
  const told = new AbortController();
  const bot = await started(other.api, told);
  told.abort();
  await bot.done;
  await other.close();
});

describe('what the client keeps', () => {
  it('does not grow with the people who write', async () => {
    await written(() =>
      Array.from({ length: 1500 }, (_, i) =>
        discord.say('Good morning', { by: { ...ALICE, id: String(600_000_000_000_000_000n + BigInt(i)) } }),
      ),
    );
    const guild = client.guilds.cache.get(GUILD)!;
    expect(client.users.cache.size).toBe(500);
    expect(guild.members.cache.size).toBe(10);
    expect(client.users.cache.has(BOT.id)).toBe(true);
    expect(guild.members.me?.id).toBe(BOT.id);
    const channel = client.channels.cache.get(CHANNEL)!;
    expect(channel.isTextBased() && channel.messages.cache.size).toBe(5);
  });

  it('are the direct channels of the last hour, and those of servers', async () => {
    await written(() => [discord.say('Hello', { channel: DM })]);
    const { lastMessageId } = client.channels.cache.get(DM) as { lastMessageId?: string };
    const minutesLater = (minutes: number) => SnowflakeUtil.timestampFrom(lastMessageId!) + minutes * 60_000;
    forgetSilentChannels(client, minutesLater(59));
    expect(client.channels.cache.has(DM)).toBe(true);
    forgetSilentChannels(client, minutesLater(61));
    expect(client.channels.cache.has(DM)).toBe(false);
    expect(client.channels.cache.has(CHANNEL)).toBe(true);
  });
});

it('takes one of several shards for part of a bot in several servers, since it knows only its own', () => {
  const inServers = (size: number, count?: number) =>
    mayBeInSeveral({ guilds: { cache: { size } }, shard: count ? { count } : null } as unknown as Client);
  expect([inServers(1), inServers(2), inServers(1, 1), inServers(1, 2)]).toEqual([false, true, false, true]);
});
