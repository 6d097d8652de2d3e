import { expect, it } from 'vitest';
import { createWordTable, unitsOf } from '../../src/language/word-table.js';

it('reads a word once, wherever it stands in a text', () => {
  const read: string[] = [];
  const table = createWordTable((word) => read.push(word) && word.toUpperCase(), 100);
  const text = 'tern harbour tern “naïve” tern';
  for (const word of [...text.split(' '), 'ter', 'tern harbour']) {
    const at = text.indexOf(word);
    expect(table.get(unitsOf(text), at, at + word.length)).toBe(word.toUpperCase());
  }
  expect(table.get(unitsOf('lantern'), 3, 7)).toBe('TERN');
  expect(read).toEqual(['tern', 'harbour', '“naïve”', 'ter', 'tern harbour']);
});

it('tells any number of words apart, and forgets them all when there are too many', () => {
  let read = 0;
  const table = createWordTable((word) => {
    read += 1;
    return word;
  }, 50);
  const words = Array.from({ length: 50 }, (_, i) => `w${i * 7919}`);
  const ask = (): string[] => words.map((word) => table.get(unitsOf(word), 0, word.length));
  expect([ask(), ask()]).toEqual([words, words]);
  expect(read).toBe(50);
  expect(table.get(unitsOf('one more'), 0, 8)).toBe('one more');
  expect(ask()).toEqual(words);
  expect(read).toBe(101);
});

it('keeps thousands of words apart while it grows', () => {
  let read = 0;
  const table = createWordTable((word) => [word, read++], 100_000);
  const words = Array.from({ length: 5000 }, (_, i) => (i * 7919).toString(36));
  const ask = (): unknown[] => words.map((word) => table.get(unitsOf(word), 0, word.length));
  expect(ask()).toEqual(words.map((word, i) => [word, i]));
  expect(ask()).toEqual(words.map((word, i) => [word, i]));
});

it('gives all units of a text, half a character too, and a 0 after them, however long the text is', () => {
  for (const text of ['', 'a’😀', '\ud83d', 'ab’'.repeat(20_000), 'x']) {
    const units = unitsOf(text);
    const found = Array.from(units.subarray(0, text.length + 1));
    expect(found).toEqual([...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)), 0]);
  }
});
