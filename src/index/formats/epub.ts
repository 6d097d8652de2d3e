import { posix } from 'node:path';
import { addressOf, dateOf, namesOf, UNKNOWN, wordsOf } from '../metadata/structured-metadata.js';
import type { Draft } from './draft.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './html/blocks.js';
import { withoutFurniture } from './html/furniture.js';
import { localNameOf, parseXml, textOfFirst } from './xml.js';
import { textIn, unzip } from './zip.js';

/** An EPUB: its chapters in reading order as one text, and what its package declares. */
export async function parseEpub(bytes: Uint8Array): Promise<Draft> {
  const files = unzip(bytes, (name) => /\.(?:xml|opf|x?html?)$/i.test(name));
  const container = parseXml(textIn(files, 'META-INF/container.xml') || '<none/>');
  const packagePath = [...container.querySelectorAll('*')]
    .find((element) => localNameOf(element) === 'rootfile')
    ?.getAttribute('full-path');
  const book = parseXml((packagePath && textIn(files, packagePath)) || '<none/>');
  const inOrder = packagePath ? chaptersOf(book, posix.dirname(packagePath)) : [];
  // Without a readable package there are still the chapters; their names are usually in order.
  const chapters =
    inOrder.length > 0 ? inOrder : [...files.keys()].filter((name) => /html?$/i.test(name)).sort();
  return {
    declared: {
      title: wordsOf(textOfFirst(book, 'title')),
      publisher: namesOf(textOfFirst(book, 'publisher')),
      author: namesOf(textOfFirst(book, 'creator')),
      published: dateOf(textOfFirst(book, 'date')),
      url: addressOf(textOfFirst(book, 'source')) ?? UNKNOWN.url,
    },
    blocks: chapters.flatMap((name) => {
      const chapter = textIn(files, name);
      return chapter === '' ? [] : htmlBlocks(withoutFurniture(parseDocument(chapter)));
    }),
  };
}

/** Names of the chapters' files, each once, in reading order, without those outside it. */
function chaptersOf(book: HtmlElement, folder: string): string[] {
  const elements = [...book.querySelectorAll('*')];
  const items = new Map(
    elements
      .filter(
        (element) =>
          localNameOf(element) === 'item' && !/\bnav\b/.test(element.getAttribute('properties') ?? ''),
      )
      .map((element) => [element.getAttribute('id'), element.getAttribute('href')]),
  );
  const names = elements
    .filter((element) => localNameOf(element) === 'itemref' && element.getAttribute('linear') !== 'no')
    .flatMap((element) => items.get(element.getAttribute('idref')) ?? [])
    .map((href) => posix.join(folder, decodeURI(href)));
  return [...new Set(names)];
}
