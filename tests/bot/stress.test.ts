import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/assistant.js';
import { COMMANDS, MESSAGE_COMMANDS } from '../../src/bot/commands/index.js';
import { deployCommands } from '../../src/bot/deploy.js';
import { RETRIES } from '../../src/bot/requests.js';
import { AskerError, NoIndexError, UserError } from '../../src/errors.js';
import type { Progress } from '../../src/index/building/report.js';
import { answer, fakeAssistant } from '../support/assistant.js';
import { runBot } from '../support/bot.js';
import type { Call, Reply } from '../support/discord/rest.js';
import { BEN, BOT, type FakeDiscord, startFakeDiscord, textOf } from '../support/discord/server.js';
import { ASIDE, CHANNEL, DM, FORBIDDEN, GUILD, PLAIN } from '../support/discord/world.js';

const EPHEMERAL = 64;
const mention = `<@${BOT.id}>`;
let running: Awaited<ReturnType<typeof runBot>> | undefined;
let discord: FakeDiscord;
const run = async (methods: Partial<Assistant>, options: Parameters<typeof runBot>[1] = {}) => {
  running = await runBot(fakeAssistant(methods), options);
  discord = running.discord;
};
const answers: Partial<Assistant> = { ask: async ({ text }) => answer({ question: text, answered: false }) };
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
/** Fails the first `times` requests that fit. */
const failFirst = (times: number, fits: (call: Call) => boolean, reply: Reply): void => {
  let left = times;
  discord.inject((call) => (fits(call) && left-- > 0 ? reply : undefined));
};
const isEdit = ({ method, path }: Call): boolean => method === 'PATCH' && path.includes('/webhooks/');

describe('a Discord that stumbles', () => {
  it('is waited for if it limits the rate, and tried again if it fails', async () => {
    await run(answers);
    const limited = {
      status: 429,
      body: { message: 'slow down', retry_after: 0.05, global: false },
      headers: { 'retry-after': '0.05' },
    };
    failFirst(1, isEdit, limited);
    expect(textOf(await discord.slash('ask', { question: 'One?' }).message())).toContain('One?');
    failFirst(2, isEdit, { status: 500, body: {} });
    expect(textOf(await discord.slash('ask', { question: 'Two?' }).message())).toContain('Two?');
    failFirst(2, ({ path }) => path.endsWith('/callback'), { status: 502, body: {} });
    expect(textOf(await discord.slash('ask', { question: 'Three?' }).message())).toContain('Three?');
  });

  it('has time to recover: an answer is not lost if it fails for two seconds', async () => {
    await run(answers);
    const tried: number[] = [];
    discord.inject((call) => {
      if (!isEdit(call) || tried.push(Date.now()) > 5) return undefined;
      return { status: 503, body: {} };
    });
    expect(textOf(await discord.slash('ask', { question: 'Patient?' }).message())).toContain('Patient?');
    expect(tried.at(-1)! - tried[0]!).toBeGreaterThan(1900);
  });

  it('has been acknowledged when its answer to that was lost, and the question is answered', async () => {
    await run(answers);
    let lost = 0;
    discord.inject(({ path }, respond) => {
      if (!path.endsWith('/callback') || lost > 0) return undefined;
      lost += 1;
      respond();
      return { status: 502, body: {} };
    });
    expect(textOf(await discord.slash('ask', { question: 'Heard?' }).message())).toContain('Heard?');
    expect(lost).toBe(1);
    expect(running!.logged.join('')).not.toContain('Another process');
  });

  it('may send events that nobody can read: they are passed over', async () => {
    await run(answers);
    const broken = [null, {}, { id: '1', token: 't', type: 2, data: null }, { type: 99 }];
    for (const event of ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'GUILD_CREATE', 'UNHEARD_OF'])
      for (const data of broken) discord.gateway.dispatch(event, data);
    expect(textOf(await discord.slash('ask', { question: 'Still there?' }).message())).toContain('Still');
    const noted = running!.logged.filter((line) => line.includes('an event could not be read'));
    expect(noted.join()).toContain('"event":"INTERACTION_CREATE"');
    expect(noted.join()).not.toContain('"token"');
  });

  it('may send a message by nobody: it is passed over', async () => {
    await run(answers);
    const nobodys = { id: discord.newId(), channel_id: CHANNEL, guild_id: GUILD, type: 0, content: 'Hello?' };
    discord.gateway.dispatch('MESSAGE_CREATE', nobodys);
    expect(textOf(await discord.slash('ask', { question: 'Still there?' }).message())).toContain('Still');
    expect(running!.logged.join()).toContain('an event could not be read');
  });

  it('is resumed when the socket drops, and nothing asked meanwhile is lost', async () => {
    await run(answers);
    const resumed = discord.gateway.resumed();
    discord.gateway.drop(4000);
    const call = discord.slash('ask', { question: 'Meanwhile?' });
    await resumed;
    expect(textOf(await call.message())).toContain('Meanwhile?');
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it('is called again for as long as it hangs up', async () => {
    await run(answers);
    discord.gateway.drop(4007); // a session that cannot be resumed
    const outage = await discord.goDown();
    await expect.poll(() => outage.attempts).toBeGreaterThan(1);
    await outage.comeBack();
    await expect.poll(() => running!.logged.join('')).toContain('connected again');
    expect(textOf(await discord.slash('ask', { question: 'Back?' }).message())).toContain('Back?');
  });

  it('may be down for a moment at the start', async () => {
    discord = await startFakeDiscord();
    failFirst(RETRIES + 1, ({ path }) => path === '/gateway/bot', { status: 503, body: {} });
    await run(answers, { discord });
    expect(running!.logged.join('')).toContain('trying again');
    await discord.close();
  });
});

describe('what ends in one clear line', () => {
  const startsWith = async (
    settings = {},
    prepare: (on: FakeDiscord) => void = () => {},
  ): Promise<unknown> => {
    const server = await startFakeDiscord();
    prepare(server);
    const failure = await runBot(fakeAssistant({}), { discord: server, settings }).then(
      ({ bot }) => bot.stop(),
      (error: unknown) => error,
    );
    await server.close();
    return failure;
  };
  it.each([
    ['a bad token', { token: 'wrong' }, undefined, /^Discord does not accept DISCORD_TOKEN: copy it anew/],
    ['a token that the gateway refuses', {}, 4004, /^Discord does not accept DISCORD_TOKEN/],
    ['disallowed intents', {}, 4014, /^Discord disallows the intents of this bot/],
    [
      'a server it is not in',
      { guildId: '200000000000000999' },
      undefined,
      /^The bot is not in the server 2000.*clear DISCORD_GUILD_ID/,
    ],
    [
      'an address where nobody is',
      { apiBase: 'http://127.0.0.1:9/api' },
      undefined,
      /^Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api: nothing listens there/,
    ],
  ])('%s', async (_what, settings, code, line) => {
    const failure = await startsWith(settings, (server) => code && server.gateway.refuse(code));
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as Error).message).toMatch(line);
    expect((failure as Error).message).not.toMatch(/\n|test\.token|wrong/);
  });

  it('a token that is taken back while it serves', async () => {
    await run(answers);
    discord.gateway.drop(4004);
    await expect(running!.bot.done).rejects.toThrow(/^Discord does not accept DISCORD_TOKEN/);
  });

  it('a channel it may not write in: the log and the person learn which permission is missing', async () => {
    await run(answers);
    discord.say(`${mention} Anything?`, { channel: FORBIDDEN, mentions: [BOT] });
    const told = await discord.until('direct message', () =>
      [...discord.messages.values()].find(({ channel_id }) => channel_id === DM),
    );
    expect(told.content).toContain('give my role View Channel, Send Messages');
    expect(running!.logged.join('')).toContain('The bot lacks a permission in that channel');
  });

  it('a channel where it may not embed: the person learns which permission is missing', async () => {
    await run(answers);
    const reply = await discord.say(`${mention} Anything?`, { channel: PLAIN, mentions: [BOT] }).answer();
    expect(reply.content).toContain('give my role Embed Links');
  });

  it.each([
    [404, 10003, 'The channel is gone', 'I could not answer you there.'],
    [403, 160002, 'give its role Read Message History', 'Read Message History'],
    [403, 160005, 'The thread is locked', 'I could not answer you there.'],
    [400, 50083, 'The thread is archived', 'I could not answer you there.'],
  ])('a channel that answers %d with code %d: “%s”', async (status, code, logged, told) => {
    await run(answers);
    discord.inject(({ method, path }) =>
      method === 'POST' && path === `/channels/${CHANNEL}/messages`
        ? { status, body: { code, message: 'Refused' } }
        : undefined,
    );
    discord.say(`${mention} Anything?`, { mentions: [BOT] });
    const message = await discord.until('direct message', () => [...discord.messages.values()][0]);
    expect(message.content).toContain(told);
    expect(running!.logged.join('')).toContain(logged);
  });

  it('an interaction that Discord gave up on', async () => {
    await run(answers);
    const end = discord.inject(({ path }) =>
      path.endsWith('/callback')
        ? { status: 404, body: { code: 10062, message: 'Unknown interaction' } }
        : undefined,
    );
    discord.slash('ask', { question: 'Late?' });
    await expect.poll(() => running!.logged.join('')).toContain('Discord had given up waiting');
    end();
    expect(textOf(await discord.slash('ask', { question: 'Again?' }).message())).toContain('Again?');
  });
});

it('leaves an interaction to another process that was the first to acknowledge it', async () => {
  let asked = 0;
  await run({
    ask: async ({ text }) => {
      asked += 1;
      return answer({ question: text, answered: false });
    },
  });
  discord.inject(({ path }) =>
    path.endsWith('/callback')
      ? { status: 400, body: { code: 40060, message: 'Interaction has already been acknowledged.' } }
      : undefined,
  );
  discord.slash('ask', { question: 'Whose?' });
  await expect.poll(() => running!.logged.join('')).toContain('Another process answered first');
  expect(asked).toBe(0);
});

describe('one failed question', () => {
  it('gives the person a reference that the log also has, without the question', async () => {
    await run({
      ask: async ({ text }) => {
        throw new Error(`cannot cope with ${text}`);
      },
    });
    const text = textOf(await discord.slash('ask', { question: 'What is private here?' }).message());
    const [, reference] = /^Something went wrong on my side.*code: ([0-9a-f]{8})$/.exec(text)!;
    const log = running!.logged.join('');
    expect(log).toContain(reference);
    expect(log).not.toMatch(/private here|test\.token|token-9/);
    const reply = await discord.say(`${mention} What is private here?`, { mentions: [BOT] }).answer();
    expect(reply.content).toContain('code:');
    expect(running!.logged.join('')).not.toContain('private here');
  });

  it('is not confused with an outdated command or button', async () => {
    await run(answers);
    for (const call of [discord.slash('gone'), discord.submit('gone:1', { question: 'x' }, undefined)])
      expect(textOf(await call.message())).toBe('That is from an earlier version of me. Please ask again.');
  });

  it('says in one plain sentence what the asker can put right', async () => {
    await run({ ask: () => Promise.reject(new AskerError('The question is empty: ask something.')) });
    expect(textOf(await discord.slash('ask', { question: 'Anything?' }).message())).toBe(
      'The question is empty: ask something.',
    );
  });

  it.each([
    [
      new UserError('The database cannot be reached (connect ECONNREFUSED 10.0.0.5:5432).'),
      /^I cannot reach my articles just now\. If this lasts, give the person who runs me this code: [0-9a-f]{8}$/,
    ],
    [
      new NoIndexError('There is no index yet: run `npm run index` first.'),
      /^I have no articles yet\. An admin can make me read them with (?:<\/reindex:\d+>|`\/reindex`)\.$/,
    ],
  ])('leaves the log, and not who asks, to say “%s”', async (failure, sentence) => {
    await run({ ask: () => Promise.reject(failure) });
    const told = textOf(await discord.slash('ask', { question: 'Anything?' }).message());
    const reply = await discord.say(`${mention} Anything?`, { mentions: [BOT] }).answer();
    expect(told).toMatch(sentence);
    expect(reply.content.replaceAll('\\', '')).toMatch(sentence);
    const lines = running!.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    const errors = lines.filter(({ level }) => level === 50);
    expect(errors.map(({ where, msg }) => ({ where, msg }))).toEqual([
      { where: '/ask', msg: failure.message },
      { where: 'message', msg: failure.message },
    ]);
    const [, reference] = /code: (\w+)/.exec(told) ?? [];
    if (reference) expect(errors[0]!.reference).toBe(reference);
  });
});

describe('many questions', () => {
  it('slow down one person in private, and nobody else', async () => {
    await run(answers, { queueLimits: { atWork: 2, waiting: 30, burst: 2, refillMs: 60_000 } });
    const calls = [1, 2, 3].map((n) => discord.slash('ask', { question: `Number ${n}?` }));
    const [first, second, third] = await Promise.all(calls.map((call) => call.message()));
    expect(textOf(first!)).toContain('Number 1?');
    expect(textOf(second!)).toContain('Number 2?');
    expect(textOf(third!)).toMatch(/^You ask faster than I can look things up\. Try again in \d+ s\.$/);
    expect(third!.flags).toBe(EPHEMERAL);
    expect(textOf(await discord.slash('ask', { question: 'Mine?' }, { by: BEN }).message())).toContain(
      'Mine?',
    );
  });

  it('by mentions, even empty ones, count as much; the person is told so once', async () => {
    let examples = 0;
    await run(
      {
        ...answers,
        examples: async () => {
          examples++;
          return [];
        },
      },
      { queueLimits: { atWork: 2, waiting: 30, burst: 2, refillMs: 60_000 } },
    );
    for (let i = 0; i < 10; i++) discord.say(mention, { mentions: [BOT] });
    for (let i = 0; i < 10; i++) discord.say(`${mention} Number ${i}?`, { mentions: [BOT], channel: PLAIN });
    const last = discord.say(mention, { mentions: [BOT], by: BEN });
    await last.answer();
    await running!.bot.stop();
    expect(examples).toBe(3);
    const sent = [...discord.messages.values()].map(({ channel_id, content }) => [channel_id, content]);
    const hint = expect.stringMatching(/^Ask me a question in the same message, or use <\/ask:\d+>\.$/);
    expect(sent.filter(([channel]) => channel !== DM)).toEqual(Array(3).fill([CHANNEL, hint]));
    const told = sent.filter(([channel]) => channel === DM);
    expect(told).toEqual([[DM, expect.stringContaining('faster than I can')]]);
  });

  it('wait in a bounded line; all are acknowledged at once', async () => {
    const release: (() => void)[] = [];
    const slow: Partial<Assistant> = {
      ask: ({ text }) =>
        new Promise((resolve) => release.push(() => resolve(answer({ question: text, answered: false })))),
    };
    await run(slow, { queueLimits: { atWork: 1, waiting: 1, burst: 100, refillMs: 1 } });
    const [first, second, third] = [1, 2, 3].map((n) => discord.slash('ask', { question: `Number ${n}?` }));
    // Before any of them is answered.
    await Promise.all([first!, second!, third!].map((call) => call.acknowledged()));
    expect(textOf(await third!.message())).toBe('Many people are asking right now. Try again in a moment.');
    await expect.poll(() => release.length).toBe(1);
    release.shift()!();
    expect(textOf(await first!.message())).toContain('Number 1?');
    await expect.poll(() => release.length).toBe(1);
    release.shift()!();
    expect(textOf(await second!.message())).toContain('Number 2?');
  });
});

describe('an answer that Discord is slow to take', () => {
  it('keeps nobody else waiting', async () => {
    await run(
      { ...answers, examples: async () => [] },
      {
        queueLimits: { atWork: 1, waiting: 3, burst: 100, refillMs: 1 },
        settings: { threads: { threadChannelIds: [ASIDE], readsMessages: false } },
      },
    );
    let isSlow = true;
    discord.inject(({ method, path }) =>
      isSlow && method === 'POST' && /^\/channels\/.*\/(?:messages|threads)$/.test(path)
        ? {
            status: 429,
            body: { message: 'slow down', retry_after: 0.2, global: false },
            headers: { 'retry-after': '0.2' },
          }
        : undefined,
    );
    const late = [
      discord.say(`${mention} Late?`, { mentions: [BOT] }),
      discord.say(mention, { mentions: [BOT] }),
      discord.say(`${mention} In a thread?`, { channel: ASIDE, mentions: [BOT] }),
      discord.say(`${mention} In another?`, { channel: ASIDE, mentions: [BOT] }),
    ];
    const worked = () => running!.logged.filter((line) => line.includes('"msg":"question"')).length;
    await expect.poll(worked).toBe(3);
    expect(textOf(await discord.slash('ask', { question: 'Soon?' }).message())).toContain('Soon?');
    isSlow = false;
    for (const message of late) expect(textOf(await message.answer())).not.toBe('');
  });
});

describe('leaving', () => {
  it('finishes what is in hand and takes nothing new', async () => {
    const release: (() => void)[] = [];
    await run({
      ask: () =>
        new Promise((resolve) => {
          release.push(() => resolve(answer({ answered: false })));
        }),
    });
    const call = discord.slash('ask', { question: 'Still there?' });
    await expect.poll(() => release.length).toBe(1);
    const stopped = running!.bot.stop();
    release[0]!();
    expect(textOf(await call.message())).toContain('The articles do not say');
    await stopped;
    await running!.bot.done;
    expect(running!.logged.join('')).not.toContain('dropped');
  });
});

describe('leaving while Discord is away', () => {
  it('does not wait for it', async () => {
    await run(answers);
    const outage = await discord.goDown();
    await expect.poll(() => outage.attempts).toBeGreaterThan(1);
    await running!.bot.stop();
    const { attempts } = outage;
    await setTimeout(1200); // twice the pause between two attempts
    expect(outage.attempts - attempts).toBeLessThan(2);
    await outage.comeBack();
  });
});

describe('leaving during a re-index', () => {
  const farewell = 'The next /reindex carries on from there';

  it('does not wait for it, and says who started it', async () => {
    let report: (progress: Progress) => void = () => {};
    await run({
      reindex: (onProgress) => {
        report = onProgress!;
        return new Promise(() => {});
      },
    });
    const call = discord.slash('reindex', {}, { admin: true });
    expect(textOf(await call.message())).toContain('Starting');
    await running!.bot.stop();
    expect(textOf(await call.message())).toContain(farewell);
    // The build is still at work, and reports.
    const said = discord.calls.length;
    report({ phase: 'embedding', done: 40, total: 100 });
    await setTimeout(1200); // more than the pause between two views
    expect(discord.calls).toHaveLength(said);
    expect(textOf(await call.message())).toContain(farewell);
  });

  it('gives up one that had just begun', async () => {
    await run({ reindex: () => new Promise(() => {}) });
    let stopped: Promise<void> | undefined;
    discord.inject(({ path }) => {
      if (path.endsWith('/callback')) stopped ??= running!.bot.stop();
      return undefined;
    });
    const call = discord.slash('reindex', {}, { admin: true });
    await call.acknowledged();
    await stopped;
    expect(textOf(await call.message())).toContain(farewell);
  });
});

describe('npm run deploy', () => {
  it('registers by hand, in one server or everywhere', async () => {
    const server = await startFakeDiscord();
    const base = { token: server.token, apiBase: server.api };
    const commands = COMMANDS.length + MESSAGE_COMMANDS.length;
    expect(await deployCommands({ ...base, guildId: GUILD })).toEqual({ commands, changed: true });
    expect(await deployCommands({ ...base, guildId: GUILD })).toEqual({ commands, changed: false });
    expect(await deployCommands({ ...base, guildId: undefined })).toEqual({ commands, changed: true });
    expect(server.commands.get(`/guilds/${GUILD}`), 'of the trial').toEqual([]);
    await expect(deployCommands({ ...base, token: 'wrong', guildId: undefined })).rejects.toThrow(
      /DISCORD_TOKEN/,
    );
    await server.close();
  });
});
