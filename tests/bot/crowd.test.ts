/** A crowd that does everything at once, and people who write too much. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MODALS } from '../../src/bot/components/index.js';
import { runBot } from '../support/bot.js';
import { ALICE, BOT, type FakeDiscord, textOf } from '../support/discord/server.js';
import { CHANNEL, DM, GUILD, PLAIN } from '../support/discord/world.js';
import { runs } from '../support/full.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

const EPHEMERAL = 64;
const LUND = 'What did Ada Lund say about the plant?';
const mention = `<@${BOT.id}>`;

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let running: Awaited<ReturnType<typeof runBot>>;
let discord: FakeDiscord;
beforeAll(async () => {
  newsroom = await openNewsroom(NEWS);
});
afterAll(() => newsroom.close());
afterEach(() => running.stop()); // fails on any breach of Discord's rules

async function run(options: Parameters<typeof runBot>[1] = {}): Promise<void> {
  running = await runBot(newsroom.assistant, options);
  discord = running.discord;
}
const failures = (): string[] => running.logged.filter((line) => line.includes('a request failed'));

describe('a hundred people who ask together', () => {
  it('are all told something, and in public only answers', async () => {
    await run({ queueLimits: { atWork: 2, waiting: 30, burst: 8, refillMs: 2000 } });
    const people = Array.from({ length: 100 }, (_, i) => ({
      ...ALICE,
      id: String(410000000000000000n + BigInt(i)),
    }));
    const calls = people.map((by) => discord.slash('ask', { question: LUND }, { by }));
    const told = await Promise.all(calls.map((call) => call.message()));
    const [answered, waiting] = [true, false].map((isAnswer) =>
      told.filter((message) => textOf(message).includes('4,000 homes') === isAnswer),
    );
    expect(answered!.length).toBeGreaterThanOrEqual(32);
    for (const message of waiting!)
      expect(textOf(message)).toBe('Many people are asking right now. Try again in a moment.');
    expect(waiting!.every(({ flags }) => (flags & EPHEMERAL) !== 0)).toBe(true);
    expect(textOf(await discord.slash('ask', { question: LUND }).message())).toContain('4,000 homes');
  });
});

describe('events that ask nothing', () => {
  it('are passed over, however many: reactions, edits, deletions, new threads and members', async () => {
    await run();
    const answer = await discord.slash('ask', { question: LUND }).message();
    const before = discord.calls.length;
    const at = { channel_id: CHANNEL, guild_id: GUILD };
    for (let i = 0; i < 500; i += 1) {
      const reaction = { ...at, user_id: ALICE.id, message_id: answer.id, emoji: { id: null, name: '👎' } };
      discord.gateway.dispatch('MESSAGE_REACTION_ADD', { ...reaction, burst: false, type: 0 });
      discord.gateway.dispatch('MESSAGE_REACTION_REMOVE', { ...reaction, burst: false, type: 0 });
      const edited = { ...at, author: ALICE, content: `${mention} ${LUND}`, mentions: [BOT] };
      discord.gateway.dispatch('MESSAGE_UPDATE', { ...answer, ...edited, id: discord.newId() });
      discord.gateway.dispatch('MESSAGE_DELETE', { ...at, id: discord.newId() });
      discord.gateway.dispatch('TYPING_START', { ...at, user_id: ALICE.id, timestamp: i });
    }
    // What comes after them is answered, so they have been read.
    await discord.slash('ask', { question: LUND }).message();
    expect(discord.calls.slice(before).filter(({ path }) => !/callback|token-/.test(path))).toEqual([]);
  });
});

describe('a question whose message is gone when it is answered', () => {
  const errors = { message_reference: { _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE' }] } };
  it.each([
    ['unknown', { status: 404, body: { code: 10008, message: 'Unknown Message' } }],
    ['invalid', { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors } }],
  ])(
    'is logged in a plain sentence if Discord calls it %s, stops nothing and is told to nobody',
    async (_, refusal) => {
      await run();
      const end = discord.inject(({ method, path }) =>
        method === 'POST' && path === `/channels/${CHANNEL}/messages` ? refusal : undefined,
      );
      discord.say(`${mention} ${LUND}`, { mentions: [BOT] as never });
      await expect.poll(() => running.logged.join('')).toContain('was deleted before it could be answered');
      end();
      expect(failures()).toEqual([]);
      const next = discord.say(`${mention} ${LUND}`, { mentions: [BOT] as never });
      expect(textOf(await next.answer())).toContain('4,000 homes');
      expect(discord.calls.map(({ path }) => path)).not.toContain('/users/@me/channels');
    },
  );
});

describe('somebody who writes too much', () => {
  /** As much as Discord lets somebody write, made to be hard to read. */
  const LONG = [
    '“said ',
    '[a](',
    '<@1>',
    '||`',
    'ﷺ',
    'a\u0301\u0301',
    '\u202e',
    'https://a.b/',
    '. A',
    '…',
    '"',
  ]
    .slice(0, runs(4, 11))
    .map((piece) => piece.repeat(Math.floor(6000 / piece.length)));

  it('has a plain answer from every command', async () => {
    await run({ adding: newsroom.adding });
    const admin = { admin: true };
    for (const text of LONG) {
      // One after another: many at once are tried above.
      const calls = [
        () => discord.slash('ask', { question: text }),
        () => discord.slash('ask', { question: LUND, article: text, outlet: text }),
        () => discord.slash('ask', { question: LUND, since: text, until: text }),
        () => discord.slash('check', { quote: text, speaker: text }),
        () => discord.slash('said', { person: text, topic: text }),
        () => discord.slash('sources', { words: text, outlet: text }),
        () => discord.slash('add', { address: text }, admin),
        () => discord.slash('remove', { article: text }, admin),
        () => discord.menu('Ask about this', discord.written(text)),
        () => discord.menu('Check this quote', discord.written(text)),
      ];
      for (const call of calls) expect(textOf(await call().message())).not.toContain('Something went wrong');
      for (const option of ['article', 'outlet'])
        await discord.type('ask', option, { [option]: text }).acknowledged();
      await discord.type('said', 'person', { person: text }).acknowledged();
      await discord.type('sources', 'words', { words: text }).acknowledged();
    }
    expect(failures()).toEqual([]);
  });

  it('has one from every form, and in every place where people write', async () => {
    await run();
    const answer = await discord.slash('ask', { question: LUND }).message();
    for (const text of LONG) {
      for (const { prefix } of MODALS) {
        const form = discord.submit(
          `${prefix}::${answer.id}`,
          { question: text, words: text, page: text },
          answer,
        );
        await form.acknowledged();
      }
      for (const channel of [CHANNEL, DM, PLAIN])
        await discord.say(`${mention} ${text}`, { channel, mentions: [BOT] as never }).answer();
    }
    expect(failures()).toEqual([]);
  });
});
