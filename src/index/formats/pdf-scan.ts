/**
 * Scanned PDFs: text as Tesseract recognises it in the pictures of their pages. Of the libraries of npm that carry what
 * they need in their packages, tesseract.js alone runs on Node 20 without install scripts; on clean scans it gets less than
 * one word of a hundred wrong, which is why such an article says that it was read so.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Page } from 'tesseract.js';
import { UserError } from '../../errors.js';
import { type Block, toBlock } from '../text/blocks.js';
import { addLine, hyphenAtEnd, isEnglishWord, writtenWords } from '../text/hyphens.js';
import { once } from '../text/once.js';
import type { Draft } from './draft.js';
import { openPdf, type PdfDocument, readMetadata } from './pdf-document.js';
import { picturesOf } from './pdf-pictures.js';

/** A page takes one to three seconds. */
const MOST_PAGES = 40;
/** How sure Tesseract is, of 100: below, it reads ornaments, handwriting or another script. */
const SURE = { paragraph: 60, page: 75 };
const FEWEST_LETTERS = 40;
const LANGUAGE = 'eng';

/** The text in the pictures of a PDF. Throws `UserError` where there is none, or too little of it is sure. */
export async function parseScan(bytes: Uint8Array): Promise<Draft> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > MOST_PAGES) {
      throw new UserError(
        `has ${document.numPages} pages of pictures, more than are read here: run text recognition (OCR) on it first`,
      );
    }
    const pages = await recognise(document);
    const blocks = pages.flatMap((page) => blocksOf(page));
    const letters = blocks.join('').match(/\p{L}/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS || pages.every(({ confidence }) => confidence < SURE.page)) {
      throw new UserError('is made of pictures in which no text can be read with certainty');
    }
    const { title, ...declared } = await readMetadata(document);
    // Programs that scan give a file's name for its title.
    return {
      declared: { ...declared, title: title?.includes(' ') ? title : null },
      blocks,
      isRecognised: true,
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function recognise(document: PdfDocument): Promise<Page[]> {
  const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
    langPath: languageData(),
    cacheMethod: 'none',
    gzip: true,
  });
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      for (const picture of await picturesOf(document, number)) {
        const { data } = await worker.recognize(Buffer.from(picture), {}, { blocks: true, text: false });
        pages.push(data);
      }
    }
    return pages;
  } finally {
    await worker.terminate();
  }
}

/** A folder of the package that carries it: nothing is fetched. */
function languageData(): string {
  const manifest = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  return join(dirname(manifest), '4.0.0_best_int');
}

/** Paragraphs as Tesseract tells them apart, but for those that it is not sure of. */
function blocksOf({ blocks }: Page): Block[] {
  const paragraphs = (blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .filter(({ confidence }) => confidence >= SURE.paragraph)
    .map((paragraph) => paragraph.lines.map(({ text }) => text.trim()).filter((line) => line !== ''));
  const written = once(() => writtenWords(paragraphs.flat()));
  return paragraphs
    .map((lines) => {
      const pieces: string[] = [];
      for (const line of lines)
        addLine(
          pieces,
          line,
          hyphenAtEnd(pieces, line, written, isEnglishWord),
          pieces.length === 0 ? '' : ' ',
        );
      return toBlock(pieces.join(''));
    })
    .filter((block) => block !== '');
}
