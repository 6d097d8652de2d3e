import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { splitSentences } from '../../../src/language/sentences.js';
import { columnsToBytes } from '../../../src/retrieval/inverted-index/columns.js';
import { buildColumns } from '../../../src/retrieval/inverted-index/postings.js';

it('has another mark when the same text comes out in other columns', () => {
  const text =
    'The U.S. colour-theory labourers’ running total of 1,234.5 tonnes fell; İzmir’s naïve Straße rose. It was on 5 May.';
  const sentences = splitSentences(text);
  const bytes = columnsToBytes(
    buildColumns([
      { title: 'Ferries, and the men of them', text, sentences, passages: [{ start: 0, end: 1 }] },
    ]),
  );
  // If this fails, raise WORDS_VERSION (src/language/tokens.ts), or LAYOUT_VERSION (columns.ts) if only the layout has changed:
  // indexes made before must not be merged with.
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '703b06f9674633082edad6762db751a2ac584a0cc0d89b4620f9eeefcbb9d9b6',
  );
});
