import { expect, it } from 'vitest';
import { withoutMarkup } from '../../src/question/message.js';

it.each([
  ['who won the marathon <a:party:123456789012345678>', 'who won the marathon'],
  ['<@!123456789012345678> what happened in <#123456789012345678>?', 'what happened in ?'],
  ['is https://news.example/a?b=c right about the ferry', 'is right about the ferry'],
  ['**who** sank the ||ferry||? 🚢', 'who sank the ferry ?'],
  ['ferry -captain', 'ferry -captain'],
  ['at 12:30: who spoke?', 'at 12:30: who spoke?'],
  ['snake_case and 5 * 3 stay', 'snake_case and 5 * 3 stay'],
  ['🎉🇳🇴', ''],
  ['/ask who won?', 'who won?'],
  ['<@!123456789012345678> /ask who won?', 'who won?'],
  ['/asking price of a ferry', '/asking price of a ferry'],
])('leaves of %j only %j', (message, words) => {
  expect(withoutMarkup(message)).toBe(words);
});
