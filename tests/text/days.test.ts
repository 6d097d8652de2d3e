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
  ])('reads %s', (text, first, last) => {
    expect(daysIn(text, TODAY)).toEqual({ first, last });
  });

  it('does not guess', () => {
    expect(daysIn('purple', TODAY)).toBeNull();
    expect(daysIn('', TODAY)).toBeNull();
  });
});
