import { UserError } from '../../errors.js';
import { addressOf, dateOf, namesOf, UNKNOWN, wordsOf } from '../metadata/declared.js';
import { isNobody } from '../metadata/persons.js';
import { decode } from '../text/decode.js';
import type { Draft } from './draft.js';
import { withoutFurniture } from './html.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './html-blocks.js';
import { localNameOf, parseXml, textOfFirst } from './xml.js';

/** Attached files, in base 64: nothing of them is read, and one may be most of the export. */
const RESOURCE =
  /<(?:data|recognition|alternate-data)(?: [^<>]{0,100})?>[^<]*(?:<!\[CDATA\[[^\]]*\]\]>)?[^<]*/g;

/** Notes that Evernote exports: a draft for each. The day of a note that was clipped is not the day of its article. */
export async function parseEnex(bytes: Uint8Array): Promise<Draft[]> {
  const document = parseXml(decode(bytes).replace(RESOURCE, '<data>'));
  const notes = [...document.querySelectorAll('*')].filter((node) => localNameOf(node) === 'note');
  if (notes.length === 0) throw new UserError('holds no notes of Evernote');
  return notes.map(draftOf);
}

function draftOf(note: HtmlElement): Draft {
  const url = addressOf(textOfFirst(note, 'source-url'));
  const author = namesOf(textOfFirst(note, 'author'));
  const created = textOfFirst(note, 'created')?.slice(0, 8);
  return {
    declared: {
      ...UNKNOWN,
      title: wordsOf(textOfFirst(note, 'title')),
      // Of a clipping, its author is the one who clipped it.
      author: url !== null || author === null || isNobody(author) ? null : author,
      published: url === null ? dateOf(created) : null,
      url,
    },
    blocks: htmlBlocks(withoutFurniture(parseDocument(textOfFirst(note, 'content') ?? ''))),
  };
}
