import { wordsOf } from '../../metadata/structured-metadata.js';
import type { HtmlElement } from './blocks.js';
import { unescaped } from './source.js';

/** The meta elements of a page by their names, in lower case. */
export interface MetaElements {
  /** All contents under a name, in order; none are empty. */
  values(name: string): readonly string[];
}

/** Reads the `meta` elements of a page. */
export function readMetaElements(page: HtmlElement): MetaElements {
  const contents = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta')) {
    const content = wordsOf(
      unescaped(element.getAttribute('content') ?? element.getAttribute('value') ?? ''),
    );
    if (content === null) continue;
    if (element.getAttribute('itemprop') !== null && isOfMedia(element)) continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((attribute) =>
      element.getAttribute(attribute)?.toLowerCase().trim(),
    );
    for (const name of new Set(names)) {
      if (!name) continue;
      const sofar = contents.get(name);
      if (sofar) sofar.push(content);
      else contents.set(name, [content]);
    }
  }
  return { values: (name) => contents.get(name) ?? [] };
}

const MEDIA = /(?:Video|Image|Audio|Media)Object|Comment|ItemList/;

/** Whether microdata are about a film, a picture or a reader, whose dates are not the article's. */
function isOfMedia(element: HtmlElement): boolean {
  return MEDIA.test(element.closest('[itemscope]')?.getAttribute('itemtype') ?? '');
}
