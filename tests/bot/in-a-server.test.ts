/** What happens among people: replies to others, roles, polls, deletions, permissions. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { runBot } from '../support/bot.js';
import type { Json } from '../support/discord/limits.js';
import type { Message } from '../support/discord/rest.js';
import { ALICE, BOT, type FakeDiscord, labels, textOf } from '../support/discord/server.js';
import { ASIDE, CHANNEL, channels, DM, GUILD } from '../support/discord/world.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

const LUND = 'What did Ada Lund say about the plant?';
const mention = `<@${BOT.id}>`;
let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let running: Awaited<ReturnType<typeof runBot>>;
let discord: FakeDiscord;
beforeAll(async () => {
  newsroom = await openNewsroom(NEWS);
  running = await runBot(newsroom.assistant, {
    settings: { threads: { threadChannelIds: [ASIDE], readsMessages: false } },
  });
  discord = running.discord;
});
afterAll(async () => {
  await running.stop();
  await newsroom.close();
});
const written = (content: string, parts: Json = {}): Message => {
  const message = { ...discord.written(content), ...parts } as unknown as Message;
  discord.put(message);
  return message;
};
const replied = (text: string, replyTo: Message): Promise<Message> =>
  discord.say(`${mention} ${text}`, { mentions: [BOT, ALICE], replyTo }).answer();
const menu = async (name: string, message: Message): Promise<string> =>
  textOf(await discord.menu(name, message as Json).message());

it('checks a message that somebody doubts in reply, for all to read', async () => {
  const claim = written('Ada Lund said the plant will power 4,000 homes');
  for (const doubt of ['is this real?', 'Did she really say that??', 'cap', 'true?']) {
    const checked = await replied(doubt, claim);
    expect(textOf(checked), doubt).toContain('The article says “would”, not “will”');
    expect(labels(checked)).toEqual(['Context 1', '🗑️']);
  }
  const about = await replied('What did Ada Lund say about Asia?', claim);
  expect(textOf(about)).toContain('harbours of Asia');
});

it('checks a quote that a message brings itself, and answers any other question about one', async () => {
  const said = async (text: string): Promise<string> =>
    textOf(await discord.say(`${mention} ${text}`, { mentions: [BOT] }).answer());
  for (const text of [
    'is this true? "the plant will power 4,000 homes"',
    '“the plant will power 4,000 homes” real or fake?',
    'fact check this\n> the plant will power 4,000 homes',
  ])
    expect(await said(text), text).toContain('The article says “would”, not “will”');
  for (const text of ['who said "We have waited for this for a decade"?', 'is the "tidal plant" real?'])
    expect(await said(text), text).toContain('✓ Word for word');
});

it('names the way to check a message that Discord does not show it', async () => {
  expect(textOf(await replied('is that true?', written('')))).toContain('**Check this quote**');
  expect(textOf(await replied('', written('')))).toContain('**Ask about this**');
});

it('finds its own quotes real, whatever stands around them', async () => {
  const answer = await discord.slash('ask', { question: LUND }).message();
  const said = await discord.slash('said', { person: 'Lund' }).message();
  const check = await discord.slash('check', { quote: 'the plant would power 4,000 homes' }).message();
  for (const message of [answer, said, check]) {
    const text = await menu('Check this quote', message);
    expect(text).toContain('✅ Real');
    expect(text).not.toMatch(/Altered|Not in these/);
  }
});

it('says that a page is not among its articles, and who adds it, rather than ask for a question', async () => {
  const page = 'https://elsewhere.example/x';
  const told = `This page is not among my articles: \`${page}\``;
  const answer = textOf(await discord.say(`${mention} ${page}`, { mentions: [BOT] }).answer());
  expect(answer).toContain(told);
  expect(answer).toMatch(/Admins add articles with <\/add:\d+>/);
  expect(textOf(await replied('', written(page)))).toBe(answer);
  const preview = written('', { embeds: [{ url: `${page}\`**y**` }] });
  expect(textOf(await replied('', preview))).toContain(told.replace('x`', 'x%60**y**`'));
});

it('reads the question of a poll, and the text of components', async () => {
  const text = { type: 10, content: '“Students need a quiet place in the evening”' };
  const section = {
    type: 9,
    components: [text],
    accessory: { type: 11, media: { url: 'https://a.test/p' } },
  };
  const shown = written('', { components: [{ type: 17, components: [section] }] });
  expect(await menu('Check this quote', shown)).toContain('✅ Real');
  const poll = {
    question: { text: 'Who is Peter Aas?' },
    answers: [],
    allow_multiselect: false,
    expiry: null,
  };
  expect(await menu('Ask about this', written('', { poll }))).toContain('Fjordline director Peter Aas');
  const forwarded = written('', {
    message_reference: { type: 1, message_id: '1', channel_id: CHANNEL },
    message_snapshots: [{ message: { content: '', embeds: [], attachments: [], flags: 0, poll } }],
  });
  expect(textOf(await replied('', forwarded))).toContain('Fjordline director Peter Aas');
});

it('says how to be mentioned if its role was, unless it can read the question', async () => {
  const role = { id: '900', name: 'quotewire', permissions: '0', position: 1, color: 0, flags: 0 };
  discord.gateway.dispatch('GUILD_ROLE_CREATE', {
    guild_id: GUILD,
    role: { ...role, hoist: false, managed: true, mentionable: false, tags: { bot_id: BOT.id } },
  });
  const parts = { mention_roles: ['900'] };
  expect(textOf(await discord.say('', { parts }).answer())).toContain('Mention me instead');
  const asked = discord.say('<@&900> Who is Peter Aas?', { parts });
  expect(textOf(await asked.answer())).toMatch(/^Who is Peter Aas\?\n[\s\S]*Fjordline director/);
});

it('does not go on from an answer that was deleted, by whomever', async () => {
  for (const [type, gone] of [
    ['MESSAGE_DELETE', (id: string) => ({ id })],
    ['MESSAGE_DELETE_BULK', (id: string) => ({ ids: [id] })],
  ] as const) {
    const answer = await discord.say(LUND, { channel: DM }).answer();
    discord.gateway.dispatch(type, { ...gone(answer.id), channel_id: DM });
    const next = await discord.say('And about Asia?', { channel: DM }).answer();
    expect(textOf(next)).not.toContain('Understood as');
  }
});

it('answers in the channel if it may not write in threads', async () => {
  const deny = { id: GUILD, type: 0, allow: '0', deny: String(1n << 38n) };
  const open = channels[ASIDE]!;
  channels[ASIDE] = { ...open, permission_overwrites: [deny] };
  onTestFinished(() => {
    channels[ASIDE] = open;
  });
  discord.gateway.dispatch('CHANNEL_UPDATE', { ...channels[ASIDE], guild_id: GUILD });
  const answer = await discord.say(`${mention} ${LUND}`, { channel: ASIDE, mentions: [BOT] }).answer();
  expect(answer.channel_id).toBe(ASIDE);
  const reply = await discord.slash('ask', { question: LUND }, { channel: ASIDE }).message();
  expect(textOf(reply)).toContain('4,000 homes');
  expect(discord.calls.filter(({ path }) => path.endsWith('/threads'))).toEqual([]);
});
