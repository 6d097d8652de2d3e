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
      id: 'game-1',
      title: 'Rovers win',
      text: 'Bo Lind scored 71 points as Rovers beat Vik in Tarn on Monday.',
      published: '2024-05-15',
    },
    {
      id: 'game-2',
      title: 'Rovers win again',
      text: 'Bo Lind scored 32 points as Rovers beat Vik in Tarn on Saturday.',
      published: '2024-02-15',
    },
    {
      id: 'line',
      title: 'Tram opens',
      text: 'The tram line is 14 km long.',
      published: '2024-03-05',
    },
    {
      id: 'river',
      title: 'Facts about Torvald',
      text: 'The Orm is 148 km long.',
      published: null,
    },
    {
      id: 'film',
      title: 'Ariana Lund carries The Ice Queen, a film for all',
      text: 'Nobody who sees “The Ice Queen” at Berg will forget how well the queen is played.',
      published: '2024-03-01',
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

describe('next to the quotes', () => {
  it('figures that differ are named as written, the newer first', async () => {
    expect(await noteFor('How many people did the quake in Torvald kill?')).toEqual({
      kind: 'figuresDiffer',
      figures: [
        { text: '112', published: '2024-05-15' },
        { text: '40', published: '2024-02-15' },
      ],
    });
  });

  it('figures of two days are no difference', async () => {
    expect(await noteFor('How many points did Lind score against Vik?')).toBeNull();
  });

  it('lengths of two things are no difference', async () => {
    expect(await noteFor('How many km long is the tram line?')).toBeNull();
  });

  it('a title that names a person is shown if the quote names nobody, and the answer is doubted', async () => {
    const { note, tentative } = await findEvidence('Who played the Ice Queen?', index, null);
    expect(note).toEqual({ kind: 'inTitle', title: 'Ariana Lund carries The Ice Queen, a film for all' });
    expect(tentative).toBe(true);
  });

  it('a title that says something else about the person in the question is not shown', async () => {
    expect(await noteFor('Who beat Molin for a second term as mayor?')).toBeNull();
  });

  it('a title that alone has the answer is shown', async () => {
    expect(await noteFor('Who won the second term as mayor of Tarn?')).toEqual({
      kind: 'inTitle',
      title: 'Molin wins a second term as mayor of Tarn',
    });
    expect(await noteFor('How low was the turnout in Tarn?')).toBeNull();
  });
});
