import { expect, it } from 'vitest';
import { questionsIn } from '../../src/question/questions-in.js';
import { expectLinear } from '../support/growth.js';

it.each([
  ['How much did the bridge cost and who is the mayor?', 'How much did the bridge cost? | Who is the mayor?'],
  [
    'Who is the mayor, and how many people were hurt in the fire?',
    'Who is the mayor? | How many people were hurt in the fire?',
  ],
  ['how much did the bridge cost? who is the mayor', 'How much did the bridge cost? | Who is the mayor?'],
  ['When does it open and who built it?', 'When does it open? | Who built it?'],
  [
    'What did Lind say about the dam, and what did Moe say?',
    'What did Lind say about the dam? | What did Moe say?',
  ],
  [
    'Who is the mayor, how old is she, and when was she elected?',
    'Who is the mayor? | How old is she? | When was she elected?',
  ],
  [
    'Who is the mayor, how many people died in Vell and what caused the fire?',
    'Who is the mayor? | How many people died in Vell? | What caused the fire?',
  ],
  ['What did the U.S. say? Did the U.K. agree?', 'What did the U.S. say? | Did the U.K. agree?'],
  ["What was St. John's role? Who replaced Dr. Lind?", "What was St. John's role? | Who replaced Dr. Lind?"],
  ['how much did it cost\nwho built it', 'How much did it cost? | Who built it?'],
  ["What did the workers' union say? Who won?", "What did the workers' union say? | Who won?"],
  ['Did Lind resign and did Moe replace him?', 'Did Lind resign? | Did Moe replace him?'],
  ['Who won the cup & which team came second?', 'Who won the cup? | Which team came second?'],
  ["Who's the mayor and what's the score?", "Who's the mayor? | What's the score?"],
  [
    'What is the population of Vell; who is its mayor?',
    'What is the population of Vell? | Who is its mayor?',
  ],
  ['1. Who is the mayor?\n2. How much did it cost?', 'Who is the mayor? | How much did it cost?'],
  ['who is the mayor\nhow much did the bridge cost', 'Who is the mayor? | How much did the bridge cost?'],
  ['Who is the man who shot Lind and what did he say?', 'Who is the man who shot Lind? | What did he say?'],
  [
    'Where was Lind born? In which year did she leave?',
    'Where was Lind born? | In which year did she leave?',
  ],
  [
    'Lind met Moe. Where did they meet? And who paid for it?',
    'Lind met Moe. Where did they meet? | Who paid for it?',
  ],
  [
    'Who built it? The dam of Vell is higher. How much did it cost?',
    'Who built it? | The dam of Vell is higher. How much did it cost?',
  ],
  [
    'Can you tell me who the mayor is and how much the bridge cost?',
    'Can you tell me who the mayor is? | How much the bridge cost?',
  ],
  [
    'Do you know who built the bridge and when it opened?',
    'Do you know who built the bridge? | When it opened?',
  ],
  [
    'Who said “so what?” to Lind and when did he say it?',
    'Who said “so what?” to Lind? | When did he say it?',
  ],
])('a message may ask several questions: %s', (message, questions) => {
  expect(questionsIn(message).join(' | ')).toBe(questions);
});

it.each([
  'Who is the mayor?',
  'Lind met Moe. Where did they meet?',
  'Who won and by how much?',
  'Who closed it, when and why?',
  'When and where was the pact signed, and why?',
  'Who, when and why?',
  'Who are Lind and Moe?',
  'Who did Lind meet and where?',
  'What did he say and do?',
  'Great Britain and who else?',
  'In what may be the worst fire ever, how many people died?',
  'How big and how old?',
  'What kind of ship and when did it sink?',
  'Which country was the last to ban it and what year?',
  'Who built and who owns the bridge?',
  'Who lives in Vell and does the cooking?',
  'Which firm built the dam and was sold to Moe?',
  'Who is the man who shot Lind and who was arrested in May?',
  'What happened on the day when the pumps failed and when the mayor fled?',
  'Who is Lind, who was mayor in May?',
  'What did Ferro, who was mayor then, say?',
  'When the bridge closed, how did people cross?',
  'Did the mayor explain why the bridge closed and when it reopens?',
  'Do you know who and how many were hurt?',
  'Tell me about Lind and who he is',
  'What did Lind say about what is true and what is false?',
  'Who said “why not, and who is the mayor?” in May?',
  'Who is the mayor? i saw it on tiktok',
  'Who leads Vell? No wait, who leads Tarn?',
  'Who leads Vell? What about Tarn?',
  'Who resigned? Why?',
  'Really? Who won?',
  'Can a packet be empty? If so, is it billable?',
  'Who wrote Who Framed Roger Rabbit?',
  'When were Have I Got News, Will & Grace and Who Wants to Be a Millionaire first shown?',
  'How many people were hurt, and how many died, in the crash at Vell?',
  'Who won and who came second in the race?',
  "'Who will pay? Who will build?' Who asked that?",
])('or one: %s', (message) => {
  expect(questionsIn(message)).toEqual([message]);
});

it('of more than five questions none is taken apart', () => {
  const asking = (count: number): string => Array(count).fill('who is the mayor?').join(' ');
  expect(questionsIn(asking(5))).toHaveLength(5);
  expect(questionsIn(asking(6))).toEqual([asking(6)]);
});

it('a text of nothing but clauses takes no time that grows with their square', async () => {
  for (const unit of ['and who ', 'who is it and ', '. ', 'is it; ', ', when did he ', " 'A", 'U.S. '])
    await expectLinear(4000, async (size) => questionsIn(unit.repeat(size / unit.length)));
});
