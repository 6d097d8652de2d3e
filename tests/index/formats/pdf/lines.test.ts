import { expect, it } from 'vitest';
import { linesOf } from '../../../../src/index/formats/pdf/lines.js';

/** The line that pdf.js gives in pieces one after the other. */
function lineOf(...texts: readonly string[]): string {
  let left = 72;
  const pieces = texts.map((str, at) => {
    const width = str.length * 5;
    left += width;
    const transform = [11, 0, 0, 11, left - width, 700];
    return { str, dir: 'ltr', width, height: 11, transform, hasEOL: at === texts.length - 1 };
  });
  return linesOf(pieces)[0]!.text;
}

it('closes up spaced-out letters, in the short words beside them too', () => {
  expect(lineOf('L a m p s', ' ', 'o f', ' ', 't h e', ' ', 't o w n s .')).toBe('Lamps of the towns.');
  expect(lineOf('Plan B 2', ' ', 'A 4')).toBe('Plan B 2 A 4');
});

it('reads Chrome’s hyphen at the end of a line as one', () => {
  expect(lineOf('by an elec\u2010')).toBe('by an elec-');
  expect(lineOf('the well\u2010known')).toBe('the well\u2010known');
});
