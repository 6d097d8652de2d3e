import { afterEach, expect, it } from 'vitest';
import { AskerError } from '../../src/errors.js';
import { fakeAssistant } from '../support/assistant.js';
import { OPEN, runBot } from '../support/bot.js';
import { labels, startFakeDiscord, textOf } from '../support/discord/server.js';
import { ALICE, APPLICATION, BOT, CHANNEL, DM, guild, memberOf } from '../support/discord/world.js';

const OTHER = '200000000000000009';
const EVERYONE = { ...(guild.roles as object[])[0], id: OTHER };
const joined = {
  ...guild,
  id: OTHER,
  owner_id: ALICE.id,
  system_channel_id: CHANNEL,
  preferred_locale: 'de',
  roles: [EVERYONE],
  members: [memberOf(BOT as never)],
  member_count: 2,
};
const assistant = fakeAssistant({
  examples: async () => ['Who owns the *harbour*?', `Who ${'really '.repeat(40)}owns it?`],
  ask: async ({ text }) => Promise.reject(new AskerError('I read {text}.', { text })),
  sources: async () => [],
});
let running: Awaited<ReturnType<typeof runBot>>;
afterEach(() => running.stop());

it('says hello in a server that it joins, in the server’s language, with questions to try', async () => {
  running = await runBot(assistant);
  const { discord } = running;
  discord.gateway.dispatch('GUILD_CREATE', joined);
  const message = await discord.until('hello', () => [...discord.messages.values()][0]);
  expect(message.channel_id).toBe(CHANNEL);
  expect(textOf(message)).toContain('Hallo!');
  expect(textOf(message)).toContain('**1.** Who owns the \\*harbour\\*?');
  expect(labels(message)).toEqual(['Frage 1']);
  const { body } = discord.calls.find(({ path }) => path === `/channels/${CHANNEL}/messages`)!;
  const tried = discord.press(message, 'Frage 1', { locale: 'en-US' });
  expect(textOf(await tried.message()), 'asked as it stands there').toContain('Who owns the \\*harbour\\*?');
  expect(body, 'two processes with one token').toMatchObject({ nonce: OTHER, enforce_nonce: true });
});

it.each([
  [true, ['Frage 1']],
  [false, []],
])(
  'greets the owner where it may not write, with buttons if they may ask there: %s',
  async (directMessages, expected) => {
    running = await runBot(assistant, { settings: { access: { ...OPEN, directMessages } } });
    const { discord } = running;
    discord.gateway.dispatch('GUILD_CREATE', { ...joined, system_channel_id: null });
    const message = await discord.until('hello', () => [...discord.messages.values()][0]);
    expect(message.channel_id).toBe(DM);
    expect(textOf(message)).toContain('Hallo!');
    expect(labels(message)).toEqual(expected);
  },
);

it('logs the invite link as long as it is in no server', async () => {
  for (const isNowhere of [true, false]) {
    const discord = await startFakeDiscord({ isNowhere });
    running = await runBot(assistant, { discord });
    const invite = `oauth2/authorize?client_id=${APPLICATION}&scope=bot+applications.commands`;
    await running.stop();
    expect(running.logged.join().includes(invite)).toBe(isNowhere);
    await discord.close();
  }
  running = await runBot(assistant);
});

it('warns the operator where anybody may invite it to a server of their own', async () => {
  for (const [access, isWarned] of [
    [OPEN, true],
    [{ ...OPEN, allowedGuildIds: ['1'] }, false],
  ] as const) {
    const discord = await startFakeDiscord();
    discord.inject(({ path }) =>
      path === '/applications/@me'
        ? { status: 200, body: { id: APPLICATION, name: 'quotewire', bot_public: true } }
        : undefined,
    );
    running = await runBot(assistant, { discord, settings: { access } });
    if (isWarned) await expect.poll(() => running.logged.join()).toContain('anybody can invite the bot');
    await running.stop();
    expect(running.logged.join().includes('anybody can invite the bot')).toBe(isWarned);
    await discord.close();
  }
  running = await runBot(assistant);
});

it('says nothing in a server where it must not answer', async () => {
  running = await runBot(assistant, { settings: { access: { ...OPEN, allowedGuildIds: ['1'] } } });
  const { discord, logged } = running;
  discord.gateway.dispatch('GUILD_CREATE', joined);
  discord.slash('help').acknowledged(); // comes after, and is refused
  await discord.until('refusal', () => [...discord.messages.values()][0]);
  expect([...discord.messages.values()].map(textOf)).toEqual(['I do not answer here.']);
  expect(logged.join()).toContain('without a hello');
});
