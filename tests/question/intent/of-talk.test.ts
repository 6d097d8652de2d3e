import { expect, it } from 'vitest';
import { ofTalk } from '../../../src/question/intent/of-talk.js';

const MESSAGES = {
  source:
    'can i have the link?|give me the link please|show me the whole article|can I read the full story|is that the original source?|paste the full text',
  more: 'give me a better answer|do you have another article|don’t you have anything newer?|any other sources?|i want to read more|do you have an older article on this?|what else is in that article|any other results?|are there other answers?',
  complaint:
    'your answer makes no sense|your source is biased|why did you show me that?|this is an old article|that quote is too long|I don’t understand the answer|this quote doesn’t answer my question',
};

it.each(Object.entries(MESSAGES))('what is said of an answer asks for %s', (wish, messages) => {
  expect(messages.split('|').filter((message) => ofTalk(message) !== wish)).toEqual([]);
});

it.each([
  'why?',
  'can you tell me when?',
  'what did she say?',
  'who read the letter?',
  'show me the ferry',
  'What does Article 5 say?',
  'Who has a better plan?',
  'is the old bridge open?',
  'what was the answer of the mayor?',
  'What were the full results?',
  'Has he given an answer?',
  'were the results fake?',
  'Are the results better?',
  'What were the other results?',
  'What is the other question?',
  'did she post a link?',
])('%s is about what articles tell', (question) => expect(ofTalk(question)).toBeNull());
