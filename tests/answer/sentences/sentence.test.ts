import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../src/answer/sentences/sentence.js';
import { contentStems } from '../../../src/language/tokens.js';
import { article } from '../../support/assistant.js';

describe('a sentence as it is read', () => {
  it('has its tokens where the article has them', () => {
    const one = article({ text: 'The bridge is shut. Nobody can cross it.' });
    const { tokens, positions } = readSentence(one, 1);
    const words = tokens.map(({ start, end }) => one.text.slice(start, end));
    expect(words).toEqual(['Nobody', 'can', 'cross', 'it']);
    expect([...positions.keys()]).toEqual(contentStems('Nobody can cross it.'));
  });

  it('has dates with shortened months, but neither a name nor a word like one', () => {
    const one = article({ text: 'Jan Lund came on Nov. 7 and left on 3 Dec to mar May Day.' });
    const { tokens, dates } = readSentence(one, 0);
    expect(dates.map((at) => tokens[at]!.lower)).toEqual(['nov', 'dec', 'may']);
  });

  it('is read once of one article, and again of another, however alike', () => {
    const [one, other] = [article({ text: 'Doors open.' }), article({ text: '   Doors open.' })];
    expect(readSentence(one, 0)).toBe(readSentence(one, 0));
    expect(readSentence(one, 0).tokens[0]!.start).toBe(0);
    expect(readSentence(other, 0).tokens[0]!.start).toBe(3);
  });
});
