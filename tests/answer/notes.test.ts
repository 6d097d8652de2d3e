import { expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';
import { openNewsroom } from '../support/newsroom.js';

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

it('no part of a question is missing if the quote names the holder of the office asked for', async () => {
  const newsroom = await openNewsroom({
    'bridge.md': `# Tarn opens its bridge again

The harbour bridge in Tarn reopened on Monday after two years of repairs, the city council said.

“We promised a bridge, and here it is. It took longer than we hoped,” Mayor Mara Quist told reporters.

The work cost 48 million euros, nine million more than planned.

The old bridge was built in 1931. Some 14,000 cars cross it every day, according to the council.`,
    'library.md': `# Library of Vell opens at night

The library of Vell will stay open until midnight from December, librarian Ines Cole said on Thursday.`,
  });
  const { quotes, note } = await newsroom.converse('How much did the bridge cost?', 'and who is the mayor?');
  await newsroom.close();
  expect(quotes[0]!.text).toContain('Mayor Mara Quist');
  expect(note).toBeNull();
});
