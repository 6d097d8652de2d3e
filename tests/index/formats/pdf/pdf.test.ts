import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/errors.js';
import { pdfBlocks } from '../../../../src/index/formats/pdf/blocks.js';
import { withoutAslant } from '../../../../src/index/formats/pdf/lines.js';
import { parsePdf } from '../../../../src/index/formats/pdf/pdf.js';
import { parseArticle } from '../../../../src/index/parse.js';
import { column, pdfOf } from '../../../support/pdf.js';

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

  it.each([
    ['F', 'ive ferries lay at the quay when the storm came,', 'Five ferries'],
    ['A', 'ferry lay at the quay when the storm came,', 'A ferry'],
    ['W', 'E SAW it from the quay when the storm came,', 'WE SAW'],
  ])('puts the drop cap %s before the first of the lines beside it', async (initial, first, opening) => {
    const pdf = pdfOf([
      [
        { text: initial, x: 72, y: 690, size: 36 },
        { text: 'Harbour reopens after storm', y: 750, size: 20 },
        { text: first, x: 108, y: 708 },
        { text: 'and two of them sank before help could reach them', x: 108, y: 694 },
        { text: 'from the island.', y: 680 },
      ],
    ]);
    const { blocks } = await parsePdf(pdf);
    expect(blocks.slice(0, 2)).toEqual(['Harbour reopens after storm', expect.stringContaining(opening)]);
    expect(blocks[1]).toMatch(
      /when the storm came, and two of them sank .* help could reach them from the island\.$/,
    );
  });

  it('joins a paragraph across pages and drops running heads and page numbers', async () => {
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

  it('puts the headline above the outlet and the day that a page prints over it, and drops the section', async () => {
    const page = (above: readonly { text: string; y: number; size: number }[]) =>
      pdfOf([
        [
          ...above,
          { text: 'Harbour reopens', y: 720, size: 22 },
          ...column(['Two ferries left on Monday, the', 'harbour said.'], 680),
        ],
      ]);
    const line = { text: 'Opinion | The Daily Harbour | 12 May 2023', y: 760, size: 8 };
    expect((await parsePdf(page([line]))).blocks.slice(0, 2)).toEqual([
      'Harbour reopens',
      'The Daily Harbour | 12 May 2023',
    ]);
    expect((await parsePdf(page([{ ...line, text: 'OPINION' }]))).blocks).toEqual([
      'Harbour reopens',
      'Two ferries left on Monday, the harbour said.',
    ]);
    expect((await parsePdf(page([{ ...line, text: 'World News' }]))).blocks).toHaveLength(2);
    for (const text of ['Ana Ruiz', 'THE GUARDIAN'])
      expect((await parsePdf(page([{ ...line, text }]))).blocks.slice(0, 2)).toEqual([
        'Harbour reopens',
        text,
      ]);
    // A sentence above it belongs to the text.
    const sentence = { ...line, text: 'The wall fell.' };
    expect((await parsePdf(page([sentence]))).blocks[0]).toBe('The wall fell.');
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

  it('raises the marks of notes, keeps notes apart from a paragraph that goes on, and hyphens that are a word’s own', async () => {
    const first = [
      { text: 'Floods', y: 780, size: 18 },
      { text: 'It killed 12', y: 740, x: 72 },
      { text: '3', y: 744, x: 132, size: 6 },
      { text: 'people under price-', y: 740, x: 140 },
      { text: 'determining rules, and the records are to be ana-', y: 726 },
      { text: '3 Count of 8 May.', y: 60, size: 7 },
    ];
    const second = column(['lysed by three students over two summers.'], 780);
    expect((await parsePdf(pdfOf([first, second]))).blocks).toEqual([
      'Floods',
      'It killed 12 ³ people under price-determining rules, and the records are to be analysed by three students over two summers.',
      'Count of 8 May.',
    ]);
  });

  it('reads what is drawn twice once, a headline that is drawn last first, and rows of a table by their cells', async () => {
    const rows = [
      ['Region', 'Deaths', 'Injured'],
      ['Norvale', '12', '40'],
      ['Wend', '21', '87'],
    ];
    const table = rows.flatMap((cells, row) =>
      cells.map((text, cell) => ({ text, y: 600 - 16 * row, x: 72 + 150 * cell })),
    );
    const text = { text: 'The harbour reopened on Monday.', y: 700 };
    const page = [
      text,
      { ...text, x: 72.4 },
      { text: 'Contents of it ........... 12', y: 660 },
      ...table,
      { text: 'Harbour reopens', y: 760, size: 20 },
    ];
    expect((await parsePdf(pdfOf([page]))).blocks).toEqual([
      'Harbour reopens',
      'The harbour reopened on Monday.',
      'Region | Deaths | Injured\nNorvale | 12 | 40\nWend | 21 | 87',
    ]);
  });

  it('reads columns that are drawn line by line across them one after the other', async () => {
    const left = [
      'The harbour reopened on Monday after',
      'a week of checks by divers of the town,',
      'who found that the wall of the harbour',
      'had lost forty metres to the sea at',
      'night, the port authority of the island',
      'said when it was asked for its plans.',
    ];
    const right = [
      'Two ferries left before noon with more',
      'people than had been seen for a year,',
      'and a third is to follow as soon as its',
      'engine has been mended by the people',
      'who had built it in the winter of the',
      'flood, its captain told the passengers.',
    ];
    const page = left.flatMap((text, row) => [
      { text, y: 700 - 14 * row, x: 60, size: 10 },
      { text: right[row]!, y: 700 - 14 * row, x: 330, size: 10 },
    ]);
    expect((await parsePdf(pdfOf([page]))).blocks).toEqual([left.join(' '), right.join(' ')]);
  });

  it('reads narrow columns of unequal length, with paragraphs that end in one of them', async () => {
    const left = [
      'The council of Orrin voted on',
      'Monday to build a new pool for',
      '12 million crowns, its mayor said.',
      '',
      'It will have six lanes and a',
      'slide for the smallest children,',
      'and it will open in the spring.',
      'Nobody had asked for a second',
      'one since the old pool was shut.',
    ];
    const right = [
      'Farmers near Orrin lost 340',
      'sheep to wolves last winter, the',
      'ministry of the island counted.',
      'One of them, Odd Berg, will sell',
      'his flock and move to the coast',
      'before the snow comes once more,',
      'as his uncle did before the war.',
    ];
    const page = left.flatMap((text, row) =>
      [
        { text, y: 700 - 14 * row, x: 60, size: 10 },
        { text: right[row] ?? '', y: 700 - 14 * row, x: 330, size: 10 },
      ].filter((piece) => piece.text !== ''),
    );
    expect((await parsePdf(pdfOf([page]))).blocks).toEqual([
      left.slice(0, 3).join(' '),
      left.slice(4).join(' '),
      right.join(' '),
    ]);
  });

  it.each([
    ['with a gap in them', (row: number) => (row < 4 ? 0 : 30), []],
    [
      'above a heading and a table',
      () => 0,
      ['Results', ...[1, 2, 3].map((at) => `Region ${at}\t${at * 7}`)],
    ],
    ['above a source', () => 0, ['Source: the council']],
    [
      'above a heading and prose',
      () => 0,
      ['What happens next', 'The council will vote on the plan in June, and then on the money.'],
    ],
  ])('reads columns %s', async (_, gap, below) => {
    const left = Array.from({ length: 8 }, (_each, row) => `the council of orrin voted on ${row} things,`);
    const right = Array.from(
      { length: 8 },
      (_each, row) => `farmers near orrin lost ${row} sheep to wolves,`,
    );
    const y = (row: number) => 700 - 14 * row - gap(row);
    const page = [
      ...left.flatMap((text, row) => [
        { text, y: y(row), x: 60, size: 10 },
        { text: right[row]!, y: y(row), x: 330, size: 10 },
      ]),
      ...below.flatMap((line, at) =>
        line
          .split('\t')
          .map((text, cell) => ({ text, y: y(7) - 30 - 14 * at, x: 60 + 270 * cell, size: 10 })),
      ),
    ];
    const text = (await parsePdf(pdfOf([page]))).blocks.join(' ');
    expect(text.replaceAll(/\s+/g, ' ')).toBe(
      [...left, ...right, ...below].join(' ').replaceAll('\t', ' | '),
    );
  });

  it('keeps rows of a table with long cells', async () => {
    const offices = [
      'Foreign Affairs',
      'Public Works and Roads',
      'Trade and Industry',
      'Health and Families',
      'Justice and Police',
      'Farming and Forests',
    ];
    const page = offices.flatMap((office, row) => [
      { text: `Minister of ${office}`, y: 700 - 14 * row, x: 60, size: 10 },
      { text: `Ada Lind of the Labour Party`, y: 700 - 14 * row, x: 330, size: 10 },
    ]);
    expect((await parsePdf(pdfOf([page]))).blocks).toEqual([
      offices.map((office) => `Minister of ${office} | Ada Lind of the Labour Party`).join('\n'),
    ]);
  });

  it('drops heads that alternate from left to right, and no text at the edge of a page', async () => {
    const page = (number: number) => [
      number % 2 === 0
        ? { text: `${number} THE WELLS OF NORRLAND`, y: 800, size: 9 }
        : { text: `DRY YEARS ${number}`, y: 800, size: 9, x: 380 },
      ...column(
        [`by mules. Nobody in Zone ${number} has asked.`, '', `The road of part ${number} can be used only`],
        760,
      ),
    ];
    const { blocks } = await parsePdf(pdfOf([1, 2, 3, 4].map(page)));
    expect(blocks.join(' ')).not.toMatch(/WELLS|DRY/);
    expect(blocks).toContain('The road of part 2 can be used only by mules. Nobody in Zone 3 has asked.');
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

  it('separates the articles of a newspaper’s page by bylines and by the size of headlines', async () => {
    const text = (y: number, ...texts: string[]) => texts.map((line, at) => ({ text: line, y: y - 13 * at }));
    const pdf = pdfOf([
      [
        { text: 'The Lorne Courier Thursday, 14 March 2019 Page 5', y: 780, size: 9 },
        { text: 'Council keeps its bath', y: 745, size: 24 },
        ...text(
          725,
          'By Priya Anand',
          'The council voted 14 to 9 on Wednesday to keep it',
          'open. Repairs will cost 640,000 pounds.',
        ),
        ...text(680, 'The leader of the council voted against it.'),
        { text: 'Bus drivers to strike', y: 640, size: 18 },
        ...text(
          620,
          'By Tom Varley',
          'Bus drivers will walk out on 9 April, their union',
          'said on Tuesday.',
        ),
        { text: 'Otters seen on the Wend', y: 560, size: 18 },
        ...text(540, 'Otters have been seen on the Wend for the first time', 'in 41 years.'),
      ],
    ]);
    expect(await parseArticle('page.pdf', pdf)).toMatchObject([
      { title: 'Council keeps its bath', author: 'Priya Anand' },
      { title: 'Bus drivers to strike', author: 'Tom Varley' },
      { title: 'Otters seen on the Wend', author: null, published: null },
    ]);
  });
});

describe('text set aslant', () => {
  const piece = (str: string, transform: number[]) => ({
    str,
    transform,
    dir: 'ltr',
    width: 100,
    height: 12,
    hasEOL: true,
  });
  const body = piece('The harbour reopened on Monday.', [12, 0, 0, 12, 72, 700]);
  const shown = (pieces: ReturnType<typeof piece>[]) => withoutAslant(pieces).map(({ str }) => str);

  it('is left out where it is a watermark or stands along the edge', () => {
    expect(shown([piece('DRAFT', [60, 60, -60, 60, 150, 250]), body])).toEqual(['', body.str]);
    expect(shown([body, piece('Lund', [0, 8, -8, 0, 20, 300])])).toEqual([body.str, '']);
  });

  it('is kept on a page that lies on its side', () => {
    const lying = piece('The harbour reopened on Monday.', [0, 12, -12, 0, 72, 700]);
    expect(shown([lying, lying])).toEqual([lying.str, lying.str]);
  });
});

describe('a line in a font of its own', () => {
  const line = (text: string, right: number, bottom: number, font: string) => ({
    text,
    left: 72,
    right,
    bottom,
    height: 11,
    font,
  });
  const below = [
    line('Ninety tonnes, and a little more on a calm day', 400, 686, 'plain'),
    line('in the harbour.', 160, 672, 'plain'),
  ];
  const texts = (lines: ReturnType<typeof line>[]) => pdfBlocks([lines], () => true).map(({ text }) => text);

  it('is a heading if it is much shorter than the next', () => {
    expect(texts([line('What does it lift?', 170, 700, 'bold'), ...below])[0]).toBe('What does it lift?');
  });

  it('is part of the paragraph if it is as long', () => {
    const opening = line('The crane of the harbour has been praised: it lifts', 400, 700, 'bold');
    expect(texts([opening, ...below])).toHaveLength(1);
  });
});
