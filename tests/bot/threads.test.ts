import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBot } from '../support/bot.js';
import type { Message } from '../support/discord/rest.js';
import { ALICE, BEN, BOT, type FakeDiscord, startFakeDiscord, textOf } from '../support/discord/server.js';
import { ASIDE, CHANNEL, FORUM } from '../support/discord/world.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

const LUND = 'What did Ada Lund say about the plant?';
const mention = `<@${BOT.id}>`;
let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let discord: FakeDiscord;
beforeAll(async () => {
  newsroom = await openNewsroom(NEWS);
  return newsroom.close;
});

/** Everything that was sent, but for what `act` makes the bot answer, once it has answered that. */
async function silentUntil(act: () => Promise<unknown>): Promise<number> {
  const before = discord.messages.size;
  await act();
  return discord.messages.size - before - 1;
}

describe('where the bot reads only what mentions it', () => {
  let running: Awaited<ReturnType<typeof runBot>>;
  beforeAll(async () => {
    running = await runBot(newsroom.assistant, {
      settings: { threads: { threadChannelIds: [ASIDE, FORUM], readsMessages: false } },
    });
    discord = running.discord;
  });
  afterAll(() => running.stop());

  it('answers a mention in a thread on it, which has the question as its name and says how to go on', async () => {
    const asked = discord.say(`${mention} ${LUND}`, { channel: ASIDE, mentions: [BOT] });
    const answer = await asked.answer();
    expect(answer.channel_id).toBe(asked.id);
    expect(answer.content).toBe('-# To go on: mention me here, or press **Follow up**.');
    expect(textOf(answer)).toContain('4,000 homes');
    const opened = discord.calls.find(({ path }) => path.endsWith(`/${asked.id}/threads`));
    expect(opened?.body).toMatchObject({ name: LUND });
    const next = discord.say(`${mention} And about Asia?`, { channel: asked.id, mentions: [BOT] });
    expect(textOf(await next.answer())).toContain('Understood as: ');
  });

  it('answers a command in a thread below the question, unless it is private', async () => {
    const reply = await discord.slash('ask', { question: LUND }, { channel: ASIDE }).message();
    const answer = await discord.until('answer in the thread', () =>
      [...discord.messages.values()].find(({ channel_id }) => channel_id === reply.id),
    );
    expect(reply.content).toBe(`**${LUND}**\n-# Answered in the thread below.`);
    expect(reply.embeds).toEqual([]);
    expect(textOf(answer)).toContain('4,000 homes');
    const secret = await discord
      .slash('ask', { question: LUND, private: true }, { channel: ASIDE })
      .message();
    expect(textOf(secret)).toContain('4,000 homes');
  });

  it('answers in the channel where it may open no thread', async () => {
    const stop = discord.inject(({ path }) =>
      path.endsWith('/threads')
        ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
        : undefined,
    );
    const answer = await discord.say(`${mention} ${LUND}`, { channel: ASIDE, mentions: [BOT] }).answer();
    const reply = await discord.slash('ask', { question: LUND }, { channel: ASIDE }).message();
    expect(answer.channel_id).toBe(ASIDE);
    await discord.until('the answer itself', () => textOf(discord.messages.get(reply.id)!).includes('4,000'));
    stop();
  });

  it('answers a post whose title asks something, though it cannot read the rest', async () => {
    const post = discord.post('Who is Peter Aas?', '', FORUM);
    expect(textOf(await post.answer())).toContain('Fjordline director Peter Aas');
    const silence = await silentUntil(async () => {
      discord.post('My holiday', '', FORUM);
      discord.say('', { channel: post.id });
      await discord.say(`${mention} ${LUND}`, { channel: CHANNEL, mentions: [BOT] }).answer();
    });
    expect(silence).toBe(0);
  });
});

describe('where the bot reads all messages', () => {
  let running: Awaited<ReturnType<typeof runBot>>;
  let server: FakeDiscord;
  beforeAll(async () => {
    server = await startFakeDiscord({ readsMessages: true });
    running = await runBot(newsroom.assistant, {
      discord: server,
      settings: { threads: { threadChannelIds: [ASIDE, FORUM], readsMessages: true } },
    });
    discord = server;
  });
  afterAll(async () => {
    await running.stop();
    await server.close();
  });

  it('goes on in its own thread without a mention, if somebody asks the bot something', async () => {
    const asked = discord.say(`${mention} ${LUND}`, { channel: ASIDE, mentions: [BOT] });
    expect((await asked.answer()).content).toBe('-# To go on: just write here.');
    const next = await discord.say('And what did she say about Asia?', { channel: asked.id }).answer();
    expect(textOf(next)).toContain('harbours of Asia');
    const silence = await silentUntil(async () => {
      discord.say('Good to know, thanks all', { channel: asked.id, by: BEN });
      discord.say(`<@${BEN.id}> what do you think of it?`, { channel: asked.id, mentions: [BEN] });
      discord.say(LUND, { channel: CHANNEL });
      await discord.say('How much is a ticket for the ferry?', { channel: asked.id }).answer();
    });
    expect(silence).toBe(0);
  });

  it('answers a post by the question in its text, and leaves one alone that asks nothing', async () => {
    const post = discord.post('The tidal plant', 'I read about it. What did Ada Lund say?', FORUM);
    expect(textOf(await post.answer())).toContain('4,000 homes');
    const silence = await silentUntil(async () => {
      discord.post('The ferry', 'I like it a lot.', FORUM);
      await discord.say(`${mention} ${LUND}`, { mentions: [BOT] }).answer();
    });
    expect(silence).toBe(0);
  });
});

describe('two processes with one token', () => {
  it('answer a message once between them', async () => {
    const server = await startFakeDiscord();
    discord = server;
    const settings = { threads: { threadChannelIds: [ASIDE], readsMessages: false } };
    const one = await runBot(newsroom.assistant, { discord: server, settings });
    const events = { id: server.newId() };
    const first = server.say(`${mention} ${LUND}`, { ...events, mentions: [BOT] });
    await first.answer();
    await one.stop();
    const other = await runBot(newsroom.assistant, { discord: server, settings });
    const sent = server.messages.size;
    const posts = (): number =>
      server.calls.filter(({ method, path }) => method === 'POST' && path === `/channels/${CHANNEL}/messages`)
        .length;
    const before = posts();
    server.say(`${mention} ${LUND}`, { ...events, mentions: [BOT] });
    await server.until('second try', () => posts() > before || null);
    expect(server.messages.size).toBe(sent);
    await other.stop();
    await server.close();
  });
});

describe('what a message shows', () => {
  let running: Awaited<ReturnType<typeof runBot>>;
  beforeAll(async () => {
    running = await runBot(newsroom.assistant);
    discord = running.discord;
  });
  afterAll(() => running.stop());
  const shown = (content: string, parts: Record<string, unknown> = {}): Message => {
    const message = { ...discord.written(content), ...parts } as unknown as Message;
    discord.put(message);
    return message;
  };
  const about = async (message: Message): Promise<string> =>
    textOf(await discord.menu('Ask about this', message).message());
  const replied = async (text: string, replyTo: Message): Promise<string> =>
    textOf(await discord.say(`${mention} ${text}`, { mentions: [BOT, ALICE], replyTo }).answer());
  const embed = (parts: Record<string, unknown>) => ({ embeds: [{ type: 'article', ...parts }] });
  const FERRY = 'https://www.gazette.example/skarvik-ferry/?utm_source=chat#top';

  it('is read from previews of links and from what is forwarded', async () => {
    const preview = shown(
      'https://elsewhere.example/x',
      embed({ title: 'What did Ada Lund say about Asia?' }),
    );
    expect(await about(preview)).toContain('harbours of Asia');
    const forwarded = shown('', {
      message_reference: { type: 1, message_id: '1', channel_id: CHANNEL },
      message_snapshots: [
        { message: { ...discord.written('How much is a ferry ticket?'), author: undefined } },
      ],
    });
    expect(await about(forwarded)).toContain('120 crowns');
    expect(await replied('', forwarded)).toContain('120 crowns');
    expect(await replied('', preview)).toContain('harbours of Asia');
  });

  it('opens the card of an article of ours that it links to', async () => {
    for (const message of [shown(`Look at ${FERRY}!`), shown('', embed({ url: FERRY, title: 'Ferry' }))]) {
      expect(await about(message)).toContain('**Ask it, for instance**');
      expect(await replied('', message)).toContain('**[Ferry to Skarvik returns in summer]');
    }
    const held = await replied('Who said something?', shown(FERRY));
    expect(held).toContain('-# Only: “Ferry to Skarvik returns in summer”');
  });

  it('is the only one searched by /ask if the question holds its link, or is opened in private if there is only the link', async () => {
    const asked = await discord.slash('ask', { question: `Who said something? ${FERRY}` }).message();
    expect(textOf(asked)).toContain('-# Only: “Ferry to Skarvik returns in summer”');
    for (const question of [FERRY, `– "${FERRY}"`, `(<${FERRY}>)`]) {
      const card = await discord.slash('ask', { question }).message();
      expect(card.flags).toBe(64);
      expect(textOf(card)).toContain('**Ask it, for instance**');
    }
  });

  it('says so if /ask is given only a link that leads to none of the articles, however long', async () => {
    for (const address of ['https://elsewhere.example/x', `https://elsewhere.example/${'x'.repeat(1960)}`]) {
      const { flags, content } = await discord.slash('ask', { question: address }).message();
      expect(flags).toBe(64);
      expect(content).toContain(`not among my articles: \`${address.slice(0, 900)}`);
    }
  });

  it('says what to do where it cannot be read', async () => {
    expect(await replied('', shown(''))).toContain('Discord does not show me what that message says.');
    expect(await about(shown(''))).toMatch(/Copy what you want to know into (?:<\/ask:\d+>|`\/ask`)\./);
    expect(await replied('', shown(':)', {}))).not.toContain('does not show me');
  });
});
