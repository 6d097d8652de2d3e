import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { isKnownName } from '../../src/language/names/known-names.js';

it('knows names in any case, and takes no other word for one', () => {
  for (const name of ['Ruiz', 'ruiz', 'ZYWIEC', "A'isha", 'A-jay']) expect(isKnownName(name)).toBe(true);
  for (const word of ['', 'xqzt', '1', '{', ': 1,']) expect(isKnownName(word)).toBe(false);
});

it('finds every name of the list, which must be in order, and nothing between two of them', () => {
  const file = readFileSync(createRequire(import.meta.url).resolve('humannames'), 'utf8');
  const names = file.split('"').filter((_, i) => i % 2 === 1 && i % 101 === 0);
  expect(names.length).toBeGreaterThan(1000);
  expect(names.filter((name) => !isKnownName(name))).toEqual([]);
  expect(names.filter((name) => isKnownName(`${name}\u0001`))).toEqual([]);
});
