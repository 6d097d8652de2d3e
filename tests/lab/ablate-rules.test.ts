import { expect, it } from 'vitest';
import { ablateCases, ablateRules } from '../../lab/ablate-rules.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();
const index = await createMemoryIndex(
  [
    {
      id: 'attack',
      title: 'Mayor attacked',
      text: 'The mayor of Tarnow was attacked at a market. Council leader Lena Moe was shocked.\n\nDan Orr, 30, was arrested at the port.',
    },
  ],
  embedder,
);
const question = 'Who attacked the mayor?';

it('says of a rule which first quotes are right only with it, and nothing of a rule for other questions', async () => {
  const set = {
    name: 'attack',
    articlesDir: '',
    questions: [
      { id: 'q', question, answerable: true, answers: ['Dan Orr'], articles: ['attack'], quotes: [] },
    ],
  };
  const worths = await ablateRules(set, index);
  const changes = new Map(worths.map((one) => [one.name, one]));
  expect(changes.get('agents')!.changes.first).toEqual({ with: 1, without: 0 });
  expect(changes.get('offices')).toMatchObject({ questions: 0 });
});

it('says of a rule which conversations go wrong without it', async () => {
  const cases = [{ id: 'c', kind: '', articles: 'attack', questions: [question], want: 'Dan Orr' }];
  const embedders = { forIndexing: async () => embedder, forQuerying: async () => null };
  const changes = await ablateCases(cases, index, embedders);
  expect(changes).toContainEqual(expect.objectContaining({ rule: 'agents', id: 'c', with: 'right' }));
});
