import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeAssistant } from '../support/assistant.js';
import { runBot } from '../support/bot.js';
import { type FakeDiscord, labels, type Message, parts, textOf } from '../support/discord/server.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';
import { BRIDGE } from '../support/pages.js';
import { serveWeb } from '../support/web.js';

const EPHEMERAL = 64;
const ADMIN = { admin: true };
let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let running: Awaited<ReturnType<typeof runBot>>;
let discord: FakeDiscord;
const collections = [{ folder: 'inland', grants: [{ roles: ['7'] }] }];
const access = {
  allowedGuildIds: [],
  allowedChannelIds: [],
  allowedRoleIds: [],
  collections,
  directMessages: true,
  userInstalls: true,
};

beforeEach(async () => {
  newsroom = await openNewsroom(NEWS);
  running = await runBot(newsroom.assistant, { adding: newsroom.adding, settings: { access } });
  discord = running.discord;
});
afterEach(async () => {
  await running.stop();
  await newsroom.close();
});

const shows = (text: string): Promise<Message> =>
  discord.until(text, () => [...discord.messages.values()].find((message) => textOf(message).includes(text)));
const asked = async (question: string, where = {}) =>
  textOf(await discord.slash('ask', { question }, where).message());

it('adds an address: a private card, then the article itself, answered from at once', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const card = await discord.slash('add', { address: `${web.origin}/bridge?utm_source=x` }, ADMIN).message();
  expect(card.flags).toBe(EPHEMERAL);
  expect(textOf(card)).toContain('Old bridge at Nordhaven reopens');
  expect(textOf(card)).toContain('Harbour Gazette · 4 Mar 2024 · by Ida Holm · ');
  expect(textOf(card)).toContain('> The old bridge at Nordhaven reopened on Monday');
  expect(textOf(card)).toMatch(/\d sentences/);
  expect(labels(card)).toEqual(['Keep', 'Discard']);
  expect(await asked('What will the bridge carry?')).not.toContain('trams');
  discord.press(card, 'Keep', ADMIN);
  const done = await shows('is kept: ask me about it. I have 3 articles.');
  expect(labels(done)).toEqual([]);
  expect(await asked('What will the bridge carry?')).toContain('trams by 2026');

  web.pages['/bridge'] = BRIDGE.replace('by 2026', 'by 2031');
  const again = await discord.slash('add', { address: `${web.origin}/bridge` }, ADMIN).message();
  expect(textOf(again)).toContain('I already have this one');
  discord.press(again, 'Keep', ADMIN);
  await shows('is up to date. I have 3 articles.');
  expect(await asked('What will the bridge carry?')).toContain('trams by 2031');
});

it('adds a file, into a collection that others do not see', async () => {
  const body = 'Minutes\n\nThe board of Grenville sold the mill to Otto Berg in April, the chair said.\n';
  const web = await serveWeb({
    '/cdn/minutes.txt?ex=1': { headers: { 'content-type': 'text/plain' }, body },
  });
  const url = `${web.origin}/cdn/minutes.txt?ex=1`;
  const file = { id: '800000000000000001', filename: 'minutes.txt', size: body.length, url };
  const member = { admin: true, roles: ['7'] };
  const refused = await discord.slash('add', { file, collection: 'inland' }, ADMIN).message();
  expect(textOf(refused)).toContain('I don’t know that collection');
  const offered = await discord.type('add', 'collection', { collection: 'in' }, member).acknowledged();
  expect(offered.data.choices).toEqual([{ name: 'inland', value: 'inland' }]);
  const hidden = await discord.type('add', 'collection', { collection: 'in' }, ADMIN).acknowledged();
  expect(hidden.data.choices).toEqual([]);
  const card = await discord.slash('add', { file, collection: 'inland' }, member).message();
  expect(textOf(card)).toContain('for the collection inland');
  discord.press(card, 'Keep', member);
  await shows('is kept');
  const question = 'Who sold the mill of Grenville?';
  expect(await asked(question, { roles: ['7'] })).toContain('sold the mill to');
  expect(await asked(question)).not.toContain('sold the mill to');
});

it('shows several, each with its result, and keeps nothing that is discarded', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const address = `${web.origin}/bridge ${web.origin}/nothing, http://10.0.0.1/`;
  const call = discord.slash('add', { address }, ADMIN);
  const card = await call.message();
  expect(textOf(await call.followUp(0))).toContain('has no such page (404)');
  expect(textOf(await call.followUp(1))).toContain('10.0.0.1 is not on the public internet');
  expect(textOf(await discord.press(card, 'Discard', ADMIN).message())).toContain('Nothing was changed');
  expect(existsSync(join(newsroom.articlesDir, 'added'))).toBe(false);
  const keep = String(
    parts(await discord.slash('add', { address: `${web.origin}/bridge` }, ADMIN).message())[0]!.custom_id,
  );
  expect(keep).toMatch(/^keep:/);
  expect(textOf(await discord.slash('add', {}, ADMIN).message())).toContain('Give me the address');
});

it('keeps the article of a card only once', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const card = await discord.slash('add', { address: `${web.origin}/bridge` }, ADMIN).message();
  const stale = { ...card };
  discord.press(card, 'Keep', ADMIN);
  await shows('is kept');
  expect(textOf(await discord.press(stale, 'Keep', ADMIN).followUp())).toContain('Please add it again');
});

it('still keeps it if Discord failed at the first press', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const card = await discord.slash('add', { address: `${web.origin}/bridge` }, ADMIN).message();
  const comeBack = discord.inject(({ path }) =>
    path.endsWith('/callback')
      ? { status: 404, body: { code: 10062, message: 'Unknown interaction' } }
      : undefined,
  );
  discord.press(card, 'Keep', ADMIN);
  await expect.poll(() => running.logged.join()).toContain('Discord had given up waiting');
  comeBack();
  discord.press(card, 'Keep', ADMIN);
  await shows('is kept');
});

it('says on the card if it cannot be kept', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const card = await discord.slash('add', { address: `${web.origin}/bridge` }, ADMIN).message();
  // A file stands where the folder of added articles should be.
  await writeFile(join(newsroom.articlesDir, 'added'), '');
  discord.press(card, 'Keep', ADMIN);
  await discord.until('end', () =>
    textOf(discord.messages.get(card.id)!).includes('I cannot reach my articles'),
  );
  expect(running.logged.join()).toContain('a file stands where a folder should be');
});

it('removes an article once that is confirmed, and loses nothing', async () => {
  const offered = await discord.type('remove', 'article', { article: 'ferry' }, ADMIN).acknowledged();
  const [choice] = offered.data.choices as { name: string; value: string }[];
  expect(choice!.name).toContain('Ferry to Skarvik');
  const first = await discord.slash('remove', { article: choice!.value }, ADMIN).message();
  expect(first.flags).toBe(EPHEMERAL);
  expect(textOf(await discord.press(first, 'Cancel', ADMIN).message())).toContain('Nothing was changed');
  expect(await asked('How much is a ferry ticket?')).toContain('120 crowns');
  const second = await discord.slash('remove', { article: 'ferry skarvik' }, ADMIN).message();
  discord.press(second, 'Remove', ADMIN);
  // There is another, in a collection that this admin may not see.
  await shows('Removed. I have 1 article.');
  expect(await asked('How much is a ferry ticket?')).not.toContain('120 crowns');
  expect(existsSync(join(newsroom.articlesDir, '.removed'))).toBe(true);
  expect(existsSync(join(newsroom.articlesDir, 'harbour/ferry.md'))).toBe(false);
});

it('is for admins alone, the buttons too', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const address = `${web.origin}/bridge`;
  expect(textOf(await discord.slash('add', { address }).message())).toContain('Only an admin');
  expect(textOf(await discord.slash('remove', { article: 'ferry' }).message())).toContain('Only an admin');
  expect(web.asked).toEqual([]);
  const card = await discord.slash('add', { address }, ADMIN).message();
  expect(textOf(await discord.press(card, 'Keep').message())).toContain('Only an admin');
  expect(existsSync(join(newsroom.articlesDir, 'added'))).toBe(false);
});

it('says so if the bot was started without it', async () => {
  const other = await runBot(fakeAssistant({}));
  const call = other.discord.slash('add', { address: 'https://gazette.example/' }, ADMIN);
  expect(textOf(await call.message())).toContain('cannot add or remove articles here');
  await other.stop();
});

it('offers admins the page that a message links to, and looks at it when they want it', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const message = discord.written(`${web.origin}/bridge`);
  const offer = await discord.menu('Ask about this', message, ADMIN).message();
  expect(offer.flags).toBe(EPHEMERAL);
  expect(offer.content).toContain(`${web.origin}/bridge`);
  const card = await discord.press(offer, 'Preview and add', ADMIN).message();
  expect(textOf(card)).toContain('Old bridge at Nordhaven reopens');
  const member = await discord.menu('Ask about this', message).message();
  expect(textOf(member)).toContain('no words that I can look up');
  const alone = await discord.slash('ask', { question: `${web.origin}/bridge` }, ADMIN).message();
  expect([alone.flags, labels(alone)]).toEqual([EPHEMERAL, ['Preview and add']]);
  const both = discord.menu('Ask about this', discord.written(`Who backs it? ${web.origin}/bridge`), ADMIN);
  expect((await both.followUp()).content).toContain('not among my articles');
  const preview = { ...discord.written(''), embeds: [{ url: `${web.origin}/bridge\`**x**` }] };
  const shown = await discord.menu('Ask about this', preview, ADMIN).message();
  expect(shown.content).toContain(`\`${web.origin}/bridge%60**x**\``);
});
