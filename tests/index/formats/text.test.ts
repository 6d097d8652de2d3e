import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../../src/index/declared.js';
import { parseText } from '../../../src/index/formats/text.js';

const parse = (text: string) => parseText(Buffer.from(text));

describe('parseText', () => {
  it('reads fields that stand above the text, a line each', async () => {
    const text =
      'Title: Harbour reopens\nAuthor: Ana Ruiz\nDATE: 4 March 2024\nSource: The Gazette\nURL: https://g.example/a';
    expect(await parse(`${text}\n\nTwo ferries left.\n`)).toEqual({
      declared: {
        title: 'Harbour reopens',
        publisher: 'The Gazette',
        author: 'Ana Ruiz',
        published: '2024-03-04',
        url: 'https://g.example/a',
      },
      blocks: ['Two ferries left.'],
    });
  });

  it.each([['Title: Harbour reopens'], ['PMID: 12\nTitle: Harbour'], ['Date: 4 March\nThe wall fell.']])(
    'takes no other lines for fields: %s',
    async (text) => {
      expect(await parse(`${text}\n\nTwo ferries left.`)).toEqual({
        declared: UNKNOWN,
        blocks: [text, 'Two ferries left.'],
      });
    },
  );
});
