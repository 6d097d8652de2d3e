import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { parsePdf } from '../../../src/index/formats/pdf.js';
import { column, pdfOf } from '../../support/pdf.js';

describe('parsePdf', () => {
  it('joins lines to paragraphs and mends words broken at line ends', async () => {
    const pdf = pdfOf([
      [
        { text: 'Harbour reopens after storm', y: 750, size: 20 },
        ...column([
          'The harbour reopened on Monday after a week of secu-',
          'rity checks, the port authority of the island said in a',
          'long-term plan for Asia-',
          'Pacific trade.',
          '',
          'Two ferries left before noon. A third is to follow, in the long-',
          'term plan at least.',
        ]),
      ],
    ]);
    const { blocks } = await parsePdf(pdf);
    expect(blocks).toEqual([
      'Harbour reopens after storm',
      'The harbour reopened on Monday after a week of security checks, the port authority of the island said in a long-term plan for Asia-Pacific trade.',
      'Two ferries left before noon. A third is to follow, in the long-term plan at least.',
    ]);
  });

  it('carries a paragraph over the page and drops running heads and page numbers', async () => {
    const page = (number: number, lines: string[]) => [
      { text: `The Harbour Gazette, issue ${number}`, y: 770 },
      ...column(lines),
      { text: `Page ${number} of 3`, y: 30 },
    ];
    const { blocks } = await parsePdf(
      pdfOf([
        page(1, ['The mayor said that the bridge', 'would open in the']),
        page(2, ['spring of next year.', '', 'Nobody answered.']),
        page(3, ['The plan has 12 parts.', '', '12']),
      ]),
    );
    expect(blocks).toEqual([
      'The mayor said that the bridge would open in the spring of next year.',
      'Nobody answered.',
      'The plan has 12 parts.',
      '12',
    ]);
  });

  it('keeps a headline of several lines whole, below the head of a newspaper’s page', async () => {
    const text = ['The harbour reopened on Monday after a week', 'of checks.', '', 'Two ferries left.'];
    const first = [
      { text: 'The Daily Harbour Monday, 4 March 2024 Page 3', y: 770, size: 9 },
      { text: 'Harbour reopens after', y: 740, size: 22 },
      { text: 'a week of checks', y: 715, size: 22 },
      ...column(text, 680),
    ];
    const second = [
      { text: 'The Daily Harbour — Monday, 4 March 2024 — Page 4', y: 770, size: 9 },
      ...column(['A third is to', 'follow in 2025. See page 3', 'of the plan.'], 740),
    ];
    const whole = [
      'Harbour reopens after a week of checks',
      'The harbour reopened on Monday after a week of checks.',
    ];
    expect((await parsePdf(pdfOf([first]))).blocks).toEqual([...whole, 'Two ferries left.']);
    expect((await parsePdf(pdfOf([first, second]))).blocks).toEqual([
      ...whole,
      'Two ferries left.',
      'A third is to follow in 2025. See page 3 of the plan.',
    ]);
  });

  it('takes title and author from sound properties alone, and never the day the PDF was made', async () => {
    const page = [column(['The harbour reopened on Monday.'])];
    const made = { CreationDate: 'D:20260101120000Z' };
    const sound = await parsePdf(pdfOf(page, { ...made, Title: 'Harbour reopens', Author: 'Ana Ruiz' }));
    expect(sound.declared).toEqual({
      title: 'Harbour reopens',
      author: 'Ana Ruiz',
      publisher: null,
      published: null,
      url: null,
    });
    const unsound = await parsePdf(
      pdfOf(page, { Title: 'Microsoft Word - harbour_v2.docx', Author: 'admin' }),
    );
    expect(unsound.declared).toMatchObject({ title: null, author: null });
  });

  it.each<[string, Buffer, string]>([
    ['a scan', pdfOf([[]]), 'no text layer'],
    ['something else', Buffer.from('%PDF-1.4 and nothing more'), 'damaged'],
    ['half a file', pdfOf([column(['The harbour reopened.'])]).subarray(0, 200), 'damaged'],
    [
      'a locked file',
      pdfOf(
        [column(['The harbour reopened.'])],
        {},
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`,
      ),
      'locked with a password',
    ],
  ])('refuses %s with a plain reason', async (_, bytes, reason) => {
    const refusal = await parsePdf(bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect((refusal as UserError).message).toContain(reason);
  });
});
