import { expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { onlySpeakerIn, speakerIn } from '../../src/speakers/excerpt.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const text =
  '“Come hell or high prices, people go away,” Ada Lund said. The average stood at six crowns. “They stay,” Tor Aas said.';

it('finds the only one who speaks in a range of which other sentences are nobody’s words', async () => {
  const index = await createMemoryIndex([{ id: 'fuel', title: null, text }], createBuiltinEmbedder());
  const article = (await index.excerpt('fuel', { start: 0, end: text.length }))!;
  const twoSentences = { start: 0, end: text.indexOf(' “They') };
  expect(speakerIn(article, twoSentences)).toBeNull();
  expect(onlySpeakerIn(article, twoSentences)?.name).toBe('Ada Lund');
  expect(onlySpeakerIn(article, { start: 0, end: text.length })).toBeNull();
});
