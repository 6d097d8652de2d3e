import { expect, it } from 'vitest';
import { pronounsTold } from '../../../src/question/follow-ups/pronouns-told.js';

const told = (text: string, ...people: string[]) => pronounsTold(people, [{ text }]);

it('is how sentences go on from a name', () => {
  expect(told('Mayor Ru Patel resigned on Monday. She had led Vell for years.', 'Ru Patel')).toEqual({
    'Ru Patel': 'she',
  });
  expect(told('Patel welcomed the verdict, saying that she was glad.', 'Ru Patel')).toEqual({
    'Ru Patel': 'she',
  });
});

it('is not whoever speaks of somebody, or another one in the sentence', () => {
  expect(told('The town must pay Patel, he said.', 'Ru Patel')).toEqual({});
  expect(told('Otto Zhan met Patel at his house.', 'Ru Patel')).toEqual({});
  expect(told('Patel said: “He lied.”', 'Ru Patel')).toEqual({});
});

it('is left open where an article uses both', () => {
  expect(told('Patel resigned. He left. Later Patel spoke. She smiled.', 'Ru Patel')).toEqual({});
});
