import { expect, it } from 'vitest';
import { actualTexts } from '../../../../src/index/formats/pdf/actual-text.js';
import type { PdfPiece } from '../../../../src/index/formats/pdf/lines.js';
import { asMeant, hasUnknownSpans, type PdfItem } from '../../../../src/index/formats/pdf/marked.js';
import { pdfOf } from '../../../support/pdf.js';

const piece = (str: string): PdfPiece => ({
  str,
  dir: 'ltr',
  width: 9,
  height: 11,
  transform: [11, 0, 0, 11, 72, 700],
  hasEOL: false,
});
const begin: PdfItem = { type: 'beginMarkedContentProps' };
const end: PdfItem = { type: 'endMarkedContent' };

it('finds what, by the author of a PDF, its shapes stand for', async () => {
  const page =
    '/P << /MCID 0 >> BDC BT /F1 11 Tf (BDC \\) here) Tj /Span<</ActualText <FEFF5357> >> BDC (x) Tj EMC % BDC\n' +
    '/Span <</Lang (en) /ActualText (a\\) Cape)>> BDC (y) Tj EMC ET EMC';
  expect(await actualTexts(pdfOf([page, 'BT ET']))).toEqual([[null, '南', 'a) Cape'], []]);
  expect(await actualTexts(Buffer.from('no PDF'))).toEqual([]);
});

it('reads shapes without a name as their author says, and leaves the others alone', () => {
  const items = [piece('The '), begin, begin, piece('\0'), piece('\x01'), end, piece(' cape'), end];
  const read = (texts: (string | null)[]) => asMeant(items, texts).map(({ str }) => str);
  expect(hasUnknownSpans(items)).toBe(true);
  expect(read([null, '南湾'])).toEqual(['The ', '南湾', '', ' cape']);
  // What its author says of the mark around it holds all that is in it.
  expect(read(['South cape', null])).toEqual(['The ', 'South cape', '', '']);
  expect(read(['South cape', '南湾'])).toEqual(['The ', '南湾', '', ' cape']);
  // Texts of another number of marks are those of others.
  expect(read(['南湾'])).toEqual(['The ', '\0', '\x01', ' cape']);
  // The space before a word lies inside its mark.
  const spaced = [piece('of'), begin, piece(' '), piece('\0'), end, piece('ve')];
  expect(asMeant(spaced, ['fi']).map(({ str }) => str)).toEqual(['of', ' ', 'fi', 've']);
  const partly = [begin, piece('Sou'), piece('\0\x01'), end, begin, piece('cape'), end];
  expect(asMeant(partly, ['South', 'Cape']).map(({ str }) => str)).toEqual(['South', '', 'cape']);
});

it('does not take values for operators, and reads strings however they are nested', async () => {
  const page = '/Span <</ActualText (a (b \\( (c)) d) /X true /Y null>> BDC (x) Tj EMC';
  expect(await actualTexts(pdfOf([page]))).toEqual([['a (b ( (c)) d']]);
});
