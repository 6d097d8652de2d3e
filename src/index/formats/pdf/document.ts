/** Opening a PDF, and what its properties say. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { ArticleMetadata } from '../../../domain.js';
import { UserError } from '../../../errors.js';
import { titleOfFile } from '../../metadata/file-title.js';
import { addressOf, dateOf, type Properties, wordsOf } from '../../metadata/structured-metadata.js';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Files that unpdf leaves out of pdf.js, which reads them from folders. */
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** For Chinese, Japanese and Korean fonts. */
const CHARACTER_MAPS = join(PDFJS, 'cmaps/');
/** For PDFs that do not embed them: Helvetica, Times, Courier and symbols. */
const STANDARD_FONTS = join(PDFJS, 'standard_fonts/');

/** Throws `UserError` for one that is locked or damaged. The caller destroys its loading task. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { VerbosityLevel } = await getResolvedPDFJS();
  try {
    // A copy, because pdf.js takes the buffer over.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: VerbosityLevel.ERRORS,
      cMapUrl: CHARACTER_MAPS,
      cMapPacked: true,
      standardFontDataUrl: STANDARD_FONTS,
    });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw new UserError('is locked with a password: save it without one', { cause: error });
    }
    throw new UserError('is damaged or not a PDF', { cause: error });
  }
}

/**
 * The reliable properties of the document. The creation date is not one: a page can be saved as a PDF years after it was
 * published.
 */
export async function readMetadata(document: PdfDocument): Promise<ArticleMetadata> {
  const { info, metadata } = await document.getMetadata();
  const properties = info as Properties;
  const author = wordsOf(properties.Author);
  const xmp = (name: string): unknown => [metadata?.get(name)].flat()[0];
  return {
    title: titleOfFile(wordsOf(properties.Title)),
    publisher: wordsOf(xmp('prism:publicationname')) ?? wordsOf(xmp('dc:publisher')),
    // A single word is more often the name of an account ("admin", "jsmith") than of a person.
    author: author?.includes(' ') ? author : null,
    published: dateOf(xmp('prism:publicationdate')) ?? dateOf(xmp('dc:date')),
    url: addressOf(xmp('prism:url')),
  };
}
