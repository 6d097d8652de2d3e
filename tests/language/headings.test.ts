import { describe, expect, it } from 'vitest';
import { headingsShown, headingTexts, isHeading } from '../../src/language/headings.js';
import { splitSentences } from '../../src/language/sentences.js';
import { article } from '../support/assistant.js';

/** Each sentence under its headings. */
function under(text: string): Record<string, string> {
  const read = article({ text });
  return Object.fromEntries(
    splitSentences(text).map(({ start, end }, number) => [
      text.slice(start, end),
      headingTexts(read, number).join(' › '),
    ]),
  );
}

describe('headings', () => {
  it('reach from one to the next', () => {
    expect(
      under(
        'Two storms passed.\n\nStorm Ida\n\nDeaths: 12\n\nIt rained.\n\nStorm Karl\n\nIt snowed. It froze.',
      ),
    ).toMatchObject({
      'Two storms passed.': '',
      'Storm Ida': '',
      'Deaths: 12': 'Storm Ida',
      'It rained.': 'Storm Ida',
      'It snowed.': 'Storm Karl',
      'It froze.': 'Storm Karl',
    });
  });

  it('may be two if the upper one is not a byline', () => {
    expect(under('Gales of 1987\n\nDamage\n\nRoofs flew.')['Roofs flew.']).toBe('Gales of 1987 › Damage');
    expect(under('Maria Rossi\n\nDamage in the north\n\nRoofs flew.')['Roofs flew.']).toBe(
      'Damage in the north',
    );
  });

  it.each([
    ['a list', 'Wheat\n\nBarley\n\nOats grown\n\nThe price fell.'],
    ['a signature', '– Maria Rossi\n\nThe price fell.'],
    ['a dateline', 'LYSE —\n\nThe price fell.'],
    ['a label', 'Price: low\n\nThe price fell.'],
    ['figures', '12 Wheat 30\n\nThe price fell.'],
    ['a sentence', 'Wheat is cheap.\n\nThe price fell.'],
    ['a line of a paragraph', 'Wheat\nThe price fell.'],
    ['initials', 'AP\n\nThe price fell.'],
  ])('are not %s', (_, text) => {
    expect(under(text)['The price fell.']).toBe('');
  });

  it('of an interview are its questions, and what they go on from', () => {
    const text =
      'When will the bridge open?\n\nIn May.\n\nAnd who pays for it?\n\nThe state.\n\nWhat about the ferry?\n\nIt stays.';
    expect(under(text)).toMatchObject({
      'In May.': 'When will the bridge open?',
      'The state.': 'When will the bridge open? › And who pays for it?',
      'It stays.': 'What about the ferry?',
    });
    const read = article({ text });
    expect(headingsShown(read, 3)).toEqual(['And who pays for it?']);
  });

  it('are found in lines of questions and answers too', () => {
    expect(under('Q: Who pays?\nA: The state does.\n\nQ: When?\nA: In May.')).toMatchObject({
      'A: The state does.': 'Q: Who pays?',
      'A: In May.': 'Q: When?',
    });
  });

  it('end before long stretches of text', () => {
    const text = `Storm Ida\n\n${Array.from({ length: 30 }, (_, i) => `It rained on day ${i}.`).join('\n\n')}`;
    expect(under(text)['It rained on day 5.']).toBe('Storm Ida');
    expect(under(text)['It rained on day 25.']).toBe('');
  });

  it('are separate lines, and not items of a list', () => {
    const read = article({
      text: 'Storm Ida\n\nIt rained.\n\nArms Control\n\nFish Quotas\n\nShip Yards\n\nTalks go on.',
    });
    const headings = read.sentences.flatMap(({ start, end }, at) =>
      isHeading(read, at) ? [read.text.slice(start, end)] : [],
    );
    expect(headings).toEqual(['Storm Ida']);
  });
});
