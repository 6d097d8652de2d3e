import { expect, it } from 'vitest';
import { pageOf } from '../../src/language/addresses.js';

it.each(['?utm_source=mail&fbclid=x', '?at_campaign=64', '?ns_mchannel=social', '?ref=home', '#top', '/'])(
  'an address with %s leads to the same page as without',
  (suffix) => {
    expect(pageOf(`https://www.gazette.example/ferry${suffix}`)).toBe('gazette.example/ferry');
  },
);

it('a parameter that chooses the page belongs to its address', () => {
  expect(pageOf('https://gazette.example/a?id=7&utm_source=b')).toBe('gazette.example/a?id=7');
  expect(pageOf('https://gazette.example/a?id=8')).not.toBe(pageOf('https://gazette.example/a?id=7'));
});
