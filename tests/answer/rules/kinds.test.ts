/** What the rules for some kinds of questions add: without them, another sentence comes first, or the answer is refused. */
import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { textAt } from '../../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();

it.each([
  [
    'Who attacked the mayor?',
    'Mayor attacked',
    'The mayor of Tarnow was attacked at a market. Council leader Lena Moe was shocked.\n\nDan Orr, 30, was arrested at the port.',
    'Dan Orr, 30, was arrested',
  ],
  [
    'Who shot the baker?',
    'Baker shot in Tarnow',
    'A baker was shot in Tarnow on Monday as he shut his shop. Mayor Lena Moe called it a dark day for Tarnow. Dan Orr, 40, was arrested at the port.\n\nThe baker, Kai Roe, had run the shop for 20 years.',
    'Dan Orr, 40, was arrested',
  ],
  [
    'How did Sweden react to the closure of the border?',
    'Norway closes border',
    'Norway closed its border. A drivers’ union in Sweden wept over the closure of the border.\n\nLorries waited for days.\n\nOn Friday the Swedish foreign ministry summoned the ambassador of Norway.',
    'foreign ministry summoned',
  ],
  [
    'Who replaced Ada Holt as rector?',
    'Ada Holt leaves Lunde',
    'Rector Ada Holt left in May, said Per Lie, who had hired her as rector. Ida Dahl has taken over from Holt.',
    'Ida Dahl has taken over',
  ],
  [
    'was anyone hurt in the fire at the mill',
    'Mill burns',
    'The mill burnt down on Monday after a fire. Two workers were taken to hospital with burns.',
    'Two workers were taken to hospital',
  ],
])('answers “%s”', async (question, title, text, told) => {
  const index = await createMemoryIndex([{ id: 'news', title, text }], embedder);
  const { answered, evidence } = await findEvidence(question, index, embedder);
  expect(answered).toBe(true);
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain(told);
});
