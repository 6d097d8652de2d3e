import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { attributions } from '../../src/speakers/attributions.js';

const read = (text: string) => attributions({ text, sentences: splitSentences(text) });

describe('what is kept of attributions', () => {
  it('gives speaker, role and kind of speech for every sentence', () => {
    const text =
      'It rained. “We will build,” said Mayor Eva Lind. Lind called the plan “a gift”. Lind said that it was late.';
    expect(read(text)).toEqual([
      { speaker: null, role: null, speech: null },
      { speaker: 'Eva Lind', role: 'Mayor', speech: 'direct' },
      { speaker: 'Eva Lind', role: 'Mayor', speech: 'mixed' },
      { speaker: 'Eva Lind', role: 'Mayor', speech: 'reported' },
    ]);
  });

  it('counts text inside one long quotation as direct speech', () => {
    expect(
      read('Eva Lind said: “We waited. Nobody came. It is nothing.”').map(({ speech }) => speech),
    ).toEqual(['direct', 'direct', 'direct']);
  });
});
