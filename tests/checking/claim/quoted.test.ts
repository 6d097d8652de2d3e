import { expect, it } from 'vitest';
import { quotedStretches, withoutChatMarks } from '../../../src/checking/claim/quoted.js';
import { expectLinear } from '../../support/growth.js';

const quoted = (text: string): string[] =>
  quotedStretches(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['“One,” she said, “two.”', ['One,', 'two.']],
  ['“One.\n\n“Two,” she said.', ['One.\n\n“Two,']],
  ['“One “two” three', ['two']],
  ['„Eins“, „zwei”, »drei« und «vier»', ['Eins', 'zwei', 'drei', 'vier']],
  ["''One'', ‘two’ and the dogs’ ‘three’s’", ['One', 'two', 'three’s']],
  ['「一」『二』 "three', ['一', '二']],
  ['"" “” nothing', []],
])('finds what %s quotes', (text, stretches) => {
  expect(quoted(text)).toEqual(stretches);
});

it('keeps the mark behind an address', () => {
  expect(withoutChatMarks('“See https://example.org/a.” (Lind)')).toBe('“See  .” (Lind)');
  expect(quoted(withoutChatMarks('“Go to https://example.org/a_(b) now”'))).toEqual(['Go to   now']);
});

it.each(["In the '90s we closed all of the miners' pools", "'Tis the season for all of the drivers' unions"])(
  'takes no apostrophe for letters left out for a quotation mark: %s',
  (text) => {
    expect(withoutChatMarks(text)).toBe(text);
  },
);

it.each(['“', '"', '‘', "''", '„ “'])('reads marks that never close in linear time: %s', async (mark) => {
  await expectLinear(20_000, async (size) => quotedStretches(`${mark}a `.repeat(size)));
});
