import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddingText, passageHash, splitPassages } from '../../src/language/passages.js';
import { countWords, splitSentences } from '../../src/language/sentences.js';

const sentence = (words: number): string => `Word${' word'.repeat(words - 1)}.`;
const article = fc
  .array(fc.integer({ min: 1, max: 230 }), { minLength: 1, maxLength: 40 })
  .map((lengths) => lengths.map(sentence).join(' '));

describe('splitPassages', () => {
  it('covers every sentence in order, within 200 words, sharing at most one', () => {
    fc.assert(
      fc.property(article, (text) => {
        const sentences = splitSentences(text);
        const words = sentences.map(({ start, end }) => countWords(text.slice(start, end)));
        const passages = splitPassages(text, sentences);
        let covered = 0;
        passages.forEach(({ start, end }, i) => {
          const total = words.slice(start, end).reduce((a, b) => a + b, 0);
          expect(total).toBeLessThanOrEqual(200);
          expect(end).toBeGreaterThan(covered);
          if (i > 0) {
            const [last, next] = [words[covered - 1]!, words[covered]!];
            expect(start).toBe(last < 150 && last + next <= 200 ? covered - 1 : covered);
          }
          covered = end;
        });
        expect(covered).toBe(sentences.length);
      }),
    );
  });

  it('grows to 150 words and shares one sentence', () => {
    const text = Array.from({ length: 20 }, () => sentence(20)).join(' ');
    expect(splitPassages(text, splitSentences(text))).toEqual([
      { start: 0, end: 8 },
      { start: 7, end: 15 },
      { start: 14, end: 20 },
    ]);
  });

  it('makes none from a text without words', () => {
    expect(splitPassages('', [])).toEqual([]);
  });
});

describe('embeddingText', () => {
  it('puts the title first, where there is one', () => {
    expect(embeddingText('Talks fail', 'They met.')).toBe('Talks fail\n\nThey met.');
    expect(embeddingText(null, 'They met.')).toBe('They met.');
  });

  it('is hashed by content alone', () => {
    expect(passageHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
