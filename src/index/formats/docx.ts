import mammoth from 'mammoth';
import { UNKNOWN, wordsOf } from '../metadata/declared.js';
import type { Draft } from './draft.js';
import { withoutFurniture } from './html.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './html-blocks.js';
import { parseXml, textOfFirst } from './xml.js';
import { textIn, unzip } from './zip.js';

const PROPERTIES = 'docProps/core.xml';
/** What Word gives a document that nobody gave a title. */
const NO_TITLE = /^(?:untitled|document\d*|microsoft word\b.*|.*\.docx?)$/i;

/** A Word document: its text without notes and pictures, and the title that its properties declare. */
export async function parseDocx(bytes: Uint8Array): Promise<Draft> {
  const properties = parseXml(
    textIn(
      unzip(bytes, (name) => name === PROPERTIES),
      PROPERTIES,
    ) || '<none/>',
  );
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const page = parseDocument(value);
  // Notes stand below the text, each in a list item with a link back.
  for (const note of [...page.querySelectorAll('li[id^=footnote], li[id^=endnote], dl')]) note.remove();
  for (const cell of [...page.querySelectorAll('td, th')]) flatten(cell);
  const title = wordsOf(textOfFirst(properties, 'title'));
  return {
    declared: {
      ...UNKNOWN,
      // Who made the file, and when, is not who wrote the article, and when it was published.
      title: title === null || NO_TITLE.test(title) ? null : title,
    },
    blocks: htmlBlocks(withoutFurniture(page)),
  };
}

/** Cells with more are parts of a page that a table lays out. */
const LONGEST_CELL = 200;

/** Word has a paragraph in each cell of a table, which is a row's all the same. */
function flatten(cell: HtmlElement): void {
  const words = cell.textContent ?? '';
  if (words.length > LONGEST_CELL || cell.querySelector('table, ul, ol') !== null) return;
  cell.textContent = [...cell.querySelectorAll('p')].map(({ textContent }) => textContent?.trim()).join(' ');
}
