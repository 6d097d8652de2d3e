/** Scanned PDFs: the text recognised in the pictures of their pages. */
import type { Draft } from '../draft.js';
import { PicturesError } from '../pictures-error.js';
import { recognise } from '../recognise.js';
import { openPdf, type PdfDocument, readMetadata } from './document.js';
import { picturesOf } from './pictures.js';

/** A page takes one to three seconds. */
const MOST_PAGES = 40;

/** The text in the pictures of a PDF. Throws `PicturesError` if there is none, or too little of it is certain. */
export async function parseScan(bytes: Uint8Array): Promise<Draft> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > MOST_PAGES) {
      throw new PicturesError(
        `has ${document.numPages} pages of pictures, too many to read here: run text recognition (OCR) on it first`,
      );
    }
    const blocks = await recognise(pagesOf(document));
    const { title, ...declared } = await readMetadata(document);
    // Scanning programs use the file's name as the title.
    return {
      declared: { ...declared, title: title?.includes(' ') ? title : null },
      blocks,
      isRecognised: true,
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function* pagesOf(document: PdfDocument): AsyncGenerator<Uint8Array> {
  for (let number = 1; number <= document.numPages; number += 1) yield* await picturesOf(document, number);
}
