/** What somebody says on a topic. All is invented. */
import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { spokenSentences } from '../../src/retrieval/spoken-sentences.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const ARTICLES = [
  {
    title: 'Vell harbour faces a second winter of storms',
    text: [
      'The council met on Monday in the town hall of Vell.',
      '“The coronavirus has emptied the ferries,” Ada Lund said.',
      '“We will rebuild the pier,” Ada Lund said.',
      '“Beijing has promised us a crane,” Ada Lund said.',
      '“The new pier is far too dear,” Bo Vik said.',
    ],
  },
  {
    title: 'Lund asks for a new contract',
    text: ['“I want what is fair,” Ada Lund said.', '“She has no time for contract talks,” Bo Vik said.'],
  },
];
const index = await createMemoryIndex(
  ARTICLES.map(({ title, text }, i) => ({ id: String(i), title, text: text.join('\n\n') })),
  createBuiltinEmbedder(),
);
const said = async (about: string, orAround = false): Promise<string[] | undefined> =>
  (await spokenSentences(index, { speaker: 'Ada Lund', about, orAround }))?.map(({ text }) => text);

describe('a sentence is on a topic', () => {
  it.each([
    ['by its own words', 'rebuilding piers', '“We will rebuild the pier,” Ada Lund said.'],
    ['by another name for it', 'covid', '“The coronavirus has emptied the ferries,” Ada Lund said.'],
    ['by the name of a seat for its state', 'china', '“Beijing has promised us a crane,” Ada Lund said.'],
    [
      'by a word misspelt in the request',
      'feries',
      '“The coronavirus has emptied the ferries,” Ada Lund said.',
    ],
  ])('%s', async (_, about, sentence) => {
    expect(await said(about)).toEqual([sentence]);
  });

  it('only if asked for, by the title of its article', async () => {
    expect(await said('contract')).toEqual([]);
    expect(await said('contract', true)).toEqual(['“I want what is fair,” Ada Lund said.']);
  });

  it('never by the words of somebody else beside it', async () => {
    expect(await said('dear')).toEqual([]);
    expect(await said('dear', true)).toEqual([]);
  });

  it('or not, if the archive has no such word', async () => {
    expect(await said('opera', true)).toEqual([]);
  });
});
