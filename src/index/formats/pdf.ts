import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { ArticleMetadata } from '../../domain.js';
import { UserError } from '../../errors.js';
import { addressOf, dateOf, type Properties, wordsOf } from '../metadata/declared.js';
import type { Draft } from './draft.js';
import { type PdfLine, pdfBlocks } from './pdf-blocks.js';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF by its text layer. Throws `UserError` for one that is locked, damaged or a scan. */
export async function parsePdf(bytes: Uint8Array): Promise<Draft> {
  const document = await openPdf(bytes);
  try {
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readLines(document, number));
    const blocks = pdfBlocks(pages);
    if (blocks.length === 0) {
      throw new UserError(
        'has no text layer: it is made of pictures. Run text recognition (OCR) on it first',
      );
    }
    return { declared: await readMetadata(document), blocks };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { VerbosityLevel } = await getResolvedPDFJS();
  try {
    // A copy, for pdf.js takes the buffer away.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: VerbosityLevel.ERRORS });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw new UserError('is locked with a password: save it without one', { cause: error });
    }
    throw new UserError('is damaged, or no PDF at all', { cause: error });
  }
}

/** The lines of a page, top to bottom as its author wrote them. */
async function readLines(document: PdfDocument, number: number): Promise<PdfLine[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: PdfLine[] = [];
  let open = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , , left, bottom] = item.transform as number[];
    if (!open && item.str.trim() !== '') {
      lines.push({ text: '', left: left!, bottom: bottom!, height: item.height });
      open = true;
    }
    const line = lines.at(-1);
    if (open && line) lines[lines.length - 1] = { ...line, text: line.text + item.str };
    if (item.hasEOL) open = false;
  }
  return lines;
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
