import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../../src/domain.js';
import { readRecord } from '../../../src/index/metadata/archive-record.js';
import { UNKNOWN } from '../../../src/index/metadata/structured-metadata.js';
import { readHead as readIntroduction } from '../../../src/index/metadata/text-head.js';

function readHead(blocks: readonly string[], declared: ArticleMetadata) {
  const record = readRecord(blocks);
  return readIntroduction(record?.body ?? blocks, record?.declared ?? declared);
}

const BODY = 'The harbour reopened on Monday after a week of checks, the port authority said.';
const KNOWN = {
  title: 'Harbour reopens after a week',
  publisher: 'The Daily Harbour',
  author: 'Ana Ruiz',
  published: '2024-03-04',
  url: null,
};

describe('a record of a database', () => {
  it.each([
    [
      'title first',
      [
        'Harbour reopens after a week\nThe Daily Harbour\nMarch 4, 2024 Monday',
        'Section: NEWS; Pg. A1\nLength: 312 words\nByline: By Ana Ruiz',
        'Body',
        BODY,
        'Classification',
        'Language: ENGLISH',
        'Subject: HARBOURS (90%); STORMS (77%)',
        'Load-Date: March 5, 2024',
        'End of Document',
      ],
    ],
    [
      'outlet first',
      [
        '12 of 500 DOCUMENTS',
        'The Daily Harbour',
        'March 4, 2024 Monday\nLate Edition - Final',
        'Harbour reopens after a week',
        'BYLINE: ANA RUIZ',
        'SECTION: News; Pg. 1',
        'LENGTH: 312 words',
        `BODY:\n${BODY}`,
        'LOAD-DATE: March 5, 2024',
        'LANGUAGE: ENGLISH',
        'PUBLICATION-TYPE: Newspaper',
      ],
    ],
  ])('is told from its text, %s', (_, blocks) => {
    const { metadata, body } = readHead(blocks, UNKNOWN);
    expect({ ...metadata, author: metadata.author?.toLowerCase() }).toEqual({ ...KNOWN, author: 'ana ruiz' });
    expect(body).toEqual([BODY]);
  });

  it('keeps the standfirst, and a line that may be one', () => {
    const fields = 'Section: News\nLength: 312 words';
    const blocks = ['Harbour reopens', 'Ferries leave at noon', 'March 4, 2024', fields, BODY];
    expect(readHead(blocks, UNKNOWN)).toEqual({
      metadata: { ...UNKNOWN, title: 'Harbour reopens', published: '2024-03-04' },
      body: ['Ferries leave at noon', BODY],
    });
    const named = ['Harbour reopens', 'La Voz', 'March 4, 2024', fields, BODY];
    expect(readHead(named, UNKNOWN).metadata.publisher).toBe('La Voz');
  });

  it('names the outlet without its place, and the author without his role, below an edition', () => {
    const blocks = [
      'The Daily Harbour (Carrow)\nMarch 4, 2024 Monday\nFirst Edition',
      'Harbour reopens after a week',
      'BYLINE: Ana Ruiz, Port Correspondent\nLENGTH: 96 words',
      BODY,
    ];
    expect(readRecord(blocks)).toEqual({ declared: KNOWN, body: [BODY] });
  });

  it('needs one label if the database has counted it', () => {
    const head = [
      'The Daily Harbour',
      'March 4, 2024 Monday',
      'Harbour reopens after a week',
      'LENGTH: 96 words',
    ];
    const declared = { ...KNOWN, author: null };
    expect(readRecord(['2 of 2 DOCUMENTS', ...head, BODY])).toEqual({ declared, body: [BODY] });
    expect(readRecord([...head, BODY])).toBeNull();
  });

  it('may have its surest labels below the text', () => {
    const blocks = [
      'Harbour reopens after a week',
      'Author: Ana Ruiz',
      `Full text: ${BODY}`,
      'Publication title: The Daily Harbour\nPublication date: March 4, 2024',
    ];
    expect(readRecord(blocks)).toEqual({ declared: KNOWN, body: [BODY] });
  });

  it('without labels is that of Factiva', () => {
    const head =
      'Harbour reopens after a week\nAna Ruiz\n211 words\n4 March 2024\nThe Daily Harbour\nDAIHAR\n12\nEnglish\n© 2024 Daily';
    for (const blocks of [
      [head, BODY],
      [...head.split('\n'), BODY, 'Document DAIHAR0020240304ehcu00007'],
    ])
      expect(readRecord(blocks)).toEqual({ declared: KNOWN, body: [BODY] });
  });

  it.each([
    [['Harbour reopens', 'Length: 300 metres', BODY]],
    [[BODY, BODY, 'Length: 4.2 m\nEdition: 500']],
    [['Question: Will it hold?\nAnswer: It will.', BODY]],
    [[BODY, BODY, 'Source: the port']],
    [[BODY, 'Section: News\nLength: 312 words', BODY].toSpliced(1, 0, BODY, BODY, BODY, BODY, BODY, BODY)],
  ])('is not made of what only looks like one: %j', (blocks) => {
    expect(readRecord(blocks)).toBeNull();
    expect(readHead(blocks, { ...UNKNOWN, title: 'Harbour' }).body).toEqual(blocks);
  });
});
