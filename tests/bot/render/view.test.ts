import { expect, it } from 'vitest';
import { allQuotesButton, button, evenRows } from '../../../src/bot/render/view.js';
import { LANGUAGES } from '../../../src/wording/catalogue/index.js';
import { readBack, wordsFor } from '../../../src/wording/words.js';

it('leaves no button alone in a row beside fuller ones', () => {
  const rows = (count: number, widest?: number) =>
    evenRows(
      Array.from({ length: count }, (_, i) => button(`${i}`, `${i}`)),
      widest,
    ).map((row) => row.components.length);
  expect([0, 1, 3, 4, 6, 7, 11].map((count) => rows(count))).toEqual([
    [],
    [1],
    [3],
    [2, 2],
    [3, 3],
    [3, 2, 2],
    [3, 3, 3, 2],
  ]);
  expect(rows(6, 5)).toEqual([3, 3]);
});

it('reads back from a button, in every language, whose quotes it shows', () => {
  for (const language of LANGUAGES) {
    const { label } = allQuotesButton('Ana de\nLund', 'here', '', wordsFor(language)) as { label: string };
    expect(readBack(label, 'button.allQuotes'), language).toBe('Ana de Lund');
  }
  const long = allQuotesButton('Lund '.repeat(40), 'apart', '', wordsFor('fr')) as { label: string };
  expect(long.label.length).toBeLessThanOrEqual(80);
});
