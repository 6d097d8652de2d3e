import { expect, it } from 'vitest';
import { remembered } from '../../src/language/remembered.js';

it('works a result out once, and again only after so many others that all are forgotten', () => {
  const asked: string[] = [];
  const length = remembered((word) => {
    asked.push(word);
    return { length: word.length };
  }, 2);
  expect(['mill', 'mill', 'oak', 'mill'].map((word) => length(word).length)).toEqual([4, 4, 3, 4]);
  expect(asked).toEqual(['mill', 'oak']);
  length('lantern');
  expect(length('mill')).toEqual({ length: 4 });
  expect(asked).toEqual(['mill', 'oak', 'lantern', 'mill']);
});

it('remembers that something does not hold', () => {
  let asked = 0;
  const isShort = remembered((word) => {
    asked += 1;
    return word.length < 3;
  });
  expect([isShort('mill'), isShort('mill')]).toEqual([false, false]);
  expect(asked).toBe(1);
});
