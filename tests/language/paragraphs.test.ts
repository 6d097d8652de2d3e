import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/language/paragraphs.js';

describe('paragraphs', () => {
  it('divides a text at blank lines', () => {
    const text = '\nOne\nstill one.\n \t\nTwo.\n\n\n\nThree. \n';
    expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One\nstill one.',
      'Two.',
      'Three.',
    ]);
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b.', ' ', '\n', '\r', '\t', '\u00a0')), (pieces) => {
        const text = pieces.join('');
        const kept = paragraphs(text).map(({ start, end }) => text.slice(start, end));
        expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(kept.every((paragraph) => paragraph === paragraph.trim() && paragraph !== '')).toBe(true);
      }),
    );
  });
});
