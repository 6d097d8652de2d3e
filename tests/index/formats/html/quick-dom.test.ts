import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../src/index/formats/html/blocks.js';

const PAGE = `<!doctype html><html><head><title>Quay</title><meta name="a"></head><body>
<h1 class="head">Quay closed</h1><template><p>Hidden</p></template>
<article><h2>Why</h2><p>One <b>bold</b></p><ul><li><p>Two</p></li></ul></article><svg><g></g></svg></body></html>`;

interface Searched {
  querySelector(selector: string): { readonly outerHTML: string } | null;
  querySelectorAll(selector: string): Iterable<{ readonly outerHTML: string }>;
}

/** What a list of names finds, and what linkedom finds for the same in a form that is left to it. */
function bothWays(root: Searched, names: string): [readonly string[], readonly string[]] {
  const left = names
    .split(',')
    .map((name) => `${name.trim()}:not(none)`)
    .join(', ');
  const all = (selector: string) => [
    root.querySelector(selector)?.outerHTML ?? 'none',
    ...[...root.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML),
  ];
  return [all(names), all(left)];
}

describe('quick-dom', () => {
  const page = parseDocument(PAGE) as unknown as Searched & {
    createElement(name: string): { append(...nodes: object[]): void } & Searched;
  };

  it.each(['*', 'p', 'h1, h2', 'li,p', 'LI, P', 'template', 'video', 'body'])(
    'finds by %s what linkedom finds, in a page and in its parts',
    (names) => {
      const article = page.querySelector('article') as unknown as Searched;
      for (const root of [page, article]) {
        const [quick, left] = bothWays(root, names);
        expect(quick).toEqual(left);
      }
    },
  );

  it('finds elements that were created in upper case, as Readability does', () => {
    const box = page.createElement('DIV');
    box.append(page.createElement('P'));
    const [quick, left] = bothWays(box, 'p');
    expect(quick).toHaveLength(2);
    expect(quick).toEqual(left);
  });

  it('leaves XML alone, where P is not p', () => {
    const xml = new DOMParser().parseFromString('<r><P/><p/></r>', 'text/xml') as unknown as Searched;
    expect([...xml.querySelectorAll('p')]).toHaveLength(1);
  });
});
