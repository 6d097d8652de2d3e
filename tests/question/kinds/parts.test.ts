import { describe, expect, it } from 'vitest';
import { questionParts } from '../../../src/question/kinds/parts.js';

describe('the parts of a question', () => {
  it.each([
    ['Who closed the mine, when and why?', 'who when why'],
    ['When and where was Paulo Reis born?', 'when where'],
    ['What did Reis say, and when did he say it?', 'when'],
    ['Who stepped down and why?', 'who why'],
  ])('are those that it asks: %s', (question, words) => {
    expect(
      questionParts(question)
        .map(({ word }) => word)
        .join(' '),
    ).toBe(words);
  });

  it.each([
    'Who is Reis?',
    'What did Ferro, who was mayor then, say?',
    'Who was mayor when the mine was closed?',
    'What happened on the day when the pumps failed?',
  ])('are one alone: %s', (question) => {
    expect(questionParts(question)).toEqual([]);
  });
});
