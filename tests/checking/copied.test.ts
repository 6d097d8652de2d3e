/** Sentences copied with the words around their quotation, and changed in these. All is invented. */
import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../src/checking/check.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import type { CheckVerdict } from '../../src/quote-check.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const HARBOUR = `“There are some pilots and skippers who think that the old lighthouse is in the way,” said Liv Rask, a member of Lund’s Growing Northern Harbour circle.

Now Tarnow’s salt is taxed twice, the mines of Vellmar make up a fifth of the island’s exports, according to some analysis.

"Wings of the Harbour" actress Ada Holm wrote that she was "such an admirer of the old pier."

Moe called Brand’s plan “dangerous” during a visit to the southern docks on Thursday.`;
const RIVER = `The council had wanted a new bridge, but the Court of Appeals in Lunde stopped the work in May.

“The fish market was better than expected,” said the owner, Brian Hald, beside the Holder Inn.`;
const SCHOOL = 'The new school opened on Monday. The weather was better than expected.';

const index = await createMemoryIndex(
  [
    { id: 'harbour', title: 'A harbour and its pier', published: '2024-03-01', text: HARBOUR },
    { id: 'river', title: 'No bridge for Lunde', published: '2024-03-02', text: RIVER },
    { id: 'school', title: 'A school opens', published: '2024-03-03', text: SCHOOL },
  ],
  createBuiltinEmbedder(),
);

const COPIED: Readonly<Record<string, readonly (readonly [string, CheckVerdict])[]>> = {
  'moves a clause about the speaker to the front': [
    [
      'a member of Lund’s Growing Northern Harbour circle, “There are some pilots and skippers who think that the old lighthouse is in the way,” said Liv Rask.',
      'altered',
    ],
  ],
  'changes a name far from the speaker into a word for an office': [
    [
      '“There are some pilots and skippers who think that the old lighthouse is in the way,” said Liv Rask, a member of Lund’s Growing figure Harbour circle.',
      'altered',
    ],
  ],
  'ends with a source that is nobody’s name': [
    ['Now Tarnow’s salt is taxed twice, according to some analysis.', 'altered'],
    [
      'Now Tarnow’s salt is taxed twice, the mines of Vellmar make up a fifth of the island’s exports, according to analysis.',
      'altered',
    ],
    [
      'Now Tarnow’s salt is taxed twice, the mines of Vellmar make up a fifth of the island’s exports, according to some analysis.',
      'verbatim',
    ],
  ],
  'begins with the title of a film': [
    [
      '"Wings of the Harbour" actress Ada Holm wrote that she is "such an admirer of the old pier."',
      'altered',
    ],
    [
      '"Wings of the Harbour" actress Ada Holm wrote that she was "such an admirer of the old pier."',
      'verbatim',
    ],
  ],
  'goes on in another article': [
    [
      'Moe called Brand’s plan “dangerous” but the Court of Appeals in Lunde stopped the work in May.',
      'stitched',
    ],
  ],
  'quotes three words that an article gives to somebody else': [
    [
      'Annette Holder, working at the ballot table, said the turnout has been “better than expected.”',
      'absent',
    ],
  ],
};

describe('checkQuote, of a sentence that', () => {
  for (const [what, cases] of Object.entries(COPIED))
    it.each(cases)(`${what}: %s`, async (text, verdict) => {
      expect((await checkQuote({ text }, index)).verdict).toBe(verdict);
    });
});
