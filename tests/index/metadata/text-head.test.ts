import { describe, expect, it } from 'vitest';
import { readByline } from '../../../src/index/metadata/byline.js';
import { readDateline } from '../../../src/index/metadata/dateline.js';
import { readDate } from '../../../src/index/metadata/dates.js';
import { outletName } from '../../../src/index/metadata/outlet.js';
import { inOrder, inUsualCase, withoutRole } from '../../../src/index/metadata/persons.js';
import { revisionOf, UNKNOWN } from '../../../src/index/metadata/structured-metadata.js';
import { readHead } from '../../../src/index/metadata/text-head.js';

const BODY = 'The harbour reopened on Monday after a week of checks, the port authority said.';
const head = (blocks: string[], declared = UNKNOWN) => readHead(blocks, declared);

describe('readHead', () => {
  it('takes a title line and leaves the rest alone', () => {
    expect(head(['Harbour reopens', BODY])).toEqual({
      metadata: { ...UNKNOWN, title: 'Harbour reopens' },
      body: [BODY],
    });
  });

  it.each([
    [
      'labels of another language',
      ['Par Ana Ruiz\nPublié le 4 mars 2024 à 09h12, mis à jour le 5 mars 2024'],
    ],
    [
      'a reading time behind the day',
      ['Von Ana Ruiz\nVeröffentlicht am 4. März 2024 um 18:12 Uhr | Lesedauer: 3 Minuten'],
    ],
    ['figures beside a label of another language', ['Par Ana Ruiz', 'Publié le 04/03/2024 à 18h12']],
    ['an hour without minutes', ['Por Ana Ruiz, 4 de março de 2024 às 10h']],
    ['a role at a broadcaster', ['By Ana Ruiz\nPort correspondent, BBC News', 'Published\n4 March 2024']],
    ['a label above the date', ['By Ana Ruiz\nBBC News, Melsund', 'Published\n4 March 2024']],
    ['the place after the author', ['Ana Ruiz in Melsund\nMon 4 Mar 2024 08.00 GMT']],
    ['a byline above the date', ['By Ana Ruiz\n4 March 2024']],
    ['an account below the author', ['PUBLISHED MON, MAR 4 2024', 'Ana Ruiz\n@ANARUIZ']],
    ['a role with an account', ['Ana Ruiz\nPolitical reporter @anaruiz', 'Monday 4 March 2024 16:10, UK']],
    ['the author and the place before the day', ['Ana Ruiz in Melsund MARCH 4 2024']],
    ['outlet, day, page and author in a row', ['The Lund Times · 4 Mar 2024 · 4 · Ana Ruiz']],
    ['source and editor beside the day', ['By Ana Ruiz', 'Source: Xinhua| 2024-03-04 10:14:22|Editor: ZX']],
    ['a byline in Italian', ['di Ana Ruiz\n4 marzo 2024']],
    ['where the author reports from', ['By Ana Ruiz\nReporting from Melsund, Norway', 'March 4, 2024']],
    ['the place before day and clock', ['Ana Ruiz', 'Melsund - 4 mar 2024 - 08:12 CET']],
    ['the day of a German broadcaster', ['Stand: 04.03.2024, 08:12 Uhr', 'Von Ana Ruiz']],
    ['what a copy glues together', ['By Ana Ruiz\nMarch 4, 20248:12 AM UTCUpdated 3 years ago']],
  ])('reads %s', (_, blocks) => {
    const known = { title: 'Harbour reopens', author: 'Ana Ruiz', published: '2024-03-04' };
    const { metadata, body } = head(['Harbour reopens', ...blocks, BODY]);
    expect(metadata).toMatchObject(known);
    expect(body).toEqual([BODY]);
  });

  it('reads an author above the outlet and its place, though no day is given', () => {
    expect(head(['Harbour reopens', 'Ana Ruiz', 'The Melsund Gazette, Lund', BODY])).toMatchObject({
      metadata: {
        title: 'Harbour reopens',
        author: 'Ana Ruiz',
        publisher: 'The Melsund Gazette',
        published: null,
      },
      body: [BODY],
    });
  });

  it('reads an outlet with its place above the day and the page', () => {
    expect(
      head(['The Lund Times (Lund, Ohio)\n4 Mar 1937, Thu  •  Page 4', 'Harbour reopens', BODY]),
    ).toMatchObject({
      metadata: { title: 'Harbour reopens', publisher: 'The Lund Times', published: '1937-03-04' },
      body: [BODY],
    });
  });

  it.each([
    [
      'Lund, 4 mar 2024 (EFE).- El puerto reabre.',
      '2024-03-04',
      'Lund, 4 mar 2024 (EFE).- El puerto reabre.',
    ],
    ['LUND, March 4. /TASS/. The harbour reopened.', null, 'The harbour reopened.'],
  ])('reads the dateline of %s', (text, published, rest) => {
    expect(head(['Harbour reopens', text])).toMatchObject({ metadata: { published }, body: [rest] });
  });

  it('reads a byline in capitals in another language', () => {
    expect(head(['Harbour reopens', 'POR ANA RUIZ | 4 de marzo de 2024', BODY]).metadata).toMatchObject({
      author: 'ANA RUIZ',
      published: '2024-03-04',
    });
  });

  it('reads the day below an author who stands below the standfirst', () => {
    const blocks = [
      'Harbour reopens',
      'Checks took a week',
      'Ana Ruiz in Melsund',
      'Mon 4 Mar 2024 08.00 GMT',
      BODY,
    ];
    expect(head(blocks)).toMatchObject({
      metadata: { author: 'Ana Ruiz', published: '2024-03-04' },
      body: ['Checks took a week', BODY],
    });
  });

  it('reads the day that a press release opens with', () => {
    const text = 'Hafenau, 4. März 2024 – Der Hafen ist offen.';
    expect(head(['Hafen offen', text])).toMatchObject({
      metadata: { published: '2024-03-04' },
      body: [text],
    });
  });

  it('takes a byline on the first line for no title', () => {
    expect(head(['By Ana Ruiz\n4 March 2024', BODY, BODY]).metadata).toMatchObject({
      title: null,
      author: 'Ana Ruiz',
      published: '2024-03-04',
    });
  });

  it('reads leading date and outlet, title, byline and dateline', () => {
    expect(
      head([
        'date 2024-03-04 DailyHarbour.com',
        'Harbour Reopens After A Week',
        'Ana Ruiz Published March 4, 2024 | 04:00 PM',
        `VALPARAISO (DailyHarbour News / Wire - 4th March, 2024) ${BODY}`,
      ]),
    ).toEqual({
      metadata: {
        title: 'Harbour Reopens After A Week',
        publisher: 'DailyHarbour',
        author: 'Ana Ruiz',
        published: '2024-03-04',
        url: null,
      },
      body: [BODY],
    });
  });

  it.each([
    ['Town votes for a new wall - CNN', 'CNN'],
    ['Town votes for a new wall | The Harn Gazette', 'The Harn Gazette'],
    ['Town votes for a new wall – Reuters', 'Reuters'],
  ])('parts title and outlet: %s', (line, publisher) => {
    const title = 'Town votes for a new wall';
    expect(head([line, BODY]).metadata).toMatchObject({ title, publisher });
    expect(head([line, title, BODY])).toMatchObject({ metadata: { title, publisher }, body: [BODY] });
    expect(head([BODY], { ...UNKNOWN, title: line }).metadata).toMatchObject({ title, publisher });
  });

  it.each(['Town votes for a wall - and pays for it', 'Wall of Arnholt - A Town in Fear', 'Ferry - CNN'])(
    'leaves a title with a dash whole: %s',
    (title) => {
      expect(head([title, BODY]).metadata).toMatchObject({ title, publisher: null });
    },
  );

  it('reads lines of one block, and a byline below the standfirst', () => {
    expect(head(['Harbour reopens\nBy Ana Ruiz\nMarch 4, 2024', BODY]).metadata).toMatchObject({
      title: 'Harbour reopens',
      author: 'Ana Ruiz',
      published: '2024-03-04',
    });
    expect(head(['date 2024-03-04 DailyHarbour.com\nHarbour reopens\nBy Ana Ruiz', BODY])).toEqual({
      metadata: {
        ...UNKNOWN,
        title: 'Harbour reopens',
        publisher: 'DailyHarbour',
        author: 'Ana Ruiz',
        published: '2024-03-04',
      },
      body: [BODY],
    });
    const { metadata, body } = head(['Harbour reopens', 'A week of waiting is over.', 'By Ana Ruiz', BODY]);
    expect(metadata.author).toBe('Ana Ruiz');
    expect(body).toEqual(['A week of waiting is over.', BODY]);
  });

  it.each([
    ['a first sentence', [BODY, BODY]],
    ['a single paragraph', ['No title here']],
    ['a label', ['The plan:', BODY]],
    ['verse', ['Roses are red\nViolets are blue', BODY]],
  ])('makes no title of %s', (_, blocks) => {
    expect(head(blocks)).toEqual({ metadata: UNKNOWN, body: blocks });
  });

  it.each([
    'O Brother, Where Art Thou?',
    'Washington, D.C.',
    'Apple Inc.',
    'St. Louis',
    '2018 NBA Playoffs',
    'finance',
  ])('takes %s as a title', (title) => expect(head([title, BODY]).metadata.title).toBe(title));

  it('takes the headline where the page title before it adds the outlet', () => {
    const { metadata, body } = head([
      'Harbour reopens after storm - The Gazette',
      'Harbour reopens after storm',
      BODY,
    ]);
    expect(metadata.title).toBe('Harbour reopens after storm');
    expect(body).toEqual([BODY]);
    expect(head(['Harbour plan', 'The plan', BODY]).body).toEqual(['The plan', BODY]);
  });

  it('keeps a date that is a heading of the article, and a line that only opens like a byline', () => {
    const blocks = [
      BODY,
      'Author: nobody knows who wrote it\nDate: 1931',
      '4 March 2024',
      BODY,
      'By Tuesday the wall had gone.',
      'Published by the city in 1900.',
    ];
    expect(head(['Harbour', ...blocks])).toEqual({
      metadata: { ...UNKNOWN, title: 'Harbour' },
      body: blocks,
    });
  });

  it('takes a date or a domain alone as the title when no other follows', () => {
    expect(head(['September 11, 2001', BODY]).metadata.title).toBe('September 11, 2001');
    expect(head(['Amazon.com', BODY]).metadata).toEqual({ ...UNKNOWN, title: 'Amazon.com' });
  });

  it('reads an outlet above the date, a byline in capitals with a role, and bylines below the text', () => {
    const by = 'By ANA RUIZ\nStaff Writer\nMarch 4, 2024';
    const known = { title: 'Harbour reopens', author: 'ANA RUIZ', published: '2024-03-04' };
    expect(head(['Harbour reopens', by, BODY])).toEqual({ metadata: { ...UNKNOWN, ...known }, body: [BODY] });
    expect(head([`Harbour reopens\n${by}`, BODY])).toEqual({
      metadata: { ...UNKNOWN, ...known },
      body: [BODY],
    });
    for (const top of [
      ['DAILY HARBOUR\n4 March 2024\nHarbour reopens'],
      ['Harbour reopens', '4 March 2024 - Daily Harbour'],
    ]) {
      expect(head([...top, BODY]).metadata.publisher?.toLowerCase()).toBe('daily harbour');
      expect(head([...top, BODY])).toMatchObject({
        metadata: { title: 'Harbour reopens', published: '2024-03-04' },
        body: [BODY],
      });
    }
    expect(head(['Harbour', BODY, BODY, 'Published: 4 March 2024 06:00 | Updated: 5 March 2024'])).toEqual({
      metadata: { ...UNKNOWN, title: 'Harbour', published: '2024-03-04', revision: '2024-03-05' },
      body: [BODY, BODY],
    });
  });

  it('takes a name alone for the author only above a date alone', () => {
    const metadataOf = (...above: string[]) =>
      readHead(['Harbour reopens', ...above, BODY], UNKNOWN).metadata;
    expect(metadataOf('Lena Voss', '2023-05-04')).toMatchObject({
      author: 'Lena Voss',
      published: '2023-05-04',
    });
    expect(metadataOf('Lena Voss').author).toBeNull();
    expect(metadataOf('Buenos Aires', '2023-05-04').author).toBeNull();
  });

  it('takes a long headline only above a byline or date, and counts no versions', () => {
    const long = `Harbour reopens after ${'a very '.repeat(30)}long week`;
    expect(head([long, 'By Ana Ruiz', BODY]).metadata.title).toBe(long);
    expect(head([long, BODY])).toEqual({ metadata: UNKNOWN, body: [long, BODY] });
    expect(head(['RPT-UPDATE 2-Harbour reopens', BODY]).metadata.title).toBe('Harbour reopens');
  });

  it.each([
    ['Storm Rages', 'Harbour\nBy Ana Ruiz\nStorm Rages'],
    ['The Daily Harbour', 'Harbour\nThe Daily Harbour'],
    ['Staff Writer', 'The union\nStaff Writer'],
  ])('loses no line that may be the article’s: %s', (line, block) => {
    expect(head([block, BODY, BODY]).body.join('\n')).toContain(line);
  });

  it('keeps what is declared, and does not repeat its title', () => {
    const declared = { ...UNKNOWN, title: 'Harbour reopens!', author: 'Li Wei' };
    expect(head(['Harbour Reopens', 'By Ana Ruiz', BODY], declared)).toEqual({
      metadata: declared,
      body: [BODY],
    });
    expect(head(['A heading', BODY], declared).body).toEqual(['A heading', BODY]);
  });
});

describe('revisionOf', () => {
  it.each([
    ['2024-05-06 10:00', '2024-05-06'],
    ['2024-05-06T10:00:00+02:00', '2024-05-06T08:00:00.000Z'],
    ['2024-05-06 10:00:00 +0200', '2024-05-06T08:00:00.000Z'],
    ['2024-05-06T10:00Z', '2024-05-06T10:00:00.000Z'],
  ])('is an instant only with a zone: %s', (words, revision) => expect(revisionOf(words)).toBe(revision));
});

describe('readByline', () => {
  it.each([
    ['By Ana Ruiz', { author: 'Ana Ruiz' }],
    ['by Jean-Luc O’Brien and Maria de la Cruz', { author: 'Jean-Luc O’Brien and Maria de la Cruz' }],
    ['BY ANA RUIZ', { author: 'ANA RUIZ' }],
    ['By Ana Ruiz, Staff Writer', { author: 'Ana Ruiz' }],
    ['By Ana Ruiz, Li Wei and Tom Poe', { author: 'Ana Ruiz, Li Wei and Tom Poe' }],
    ['By Ana Ruiz, BBC News', { author: 'Ana Ruiz' }],
    ['By Ana Ruiz | March 4, 2024 | 3 min read', { author: 'Ana Ruiz', published: '2024-03-04' }],
    ['Published March 4, 2024 | 04:00 PM', { published: '2024-03-04' }],
    ['Published: 4 March 2024, 16:00 GMT', { published: '2024-03-04' }],
    ['Posted on March 4, 2024 by Ana Ruiz', { author: 'Ana Ruiz', published: '2024-03-04' }],
    ['Last updated: 5 March 2024', { revision: '2024-03-05' }],
    ['Published March 4, 2024 Updated March 5, 2024', { published: '2024-03-04', revision: '2024-03-05' }],
    ['Updated March 5, 2024 | Published March 4, 2024', { published: '2024-03-04', revision: '2024-03-05' }],
    ['date 2024-03-04 DailyHarbour.com', { published: '2024-03-04', publisher: 'DailyHarbour' }],
    ['4 March 2024', { published: '2024-03-04' }],
    ['The Daily Harbour | 4 March 2024', { published: '2024-03-04', publisher: 'The Daily Harbour' }],
    ['Last updated 18:42 GMT', {}],
  ])('reads %s', (line, expected) => {
    expect(readByline(line)).toEqual({ author: null, published: null, publisher: null, ...expected });
  });

  it.each([
    'By Tuesday',
    'By Tuesday the wall had gone.',
    'Published by the city in 1900.',
    'On March 4, 2024 the wall fell.',
    'Ana Ruiz',
    'Updated',
    'Published',
    'The date 2024-03-04 was set.',
    'By far the largest wall',
    'The Daily Harbour',
    '18:42 Two ferries left',
    'Ana Ruiz was born on March 4, 1980',
    'Melsund - 4 March 2024',
    'Stand by, 4 March 2024',
  ])('leaves alone: %s', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe('readDateline', () => {
  it.each([
    ['BEIJING (UrduPoint News / Sputnik - 16th February, 2022) ', 'UrduPoint', '2022-02-16'],
    ['KYIV, Ukraine (AP) — ', 'AP', null],
    ['BEIJING, Feb. 16 (Xinhua) -- ', 'Xinhua', null],
    ['LONDON, 16 February 2022 (Reuters) - ', 'Reuters', '2022-02-16'],
    ['WASHINGTON, D.C. (AP) – ', 'AP', null],
    ['NEW YORK, March 4, 2024 — ', null, '2024-03-04'],
    ['ISLAMABAD, (The Gazette - 16th Feb, 2022): ', 'The Gazette', '2022-02-16'],
    ['LIMA, Peru, March 4, 2024 /PRNewswire/ -- ', 'PRNewswire', '2024-03-04'],
    ['LIMA, March 4, 2024 (GLOBE NEWSWIRE) -- ', 'GLOBE NEWSWIRE', '2024-03-04'],
    ['LIMA, March 4, 2024 (Puerto Nuevo) — ', 'Puerto Nuevo', '2024-03-04'],
    ['LIMA (Daily Harbour) — ', 'Daily Harbour', null],
  ])('reads %s', (dateline, publisher, published) => {
    expect(readDateline(`${dateline}${BODY}`)).toEqual({ publisher, published, end: dateline.length });
  });

  it.each([
    'NATO (North Atlantic Treaty Organization) is an alliance.',
    'NATO — The alliance said on Monday that it would stay.',
    'NASA (established July 29, 1958) is an agency.',
    'GEORGE WASHINGTON (February 22, 1732 – December 14, 1799) was a general.',
    'LIMA (Southern Peru) — The wall fell.',
    'NATO (Atlantic Alliance) — The alliance stays.',
    'WORLD WAR II (1 September 1939 – 2 September 1945) was a war.',
    'U.S. officials (Reuters) said so.',
    'BEIJING is far (AP) — they said.',
    'A wall (The Gazette - 16th Feb, 2022) fell.',
    '',
  ])('leaves alone: %s', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });
});

describe('readDate', () => {
  it.each([
    ['2022-02-16', '2022-02-16'],
    ['2022-02-16T23:30:00-05:00', '2022-02-16'],
    ['2022-02-16T00:30:00+09:00', '2022-02-16'],
    ['2022-02-16T23:30:00Z', '2022-02-16'],
    ['16th February, 2022', '2022-02-16'],
    ['Feb. 16, 2022', '2022-02-16'],
    ['Wed, 16 Feb 2022 10:00:00 +0000', '2022-02-16'],
    ['2022/02/16', '2022-02-16'],
    ['16.02.2022', '2022-02-16'],
    ['16/02/2022', '2022-02-16'],
    ['04/04/2022', '2022-04-04'],
  ])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    '03/04/2022',
    'February 2022',
    'Feb 16',
    'today',
    'on Tuesday',
    '2022',
    '2022-02-31',
    '2022-13-01',
    'Feb 16, 22',
    '',
  ])('%s is no whole date', (text) => expect(readDate(text)).toBeNull());
});

describe('outletName', () => {
  it.each([
    ['UrduPoint.com', 'UrduPoint'],
    ['www.UrduPoint.com', 'UrduPoint'],
    ['UrduPoint News / Sputnik', 'UrduPoint'],
    ['UrduPoint News', 'UrduPoint'],
    ['Sky News', 'Sky News'],
    ['The Daily Harbour News', 'The Daily Harbour News'],
    ['bbc.co.uk', 'bbc.co.uk'],
    ['Reuters', 'Reuters'],
  ])('%s is %s', (written, name) => expect(outletName(written)).toBe(name));
});

describe('names', () => {
  it.each([
    ['GINA KOLSTAD', 'Gina Kolstad'],
    ['GINA KOLSTAD, PAUL McVEIGH', 'Gina Kolstad, Paul McVeigh'],
    ['ANNE-MARIE O’HARE AND JOHN MCVEIGH', 'Anne-Marie O’Hare and John McVeigh'],
    ['MARTIN LOWELL III', 'Martin Lowell III'],
    ['JUAN DE LA CRUZ', 'JUAN DE LA CRUZ'],
    ['JOHN MACDONALD', 'JOHN MACDONALD'],
    ['CHARLOTTE OBSERVER', 'CHARLOTTE OBSERVER'],
    ['REUTERS', 'REUTERS'],
  ])('in capitals are written as usual where that is certain: %s', (printed, usual) => {
    expect(inUsualCase(printed)).toBe(usual);
  });

  it.each([
    ['Born, Lea', 'Lea Born'],
    ['BORN, LEA', 'LEA BORN'],
    ['BORN, Lea', 'Lea Born'],
    ['LEE, Ann', 'Ann Lee'],
    ['Lee, Ann', 'Lee, Ann'],
    ['Keller, Urs; de Vries, Anna', 'Urs Keller, Anna de Vries'],
    ['Lea Born, Max Hild', 'Lea Born, Max Hild'],
    ['Lea, Max', 'Lea, Max'],
    ['Ida Moll; Tom Reyes', 'Ida Moll; Tom Reyes'],
  ])('as lists of books have them stand in their order: %s', (written, spoken) => {
    expect(inOrder(written)).toBe(spoken);
  });

  it.each([
    ['Ann Lee | Reuters', 'Ann Lee'],
    ['Ann Lee / The Lund Post', 'Ann Lee'],
    ['Ann Lee | Bo Dahl', 'Ann Lee | Bo Dahl'],
  ])('stand without the outlet behind a stroke: %s', (written, name) => {
    expect(withoutRole(written)).toBe(name);
  });
});

describe('a page of an old newspaper', () => {
  it('has headlines with full stops above its outlet and day', () => {
    const blocks = [
      'HARBOUR WALL.',
      'TO BE REPAIRED.',
      'The Lund Argus (Lund, Vic. : 1848 - 1957), Saturday 4 March 1922, page 7',
      'The wall of the harbour will be repaired.',
    ];
    const { metadata, body } = readHead(blocks, UNKNOWN);
    expect(metadata).toMatchObject({
      title: 'HARBOUR WALL.',
      publisher: 'The Lund Argus',
      published: '1922-03-04',
    });
    expect(body).toEqual(['TO BE REPAIRED.', 'The wall of the harbour will be repaired.']);
  });
});
