import { expect, it } from 'vitest';
import { withArticleAsked } from '../../../src/question/kinds/article-asked.js';

it.each([
  ['When was the article about the wolf published?', 'the wolf'],
  ['Which newspaper reported on the strike?', 'the strike'],
  ['what paper ran the story about the tram?', 'the tram'],
  ['Who wrote about the budget?', 'the budget'],
  ['What is the source of the article on the ferry?', 'the ferry'],
  ['what is the author of the wind farm article', 'wind farm'],
  ['When was the ferry story published?', 'ferry'],
])('%s asks for an article', (question, topic) =>
  expect(withArticleAsked(question)).toBe(`Who wrote the article about ${topic}?`),
);

it.each([
  'Who wrote the book about the wolf?',
  'When was the report of the inquiry signed?',
  'Which newspaper will close?',
  'Who reported the theft?',
  'Who published the census report?',
])('%s asks for something else', (question) => expect(withArticleAsked(question)).toBe(question));
