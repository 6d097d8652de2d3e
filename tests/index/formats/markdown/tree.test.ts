import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parse, treeOf } from '../../../../src/index/formats/markdown/tree.js';
import { runs } from '../../../support/full.js';

/** The tree without the positions of its nodes. */
function shapeOf(node: Nodes): object {
  const { position: _, ...rest } = node;
  return 'children' in rest ? { ...rest, children: rest.children.map(shapeOf) } : rest;
}

/** Prose, and what may stand before, after, around or within it. */
const PIECES = [
  ...[
    'The ferry sails at nine.',
    'Über den Hafen, he said:',
    '“Quoted,” she said.',
    "'single'",
    'a',
    'Zürich',
  ],
  ...[
    'two\nlines of prose',
    'broken  \nline',
    'back\\\nslash',
    ' indented',
    '    code',
    '\tcode',
    'ends in a space ',
  ],
  ...[
    '*emphasis*',
    '**bold',
    'a_b_c',
    'said _so_',
    '`code',
    '``',
    '~~gone~~',
    '~',
    'a < b',
    'x & y',
    '&amp;',
    '#',
    '# Heading',
  ],
  ...[
    'Heading\n===',
    '---',
    '===',
    '- item',
    '1. first',
    '10) tenth',
    '+ plus',
    '> quoted',
    '>',
    '***',
    '* * *',
  ],
  ...[
    '```',
    '~~~',
    '```js',
    '<!-- note',
    '-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<?php',
    '?>',
    '<script>',
  ],
  ...[
    '| a | b |\n|---|---|\n| c | d |',
    'a | b',
    '--|--',
    ':-',
    '[link](to)',
    '[ref]',
    '[ref]: /to',
    '[^1]',
    '[^1]: note',
  ],
  ...[
    '![image](src)',
    'www.example.org',
    'HTTP://example.org/x',
    'a@example.org',
    'mailto:b@example.org',
    '- [ ] open',
  ],
  ...[
    '\u2028',
    '\u00a0',
    '\0',
    '\ufeff',
    '\ue000',
    '\ue0000\ue000',
    '(1)',
    '1984',
    '$5',
    '%',
    '…',
    '— dash',
    '"',
    '¿Qué?',
  ],
];
const SEPARATORS = [
  '\n\n',
  '\n\n',
  '\n\n',
  '\n',
  ' ',
  '',
  '\n \n',
  '\n\t\n\n',
  '\n\n  ',
  '\n\n    ',
  '\n\u00a0\n',
];
const TEXT = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SEPARATORS)), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

describe('the tree of a text in Markdown', () => {
  it('is the same whether or not plain paragraphs are spared the parser', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(shapeOf(treeOf(text))).toEqual(shapeOf(parse(text)));
      }),
      { numRuns: runs(80, 5000) },
    );
  });

  it.each([
    ['between the fences of code', '```\nBefore.\n\nPlain text.\n\nAfter.\n```\n\nPlain text.'],
    ['in a comment', '<!--\n\nPlain text.\n\n-->\n\nPlain text.'],
    ['in a list', '- one\n\nPlain text.\n\n  Plain text.\n\n- two\n\n'],
  ])('is the same for paragraphs %s', (_, text) => {
    expect(shapeOf(treeOf(text))).toEqual(shapeOf(parse(text)));
  });
});
