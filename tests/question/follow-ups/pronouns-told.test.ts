import { expect, it } from 'vitest';
import { pronounsTold } from '../../../src/question/follow-ups/pronouns-told.js';
import { article } from '../../support/assistant.js';

const told = (text: string, ...people: string[]) => pronounsTold(people, [article({ text })]);

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

it('is not told by a name inside another word', () => {
  expect(told('Liverpool lost again, and she wept.', 'Bo Li')).toEqual({});
  expect(told('The Annual Fair is here. She opened it.', 'Ru Ann')).toEqual({});
  expect(told('Li’s house burnt. She was away.', 'Bo Li')).toEqual({ 'Bo Li': 'she' });
});

it('needs one pronoun three times as often as the other', () => {
  const he = 'Patel spoke. He left. ';
  const she = 'Patel spoke. She left. ';
  expect(told(he.repeat(2) + she, 'Ru Patel')).toEqual({});
  expect(told(he.repeat(3) + she, 'Ru Patel')).toEqual({ 'Ru Patel': 'he' });
});

it('is left open where an article uses both', () => {
  expect(told('Patel resigned. He left. Later Patel spoke. She smiled.', 'Ru Patel')).toEqual({});
});
