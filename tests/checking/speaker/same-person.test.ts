import { expect, it } from 'vitest';
import { mayBeSamePerson } from '../../../src/checking/speaker/same-person.js';

it.each([
  ['Ana Lind', 'Lind'],
  ['A. Lind', 'Ana Lind'],
  ['Sergei Harms', 'Sergey Harms'],
  ['Zelenski', 'Olena Zelenskyy'],
  ['AVK', 'Ada Vik-Kordt'],
  ['AVK', 'Vik-Kordt'],
  ['HBT', 'Harbour Board of Tarnow'],
  ['Varde', 'Varde.org'],
])('%s may be %s', (one, other) => {
  expect(mayBeSamePerson(one, other)).toBe(true);
  expect(mayBeSamePerson(other, one)).toBe(true);
});

it.each([
  ['Ana Lind', 'Omar Lind'],
  ['AVK', 'Ada Vik'],
  ['AP', 'Ada Porter'],
  ['AOC', 'Olaf Carter'],
  ['JFK', 'Frank Kane'],
  ['BBC', 'Brian Cox'],
  ['Lind', 'Linden'],
  ['SPS', 'al-Sadr'],
  ['BBC', 'e-commerce'],
])('%s is not %s', (one, other) => {
  expect(mayBeSamePerson(one, other)).toBe(false);
});
