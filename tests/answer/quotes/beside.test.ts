import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'old',
      title: 'Quake in Torvald',
      text: 'The quake in Torvald killed 40 people, the governor said.',
      published: '2024-02-15',
    },
    {
      id: 'new',
      title: 'Search in Torvald ends',
      text: 'The quake in Torvald has killed 112 people, the governor said.',
      published: '2024-05-15',
    },
    {
      id: 'vote',
      title: 'Molin wins a second term as mayor of Tarn',
      text: 'With all votes counted the incumbent had 54 percent. Turnout was low.',
      published: '2024-03-01',
    },
  ],
  createBuiltinEmbedder(),
);
const noteFor = async (question: string) => (await findEvidence(question, index, null)).note;

describe('beside the quotes', () => {
  it('figures that differ are named as they stand there, the newer first', async () => {
    expect(await noteFor('How many people did the quake in Torvald kill?')).toEqual({
      kind: 'figuresDiffer',
      figures: [
        { text: '112', published: '2024-05-15' },
        { text: '40', published: '2024-02-15' },
      ],
    });
  });

  it('a title that alone has the answer is named', async () => {
    expect(await noteFor('Who won the second term as mayor of Tarn?')).toEqual({
      kind: 'inTitle',
      title: 'Molin wins a second term as mayor of Tarn',
    });
    expect(await noteFor('How low was the turnout in Tarn?')).toBeNull();
  });
});
