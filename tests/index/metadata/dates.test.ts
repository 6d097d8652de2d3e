import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDates, readDate } from '../../../src/index/metadata/dates.js';

it('reads a day in figures as it reads it within a text', () => {
  const figures = fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.nat(13), fc.nat(32))
    .map(([year, month, day]) => {
      const pad = (part: number, length: number): string => String(part).padStart(length, '0');
      return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
    });
  fc.assert(
    fc.property(figures, (text) => {
      expect(readDate(text)).toBe(findDates(text).find(({ date }) => date !== null)?.date ?? null);
    }),
    { numRuns: 1000 },
  );
  expect(readDate('2022-02-16')).toBe('2022-02-16');
  expect(readDate('2022-02-30')).toBeNull();
});

it.each([
  '20. November 2018',
  '20 de noviembre de 2018',
  '20.11.2018',
  '20 November 2018',
  'November 20, 2018',
])('reads %s', (text) => {
  expect(readDate(text)).toBe('2018-11-20');
});

it.each(['03/04/2018', 'November 2018', '31. November 2018'])('does not read %s', (text) => {
  expect(readDate(text)).toBeNull();
});
