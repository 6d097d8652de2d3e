import { describe, expect, it } from 'vitest';
import { parseEml } from '../../../src/index/formats/mail.js';
import { parseJson } from '../../../src/index/formats/records.js';
import { parseText } from '../../../src/index/formats/text.js';

const drafts = async (text: string) => [await parseText(Buffer.from(text))].flat();
const mail = async (subject: string, from: string, lines: readonly string[]) =>
  [
    await parseEml(
      Buffer.from(
        [
          `From: ${from}`,
          `Subject: ${subject}`,
          'Date: Tue, 14 May 2024 09:12:00 +0200',
          'MIME-Version: 1.0',
          'Content-Type: text/plain; charset=utf-8',
          '',
          ...lines,
        ].join('\r\n'),
      ),
    ),
  ].flat();

describe('a chat', () => {
  it('is a draft for each day: who said what, without what the messenger says', async () => {
    const chat = [
      '31/03/2024, 18:02 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
      '31/03/2024, 18:05 - Ida Moor: The well of Ashby is dry: since Sunday.',
      '31/03/2024, 18:06 - Paul Reed: The new pump costs 2,300 euros.',
      'It can be here on Thursday.',
      '31/03/2024, 18:07 - Ida Moor: <Media omitted>',
      '01/04/2024, 08:00 - Paul Reed: It is here.',
    ];
    expect(await drafts(chat.join('\n'))).toMatchObject([
      {
        declared: { published: '2024-03-31' },
        blocks: [
          'Ida Moor: The well of Ashby is dry: since Sunday.',
          'Paul Reed: The new pump costs 2,300 euros.\nIt can be here on Thursday.',
        ],
      },
      { declared: { published: '2024-04-01' }, blocks: ['Paul Reed: It is here.'] },
    ]);
  });

  it('claims no day if its figures could be read in two orders', async () => {
    const chat =
      '[02/03/24, 09:15:11] Lia: The barn burned.\n[04/03/24, 09:18:02] Marc: \u200eimage omitted\n[04/03/24, 09:19:44] Marc: After 26 minutes.';
    expect(await drafts(chat)).toMatchObject([
      { declared: { published: null }, blocks: ['Lia: The barn burned.', 'Marc: After 26 minutes.'] },
    ]);
  });

  it('is read from JSON with the text in pieces', async () => {
    const json = JSON.stringify({
      name: 'Sund Daily',
      messages: [
        {
          date: '2024-02-02T08:00:00',
          from: 'Sund Daily',
          text: ['The ', { type: 'bold', text: 'ferry' }, ' stops.'],
        },
        { type: 'service', date: '2024-02-03T08:00:00', text: '' },
        { timestamp: '2024-02-04T08:00:00', content: 'The cable is old.', author: { name: 'olga' } },
      ],
    });
    expect(await parseJson(Buffer.from(json))).toMatchObject([
      { declared: { author: 'Sund Daily', published: '2024-02-02' }, blocks: ['The ferry stops.'] },
      { declared: { author: 'olga', published: '2024-02-04' }, blocks: ['The cable is old.'] },
    ]);
  });
});

describe('a message', () => {
  const OWN = 'The council voted 17 to 14.';
  it.each([
    [['On Mon, 13 May 2024 at 18:03, Piet Ross <piet@ross.example> wrote:', '> My guess is 25.']],
    [['On Mon, 13 May 2024 at 18:03, Piet Ross', '<piet@ross.example> wrote:', '> My guess is 25.']],
    [['Am 13.05.2024 um 18:03 schrieb Piet Ross:', '> Ich tippe auf 25.']],
    [['-----Original Message-----', 'My guess is 25.']],
    [
      [
        'From: Max Stone <max@stone.example> ',
        'Sent: 13 May 2024 15:01',
        'To: Clara Benz',
        'Subject: Vote',
        '',
        'My guess is 25.',
      ],
    ],
    [['-- ', 'Clara Benz', 'Tel. 0123 456']],
  ])('is separated from what it answers, and from its signature: %j', async (below) => {
    expect(await mail('Re: Vote', 'Clara Benz <clara@holm.example>', [OWN, '', ...below])).toMatchObject([
      { declared: { title: 'Vote', author: 'Clara Benz', published: '2024-05-14' }, blocks: [OWN] },
    ]);
  });

  it('that is forwarded is its writer’s', async () => {
    const lines = [
      'FYI',
      '',
      '---------- Forwarded message ---------',
      'From: Press Office <press@lund.example>',
      'Date: Fri, 30 Aug 2024 at 10:00',
      'Subject: Water tower sold',
      'To: <joe@field.example>',
      '',
      'The water tower is sold.',
    ];
    expect(await mail('Fwd: Water tower sold', 'Joe Field <joe@field.example>', lines)).toMatchObject([
      {
        declared: { title: 'Water tower sold', author: 'Press Office', published: '2024-08-30' },
        blocks: ['The water tower is sold.'],
      },
    ]);
  });

  it('may have its article attached', async () => {
    const part = (type: string, text: string) => ['--m', `Content-Type: ${type}`, '', text];
    const attached = 'text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"';
    const lines = [...part('text/plain', 'see attached'), ...part(attached, 'The tower is sold.'), '--m--'];
    const head =
      'Subject: tower\r\nFrom: Eva <eva@x.example>\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n';
    expect([await parseEml(Buffer.from(head + lines.join('\r\n')))].flat()).toMatchObject([
      { declared: { author: null, publisher: null }, blocks: ['The tower is sold.'] },
    ]);
    // What is attached may be empty, or no article, and less than the message itself.
    const page = 'text/html; name="a.html"\r\nContent-Disposition: attachment; filename="a.html"';
    const own = part('text/plain', 'The tower is sold, for less than it cost.');
    for (const less of [part(attached, ''), part(page, '<html></html>'), part(attached, 'Sent from afar.')]) {
      const message = Buffer.from(`${head}${[...own, ...less, '--m--'].join('\r\n')}`);
      expect([await parseEml(message)].flat()[0]!.blocks).toEqual([
        'The tower is sold, for less than it cost.',
      ]);
    }
  });

  it('of a newsletter is its outlet’s', async () => {
    const declaredOf = async (from: string) =>
      (await mail('Eels', `${from} <a@b.example>`, [OWN]))[0]!.declared;
    expect(await declaredOf('The Morning Tide')).toMatchObject({
      author: null,
      publisher: 'The Morning Tide',
    });
    expect(await declaredOf('Ann Lee from The Tide')).toMatchObject({
      author: 'Ann Lee',
      publisher: 'The Tide',
    });
  });
});

describe('an export of Factiva', () => {
  it('is read record by record', async () => {
    const record = (title: string, date: string, code: string) =>
      `HD  ${title}\nBY  By Ruth Amsel\nWC  118 words\nPD  ${date}\nSN  The Dunn Observer\nLA  English\nLP\nThe quarry flooded.\n\nTD\nNobody was hurt.\n\nRF  Not available\nAN  Document ${code}\n\n`;
    const text =
      record('Quarry floods', '12 January 2022', 'DUN1') + record('Quarry dries', '3 March 2022', 'DUN2');
    const declared = { author: 'Ruth Amsel', publisher: 'The Dunn Observer', url: null };
    const blocks = ['The quarry flooded.', 'Nobody was hurt.'];
    expect(await drafts(text)).toEqual([
      { declared: { ...declared, title: 'Quarry floods', published: '2022-01-12' }, blocks },
      { declared: { ...declared, title: 'Quarry dries', published: '2022-03-03' }, blocks },
    ]);
  });
});
