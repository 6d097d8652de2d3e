import { expect, it } from 'vitest';
import { reactionAsked } from '../../../src/question/kinds/reaction-asked.js';

it.each([
  ['How did Norway react to the closure?', 'react'],
  ['how has the United Kingdom responded?', 'responded'],
  ['How is Norway retaliating?', 'retaliating'],
  ['What was Norway’s response to the closure?', 'response'],
  ['What was the reaction of Norway to the closure?', 'reaction'],
])('%s asks for what a state did or said', (question, word) => {
  const asked = reactionAsked(question)!;
  expect(question.slice(asked.word.start, asked.word.end)).toBe(word);
});

it.each(['How did Lund react to the closure?', 'How did Norway vote?', 'What was the response?', ''])(
  '%s does not',
  (question) => expect(reactionAsked(question)).toBeNull(),
);
