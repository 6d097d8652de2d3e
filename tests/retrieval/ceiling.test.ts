import { expect, it } from 'vitest';
import { ceilingAdvice } from '../../src/retrieval/ceiling.js';

it('says in time that an index folder grows too large', () => {
  expect(ceilingAdvice(79_999)).toBeNull();
  expect(ceilingAdvice(80_000)).toContain('--to postgres');
});
