import { expect, it } from 'vitest';
import { findPeople } from '../../src/language/names/people.js';

it.each([
  ['The port and its new director, Ada Lind, were praised.', 'new director'],
  ['She wrote to the governor, Ada Lind.', 'governor'],
  ['After the trial, Holm’s lawyer, Ada Lind, left.', 'lawyer'],
  ['He left with his wife, Ada Lind, on Monday.', null],
  ['It left its borders, Ada Lind, a nurse, said.', 'nurse'],
  ['On the advice of a doctor, Ada Lind ate less.', null],
])('the role set off before a name: “%s”', (text, role) =>
  expect(findPeople(text).find(({ name }) => name === 'Ada Lind')?.role).toBe(role),
);

it('ends a name at its possessive, after a role as well', () => {
  const [person] = findPeople("The bank sued former President Ada Lind's Herald.");
  expect(person).toMatchObject({ name: 'Ada Lind', role: 'former President' });
});
