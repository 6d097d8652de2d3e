import { describe, expect, it } from 'vitest';
import { spacedWords, tokenizeWords, trimmed } from '../../src/models/token-offsets.js';

const whole = (text: string) => {
  const { start, end } = trimmed(text, { start: 0, end: text.length });
  return text.slice(start, end);
};

describe('words of a text', () => {
  it('are separated by white space of every kind', () => {
    const text = ' one\u00a0two\n\nthree…\u2028“four” ';
    expect(spacedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['one', 'two', 'three…', '“four”'],
    ]);
  });

  it('give their tokens their own place, and keep the space before them', () => {
    const text = 'ab  c';
    const seen: string[] = [];
    const tokens = tokenizeWords(text, spacedWords(text), (word) => {
      seen.push(word);
      return [...word.trim()].map((letter) => letter.charCodeAt(0));
    });
    expect(tokens).toEqual({ ids: [97, 98, 99], wordOf: [0, 0, 1] });
    expect(seen).toEqual(['ab', ' c']);
  });

  it.each([
    ['“Kari Holm,”', 'Kari Holm'],
    ['($85 million).', '$85 million'],
    ['about 30%,', 'about 30%'],
    ['e\u0301te\u0301.', 'e\u0301te\u0301'],
    ['…', '…'],
    ['', ''],
  ])('%s is shown as %s', (text, shown) => expect(whole(text)).toBe(shown));
});
