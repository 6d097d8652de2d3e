import { SnowflakeUtil } from 'discord.js';
import { afterEach, expect, it } from 'vitest';
import { answer, article, fakeAssistant, quote } from '../support/assistant.js';
import { runBot } from '../support/bot.js';
import { labels, textOf } from '../support/discord/server.js';

let running: Awaited<ReturnType<typeof runBot>>;
afterEach(() => running.stop());

it('offers a button for each of several people of one name, and asks the same of the one chosen', async () => {
  const source = article({ text: 'Foreign Minister Wang Yi spoke. Spokesman Wang Wenbin left.' });
  const people = [
    { name: 'Wang Yi', role: 'Foreign Minister', title: 'A visit' },
    { name: 'Wang Wenbin', role: 'Spokesman', title: 'A visit' },
  ];
  const asked: string[] = [];
  running = await runBot(
    fakeAssistant({
      sources: async () => [],
      ask: async ({ text }) => {
        asked.push(text);
        const isOpen = text === 'Who is Wang?';
        return answer({
          question: text,
          answered: true,
          quotes: [quote(source, isOpen ? 'Foreign Minister Wang Yi spoke.' : 'Spokesman Wang Wenbin left.')],
          note: isOpen ? { kind: 'namesakes', name: 'wang', people } : null,
          exchange: { question: text, people: [] },
        });
      },
    }),
  );
  const { discord } = running;
  const message = await discord.slash('ask', { question: 'Who is Wang?' }).message();
  expect(textOf(message)).toContain('Several people have that name: choose below.');
  expect(message.components).toHaveLength(2);
  expect(labels(message)).toEqual(['Wang Yi', 'Wang Wenbin', 'Context 1', '🗑️']);
  const chosen = textOf(await discord.press(message, 'Wang Wenbin').message());
  expect(asked).toEqual(['Who is Wang?', 'Who is Wang Wenbin?']);
  expect(chosen).toContain('Spokesman Wang Wenbin left.');
  // As after a restart, the message alone tells what was asked.
  const read = { ...message, id: discord.newId() };
  expect(textOf(await discord.press(read, 'Wang Wenbin').message())).toContain('Spokesman Wang Wenbin left.');
});

it('asks again as on the day of the answer, whenever a button below it is pressed', async () => {
  const source = article({ text: 'Foreign Minister Wang Yi spoke.' });
  const asked: unknown[] = [];
  running = await runBot(
    fakeAssistant({
      sources: async () => [],
      ask: async ({ text, asked: day, locale }) => {
        asked.push([day, locale]);
        const people = [
          { name: 'Wang Yi', role: null, title: 'A visit' },
          { name: 'Wang Wenbin', role: null, title: 'A visit' },
        ];
        return answer({
          question: text,
          quotes: [quote(source, 'Foreign Minister Wang Yi spoke.')],
          note: text.includes('Wang') ? { kind: 'namesakes', name: 'wang', people } : null,
          exchange: { question: text, people: [] },
        });
      },
    }),
  );
  const { discord } = running;
  // Noon of this machine's time zone: noon in Greenwich is another day in some.
  const then = { id: String(SnowflakeUtil.generate({ timestamp: new Date(2020, 4, 1, 12) })) };
  const known = await discord.slash('ask', { question: 'Who spoke yesterday?' }).message();
  const several = await discord.slash('ask', { question: 'Where was Wang yesterday?' }).message();
  asked.length = 0;
  await discord.press({ ...known, ...then }, 'More quotes').message();
  await discord.press({ ...several, ...then }, 'Wang Yi').message();
  await discord.submit(`follow-up::${then.id}`, { question: 'And Lee?' }, { ...known, ...then }).message();
  expect(asked.slice(0, 3)).toEqual(Array(3).fill(['2020-05-01', 'en-US']));
});
