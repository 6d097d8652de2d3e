import { expect, it } from 'vitest';
import { comparedWords } from '../../src/checking/words.js';

it.each([
  ['The tide rose', ['the', 'tide', 'rose']],
  ['U.S. troops left the U.N., a source said.Then', 'us troops left the un a source said then'.split(' ')],
  ["They don't, the Lindens’ café won’t: l’été", 'they dont the lindens cafe wont lete'.split(' ')],
  ['3.5m in the 1990s, 1,200 at 10:30', ['3.5m', 'in', 'the', '1990s', '1200', 'at', '10:30']],
  ['twenty-nine or 5 million, per cent', ['twenty nine', 'or', '5 million', 'per cent']],
  ['$5, -5 and 5%, a well-known £3', '$ 5 minus 5 and 5 % a well known £ 3'.split(' ')],
  ['東京tide A1 x2y “quoted”—so 🙂ok', ['東', '京', 'tide', 'a1', 'x2y', 'quoted', 'so', 'ok']],
] as const)('finds the words of %s, plain or not', (text, keys) => {
  expect(comparedWords(text).map(({ key }) => key)).toEqual(keys);
});

it('gives each word its place', () => {
  const text = 'A 🙂 “naïve” U.S. plan';
  expect(comparedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'A',
    'naïve',
    'U.S',
    'plan',
  ]);
});
