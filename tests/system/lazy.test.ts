import { expect, it } from 'vitest';
import { lazily } from '../../src/system/lazy.js';

it('does its work once, only when asked, however many ask at the same time', async () => {
  let runs = 0;
  const one = lazily(async () => {
    runs += 1;
    return runs;
  });
  expect(runs).toBe(0);
  expect(one.started()).toBeNull();
  expect(await Promise.all([one.get(), one.get()])).toEqual([1, 1]);
  expect(await one.get()).toBe(1);
  expect(await one.started()).toBe(1);
});

it('tries again after a failure, which is reported to all who asked', async () => {
  let runs = 0;
  const one = lazily(async () => {
    runs += 1;
    if (runs === 1) throw new Error('not yet');
    return runs;
  });
  const both = await Promise.allSettled([one.get(), one.get()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(one.started()).toBeNull();
  expect(await one.get()).toBe(2);
});
