import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsToRewrite } from '../../../src/stores/folder/parts.js';

const part = (rows: number, used = rows) => ({ rows, used: [...Array(used).keys()] });
const FULL = 2048;

describe('which parts of the vectors are written anew', () => {
  it.each([
    ['nothing, when nothing is new', [part(FULL), part(3)], 0, []],
    ['not what is large beside what is new', [part(FULL), part(500)], 10, []],
    ['what is as small as what is new', [part(FULL), part(500), part(8)], 10, [2]],
    ['what is small beside all that is written', [part(300), part(30), part(12)], 10, [1, 2]],
    [
      'what is mostly waste, and what is small beside it',
      [part(FULL, 900), part(100), part(FULL)],
      0,
      [0, 1],
    ],
    ['never what is full and in use', [part(FULL)], 5000, []],
  ])('%s', (_, parts, fresh, expected) => {
    const rewritten = partsToRewrite(parts, fresh);
    expect(parts.flatMap((one, i) => (rewritten.has(one) ? [i] : []))).toEqual(expected);
  });

  it('leaves few parts and writes each row a few times, through any history', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 300, maxLength: 400 }), (days) => {
        let parts: { rows: number; used: readonly number[] }[] = [];
        let written = 0;
        let rows = 0;
        for (const fresh of days) {
          rows += fresh;
          const rewritten = partsToRewrite(parts, fresh);
          const gathered = fresh + [...rewritten].reduce((sum, { used }) => sum + used.length, 0);
          written += gathered;
          parts = parts.filter((one) => !rewritten.has(one));
          for (let left = gathered; left > 0; left -= FULL) parts.push(part(Math.min(left, FULL)));
        }
        expect(parts.length).toBeLessThan(12 + rows / FULL);
        expect(written).toBeLessThan(20 * rows);
      }),
      { numRuns: 30 },
    );
  });
});
