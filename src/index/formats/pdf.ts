import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { ArticleMetadata } from '../../domain.js';
import { UserError } from '../../errors.js';
import { addressOf, dateOf, type Properties, wordsOf } from '../metadata/declared.js';
import { partTitle } from '../metadata/site.js';
import { isEnglishWord } from '../text/hyphens.js';
import type { Draft } from './draft.js';
import { pdfBlocks } from './pdf-blocks.js';
import type { PdfLine } from './pdf-line.js';
import { linesOf, type PdfPiece } from './pdf-lines.js';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF by its text layer. Throws `UserError` for one that is locked, damaged or a scan. */
export async function parsePdf(bytes: Uint8Array): Promise<Draft> {
  const document = await openPdf(bytes);
  try {
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readLines(document, number));
    refuseUnknownCharacters(pages);
    const blocks = pdfBlocks(pages, isEnglishWord);
    if (blocks.length === 0) {
      throw new UserError(
        'has no text layer: it is made of pictures. Run text recognition (OCR) on it first',
      );
    }
    return { declared: withoutSite(await readMetadata(document), blocks[0]!), blocks };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Of Chinese, Japanese and Korean fonts; unpdf leaves them out. A folder's path, for pdf.js reads them from there. */
const CHARACTER_MAPS = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'cmaps/',
);

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { VerbosityLevel } = await getResolvedPDFJS();
  try {
    // A copy, for pdf.js takes the buffer away.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: VerbosityLevel.ERRORS,
      cMapUrl: CHARACTER_MAPS,
      cMapPacked: true,
    });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw new UserError('is locked with a password: save it without one', { cause: error });
    }
    throw new UserError('is damaged, or no PDF at all', { cause: error });
  }
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

/** Titles that a program made up from a file's name. */
const MADE_UP =
  /^(?:untitled|document|doc)\s*\d*$|^microsoft \w+ - |\.(?:docx?|pdf|odt|rtf|txt|tex|indd|qxd|html?)$/i;

/**
 * What the document's properties soundly say. The creation date is not among it: that is when the PDF was
 * made, which for a saved page can be years after publication.
 */
async function readMetadata(document: PdfDocument): Promise<ArticleMetadata> {
  const { info, metadata } = await document.getMetadata();
  const properties = info as Properties;
  const title = wordsOf(properties.Title);
  const author = wordsOf(properties.Author);
  const xmp = (name: string): unknown => [metadata?.get(name)].flat()[0];
  return {
    title: title !== null && !MADE_UP.test(title) ? title : null,
    publisher: wordsOf(xmp('prism:publicationname')) ?? wordsOf(xmp('dc:publisher')),
    // One word is the name of an account ("admin", "jsmith") more often than of a person.
    author: author?.includes(' ') ? author : null,
    published: dateOf(xmp('prism:publicationdate')) ?? dateOf(xmp('dc:date')),
    url: addressOf(xmp('prism:url')),
  };
}
