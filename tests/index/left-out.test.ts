import { describe, expect, it } from 'vitest';
import { leftOutOf } from '../../src/index/left-out.js';
import { leftOutInWords } from '../../src/wording/reading.js';
import { ENGLISH } from '../../src/wording/words.js';

describe('files that are left out', () => {
  it('are counted by their endings, the most common first', () => {
    const leftOut = leftOutOf(['a.pptx', 'b/c.PPTX', 'README', 'd.zip']);
    expect(leftOutInWords(leftOut, ENGLISH)).toBe('4 files left out: 2 .pptx, 1 without an ending, 1 .zip');
  });

  it('are not mentioned where there are none', () => {
    expect(leftOutInWords(leftOutOf([]), ENGLISH)).toBeNull();
  });
});
