import type { ArticleMetadata } from '../../domain.js';
import { UserError } from '../../errors.js';
import { partTitle } from '../metadata/site.js';
import { isEnglishWord } from '../text/hyphens.js';
import type { Draft } from './draft.js';
import { pdfBlocks } from './pdf-blocks.js';
import { openPdf, type PdfDocument, readMetadata } from './pdf-document.js';
import type { PdfLine } from './pdf-line.js';
import { linesOf, type PdfPiece } from './pdf-lines.js';
import { picturesOf } from './pdf-pictures.js';
import { PicturesError } from './pictures-error.js';

/** A PDF by its text layer. Throws `UserError` for one that is locked or damaged, `PicturesError` for a scan. */
export async function parsePdf(bytes: Uint8Array): Promise<Draft> {
  const document = await openPdf(bytes);
  try {
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readLines(document, number));
    refuseUnknownCharacters(pages);
    const blocks = pdfBlocks(pages, isEnglishWord);
    if (blocks.length === 0 || (isNextToNothing(blocks, pages.length) && (await isPictures(document)))) {
      throw new PicturesError(
        'has no text layer: it is made of pictures. Run text recognition (OCR) on it first',
      );
    }
    return { declared: withoutSite(await readMetadata(document), blocks[0]!), blocks };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Letters for each page: programs that scan print their own names on them. */
const FEWEST_LETTERS = 40;

function isNextToNothing(blocks: readonly string[], pages: number): boolean {
  return (blocks.join('').match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS * pages;
}

async function isPictures(document: PdfDocument): Promise<boolean> {
  return (await picturesOf(document, 1)).length > 0;
}

/** A browser prints a page under `Headline | Outlet`, where its first line is the headline alone. */
function withoutSite(declared: ArticleMetadata, opening: string): ArticleMetadata {
  const parted = declared.title === null ? null : partTitle(declared.title, opening.split('\n')[0]!, null);
  return parted === null
    ? declared
    : { ...declared, title: parted.headline, publisher: declared.publisher ?? parted.outlet };
}

/** The lines of a page as its author drew them. */
async function readLines(document: PdfDocument, number: number): Promise<PdfLine[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return linesOf((items as readonly object[]).filter((item): item is PdfPiece => 'str' in item));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNKNOWN_CHARACTER = /[\x00-\x08\x0e-\x1f\uFFFD\p{Co}]/gu;
/** A few are bullets and ornaments. */
const MOST_UNKNOWN = { share: 0.1, count: 10 };

/** Some fonts do not say which characters their shapes are: what stands there cannot be quoted. */
function refuseUnknownCharacters(pages: readonly (readonly PdfLine[])[]): void {
  const text = pages.flatMap((page) => page.map((line) => line.text)).join('');
  const unknown = text.match(UNKNOWN_CHARACTER)?.length ?? 0;
  if (unknown > MOST_UNKNOWN.count && unknown > text.length * MOST_UNKNOWN.share) {
    throw new UserError(
      'has fonts that do not tell which letters they show: run text recognition (OCR) on it first',
    );
  }
}
