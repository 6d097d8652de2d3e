import { describe, expect, it } from 'vitest';
import { dayFromText } from '../../src/bot/day-from-text.js';

const NOW = new Date(2026, 10, 22, 15);

describe('a day from what people type', () => {
  it.each([
    ['2022-02-16', '2022-02-16', '2022-02-16'],
    ['16 February 2022', '2022-02-16', '2022-02-16'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['Feb 2022', '2022-02-01', '2022-02-28'],
    ['last week', '2026-11-15', '2026-11-15'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['yesterday', '2026-11-21', '2026-11-21'],
    // Articles lie in the past: what is still to come is taken for the one before.
    ['Feb 16', '2026-02-16', '2026-02-16'],
    ['Monday', '2026-11-16', '2026-11-16'],
    ['when pigs fly', null, null],
    ['2022-13', null, null],
    ['2022-02-30', null, null],
  ])('%j', (text, since, until) => {
    expect(dayFromText(text, 'since', NOW)).toBe(since);
    expect(dayFromText(text, 'until', NOW)).toBe(until);
  });
});
