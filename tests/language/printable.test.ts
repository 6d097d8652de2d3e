import { describe, expect, it } from 'vitest';
import { printable } from '../../src/language/printable.js';

describe('printable text', () => {
  it('removes what is invisible, and keeps what scripts and emoji need', () => {
    expect(printable('a\u202Eb\u200Bc\u0000d\u2066e\u00ADf\uFEFF')).toBe('abcdef');
    expect(printable('👩‍🚀 می‌خواهم ❤️')).toBe('👩‍🚀 می‌خواهم ❤️');
    expect(printable(`z${'\u0301'.repeat(50)}`)).toBe(`z${'\u0301'.repeat(4)}`);
    expect(printable(`z${'\u0301\u0302\u200d\u200d'.repeat(50)}o`)).toMatch(/^z(?:\p{M}|\u200d){4,6}o$/u);
    expect(printable('one\r\ntwo\u2028three')).toBe('one\ntwo\nthree');
  });
});
