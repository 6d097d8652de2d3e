import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/index/parse.js';

const read = async (text: string, path = 'a.txt') =>
  (await parseArticle(path, Buffer.from(text))).map(
    ({ title, publisher, author, published, text: body }) => ({
      title,
      publisher,
      author,
      published,
      body,
    }),
  );
const CLIP = (title: string, author: string, day: string, body: string) =>
  `${title}\n\nBy ${author}\n${day}\n\n${body}\n`;

describe('a file of several articles', () => {
  it('gives each clipping its own title, author and day', async () => {
    const clips = [
      CLIP(
        'Harbour gets a crane',
        'Tessa Morrow',
        'March 3, 2021',
        'The crane lifts 90 tonnes.\n\n“It is strong,” she said.',
      ),
      CLIP('Strike ends at bakery', 'Ugo Vance', 'July 19, 2022', 'Bakers went back to work.'),
      CLIP('Snow closes pass', 'Lin Osei', 'January 8, 2023', 'The pass was closed.'),
    ];
    expect(await read(clips.join('\n'))).toMatchObject([
      {
        title: 'Harbour gets a crane',
        author: 'Tessa Morrow',
        published: '2021-03-03',
        body: expect.stringMatching(/strong/),
      },
      {
        title: 'Strike ends at bakery',
        author: 'Ugo Vance',
        published: '2022-07-19',
        body: 'Bakers went back to work.',
      },
      {
        title: 'Snow closes pass',
        author: 'Lin Osei',
        published: '2023-01-08',
        body: 'The pass was closed.',
      },
    ]);
  });

  it('takes a title above all of them for that of no article', async () => {
    const clip = (title: string, author: string, day: string) =>
      `${title}\nBy ${author}\n${day}\n\nNobody had expected it, the council said.`;
    const first = clip('Fire guts the theatre', 'Ron Akers', '10 June 2022');
    const second = clip('Hospital to close', 'Sue Pell', '11 June 2022');
    expect(await read(`Press clippings, 12 June\n\n${first}\n\n${second}\n`)).toMatchObject([
      { title: 'Fire guts the theatre', author: 'Ron Akers', published: '2022-06-10' },
      { title: 'Hospital to close', author: 'Sue Pell', published: '2022-06-11' },
    ]);
  });

  it('keeps the first headline, above an outlet, where the others have theirs in one paragraph', async () => {
    const first =
      'Fire guts the theatre\n\nThe Argus\nBy Ron Akers\n10 June 2022\n\nNobody was hurt in the fire.';
    const second =
      'Hospital to close\nBy Sue Pell\n11 June 2022\n\nNobody had expected it, the council said.';
    expect(await read(`${first}\n\n${second}\n`)).toMatchObject([
      { title: 'Fire guts the theatre', publisher: 'The Argus', author: 'Ron Akers' },
      { title: 'Hospital to close', author: 'Sue Pell' },
    ]);
  });

  it('begins another at an outlet and a day above its headline and byline, each on a line of its own', async () => {
    const clip = (outlet: string, day: string, title: string, author: string) =>
      `${outlet}\n${day}\n\n${title}\n\nBy ${author}\n\nNobody had expected it, the council said.`;
    const first = clip('The Fenland News', '14 June 2021', 'Eel trap stolen', 'Bert Lowe');
    const second = clip('Wisk Mercury', '2 July 2022', 'Wisk gets a second bell', 'Cora Flint');
    const expected = [
      {
        title: 'Eel trap stolen',
        publisher: 'The Fenland News',
        author: 'Bert Lowe',
        published: '2021-06-14',
      },
      {
        title: 'Wisk gets a second bell',
        publisher: 'Wisk Mercury',
        author: 'Cora Flint',
        published: '2022-07-02',
      },
    ];
    expect(await read(`${first}\n\n==========\n\n${second}`)).toMatchObject(expected);
    expect(await read(`${first}\n\n${second}`)).toMatchObject(expected);
  });

  it.each([
    ['in one paragraph', '\n'],
    ['in paragraphs of their own', '\n\n'],
  ])('is separated where the outlet that opens it stands above a day again: %s', async (_, gap) => {
    const clip = (day: string, title: string, body: string) =>
      ['Evening Herald', day, 'By Tessa Morrow', title, body].join(gap);
    const text = [
      clip('3 March 2021', 'Harbour gets a crane', 'The crane lifts 90 tonnes.'),
      clip('19 July 2022', 'Strike ends at bakery', 'Bakers went back to work.'),
    ].join('\n\n');
    const [publisher, author] = ['Evening Herald', 'Tessa Morrow'];
    expect(await read(text)).toEqual([
      {
        title: 'Harbour gets a crane',
        publisher,
        author,
        published: '2021-03-03',
        body: 'The crane lifts 90 tonnes.',
      },
      {
        title: 'Strike ends at bakery',
        publisher,
        author,
        published: '2022-07-19',
        body: 'Bakers went back to work.',
      },
    ]);
    expect(await read(text.replaceAll('Evening Herald', 'Diary'))).toHaveLength(1);
    const ofColumnist = await read(text.replaceAll('Evening Herald', 'Ana Ruiz'));
    expect(ofColumnist.map((one) => one.publisher)).not.toContain('Ana Ruiz');
    const underPlace = await read(text.replaceAll('Evening Herald', 'New York'));
    expect(underPlace).toMatchObject([
      { title: 'Harbour gets a crane', publisher: null, published: '2021-03-03' },
      { title: 'Strike ends at bakery', publisher: null, published: '2022-07-19' },
    ]);
    expect(underPlace[1]!.body).toBe('New York\n\nBakers went back to work.');
  });

  it('is one article where no headline stands below the days', async () => {
    const days = [
      'Weather Review',
      '3 March 2021',
      'It rained all day.',
      'Weather Review',
      '4 March 2021',
      'It was dry.',
    ];
    expect(await read(days.join('\n\n'))).toHaveLength(1);
  });

  it('keeps a last article that has no label of a record, unlike those above it', async () => {
    const clip = (title: string, text: string) => `${title}\n\nSection: Local\n\n${text}`;
    const all = [
      clip('Harbour gets a crane', 'It lifts 90 tonnes.'),
      clip('Strike ends', 'Bakers work.'),
      'Snow closes pass\n\nIt was closed.',
    ];
    const texts = (await read(all.join('\n\n____________________\n\n'))).map(({ body }) => body);
    expect(texts.join('\n')).toMatch(/90 tonnes.*Bakers work.*It was closed/s);
  });

  it('reads the records of a database by their numbers, or by what closes each', async () => {
    const record = (title: string, outlet: string, day: string) =>
      `${outlet}\n\n\n${day}\n\n\n${title}\n\n\nBYLINE: Mara Stend\n\nSECTION: LOCAL; Pg. 3\n\nLENGTH: 88 words\n\n\nThe town bought ${title.toLowerCase()}.\n\nLOAD-DATE: May 5, 2019\n\nLANGUAGE: ENGLISH\n`;
    const [one, two] = [
      record('Lynxes', 'The Hollin Courier', 'May 4, 2019 Saturday'),
      record('Owls', 'The Baxter Gazette', 'June 11, 2020 Thursday'),
    ];
    const expected = [
      { publisher: 'The Hollin Courier', published: '2019-05-04', body: 'The town bought lynxes.' },
      { publisher: 'The Baxter Gazette', published: '2020-06-11', body: 'The town bought owls.' },
    ];
    expect(await read(`1 of 2 DOCUMENTS\n\n\n${one}\n\n2 of 2 DOCUMENTS\n\n\n${two}`)).toMatchObject(
      expected,
    );
    const slides = ['1 of 2', '2 of 2']
      .map(
        (count, at) =>
          `<p>${count}</p><h2>Pier ${at}</h2><p>${'It was mended in May by divers. '.repeat(8)}</p>`,
      )
      .join('');
    expect(await read(`<html><body><h1>Two piers</h1>${slides}</body></html>`, 'a.html')).toHaveLength(1);
    expect(await read(`${one}\n\nEnd of Document\n\n\n${two}\n\nEnd of Document\n`)).toMatchObject(expected);
  });

  it.each([
    [
      'NewsBank',
      'NewsBank: Access World News\n\nLynxes\nHollin Courier, The (NE)\nMay 4, 2019\nAuthor: MARA STEND; Staff Writer\nEdition: Final\nSection: Local\nPage: 3B\n\nThe town bought lynxes.\n\nCopyright (c) 2019 The Hollin Courier\nRecord Number: 1905040012\n\nOwls\nBaxter Gazette (Baxter, NE) - June 11, 2020 - page 4\nAuthor/Byline: Mara Stend\nSection: Local\n\nThe town bought owls.\n\nRecord Number: 2006110031\n',
    ],
    [
      'ProQuest',
      '____________________\n\nDocument 1 of 2\n\nLynxes\n\nAuthor: Stend, Mara; Orr, Bo\n\nPublication info: The Hollin Courier; Hollin [Hollin]4 May 2019: B.1.\n\nProQuest document link\n\nAbstract: None.\n\nFull text: The town bought lynxes.\n\nSubject: Lynxes\n\nPublication title: The Hollin Courier\n\nPublisher: Hollin Media\n\nDatabase: ProQuest Central\n\n____________________\n\nDocument 2 of 2\n\nOwls\n\nAuthor: Mara Stend\n\nPublication info: Baxter Gazette; Baxter11 June 2020: 5.\n\nFull text: The town bought owls.\n\nDatabase: ProQuest Central\n',
    ],
    [
      'ProQuest, not counted and with its list of sources',
      '____________________\n\nLynxes\n\nAuthor: Mara Stend\n\nPublication info: The Hollin Courier; Hollin [Hollin]4 May 2019: B.1.\n\nhttps://www.proquest.example/docview/1\n\nAbstract: None.\n\nFull text: The town bought lynxes.\n\nSubject: Lynxes\n\nPublication title: The Hollin Courier\n\nDatabase: US Newsstream\n\n____________________\n\nOwls\n\nAuthor: Mara Stend\n\nPublication info: Baxter Gazette; Baxter11 June 2020: 5.\n\nFull text: The town bought owls.\n\nPublication title: Baxter Gazette\n\nDatabase: US Newsstream\n\n____________________\n\nBibliography\n\nCitation style: APA 6th\n\nStend, M. (2019). Lynxes. The Hollin Courier.\n',
    ],
    [
      'Nexis',
      'Page 1 of 2\nLynxes\n\nLynxes\nThe Hollin Courier\nMay 4, 2019 Saturday 4:15 PM GMT\n\nCopyright 2019 Hollin Media All Rights Reserved\n\nSection: NEWS; Pg. 4\nLength: 212 words\nByline: Mara Stend\nDateline: HOLLIN\nBody\n\nThe town bought lynxes.\n\nGraphic\n\nPhoto: A lynx.\n\nLoad-Date: May 5, 2019\n\nEnd of Document\n\nPage 2 of 2\nOwls\n\nBaxter Gazette\nJune 11, 2020\n\nSection: NEWS\nLength: 90 words\nBody\n\nThe town bought owls.\n\nEnd of Document\n',
    ],
    [
      'Factiva',
      'News\nTown buys lynxes\n\nBy Mara Stend\n412 words\n4 May 2019\nThe Hollin Courier\nHOLCOU\nEnglish\n\nThe town bought lynxes.\n\nDocument HOLCOU0020190504ed950000b\n\nThe town buys owls\n\n280 words\n11 June 2020\nBaxter Gazette\nBAXGAZ\nEnglish\n\nThe town bought owls.\n\nDocument BAXGAZ0020200611eda90000p\n\nSearch Summary\nText    owls\n',
    ],
  ])('reads the labels of %s, and none of them as text', async (_, text) => {
    const articles = await read(text);
    expect(articles).toMatchObject([
      { title: expect.stringMatching(/lynxes$/i), publisher: 'The Hollin Courier', published: '2019-05-04' },
      { title: expect.stringMatching(/owls$/i), publisher: 'Baxter Gazette', published: '2020-06-11' },
    ]);
    expect(articles[0]!.author).toMatch(/^mara stend/i);
    expect(articles.map(({ body }) => body)).toEqual(['The town bought lynxes.', 'The town bought owls.']);
  });

  it.each([
    [
      'NewsBank, with labels of other years',
      'Lynxes\nHollin Courier, The (NE) - May 4, 2019 - page 3\nAuthor/Byline: Mara Stend\nSection: Local\nReadability: 9\n\nThe town bought lynxes.\n\nRecord: 2019050412\nCopyright: Copyright (c) 2019 Hollin Courier, The\n\nOwls\nBaxter Gazette, The (NE) - June 11, 2020 - page 1\nAuthor/Byline: Fay Ingram\nSection: News\nReadability: 8\n\nThe town bought owls.\n\nRecord: 2020061134\nCopyright: Copyright (c) 2020 Baxter Gazette, The\n',
    ],
    [
      'NewsBank, without closing numbers',
      'Lynxes\nHollin Courier, The (England) - May 4, 2019\nAuthor/Byline: Mara Stend\nSection: News\nPage: 3\n\nThe town bought lynxes.\n\nCitation (aglc Style)\nMara Stend, ‘Lynxes’, Hollin Courier, The (online), 4 May 2019 3\n\nOwls\nBaxter Gazette, The (England) - June 11, 2020\nAuthor/Byline: Fay Ingram\nSection: News\nPage: 1\n\nThe town bought owls.\n',
    ],
    [
      'Genios',
      'Quelle: The Hollin Courier vom 04.05.2019, Nr. 103, S. 3\nRessort: Lokales\nDokumentnummer: 040519001\n\nLynxes\nMara Stend\n\nThe town bought lynxes.\n\n© PMG Presse-Monitor GmbH\n\nQuelle: The Baxter Gazette vom 11.06.2020, Nr. 132, S. 1\nRessort: Lokales\nDokumentnummer: 110620001\n\nOwls\nFay Ingram\n\nThe town bought owls.\n',
    ],
    [
      'Gale',
      'Title: Lynxes\nAuthor: Mara Stend\nSource: The Hollin Courier. (May 4, 2019): News: p3.\nDocument Type: Article\n\nFull Text:\nThe town bought lynxes.\n\nGale Document Number: GALE|A123456\n\n--------------------\n\nTitle: Owls\nAuthor: Fay Ingram\nSource: The Baxter Gazette. (June 11, 2020): News: p1.\nDocument Type: Article\n\nFull Text:\nThe town bought owls.\n\nGale Document Number: GALE|A123457\n',
    ],
    [
      'Nexis in Spanish',
      '1 de 2 DOCUMENTOS\n\nThe Hollin Courier\n\n4 de mayo de 2019 sábado\n\nLynxes\n\nBYLINE: Mara Stend\n\nSECTION: LOCAL\n\nLENGTH: 88 palabras\n\nThe town bought lynxes.\n\n2 de 2 DOCUMENTOS\n\nThe Baxter Gazette\n\n11 de junio de 2020 jueves\n\nOwls\n\nBYLINE: Fay Ingram\n\nSECTION: LOCAL\n\nLENGTH: 95 palabras\n\nThe town bought owls.\n',
    ],
  ])('reads an export of %s', async (_, text) => {
    expect(await read(text)).toMatchObject([
      {
        title: 'Lynxes',
        publisher: 'The Hollin Courier',
        published: '2019-05-04',
        author: 'Mara Stend',
        body: 'The town bought lynxes.',
      },
      {
        title: 'Owls',
        publisher: 'The Baxter Gazette',
        published: '2020-06-11',
        author: 'Fay Ingram',
        body: 'The town bought owls.',
      },
    ]);
  });

  it('reads records that are numbered from the last to the first', async () => {
    const record = (number: number, title: string) =>
      `${number} of 2 DOCUMENTS\n\nThe Daily Harbour\n\nMarch ${number}, 2021 Friday\n\n${title}\n\nBYLINE: Ana Ruiz\n\nLENGTH: 21 words\n\nIt lifts 90 tonnes.\n\n`;
    expect(await read(record(2, 'Crane at work') + record(1, 'Crane bought'))).toMatchObject([
      { title: 'Crane at work', published: '2021-03-02', body: 'It lifts 90 tonnes.' },
      { title: 'Crane bought', published: '2021-03-01', body: 'It lifts 90 tonnes.' },
    ]);
  });

  it('reads labelled lines again for each', async () => {
    const fields = (title: string, day: string) =>
      `Title: ${title}\nDate: ${day}\n\nThe ${title.toLowerCase()} is open.\n\n`;
    expect(await read(fields('Harbour', '2024-03-04') + fields('Pier', '2024-03-05'))).toMatchObject([
      { title: 'Harbour', published: '2024-03-04', body: 'The harbour is open.' },
      { title: 'Pier', published: '2024-03-05', body: 'The pier is open.' },
    ]);
  });

  it('begins another at a headline below a heavy line, without the author and the day of the first', async () => {
    const clips = (line: string) =>
      `Harbour gets a crane\n\nBy Tessa Morrow\nMarch 3, 2021\n\nIt lifts 90 tonnes.\n\n${line}\n\nBakers end their strike\n\nThey went back to work.\n`;
    expect(await read(clips('=========='))).toMatchObject([
      { author: 'Tessa Morrow', published: '2021-03-03' },
      { title: 'Bakers end their strike', author: null, published: null },
    ]);
    expect(await read(clips('---'))).toHaveLength(1);
  });

  it('begins another at a byline that stands above its outlet and day', async () => {
    const clip = (title: string, author: string, day: string) =>
      `${title}\n\nBy ${author}\nThe Quill Post\n${day}\n\nIt lifts 90 tonnes.\n\n`;
    const clips =
      clip('Crane for Quill', 'Tessa Morrow', 'March 3, 2021') +
      clip('Strike over', 'Ugo Vance', 'July 19, 2022');
    expect(await read(clips)).toMatchObject([
      { author: 'Tessa Morrow', publisher: 'The Quill Post', published: '2021-03-03' },
      { author: 'Ugo Vance', publisher: 'The Quill Post', published: '2022-07-19' },
    ]);
  });

  it('reads what databases write in German and French', async () => {
    const german = (at: number, outlet: string, day: string, title: string, author: string) =>
      `Dokument ${at} von 2\n\n${outlet}\n\n${day}\n\n${title}\n\nAUTOR: ${author}\n\nRUBRIK: LOKALES; S. 3\n\nLÄNGE: 88 Wörter\n\nEr kaufte zwei Luchse.\n\nSPRACHE: GERMAN; DEUTSCH\n\n`;
    const first = german(1, 'Quiller Kurier', 'Montag 4. März 2019', 'Zoo kauft Luchse', 'Mara Stendal');
    const second = german(2, 'Courrier du Val', '11. Juni 2020 Donnerstag', 'Rat stimmt ab', 'Ida Moll');
    expect(await read(first + second)).toMatchObject([
      {
        title: 'Zoo kauft Luchse',
        publisher: 'Quiller Kurier',
        author: 'Mara Stendal',
        published: '2019-03-04',
      },
      { title: 'Rat stimmt ab', publisher: 'Courrier du Val', author: 'Ida Moll', published: '2020-06-11' },
    ]);
    const french = (outlet: string, day: string, title: string, number: string) =>
      `${outlet}\nSociété, ${day}, p. 12\n\n${title}\nDupré, Marc\n\nIls dorment.\n\n© 2019 ${outlet}. Tous droits réservés.\n${number}\n\n`;
    const clips = french('Le Courrier du Val', 'lundi 4 mars 2019', 'Deux lynx', 'news·20190304·LV·0012');
    expect(await read(clips + french('Le Mont', '11 juin 2020', 'Un vote', 'news·20200611·LM·0003'))).toEqual(
      [
        {
          title: 'Deux lynx',
          publisher: 'Le Courrier du Val',
          author: 'Marc Dupré',
          published: '2019-03-04',
          body: 'Ils dorment.',
        },
        {
          title: 'Un vote',
          publisher: 'Le Mont',
          author: 'Marc Dupré',
          published: '2020-06-11',
          body: 'Ils dorment.',
        },
      ],
    );
  });

  it('leaves one article whole, whatever headings, days and names stand in it', async () => {
    const one = [
      'Harbour gets a crane',
      'By Tessa Morrow\nMarch 3, 2021',
      'The crane lifts 90 tonnes.',
      'March 4, 2021',
      'The crane was mended.',
      'What is next',
      'Tessa Morrow',
      'Nobody knows.',
      '2 of 3',
      'She ate 2 of 3 pears.',
      'Ana Ruiz, Staff Writer',
    ].join('\n\n');
    expect(await read(one)).toHaveLength(1);
  });

  it.each([
    ['title, author and day in one paragraph', 'By Ann Lee\nMay 3, 2018', 'By Tom Reyes\nJune 9, 2019'],
    ['the author below the day', '3 May 2018\nAnn Lee', '9 June 2019\nTom Reyes'],
  ])('finds the second by %s', async (_, first, second) => {
    const text = `Tower is sold at last\n${first}\n\nThe tower went for 2 million.\n\nBridge is open again\n${second}\n\nThe bridge took 11 days.\n`;
    expect(await read(text)).toMatchObject([
      { title: 'Tower is sold at last', author: 'Ann Lee', published: '2018-05-03' },
      { title: 'Bridge is open again', author: 'Tom Reyes', published: '2019-06-09' },
    ]);
  });
});
