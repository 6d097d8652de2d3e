/** HTML within Markdown. */
import type { Block } from '../text/blocks.js';
import { htmlBlocks, parseDocument } from './html-blocks.js';
import { withoutNamedFurniture } from './html-furniture.js';
import { withoutHtmlNoteMarks } from './html-notes.js';

/** @param whole Characters of the file. */
export function fragmentBlocks(html: string, whole: number): Block[] {
  return htmlBlocks(withoutHtmlNoteMarks(withoutNamedFurniture(parseDocument(html), whole)));
}
