import { expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const CHESS =
  'The 14-year-old pupil Petra Lind won the national chess title on Sunday. “I like rooks,” Lind said.';
const chess = { id: 'chess', title: 'Petra Lind wins chess title', text: CHESS };
const fire = {
  id: 'fire',
  title: 'Petra Lind named fire chief',
  text: 'Petra Lind was named chief of the fire brigade in Tessin on Thursday.',
};
const index = await createMemoryIndex([chess, fire], createBuiltinEmbedder());

it('a part of a question is missing even if a quote that is not shown has a place', async () => {
  const { note } = await findEvidence(
    'When did Petra Lind win the chess title, and where?',
    index,
    createBuiltinEmbedder(),
  );
  expect(note).toEqual({ kind: 'missingParts', parts: ['where'] });
});
