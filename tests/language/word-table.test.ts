import { expect, it } from 'vitest';
import { createWordTable, unitsOf } from '../../src/language/word-table.js';

/** A table, the words that it has read, by place, and how many reads that took. */
function tableOf(most: number) {
  const words: string[] = [];
  let reads = 0;
  const table = createWordTable((word, place) => {
    words[place] = word;
    reads += 1;
  }, most);
  const ask = (word: string): string => words[table.get(unitsOf(word), 0, word.length)]!;
  return { table, words, ask, reads: () => reads };
}

it('reads a word once, wherever it stands in a text', () => {
  const { table, words, reads } = tableOf(100);
  const text = 'tern harbour tern “naïve” tern';
  for (const word of [...text.split(' '), 'ter', 'tern harbour']) {
    const at = text.indexOf(word);
    expect(words[table.get(unitsOf(text), at, at + word.length)]).toBe(word);
  }
  expect(words[table.get(unitsOf('lantern'), 3, 7)]).toBe('tern');
  expect(words).toEqual(['tern', 'harbour', '“naïve”', 'ter', 'tern harbour']);
  expect(reads()).toBe(5);
});

it('tells words of any length and of any characters apart', () => {
  const { ask } = tableOf(10_000);
  const letters = ['a', 'Z', '0', '’', "'", 'é', '\u0000', '\ud83d'];
  const words = Array.from({ length: 20 }, (_, length) =>
    letters.flatMap((letter) => {
      const plain = 'a'.repeat(length);
      return [plain, plain + letter, letter + plain, plain + letter + plain];
    }),
  ).flat();
  for (const word of [...words, ...words]) expect(ask(word)).toBe(word);
});

it('tells any number of words apart, and forgets them all when there are too many', () => {
  const { ask, reads } = tableOf(50);
  // Half of them are too long to be their own key.
  const words = Array.from({ length: 50 }, (_, i) => `w${i * 7919}${i % 2 ? 'n'.repeat(15) : ''}`);
  expect([words.map(ask), words.map(ask)]).toEqual([words, words]);
  expect(reads()).toBe(50);
  expect(ask('one more')).toBe('one more');
  expect(words.map(ask)).toEqual(words);
  expect(reads()).toBe(101);
});

it('keeps thousands of words apart while it grows', () => {
  const { table } = tableOf(100_000);
  const words = Array.from({ length: 5000 }, (_, i) => (i * 7919).toString(36));
  const ask = (): number[] => words.map((word) => table.get(unitsOf(word), 0, word.length));
  expect(ask()).toEqual(words.map((_, i) => i));
  expect(ask()).toEqual(words.map((_, i) => i));
});

it('gives all units of a text, half a character too, and a 0 after them, however long the text is', () => {
  for (const text of ['', 'a’😀', '\ud83d', 'ab’'.repeat(20_000), 'x']) {
    const units = unitsOf(text);
    const found = Array.from(units.subarray(0, text.length + 1));
    expect(found).toEqual([...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)), 0]);
  }
});
