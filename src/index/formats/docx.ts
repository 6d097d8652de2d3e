import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { UserError } from '../../errors.js';
import { titleOfFile } from '../metadata/file-title.js';
import { UNKNOWN, wordsOf } from '../metadata/structured-metadata.js';
import { toBlock } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { type Draft, refuseMoreThan } from './draft.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './html/blocks.js';
import { withoutFurniture } from './html/furniture.js';
import { wholeText } from './html/nodes.js';
import { localNameOf, parseXml, textOfFirst } from './xml.js';
import { textIn, unzip } from './zip.js';

const PROPERTIES = 'docProps/core.xml';
/** An element, perhaps below a byte order mark. */
const FLAT = /^(?:\xef\xbb\xbf)?\s*</;

/**
 * A Word document, packed or in one file of XML: its text without notes and pictures, and the title that its properties
 * declare.
 */
export async function parseDocx(bytes: Uint8Array): Promise<Draft> {
  if (FLAT.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1'))) return parseFlat(decode(bytes));
  const properties = parseXml(
    textIn(
      unzip(bytes, (name) => name === PROPERTIES),
      PROPERTIES,
    ) || '<none/>',
  );
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(forReading(bytes)) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const page = parseDocument(value);
  // Notes stand below the text, each in a list item with a link back.
  for (const note of [...page.querySelectorAll('li[id^=footnote], li[id^=endnote], dl')]) note.remove();
  for (const cell of [...page.querySelectorAll('td, th')]) flatten(cell);
  return {
    declared: {
      ...UNKNOWN,
      // Whoever made the file need not be the author, nor its date the day of publication.
      title: titleIn(properties),
    },
    blocks: htmlBlocks(withoutFurniture(page)),
  };
}

const titleIn = (properties: HtmlElement): string | null =>
  titleOfFile(wordsOf(textOfFirst(properties, 'title')));

/** Elements of Word's XML whose paragraphs are not part of the text: heads and feet of pages, notes, comments, copies. */
const ASIDE = new Set('hdr ftr footnote endnote comment content glossaryDocument Fallback'.split(' '));

const isParagraph = (element: HtmlElement): boolean =>
  localNameOf(element) === 'p' && element.localName?.startsWith('w') === true;

/** The closest element around another that passes a test. */
function around(element: HtmlElement, test: (outer: HtmlElement) => boolean): HtmlElement | null {
  let at = element.parentElement;
  while (at !== null && !test(at)) at = at.parentElement;
  return at;
}

/** What stands in a run beside its words, as text. */
const GAPS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };
/** Around runs: what was deleted, or moved elsewhere. */
const WITHDRAWN = new Set(['del', 'moveFrom']);

/** The text of an element of a run; empty for its properties. */
function textInRun(element: HtmlElement): string {
  if (localNameOf(element.parentElement!) !== 'r') return '';
  const name = localNameOf(element);
  return name === 't' ? (element.textContent ?? '') : (GAPS[name] ?? '');
}

/** Whether a run's properties have it hidden by this element. */
const isHiding = (element: HtmlElement): boolean =>
  localNameOf(element) === 'vanish' && !/^(?:0|false|off)$/.test(element.getAttribute('w:val') ?? '');

/** A document that Word saved as XML. */
function parseFlat(xml: string): Draft {
  const all = [...parseXml(xml).querySelectorAll('*')];
  const isAside = (element: HtmlElement): boolean => ASIDE.has(localNameOf(element));
  const isWithdrawn = (element: HtmlElement): boolean => WITHDRAWN.has(localNameOf(element));
  const hidden = new Set(all.filter(isHiding).map(({ parentElement }) => parentElement?.parentElement));
  const paragraphs = all.filter((element) => isParagraph(element) && around(element, isAside) === null);
  if (paragraphs.length === 0) throw new UserError('holds no text document');
  refuseMoreThan(MOST_ELEMENTS.parts, 'paragraphs and cells', paragraphs.length);
  // A paragraph may hold a text box with paragraphs of its own.
  const wordsIn = (paragraph: HtmlElement): string =>
    [...paragraph.querySelectorAll('*')]
      .filter((element) => textInRun(element) !== '' && around(element, isParagraph) === paragraph)
      .filter(
        ({ parentElement }) => !hidden.has(parentElement!) && around(parentElement!, isWithdrawn) === null,
      )
      .map(textInRun)
      .join('');
  const properties = all.find((element) => localNameOf(element) === 'coreProperties');
  return {
    declared: { ...UNKNOWN, title: properties ? titleIn(properties) : null },
    blocks: paragraphs.map((one) => toBlock(wordsIn(one))).filter(Boolean),
  };
}

const PICTURES = /^word\/(?:media|embeddings|fonts)\//;
const DOCUMENT = 'word/document.xml';
const HIDDEN = /<w:vanish(?: w:val="(?:1|true|on)")?\s?\/>/;
/** As many elements as a page may have; mammoth would take minutes. */
const MOST_ELEMENTS = { parts: 60_000, runs: 300_000 };
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** A run of text with its properties, and no other run in it. */
const RUN = /<w:r(?: [^<>]{0,300})?>(?:(?!<\/?w:r[ >])[\s\S])*<\/w:r>/g;

/**
 * A document without its pictures and without the words that Word hides, which mammoth shows. What is handed on was
 * unpacked here, within limits that mammoth does not have.
 */
function forReading(bytes: Uint8Array): Uint8Array {
  const files = unzip(bytes, (name) => !PICTURES.test(name));
  const document = textIn(files, DOCUMENT);
  refuseMoreThan(MOST_ELEMENTS.parts, 'paragraphs and cells', countOf(document, /<w:(?:p|tc)[ >]/g));
  refuseMoreThan(MOST_ELEMENTS.runs, 'changes of style', countOf(document, /<w:r[ >]/g));
  const shown = HIDDEN.test(document)
    ? document.replace(RUN, (run) => (HIDDEN.test(run.slice(0, run.indexOf('</w:rPr>') + 1)) ? '' : run))
    : document;
  return zipSync({ ...Object.fromEntries(files), [DOCUMENT]: Buffer.from(shown) }, { level: 0 });
}

/** In characters: longer cells are parts of a page laid out as a table. */
const LONGEST_CELL = 200;

/** Word puts a paragraph into each cell, but the cells of a row belong together. */
function flatten(cell: HtmlElement): void {
  const words = wholeText(cell);
  if (words.length > LONGEST_CELL || cell.querySelector('table, ul, ol') !== null) return;
  cell.textContent = [...cell.querySelectorAll('p')].map(({ textContent }) => textContent?.trim()).join(' ');
}
