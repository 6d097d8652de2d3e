import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/index/parse.js';

const read = async (text: string, path = 'a.txt') =>
  (await parseArticle(path, Buffer.from(text))).map(
    ({ title, publisher, author, published, text: body }) => ({
      ...{ title, publisher, author, published },
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
    expect(await read(`${one}\n\nEnd of Document\n\n\n${two}\n\nEnd of Document\n`)).toMatchObject(expected);
  });

  it('reads labelled lines again for each', async () => {
    const fields = (title: string, day: string) =>
      `Title: ${title}\nDate: ${day}\n\nThe ${title.toLowerCase()} is open.\n\n`;
    expect(await read(fields('Harbour', '2024-03-04') + fields('Pier', '2024-03-05'))).toMatchObject([
      { title: 'Harbour', published: '2024-03-04', body: 'The harbour is open.' },
      { title: 'Pier', published: '2024-03-05', body: 'The pier is open.' },
    ]);
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
});
