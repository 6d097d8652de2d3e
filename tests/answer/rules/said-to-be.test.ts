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
const trial = {
  id: 'trial',
  title: 'Banker faces prison',
  text: 'The banker Erik Moe faces prison after he was charged with fraud on Monday. Moe denies it.',
};
const calls = {
  id: 'calls',
  title: 'Calls for Lasker to go',
  text: 'Three papers called on the minister Ines Lasker to resign on Wednesday over the vaccine.',
};
const strike = {
  id: 'strike',
  title: 'Hope for trams',
  text: 'The strike of tram drivers could end on Friday, their union said. A strike of dockers ended last week.',
};
const index = await createMemoryIndex([rail, bridge, road, trial, calls, strike], createBuiltinEmbedder());

it.each([
  ['Did Brightline buy Halden Rail?', true],
  ['Has Brightline painted the trains of Halden Rail green?', true],
  ['Will Brightline buy Halden Rail?', false],
  ['Is Brightline going to buy Halden Rail?', false],
  ['Did the minister open the Varde bridge?', false],
  ['How long was the road at Nes closed?', true],
  ['How long will the road at Nes be closed?', false],
  ['Did the harbour master raise the Varde bridge?', false],
  ['Was the banker Erik Moe jailed?', true],
  ['Was the banker Erik Moe charged?', false],
  ['Has the tram strike ended?', true],
  ['Has the strike of dockers ended?', false],
  ['Did the minister Ines Lasker resign?', true],
  ['Did papers call on Ines Lasker to resign?', false],
])('what is only planned answers %j with doubt: %s', async (question, tentative) => {
  const found = await findEvidence(question, index, null);
  expect(found.answered).toBe(true);
  expect(found.tentative).toBe(tentative);
});
