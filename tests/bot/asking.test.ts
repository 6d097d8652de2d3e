import { afterEach, describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/assistant.js';
import type { Question } from '../../src/domain.js';
import { answer, article, fakeAssistant, quote } from '../support/assistant.js';
import { runBot } from '../support/bot.js';
import { labels, textOf } from '../support/discord/server.js';

const river = article({
  text: 'The council met on Tuesday.\n\n"The plant will power 4,000 homes," said Mayor Ada Lund. Work begins in June.',
});
const homes = quote(river, '"The plant will power 4,000 homes," said Mayor Ada Lund.', {
  speaker: { name: 'Ada Lund', role: 'Mayor' },
  marks: [
    { start: 22, end: 33, kind: 'answer' },
    { start: 5, end: 10, kind: 'match' },
  ],
});

let running: Awaited<ReturnType<typeof runBot>>;
const run = async (assistant: Partial<Assistant>) => {
  running = await runBot(fakeAssistant({ sources: async () => [river], ...assistant }));
  return running.discord;
};
afterEach(() => running.stop());

describe('/ask', () => {
  it('is acknowledged, then answered with the quote and its source', async () => {
    const asked: Question[] = [];
    const discord = await run({
      ask: async (question) => {
        asked.push(question);
        return answer({ question: question.text, quotes: [homes] });
      },
    });
    const call = discord.slash('ask', { question: 'How many homes?' });
    expect(await call.acknowledged()).toMatchObject({ type: 5, data: {} });
    const message = await call.message();
    expect(asked).toMatchObject([
      { text: 'How many homes?', filter: {}, asked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ]);
    const text = textOf(message);
    expect(text).toContain('> "The plant will power **4,000 homes**," said Mayor Ada Lund.');
    expect(text).toContain('**1.** **Ada Lund**, Mayor · paragraph 2');
    expect(text).toContain('Harbour Gazette · 4 May 2023');
    expect(text).toContain('(https://gazette.example/river-plant#:~:text=');
    expect(labels(message)).toEqual(['Context 1', 'More quotes', 'Follow up', '👍', '👎', '🗑️']);
  });
});
