/** The pictures that make up a page of a PDF, as image files. */
import { getResolvedPDFJS } from 'unpdf';
import type { PdfDocument } from './document.js';

/** In pixels: smaller pictures are logos and signatures. Pages with more pictures than that are ornamental. */
const SMALLEST = 150_000;
const MOST_ON_A_PAGE = 6;
/** pdf.js's kinds of picture: one bit for each pixel, 1 for white, with rows padded to whole bytes; or bytes. */
const KIND = { bits: 1, rgb: 2, rgba: 3 } as const;

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

/** The large pictures of a page in the order in which they are drawn, as Netpbm files in grey. */
export async function picturesOf(document: PdfDocument, number: number): Promise<Uint8Array[]> {
  const [{ OPS }, page] = await Promise.all([getResolvedPDFJS(), document.getPage(number)]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: Uint8Array[] = [];
  for (let at = 0; at < fnArray.length && pictures.length < MOST_ON_A_PAGE; at += 1) {
    if (fnArray[at] !== OPS.paintImageXObject) continue;
    const name = argsArray[at][0] as string;
    const drawn = await new Promise<Drawn | null>((resolve) => {
      (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve);
    });
    if (!drawn?.data || drawn.width * drawn.height < SMALLEST) continue;
    pictures.push(inGrey(drawn.width, drawn.height, greyOf(drawn)));
  }
  return pictures;
}

/** The brightness of a pixel, from 0 to 255. */
function greyOf({ width, kind, data }: Drawn): (x: number, y: number) => number {
  if (kind === KIND.bits) {
    const row = Math.ceil(width / 8);
    return (x, y) => (data![y * row + (x >> 3)]! & (0x80 >> (x & 7)) ? 255 : 0);
  }
  const channels = kind === KIND.rgb ? 3 : 4;
  return (x, y) => {
    const at = (y * width + x) * channels;
    // After ITU-R BT.601.
    return Math.round(0.299 * data![at]! + 0.587 * data![at + 1]! + 0.114 * data![at + 2]!);
  };
}

/** Netpbm's P5: grey, a byte for each pixel. */
function inGrey(width: number, height: number, grey: (x: number, y: number) => number): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const file = new Uint8Array(head.length + width * height);
  file.set(head);
  let at = head.length;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) file[at++] = grey(x, y);
  return file;
}
