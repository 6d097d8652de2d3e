import { expect, it } from 'vitest';
import type { Session } from '../../../src/stores/postgres/connection.js';
import type { Generation } from '../../../src/stores/postgres/generation.js';
import { createLexicalSearch } from '../../../src/stores/postgres/lexical.js';

const generation: Generation = {
  id: 1,
  info: {
    generation: 'one',
    builtAt: '2023-01-01T00:00:00Z',
    embedderId: 'none',
    mode: 'builtin',
    dimensions: 1,
    preparedBy: '1',
    articles: 9,
    passages: 9,
    vectorWeight: null,
  } as unknown as Generation['info'],
  vectors: 'none',
  passageLength: 1,
  articleLength: 1,
};
const searching = (query: (text: string, values: readonly unknown[]) => Promise<unknown[]>) =>
  createLexicalSearch({ query } as unknown as Session, 'schema', generation, 100);

it('keeps the numbers of the folders hidden last, and forgets the others', async () => {
  const counted: string[] = [];
  const { termStatistics } = searching(async (text, values) => {
    if (text.includes('"passageLength"')) counted.push(JSON.stringify(values));
    return [{ articles: 1, passages: 1, passageLength: 1, articleLength: 1 }];
  });
  for (let i = 0; i < 50; i += 1)
    for (const hidden of ['ours', 'theirs', `other-${i}`]) await termStatistics([], [hidden]);
  expect(counted.filter((values) => /"(ours|theirs)/.test(values))).toHaveLength(2);
});

it('counts a known word even if what is known is cleared while others are read', async () => {
  let goOn: () => void = () => {};
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  const { termStatistics } = searching(async (_, [, stems]) => {
    if ((stems as string[]).includes('slow')) await waiting;
    return (stems as string[]).map((stem) => ({ stem, term: 1, passages: 2, articles: 1 }));
  });
  await termStatistics(['river', ...Array.from({ length: 49_999 }, (_, i) => `word-${i}`)]);
  const asked = termStatistics(['river', 'slow']);
  await termStatistics(['one', 'two']);
  await termStatistics(['three']);
  goOn();
  expect([...(await asked).frequency]).toEqual([
    ['river', 2],
    ['slow', 2],
  ]);
});
