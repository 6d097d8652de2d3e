import { expect, it } from 'vitest';
import { listedArticle } from '../../src/answer/listed-article.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    { id: 'tower', title: 'The tower leans', text: 'The tower leans by a metre.', published: null },
    {
      id: 'ferry',
      title: 'Ferry sinks near Vell',
      text: 'The ferry sank on Monday. Nobody was hurt.',
      published: '2024-05-02',
    },
    {
      id: 'bridge',
      title: null,
      text: 'The bridge stays closed until May. Ada Lund said so.',
      published: '2024-05-01',
    },
  ],
  createBuiltinEmbedder(),
);
const meant = async (message: string) => (await listedArticle(message, index, { text: message }))?.wish;

it('asks for what the article at that place is about: its title, or else its first sentence', async () => {
  expect(await meant('Summarise the first article')).toEqual({
    intent: 'summary',
    subject: 'Ferry sinks near Vell',
  });
  expect(await meant('article 2')).toEqual({
    intent: 'summary',
    subject: 'The bridge stays closed until May.',
  });
});

it('is unclear where there is no such article, and leaves other messages alone', async () => {
  expect(await meant('the fifth article')).toEqual({ intent: 'unclear', subject: null });
  expect(await meant('When does the bridge open?')).toBeUndefined();
});
