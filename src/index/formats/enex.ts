import { UserError } from '../../errors.js';
import { isAccountName } from '../metadata/persons.js';
import { addressOf, dateOf, namesOf, UNKNOWN, wordsOf } from '../metadata/structured-metadata.js';
import { decode } from '../text/decode.js';
import type { Draft } from './draft.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './html/blocks.js';
import { withoutFurniture } from './html/furniture.js';
import { localNameOf, parseXml, textOfFirst } from './xml.js';

/** Attached files, in base 64, and what was recognised in them. */
const RESOURCE = /<(?:data|recognition|alternate-data)(?: [^<>]{0,99}[^<>/])?>[\s\S]*/;
const RESOURCE_END = /(?<=<\/(?:data|recognition|alternate-data)>)/;

/**
 * Notes that Evernote exports: a draft for each. The date of a clipped note is the day it was clipped, so it is not
 * used.
 */
export async function parseEnex(bytes: Uint8Array): Promise<Draft[]> {
  const document = parseXml(withoutResources(decode(bytes)));
  const notes = [...document.querySelectorAll('*')].filter((node) => localNameOf(node) === 'note');
  if (notes.length === 0) throw new UserError('holds no Evernote notes');
  return notes.map(draftOf);
}

/** Attached files are not read, and may be most of the export. */
function withoutResources(xml: string): string {
  const pieces = xml.split(RESOURCE_END);
  const rest = pieces.pop()!;
  return [...pieces.map((piece) => piece.replace(RESOURCE, '<data></data>')), rest].join('');
}

function draftOf(note: HtmlElement): Draft {
  const url = addressOf(textOfFirst(note, 'source-url'));
  const author = namesOf(textOfFirst(note, 'author'));
  const created = textOfFirst(note, 'created')?.slice(0, 8);
  return {
    declared: {
      ...UNKNOWN,
      title: wordsOf(textOfFirst(note, 'title')),
      // The author of a clipping is whoever clipped it.
      author: url !== null || author === null || isAccountName(author) ? null : author,
      published: url === null ? dateOf(created) : null,
      url,
    },
    blocks: htmlBlocks(withoutFurniture(parseDocument(textOfFirst(note, 'content') ?? ''))),
  };
}
