import { expect, it } from 'vitest';
import { backgroundOf } from '../../lab/background.js';
import shipped from '../../src/question/background-frequencies.json' with { type: 'json' };

const said = backgroundOf([]);

it('counts everyday words as ordinary, but not those that say what is asked', () => {
  expect(said).toMatchObject({ get: expect.any(Number), thing: expect.any(Number), kid: expect.any(Number) });
  for (const stem of ['husband', 'election', 'minist', 'resign']) expect(said).not.toHaveProperty(stem);
});

it('ships them together with what the training sets write', () => {
  const ordinary: Record<string, number> = shipped;
  const missing = Object.keys(said).filter((stem) => ordinary[stem] === undefined);
  expect(missing).toEqual([]);
  expect(ordinary).toHaveProperty('centuri');
});
