/** HTML within Markdown. */
import type { Block } from '../../text/blocks.js';
import { htmlBlocks, parseDocument } from './blocks.js';
import { withoutNamedFurniture } from './named-furniture.js';
import { withoutHtmlNoteMarks } from './note-marks.js';
import { withoutStruckWords } from './struck.js';

/** @param whole Characters of the file. */
export function fragmentBlocks(html: string, whole: number): Block[] {
  return htmlBlocks(
    withoutHtmlNoteMarks(withoutStruckWords(withoutNamedFurniture(parseDocument(html), whole))),
  );
}
