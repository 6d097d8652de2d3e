import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    { id: 'a', title: null, text: 'The horse won by a length. Stable hands cheered in the valley.' },
    {
      id: 'b',
      title: null,
      text: 'The observatory was closed when its telescope broke. Nobody could borrow another.',
    },
    { id: 'c', title: null, text: 'The plover sings in the marsh. A solder joint was weak.' },
    {
      id: 'd',
      title: null,
      text: 'Petra Harris bought a kiln. Hari Lund sang in the marsh.',
    },
  ],
  createBuiltinEmbedder(),
);
/** What each word of a question that no text holds was taken for; null: for itself. */
async function readings(question: string): Promise<Record<string, string | null>> {
  const { terms } = await parseQuestion(question, index);
  const foreign = terms.filter(({ stem, found, known }) => !known || found !== stem);
  return Object.fromEntries(foreign.map(({ stem, found, known }) => [stem, known ? found : null]));
}

describe('a word that no article holds', () => {
  it.each([
    ['Who closed the obsrevatory?', { obsrevatori: 'observatori' }],
    ['Which telescoppe broke?', { telescopp: 'telescop' }],
    ['What sings in the mersh?', { mersh: 'marsh' }],
  ])('is read as a word that it is a likely slip of: %s', async (question, expected) => {
    expect(await readings(question)).toEqual(expected);
  });

  it('is read as a less likely one if that occurs near the other words', async () => {
    expect(await readings('Did the plomer sing in the marsh?')).toEqual({ plomer: 'plover' });
    expect(await readings('Did the plomer see the telescope?')).toMatchObject({ plomer: null });
  });

  it('is read as a name beside the name before it, though its stem is another word’s', async () => {
    const { terms } = await parseQuestion('What did Petra Haris buy?', index);
    expect(terms.map(({ found }) => found)).toContain('harris');
  });

  it('counts if it is a word of its own like “kill”, and not if it is a slip of a word like “will”', async () => {
    const stems = async (question: string) =>
      (await parseQuestion(question, index)).terms.map(({ stem }) => stem);
    expect(await stems('Who was killed in the valley?')).toContain('kill');
    expect(await stems('Wjat broke the telescope?')).not.toContain('wjat');
  });

  it.each([
    ['Who lives in the alley by the observatory?', 'allei'],
    ['Who sorrowed at the observatory?', 'sorrow'],
  ])('stays what it is where it is another word: %s', async (question, stem) => {
    expect(await readings(question)).toMatchObject({ [stem]: null });
    expect((await parseQuestion(question, index)).unmatched).toHaveLength(1);
  });
});
