/** Questions of the news as people type them, invented: none may be taken for small talk. */
import { expect, it } from 'vitest';
import { intentOf } from '../../../src/question/intent/intent.js';

const SUBJECTS = [
  'the ferry',
  'Ada Molin',
  'the mayor of Tarn',
  'the test of the new missile',
  'the help for farmers',
  'the source of the leak',
  'the last article of the treaty',
  'the news agency',
  'a bot that writes news',
  'the summary of the inquiry',
];
const FORMS = [
  (it: string) => `What happened to ${it}?`,
  (it: string) => `what is ${it}`,
  (it: string) => `Who is behind ${it}?`,
  (it: string) => `How many people know about ${it}?`,
  (it: string) => `why did they stop ${it}`,
  (it: string) => `Is ${it} true to its word?`,
  (it: string) => `Can you tell me when ${it} was mentioned first?`,
  (it: string) => `Hello, what did the minister say about ${it}?`,
  (it: string) => `thanks. and where is ${it} now?`,
  (it: string) => `Who wrote about ${it} in May?`,
  (it: string) => `which articles of the law concern ${it} in court?`,
  (it: string) => `How old is ${it}?`,
];

it('takes no real question for something else', () => {
  const taken = SUBJECTS.flatMap((subject) => FORMS.map((form) => form(subject))).filter(
    (question) => intentOf(question).intent !== 'question',
  );
  expect(taken).toEqual([]);
});
