import { expect, it } from 'vitest';
import { parsePdf } from '../../../src/index/formats/pdf.js';
import { openPdf } from '../../../src/index/formats/pdf-document.js';
import { picturesOf } from '../../../src/index/formats/pdf-pictures.js';
import { parseScan } from '../../../src/index/formats/pdf-scan.js';
import { PicturesError } from '../../../src/index/formats/pictures-error.js';
import { pdfOf } from '../../support/pdf.js';

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

it('is told from a text, and refused where nothing can be read in it', async () => {
  await expect(parsePdf(scan)).rejects.toBeInstanceOf(PicturesError);
  await expect(parseScan(scan)).rejects.toThrow('no text can be read with certainty');
});
