import { describe, expect, it } from 'vitest';
import { sentenceTokens } from '../../src/text/sentence-tokens.js';
import { splitSentences } from '../../src/text/sentences.js';
import { contentStems } from '../../src/text/tokens.js';

const article = (text: string) => ({ text, sentences: splitSentences(text) });

describe('the tokens of a sentence', () => {
  it('stand where the article has them', () => {
    const one = article('The bridge is shut. Nobody can cross it.');
    const tokens = sentenceTokens(one, 1);
    expect(tokens.map(({ start, end }) => one.text.slice(start, end))).toEqual([
      'Nobody',
      'can',
      'cross',
      'it',
    ]);
    expect(tokens.filter(({ stop }) => !stop).map(({ stem }) => stem)).toEqual(
      contentStems('Nobody can cross it.'),
    );
  });

  it('belong to the article that is asked for, however alike another is', () => {
    const [one, other] = [article('Doors open.'), article('   Doors open.')];
    expect(sentenceTokens(one, 0)[0]!.start).toBe(0);
    expect(sentenceTokens(other, 0)[0]!.start).toBe(3);
  });

  it('are remembered, but not for ever: what was asked for long ago is forgotten, and read again the same', () => {
    const one = article('The bridge is shut.');
    const tokens = sentenceTokens(one, 0);
    expect(sentenceTokens(one, 0)).toBe(tokens);
    const long = { text: 'Shut', sentences: Array.from({ length: 60_000 }, () => ({ start: 0, end: 4 })) };
    for (let i = 0; i < long.sentences.length; i += 1) sentenceTokens(long, i);
    expect(sentenceTokens(one, 0)).not.toBe(tokens);
    expect(sentenceTokens(one, 0)).toEqual(tokens);
  });
});
