import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { composeQuotes } from '../../src/answer/quotes/compose.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import type { Reader } from '../../src/retrieval/ports.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const TEXT =
  'The ferry to Storvik leaves at noon. The ferry to Lisand was bought by the brothers Vik. It is blue.';
const QUESTION = 'Who bought the ferry to Storvik?';
const embedder = createBuiltinEmbedder();
const index = await createMemoryIndex(
  Array.from({ length: 8 }, (_, i) => ({ id: `${i}`, title: null, text: `${TEXT} Day ${i} is over.` })),
  embedder,
);

/** Sees `answer` in each text, with a margin of `surer` over there being none; remembers what it read. */
function readerThatSees(answer: string, surer: number, heard: string[] = []): Reader {
  return {
    id: 'fake',
    read: async (_, texts) =>
      texts.map((text) => {
        heard.push(text);
        const start = text.indexOf(answer);
        return { span: { start, end: start + answer.length }, score: surer, noAnswer: 0 };
      }),
    close: async () => {},
  };
}
async function quotesWith(reader: Reader | null) {
  const found = await findEvidence(QUESTION, index, embedder, { reader });
  const quotes = composeQuotes(found, 3).map(({ text, marks }) => ({
    text,
    marked: marks.filter(({ kind }) => kind === 'answer').map(({ start, end }) => text.slice(start, end)),
  }));
  return { ...found, quotes };
}

describe('reading', () => {
  it('lifts the sentence of the answer and marks it there', async () => {
    const { quotes } = await quotesWith(readerThatSees('the brothers Vik', 5));
    expect(quotes[0]!.text).toContain('the brothers Vik');
    expect(quotes[0]!.marked).toEqual(['the brothers Vik']);
  });

  it('reads whole passages, five at the most', async () => {
    const heard: string[] = [];
    await quotesWith(readerThatSees('noon', 5, heard));
    expect(heard).toHaveLength(5);
    for (const text of heard) expect(text.startsWith(TEXT)).toBe(true);
  });

  it('marks no answer that it does not believe in, nor one outside the quote', async () => {
    const without = await quotesWith(null);
    const doubting = await quotesWith(readerThatSees('noon', -3));
    expect(doubting.quotes.map(({ marked }) => marked)).toEqual(without.quotes.map(({ marked }) => marked));
    const apart = await quotesWith(readerThatSees(TEXT, 5));
    expect(apart.quotes.flatMap(({ marked }) => marked)).not.toContain(TEXT);
  });

  it('lowers the confidence when no answer is seen, and only then', async () => {
    const { confidence } = await quotesWith(null);
    expect((await quotesWith(readerThatSees('noon', 5))).confidence).toBe(confidence);
    expect((await quotesWith(readerThatSees('noon', -5))).confidence).toBeLessThan(confidence);
  });
});
