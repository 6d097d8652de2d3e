import { expect, it } from 'vitest';
import { answerFor } from '../../src/answer/answer-message.js';
import type { Exchange } from '../../src/domain.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();
const index = await createMemoryIndex(
  [
    {
      id: 'pier',
      title: 'The pier is shut',
      text: '“The pier will stay shut,” said Mayor Eva Lund. She left for Vell.\n\n“Snow is a curse,” Lund said.',
    },
  ],
  embedder,
);

/** How often each message in a row makes the bot search. */
async function searchesFor(...messages: string[]): Promise<number[]> {
  let searches = 0;
  let previous: Exchange | undefined;
  const forQuerying = async () => {
    searches += 1;
    return embedder;
  };
  const counts: number[] = [];
  for (const text of messages) {
    searches = 0;
    const means = { embedders: { forQuerying }, models: undefined };
    previous = (await answerFor(index, { text, ...(previous && { previous }) }, means)).exchange;
    counts.push(searches);
  }
  return counts;
}

it('searches once for more words of somebody who was asked about without a topic', async () => {
  expect((await searchesFor('What did Eva Lund say?', 'more', 'more')).at(-1)).toBe(1);
});

it('searches again, for words on anything, where the topic has no more', async () => {
  expect((await searchesFor('What did Eva Lund say about the pier?', 'more'))[1]).toBe(2);
});
