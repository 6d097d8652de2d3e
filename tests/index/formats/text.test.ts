import { describe, expect, it } from 'vitest';
import { parseText } from '../../../src/index/formats/text.js';
import { UNKNOWN } from '../../../src/index/metadata/structured-metadata.js';

const parse = async (text: string) => [await parseText(Buffer.from(text))].flat()[0]!;

describe('parseText', () => {
  it('leaves out page numbers beside the ends of pages', async () => {
    const { blocks } = await parse(
      'It is open.\n\f- 2 -\n\nTwo ferries left.\n\n3\n\fOf 1904, little is known.\n',
    );
    expect(blocks).toEqual(['It is open.', 'Two ferries left.', 'Of 1904, little is known.']);
  });

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

  it.each([
    'Headline: Harbour reopens\nByline: By Ana Ruiz\nPublication: The Gazette\nPublication date: March 4, 2024\nSection: News\nWord count: 312',
    'Title : Harbour reopens\nAuthor : Ana Ruiz\nNewspaper : The Gazette\nPub-Date : 2024-03-04',
    'Date: Mon, 4 Mar 2024 10:00:00 +0000\nSubject: Harbour reopens\nFrom: Ana Ruiz <ana@g.example>\nSource: The Gazette',
  ])('reads the labels that exports use: %s', async (text) => {
    const { declared, blocks } = await parse(`${text}\n\nTwo ferries left.\n`);
    expect(declared).toEqual({
      title: 'Harbour reopens',
      publisher: 'The Gazette',
      author: 'Ana Ruiz',
      published: '2024-03-04',
      url: null,
    });
    expect(blocks).toEqual(['Two ferries left.']);
  });

  it('takes a subject for a title only in a message', async () => {
    expect((await parse('Subject: Politics\nDate: 2024-03-04\n\nText.\n')).declared.title).toBeNull();
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
