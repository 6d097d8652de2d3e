import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const rail = {
  id: 'rail',
  title: 'Brightline to buy Halden Rail',
  text: 'The railway company Brightline will buy its rival Halden Rail for a billion florins. It plans to paint the trains of Halden Rail green.',
};
const bridge = {
  id: 'bridge',
  title: 'Varde bridge opened',
  text: 'The minister opened the Varde bridge on Friday. The harbour master refused to raise the Varde bridge for a yacht.',
};
const road = {
  id: 'road',
  title: 'Coast road closed',
  text: 'The coast road at Nes was closed after a landslide on Thursday. The road at Nes is expected to stay closed for three weeks.',
};
const index = await createMemoryIndex([rail, bridge, road], createBuiltinEmbedder());

it.each([
  ['Did Brightline buy Halden Rail?', true],
  ['Has Brightline painted the trains of Halden Rail green?', true],
  ['Will Brightline buy Halden Rail?', false],
  ['Did the minister open the Varde bridge?', false],
  ['How long was the road at Nes closed?', true],
  ['How long will the road at Nes be closed?', false],
  ['Did the harbour master raise the Varde bridge?', false],
])('what is only planned answers %j with doubt: %s', async (question, tentative) => {
  const found = await findEvidence(question, index, null);
  expect(found.answered).toBe(true);
  expect(found.tentative).toBe(tentative);
});
