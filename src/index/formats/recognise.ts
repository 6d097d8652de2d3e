/**
 * Text that Tesseract recognises in pictures. Of the libraries on npm that need no download at run time, only tesseract.js
 * works on Node 20 without install scripts. It gets up to one word in a hundred wrong in clean scans, so such an article
 * says how it was read.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Page } from 'tesseract.js';
import { once } from '../../language/once.js';
import { type Block, toBlock } from '../text/blocks.js';
import { addLine, hyphenAtEnd, isAnyEnglishWord, writtenIn } from '../text/hyphens.js';
import { PicturesError } from './pictures-error.js';

/** The least confidence of Tesseract, of 100: below, it is reading ornaments, handwriting or another script. */
const SURE = { paragraph: 60, page: 75 };
const FEWEST_LETTERS = 40;
const LANGUAGE = 'eng';

/** The paragraphs in pictures, one after another. Throws `PicturesError` if there are none, or too few are certain. */
export async function recognise(
  pictures: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Block[]> {
  const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
    langPath: languageData(),
    cacheMethod: 'none',
    gzip: true,
    // Rejecting is enough; by default it would also throw where nobody can catch it.
    errorHandler: () => {},
  });
  const pages: Page[] = [];
  try {
    for await (const picture of pictures) {
      const { data } = await worker.recognize(Buffer.from(picture), {}, { blocks: true, text: false });
      pages.push(data);
    }
  } finally {
    await worker.terminate();
  }
  const blocks = pages.flatMap((page) => blocksOf(page));
  const letters = blocks.join('').match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS || pages.every(({ confidence }) => confidence < SURE.page)) {
    throw new PicturesError('is made of pictures in which no text can be read with certainty');
  }
  return blocks;
}

/** The folder of the package that contains it, so that nothing is fetched. */
function languageData(): string {
  const manifest = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  return join(dirname(manifest), '4.0.0_best_int');
}

/** Paragraphs as Tesseract separates them, without uncertain ones. */
function blocksOf({ blocks }: Page): Block[] {
  const paragraphs = (blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .filter(({ confidence }) => confidence >= SURE.paragraph)
    .map((paragraph) => paragraph.lines.map(({ text }) => text.trim()).filter((line) => line !== ''));
  const written = once(() => writtenIn(paragraphs.flat(), isAnyEnglishWord));
  return paragraphs
    .map((lines) => {
      const pieces: string[] = [];
      for (const line of lines)
        addLine(
          pieces,
          line,
          hyphenAtEnd(pieces, line, written, isAnyEnglishWord),
          pieces.length === 0 ? '' : ' ',
        );
      return toBlock(pieces.join(''));
    })
    .filter((block) => block !== '');
}
