import { expect, it } from 'vitest';
import { createWordTable } from '../../src/language/word-table.js';

it('reads a word once, wherever it stands in a text', () => {
  const read: string[] = [];
  const table = createWordTable((word) => read.push(word) && word.toUpperCase(), 100);
  const text = 'tern harbour tern “naïve” tern';
  for (const word of [...text.split(' '), 'ter', 'tern harbour']) {
    const at = text.indexOf(word);
    expect(table.get(text, at, at + word.length)).toBe(word.toUpperCase());
  }
  expect(table.get('lantern', 3, 7)).toBe('TERN');
  expect(read).toEqual(['tern', 'harbour', '“naïve”', 'ter', 'tern harbour']);
});

it('tells any number of words apart, and forgets them all when there are too many', () => {
  let read = 0;
  const table = createWordTable((word) => {
    read += 1;
    return word;
  }, 50);
  const words = Array.from({ length: 50 }, (_, i) => `w${i * 7919}`);
  const ask = (): string[] => words.map((word) => table.get(word, 0, word.length));
  expect([ask(), ask()]).toEqual([words, words]);
  expect(read).toBe(50);
  expect(table.get('one more', 0, 8)).toBe('one more');
  expect(ask()).toEqual(words);
  expect(read).toBe(101);
});
