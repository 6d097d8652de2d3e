import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { chosenDays, daysIn } from '../../src/language/days.js';

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
    ['May 2021 - June 2021', '2021-05-01', '2021-06-30'],
    ['since 3 March 2022', '2022-03-03', '2022-03-03'],
    ['16/2/2022', '2022-02-16', '2022-02-16'],
  ])('reads %s', (text, first, last) => {
    expect(daysIn(text, TODAY)).toEqual({ first, last });
  });

  it.each(['purple', '', '2022-13', '2022-02-30', '5/6/2022', '05.06.2022', 'Feb to Mar 2022'])(
    'does not guess at %j',
    (text) => {
      expect(daysIn(text, TODAY)).toBeNull();
    },
  );
});

describe('a time that was chosen', () => {
  it('reaches from the first day of one end to the last of the other', () => {
    expect(chosenDays({ since: 'Feb 2022', until: 'last week' }, TODAY)).toEqual({
      since: '2022-02-01',
      until: '2024-02-11',
    });
    expect(chosenDays({ since: null, until: '2022' }, TODAY)).toEqual({ until: '2022-12-31' });
    expect(chosenDays({}, TODAY)).toEqual({});
  });

  it.each([
    [{ since: 'when \u001b[1mpigs fly' }, 'I cannot read “when [1mpigs fly” as a date for “since”'],
    [{ until: '' }, 'I cannot read “” as a date for “until”'],
    [{ since: '2023', until: '2022' }, 'swap since and until'],
  ])('is refused if it cannot be meant: %j', (typed, line) => {
    expect(() => chosenDays(typed, TODAY)).toThrow(line);
    expect(() => chosenDays(typed, TODAY)).toThrow(UsageError);
  });
});
