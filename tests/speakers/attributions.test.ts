import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { speakerOf } from '../../src/speakers/attribute.js';
import { ATTRIBUTIONS } from './attributions.js';

const cases = Object.entries(ATTRIBUTIONS).flatMap(([group, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, expected, marked] = /^(.*?) \| (.*)$/.exec(line)!;
      const laid = marked!.replace(/ ¶ /g, '\n\n').replace(/ ⏎ /g, '\n');
      const text = laid.replace(/[‹›]/g, '');
      const range = { start: laid.indexOf('‹'), end: laid.indexOf('›') - 1 };
      return { group, expected: expected === '-' ? null : expected!, marked: marked!, text, range };
    }),
);
const named = ({ text, range }: (typeof cases)[number]): string | null =>
  speakerOf({ text, sentences: splitSentences(text) }, range)?.name ?? null;

describe('the name under a quote', () => {
  it('is measured on enough sentences', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  it.each(cases)('$group: $marked', (one) => {
    expect(named(one)).toBe(one.expected);
  });
});
