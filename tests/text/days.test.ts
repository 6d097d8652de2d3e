import { describe, expect, it } from 'vitest';
import { daysIn } from '../../src/text/days.js';

/** A Wednesday. */
const TODAY = new Date(2024, 1, 14, 12);

describe('days', () => {
  it.each([
    ['2022-02-16', '2022-02-16', '2022-02-16'],
    ['16 February 2022', '2022-02-16', '2022-02-16'],
    ['February 2022', '2022-02-01', '2022-02-28'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['today', '2024-02-14', '2024-02-14'],
    ['yesterday', '2024-02-13', '2024-02-13'],
    ['this week', '2024-02-12', '2024-02-18'],
    ['last week', '2024-02-05', '2024-02-11'],
    ['last month', '2024-01-01', '2024-01-31'],
    ['last year', '2023-01-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['Feb 2022', '2022-02-01', '2022-02-28'],
    ['Mar 16', '2023-03-16', '2023-03-16'],
    ['Friday', '2024-02-09', '2024-02-09'],
    ['1 to 3 March 2022', '2022-03-01', '2022-03-03'],
  ])('reads %s', (text, first, last) => {
    expect(daysIn(text, TODAY)).toEqual({ first, last });
  });

  it.each(['purple', '', '2022-13', '2022-02-30'])('does not guess at %j', (text) => {
    expect(daysIn(text, TODAY)).toBeNull();
  });
});
