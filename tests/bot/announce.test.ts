import { expect, it } from 'vitest';
import { announce } from '../../src/bot/announce.js';
import { startFakeDiscord, textOf } from '../support/discord/server.js';
import { CHANNEL, FORBIDDEN } from '../support/discord/world.js';

it('tells a channel about new articles in one message, however many there are and whatever their names', async () => {
  const discord = await startFakeDiscord();
  const where = { token: discord.token, apiBase: discord.api, channelId: CHANNEL };
  const article = (title: string) => ({
    title,
    publisher: 'Harbour Gazette',
    published: '2024-03-04',
    url: 'https://gazette.example/a',
    path: 'added/a.md',
  });
  await announce([], where);
  expect(discord.messages.size).toBe(0);
  await announce([article('Old bridge reopens'), article(`@everyone **${'long '.repeat(200)}`)], where);
  const [message] = [...discord.messages.values()];
  expect(textOf(message!)).toContain('2 new articles to ask about');
  expect(textOf(message!)).toContain('[Old bridge reopens](https://gazette.example/a)');
  await announce(
    Array.from({ length: 30 }, (_, i) => article(`Article ${i}`)),
    where,
  );
  expect(textOf([...discord.messages.values()].at(-1)!)).toContain('… and 20 more');
  await expect(announce([article('A')], { ...where, channelId: FORBIDDEN })).rejects.toThrow(
    /^1 new article could not be announced in ANNOUNCE_CHANNEL_ID \d+\. The bot .*: (?:invite|give)/,
  );
  await discord.close();
});
