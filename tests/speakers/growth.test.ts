import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { attributeSentences } from '../../src/speakers/attribute.js';

/** A word of letters for every number. */
const word = (i: number): string =>
  `L${[...i.toString(26)].map((c) => String.fromCharCode(97 + Number.parseInt(c, 26))).join('')}`;
const many = (of: (i: number) => string, between = ' '): ((n: number) => string) => {
  return (n) => Array.from({ length: n }, (_, i) => of(i)).join(between);
};
const HOSTILE: Record<string, (n: number) => string> = {
  'labels of as many people': many((i) => `Ada ${word(i)}: I do?`, '\n'),
  'initials that all share': many((i) => `Ada ${word(i)} came.\nAL: I do?`, '\n'),
  'a surname that all share': many(
    (i) => `Mayor ${word(i)} Lind said no. The mayor said. Lind said. She said.`,
  ),
  'quotations and nothing else': many(() => '“It is.”', '\n\n'),
  'marks that never close': many(() => '“a'),
  'headings of a name each': many((i) => `By Ana ${word(i)}`, '\n\n'),
  'sentences that begin like names': many((i) => `Understated ${word(i)} ${word(i + 9)} wins.`),
  'titles and no name': many(() => 'President President'),
};

const cost = (text: string): number => {
  const article = { text, sentences: splitSentences(text) };
  const began = process.cpuUsage();
  attributeSentences(article);
  return process.cpuUsage(began).user;
};

/** 8 times as long takes about 8 times as much; what grew with the square would take 64 times as much. */
const MOST = 30;
const timesAsLong = (make: (n: number) => string): number => {
  const small = Math.min(cost(make(200)), cost(make(200)));
  return cost(make(1600)) / Math.max(small, 3000);
};

describe('the time that an article takes', () => {
  it.each(Object.entries(HOSTILE))('grows with its length: %s', (_, make) => {
    cost(make(200));
    // Measured again before it counts as failed: a busy machine makes one measurement too long.
    const growth = timesAsLong(make);
    expect(growth < MOST ? growth : timesAsLong(make)).toBeLessThan(MOST);
  });
});
