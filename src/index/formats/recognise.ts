/**
 * Text as Tesseract recognises it in pictures. Of the libraries of npm that carry what they need in their packages,
 * tesseract.js alone runs on Node 20 without install scripts; on clean scans it gets less than one word of a hundred wrong,
 * which is why such an article says that it was read so.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Page } from 'tesseract.js';
import { type Block, toBlock } from '../text/blocks.js';
import { addLine, hyphenAtEnd, isEnglishWord, writtenWords } from '../text/hyphens.js';
import { once } from '../text/once.js';
import { PicturesError } from './pictures-error.js';

/** How sure Tesseract is, of 100: below, it reads ornaments, handwriting or another script. */
const SURE = { paragraph: 60, page: 75 };
const FEWEST_LETTERS = 40;
const LANGUAGE = 'eng';

/** The paragraphs in pictures, one after another. Throws `PicturesError` where there are none, or too little of them is sure. */
export async function recognise(
  pictures: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Block[]> {
  const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
    langPath: languageData(),
    cacheMethod: 'none',
    gzip: true,
    // Rejecting is enough; by default it would throw where nobody catches.
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

/** A folder of the package that carries it: nothing is fetched. */
function languageData(): string {
  const manifest = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  return join(dirname(manifest), '4.0.0_best_int');
}

/** Paragraphs as Tesseract separates them, without those that it is not sure of. */
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
