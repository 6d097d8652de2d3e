import type { ArticleMetadata } from '../../../domain.js';
import { UserError } from '../../../errors.js';
import { partTitle } from '../../metadata/site.js';
import { isAnyEnglishWord } from '../../text/hyphens.js';
import type { Draft } from '../draft.js';
import { PicturesError } from '../pictures-error.js';
import { pdfBlocks } from './blocks.js';
import { openPdf, type PdfDocument, readMetadata } from './document.js';
import { placeDropCaps } from './initials.js';
import type { PdfLine } from './line.js';
import { linesOf, type PdfPiece, withoutAslant } from './lines.js';
import { asMeant, hasUnknownSpans, type PdfItem, UNKNOWN_CHARACTERS } from './marked.js';
import { picturesOf } from './pictures.js';

/** Loads the reader of declared texts, which few PDFs need. */
export type LoadActualTexts = () => Promise<typeof import('./actual-text.js')>;

/** A PDF by its text layer. Throws `UserError` for one that is locked or damaged, `PicturesError` for a scan. */
export async function parsePdf(
  bytes: Uint8Array,
  actualTexts: LoadActualTexts = () => import('./actual-text.js'),
): Promise<Draft> {
  const document = await openPdf(bytes);
  try {
    const pages = (await readPieces(document, bytes, actualTexts)).map(withoutAslant).map(linesOf);
    refuseUnknownCharacters(pages);
    const sized = pdfBlocks(pages.map(withGaps).map(placeDropCaps), isAnyEnglishWord);
    const blocks = sized.map(({ text }) => text);
    if (blocks.length === 0 || (isNextToNothing(blocks, pages.length) && (await isPictures(document)))) {
      throw new PicturesError(
        'has no text layer: it is made of pictures. Run text recognition (OCR) on it first',
      );
    }
    return {
      declared: withoutSite(await readMetadata(document), blocks[0]!),
      blocks,
      sizes: sized.map(({ size }) => size),
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Letters for each page: scanning programs print their own names on pages. */
const FEWEST_LETTERS = 40;

function isNextToNothing(blocks: readonly string[], pages: number): boolean {
  return (blocks.join('').match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS * pages;
}

async function isPictures(document: PdfDocument): Promise<boolean> {
  return (await picturesOf(document, 1)).length > 0;
}

/** A browser titles a printed page `Headline | Outlet`, but its first line is the headline alone. */
function withoutSite(declared: ArticleMetadata, opening: string): ArticleMetadata {
  const parted = declared.title === null ? null : partTitle(declared.title, opening.split('\n')[0]!, null);
  return parted === null
    ? declared
    : { ...declared, title: parted.headline, publisher: declared.publisher ?? parted.outlet };
}

/** The pieces of text of each page, in the order in which they are drawn. */
async function readPieces(
  document: PdfDocument,
  bytes: Uint8Array,
  load: LoadActualTexts,
): Promise<PdfPiece[][]> {
  const pages: PdfItem[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push(items as PdfItem[]);
  }
  if (!pages.some(hasUnknownSpans)) return pages.map((items) => asMeant(items, []));
  const { actualTexts } = await load();
  const texts = await actualTexts(bytes);
  return pages.map((items, at) => asMeant(items, texts[at] ?? []));
}

/** How much of a text may be unknown: a few such characters are bullets and ornaments. */
const MOST_UNKNOWN = { share: 0.1, count: 10 };
const LOST_LETTERS = /(?<![^\P{Cc}\t])[^\P{Cc}\t]{1,99}(?=\p{L})|(?<=\p{L})[^\P{Cc}\t]{1,99}/gu;
/** What fonts give for a shape that is no letter: an empty box. */
const BOX = '\0';

/** Throws if the fonts do not say which characters their shapes are: such text cannot be quoted. */
function refuseUnknownCharacters(pages: readonly (readonly PdfLine[])[]): void {
  const text = pages.flatMap((page) => page.map((line) => line.text)).join('');
  const unknown = text.match(UNKNOWN_CHARACTERS) ?? [];
  if (unknown.length <= MOST_UNKNOWN.count || unknown.length <= text.length * MOST_UNKNOWN.share) return;
  throw new UserError(
    unknown.filter((character) => character === BOX).length * 2 > unknown.length
      ? 'shows boxes instead of letters: the program that made it had no font for them. Make it again on a computer that has one'
      : 'has fonts that do not say which letters they show: run text recognition (OCR) on it first',
  );
}

/** An unknown character inside a word becomes a mark: the word without it would not be what is printed. */
function withGaps(lines: readonly PdfLine[]): PdfLine[] {
  return lines.map((line) => {
    const text = line.text.replace(LOST_LETTERS, '\uFFFD');
    return text === line.text ? line : { ...line, text };
  });
}
