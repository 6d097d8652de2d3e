import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { columnsToBytes } from '../../src/retrieval/columns.js';
import { buildColumns } from '../../src/retrieval/postings.js';
import { splitSentences } from '../../src/text/sentences.js';

it('has another mark when the same text comes out in other columns', () => {
  const text =
    'The U.S. colour-theory labourers’ running total of 1,234.5 tonnes fell; İzmir’s naïve Straße rose. It was on 5 May.';
  const sentences = splitSentences(text);
  const bytes = columnsToBytes(
    buildColumns([
      { title: 'Ferries, and the men of them', text, sentences, passages: [{ start: 0, end: 1 }] },
    ]),
  );
  // If this fails, change the version in MAGIC (src/retrieval/columns.ts): indexes made before must not be merged with.
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    'f5f41fa77af003edbc73ef967d30e68e62e3c6d59d3d510ac0d0d681fb1177a2',
  );
});
