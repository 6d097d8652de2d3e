import { afterEach, expect, it } from 'vitest';
import { placeAt } from '../../src/quotes-shown.js';
import { answer, article, fakeAssistant, quote } from '../support/assistant.js';
import { runBot } from '../support/bot.js';
import { type Message, textOf } from '../support/discord/server.js';

let running: Awaited<ReturnType<typeof runBot>>;
afterEach(() => running.stop());

const SENTENCES = ['One is old.', 'Two is new.', 'Three is red.', 'Four is blue.', 'Five is grey.'];
const source = article({ text: SENTENCES.join(' ') });
const shown = (message: Message): (string | undefined)[] =>
  [...textOf(message).matchAll(/^\*\*(\d)\.\*\*.*\n> (\w+)/gm)].map(
    ([, number, word]) => `${number} ${word}`,
  );

it('answers in the language of the question, as the answer did', async () => {
  running = await runBot(
    fakeAssistant({
      sources: async () => [],
      ask: async ({ text, limit }) => {
        const quotes = SENTENCES.slice(0, limit ? 5 : 2).map((sentence) => quote(source, sentence));
        const places = quotes.map(({ start }) => placeAt(source.id, start));
        const exchange = { question: text, people: [], shown: places };
        return answer({ question: text, language: 'de', quotes, exchange });
      },
    }),
  );
  const { discord } = running;
  const first = await discord.slash('ask', { question: 'Was sagte Ada Lund?' }).message();
  expect(textOf(first)).toContain('Absatz 1');
  expect(textOf(await discord.press(first, 'Weitere Zitate').message())).toContain('Absatz 1');
});

it('shows what a follow-up did not show, whatever order the question alone gives', async () => {
  const inOrder = (...places: number[]) => places.map((place) => quote(source, SENTENCES[place]!));
  running = await runBot(
    fakeAssistant({
      sources: async () => [],
      ask: async ({ text, limit }) => {
        // The follow-up brings the topic from before to the front.
        const quotes = limit ? inOrder(2, 1, 0, 3, 4) : inOrder(1, 3);
        const places = quotes.map(({ start }) => placeAt(source.id, start));
        return answer({ question: text, quotes, exchange: { question: text, people: [], shown: places } });
      },
    }),
  );
  const { discord } = running;
  const first = await discord.slash('ask', { question: 'And why?' }).message();
  expect(shown(first)).toEqual(['1 Two', '2 Four']);
  const more = await discord.press(first, 'More quotes').message();
  expect(shown(more)).toEqual(['3 Three', '4 One', '5 Five']);
  expect(textOf(await discord.press(more, 'More quotes').message())).toContain('That was all');
  // As after a restart, the message alone tells what was shown.
  const read = { ...first, id: discord.newId() };
  expect(shown(await discord.press(read, 'More quotes').message())).toEqual(['3 Three', '4 One', '5 Five']);
});

it('goes on with all questions of a message, and never splits what was searched as one', async () => {
  const asked: unknown[] = [];
  running = await runBot(
    fakeAssistant({
      sources: async () => [],
      ask: async ({ text, questions, limit }) => {
        if (limit) asked.push(questions);
        const quotes = SENTENCES.slice(0, limit ? 5 : 2).map((sentence) => quote(source, sentence));
        const places = quotes.map(({ start }) => placeAt(source.id, start));
        const several = text.includes(' and ') ? { questions: ['Who paid?', 'Who won?'] } : {};
        const exchange = { question: 'Who won?', people: [], shown: places, ...several };
        return answer({ question: text, quotes, exchange });
      },
    }),
  );
  const { discord } = running;
  for (const question of ['Who paid and who won?', 'Who won?']) {
    const first = await discord.slash('ask', { question }).message();
    await discord.press(first, 'More quotes').message();
  }
  expect(asked).toEqual([['Who paid?', 'Who won?'], ['Who won?']]);
});
