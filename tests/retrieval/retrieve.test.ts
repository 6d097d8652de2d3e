import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/question/parse.js';
import type { Embedder } from '../../src/retrieval/ports.js';
import { type RetrieveOptions, retrieve } from '../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

/** Two directions: texts about a ship, and all others. A model that knows "vessel" to be one. */
const embedder: Embedder = {
  id: 'two-directions',
  mode: 'hybrid',
  dimensions: 2,
  async *embedPassages(texts) {
    for (const text of texts) yield direction(text);
  },
  embedQuery: async (text) => direction(text),
  close: async () => {},
};
function direction(text: string): Float32Array {
  return /ship|vessel|ferry/i.test(text) ? Float32Array.of(1, 0) : Float32Array.of(0, 1);
}

const index = await createMemoryIndex(
  [
    {
      id: 'old',
      title: 'Prices in Varnholt',
      published: '2023-01-02',
      text: 'Bread prices rose by a tenth.',
    },
    {
      id: 'new',
      title: 'Prices in Lund',
      published: '2023-03-01',
      text: 'Bread prices fell by a tenth.',
    },
    { id: 'apart', title: null, text: 'The sea was calm. An old wall of stone fell into the garden.' },
    { id: 'together', title: null, text: 'The garden was calm. An old sea wall of stone fell.' },
    { id: 'ferry', title: null, published: '2023-02-01', text: 'The ferry to Storvik runs twice.' },
  ],
  embedder,
);
const passagesFor = async (text: string, options: RetrieveOptions = {}, by: Embedder | null = null) =>
  retrieve(await parseQuestion(text, index, options), index, by, options);
const found = async (...asked: Parameters<typeof passagesFor>) =>
  (await passagesFor(...asked)).map(({ passage }) => passage.article.id);

describe('retrieval', () => {
  it('finds by the words of the body and of the title', async () => {
    expect((await found('bread prices Varnholt'))[0]).toBe('old');
    expect((await found('bread prices Lund'))[0]).toBe('new');
  });

  it('prefers the passage where the words stand together, of two that hold them as often', async () => {
    expect((await found('Which sea wall fell?')).slice(0, 2)).toEqual(['together', 'apart']);
  });

  it('prefers what is new when the question asks about now, counted from the newest article', async () => {
    // By their words the two tie, and who asks of news means the newer.
    expect((await found('bread prices'))[0]).toBe('new');
    expect((await found('bread prices this month'))[0]).toBe('new');
  });

  it('prefers what was published at the time asked about, however many others hold the words', async () => {
    expect((await found('bread prices in March 2023'))[0]).toBe('new');
    expect((await found('bread prices in January 2023'))[0]).toBe('old');
  });

  it('finds articles of the time asked about, even if no word matches', async () => {
    expect(await found('2 January 2023')).toEqual(['old']);
  });

  it('keeps to the articles that the filter allows', async () => {
    expect(await found('bread prices', { filter: { since: '2023-02-01' } })).toEqual(['new']);
    expect(await found('bread prices', { filter: { articleIds: [] } })).toEqual([]);
  });

  it('finds by vectors what shares no word with the question, and not at weight 0', async () => {
    expect((await found('vessel', { weight: 0.5 }, embedder))[0]).toBe('ferry');
    expect(await found('vessel', { weight: 0 }, embedder)).toEqual([]);
    expect(await found('vessel')).toEqual([]);
  });

  it('fails with the index, also while the question is still being embedded', async () => {
    const broken = { ...index, lexical: () => Promise.reject(new Error('the database is away')) };
    const bread = await parseQuestion('bread', index);
    const slow = {
      ...embedder,
      embedQuery: async (text: string) => {
        await new Promise(setImmediate);
        return embedder.embedQuery(text);
      },
    };
    await expect(retrieve(bread, broken, slow, { weight: 0.5 })).rejects.toThrow('the database is away');
  });

  it('finds nothing for a question without a word to look for', async () => {
    expect(await found('Who is it?')).toEqual([]);
  });

  it('gives each passage its content words in order, the title before the first', async () => {
    const passages = await passagesFor('Storvik ferry');
    expect(passages[0]!.stems).toEqual(['ferri', 'storvik', 'run', 'twice']);
    const titled = await passagesFor('Varnholt');
    expect(titled[0]!.stems.slice(0, 3)).toEqual(['price', 'varnholt', 'bread']);
  });
});
