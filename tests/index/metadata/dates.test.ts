import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDates, readDate } from '../../../src/index/metadata/dates.js';
import { dateInFileName } from '../../../src/index/metadata/file-name.js';
import { dateOf, revisionOf } from '../../../src/index/metadata/structured-metadata.js';

it('reads a day in figures the same as within a text', () => {
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
  '2018. 11. 20.',
  '20 de noviembre de 2018',
  '20.11.2018',
  '20 November 2018',
  'November 20, 2018',
  '20.November 2018',
  'noviembre 20, 2018',
  'Ноябрь 20, 2018',
  '20 listopada 2018',
  '20. studenoga 2018.',
  '20 ноември 2018 г.',
  '20 نوفمبر 2018',
  '٢٠ نوفمبر ٢٠١٨',
  '20 نوفمبر/تشرين الثاني 2018',
  '20 نونبر 2018',
  '20 בנובמבר 2018',
  '20 de novembre de 2018',
  '20181120T093000Z',
  '20181120093000',
])('reads %s', (text) => {
  expect(readDate(text)).toBe('2018-11-20');
});

it('reads May with a full stop', () => {
  expect(readDate('May. 4th, 2011 at 9:12 AM')).toBe('2011-05-04');
});

it('knows months with different spellings within a language, or shared by two languages', () => {
  const days = ['3. Jänner 2018', '3 Mrz 2018', '3. listopada 2018.', '3 de setiembre de 2018'].map((text) =>
    readDate(text),
  );
  expect(days).toEqual(['2018-01-03', '2018-03-03', '2018-10-03', '2018-09-03']);
});

it.each([
  ...['9999-12-31', '2199-05-04', '4 May 2199', '4. Mai 2199', '21990504', '0001-01-01', '1 January 1066'],
  ...['1970-01-01', '2018-02-30', '2018-13-01'],
])('takes %s for no day of publication', (text) => {
  expect(readDate(text)).toBeNull();
});

it('ignores a far day in a file name, an instant or a change', () => {
  expect(dateInFileName('2099-05-04-slug.md')).toBeNull();
  expect(dateInFileName('2019-05-04-slug.md')).toBe('2019-05-04');
  expect(dateOf(0)).toBeNull();
  expect(revisionOf('9999-05-04T10:00:00Z')).toBeNull();
});

it.each(['03/04/2018', 'November 2018', '31. November 2018'])('does not read %s', (text) => {
  expect(readDate(text)).toBeNull();
});
