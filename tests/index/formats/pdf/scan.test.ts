import { expect, it } from 'vitest';
import { openPdf } from '../../../../src/index/formats/pdf/document.js';
import { parsePdf } from '../../../../src/index/formats/pdf/pdf.js';
import { picturesOf } from '../../../../src/index/formats/pdf/pictures.js';
import { parseScan } from '../../../../src/index/formats/pdf/scan.js';
import { mayHoldText, recognisedDraft } from '../../../../src/index/formats/picture.js';
import { parsePictureScan } from '../../../../src/index/formats/picture-scan.js';
import { PicturesError } from '../../../../src/index/formats/pictures-error.js';
import { type Parsers, parseArticle, parseWith } from '../../../../src/index/parse.js';
import { pdfOf } from '../../../support/pdf.js';

const [WIDTH, HEIGHT] = [480, 320];
/** A picture of black and white stripes, a byte for each pixel. */
const stripes = Array.from({ length: HEIGHT }, (_, y) => (y % 2 === 0 ? 'ff' : '00').repeat(WIDTH)).join('');
const scan = Buffer.from(
  pdfOf(['q 480 0 0 320 0 0 cm /P Do Q'])
    .toString('latin1')
    .replace('/Resources <<', '/Resources << /XObject << /P 7 0 R >>')
    .replace(
      /xref[\s\S]*/,
      `7 0 obj\n<< /Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${stripes.length + 1} >>\nstream\n${stripes}>\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    ),
  'latin1',
);

it('finds the pictures of a page, in grey', async () => {
  const document = await openPdf(scan);
  const [picture, ...others] = await picturesOf(document, 1);
  await document.loadingTask.destroy();
  const head = `P5\n${WIDTH} ${HEIGHT}\n255\n`;
  expect(others).toEqual([]);
  expect(Buffer.from(picture!).subarray(0, head.length).toString('latin1')).toBe(head);
  expect([...picture!.subarray(head.length + WIDTH - 1, head.length + WIDTH + 1)]).toEqual([255, 0]);
});

it('is recognised as a picture, and refused if nothing can be read in it', async () => {
  await expect(parsePdf(scan)).rejects.toBeInstanceOf(PicturesError);
  await expect(parseScan(scan)).rejects.toThrow('no text can be read with certainty');
});

it('marks every article that was read from a picture', async () => {
  const clipping = (title: string, day: string) => [
    title,
    `By Ana Ruiz\nMarch ${day}, 2024`,
    `The ${title} is open.`,
    'It is new.',
  ];
  const blocks = [...clipping('Harbour', '4'), ...clipping('Pier', '5')];
  const read = parseWith({
    picture: async () => ({ parsePicture: async () => recognisedDraft(blocks) }),
  } as unknown as Parsers);
  expect(await read('a.png', Buffer.from('a'))).toMatchObject([
    { title: 'Harbour', published: '2024-03-04', recognised: true },
    { title: 'Pier', published: '2024-03-05', recognised: true },
  ]);
});

it('spends no time on pictures that are too small or too large, and reads none without recognition', async () => {
  const png = (width: number, height: number) => {
    const head = Buffer.alloc(32);
    head.write('89504e47', 'hex');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  };
  const jpeg = Buffer.from('ffd8ffe000040000ffc0001108012c019003', 'hex');
  expect([png(100, 100), png(900, 700), png(60_000, 60_000), jpeg].map(mayHoldText)).toEqual([
    false,
    true,
    false,
    false,
  ]);
  const bmp = Buffer.alloc(32);
  bmp.write('BM');
  bmp.writeInt32LE(900, 18);
  bmp.writeInt32LE(-700, 22);
  const webp = (chunk: string, at: number, size: string) => {
    const head = Buffer.alloc(32);
    head.write(`RIFF    WEBP${chunk}`);
    head.write(size, at, 'hex');
    return head;
  };
  const small = [
    webp('VP8 ', 26, '64006400'),
    webp('VP8L', 21, '63c01800'),
    webp('VP8X', 24, '630000630000'),
  ];
  const large = [
    webp('VP8 ', 26, 'e803e803'),
    webp('VP8L', 21, 'e7c3f900'),
    webp('VP8X', 24, 'e70300e70300'),
  ];
  expect([bmp, ...small, ...large].map(mayHoldText)).toEqual([true, false, false, false, true, true, true]);
  await expect(parsePictureScan(png(100, 100))).rejects.toThrow('too small');
  await expect(parsePictureScan(png(100, 100))).rejects.toBeInstanceOf(PicturesError);
  const damaged = await parsePictureScan(jpeg.subarray(0, 8)).catch((error: unknown) => error);
  expect(damaged).toMatchObject({ message: 'is not a picture that can be read' });
  expect(damaged).not.toBeInstanceOf(PicturesError);
  await expect(parseArticle('a.png', png(900, 700))).rejects.toBeInstanceOf(PicturesError);
});
