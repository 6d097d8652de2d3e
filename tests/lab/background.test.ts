import { expect, it } from 'vitest';
import { backgroundOf } from '../../lab/background.js';
import shipped from '../../src/question/background-frequencies.json' with { type: 'json' };

const said = backgroundOf([]);

it('takes what is said all the time for ordinary, and nothing that tells what is asked', () => {
  expect(said).toMatchObject({ get: expect.any(Number), thing: expect.any(Number), kid: expect.any(Number) });
  for (const stem of ['husband', 'election', 'minist', 'resign']) expect(said).not.toHaveProperty(stem);
});

it('ships them beside what the training sets write', () => {
  const ordinary: Record<string, number> = shipped;
  const missing = Object.keys(said).filter((stem) => ordinary[stem] === undefined);
  expect(missing).toEqual([]);
  expect(ordinary).toHaveProperty('centuri');
});
