import { describe, expect, it } from 'vitest';
import { withoutCourtesy } from '../../src/question/courtesy.js';
import { intentOf } from '../../src/question/intent/intent.js';
import { expectLinear } from '../support/growth.js';

describe('a message without its polite words', () => {
  it.each([
    ['Thank you very much indeed. And who paid, if I may ask?', 'And who paid?'],
    ['Wonderful. Who did she beat?', 'Who did she beat?'],
    ['Oh dear. And what did he die of?', 'And what did he die of?'],
    ['Who is the mayor there, if it is not too much trouble?', 'Who is the mayor there?'],
    ['okay danke, what about Lind', 'what about Lind'],
    ['I wonder whether you could kindly tell me who won.', 'who won.'],
    ['I should be most grateful if you could let me know whether the pier is open.', 'the pier is open.'],
    ['May I ask how many people came?', 'how many people came?'],
    ['Hello there, might I ask what Lind wants?', 'what Lind wants?'],
    ['Deadline? thanks', 'Deadline?'],
    ['Is the ferry still running? Thank you.', 'Is the ferry still running?'],
    ['Who won? Thanks, dear. Good night!', 'Who won?'],
    ['I used to watch him every evening. Did he say why?', 'Did he say why?'],
  ])('%s', (message, bare) => {
    expect(withoutCourtesy(message)).toBe(bare);
  });

  it.each([
    ['any quotes from the union pls, deadline in 10 min', 'any quotes from the union pls'],
    ['who paid for it, it’s for my essay', 'who paid for it'],
    ['Who paid? Urgent!', 'Who paid?'],
  ])('leaves out what one needs it for: %s', (message, asked) =>
    expect(withoutCourtesy(message)).toBe(asked),
  );

  it.each([
    'Lund called it urgent',
    'What did Lund say about prison, for school',
    'Thanks for the memories, who sang that?',
    'Who said “thank you”?',
    'May I leave early?',
    'Hello, Dolly',
    'Great Britain and who else?',
    'I sell fish. What is the price?',
    'I see dead people, who said that?',
    'My friend saw Lind in Vell. Did he say why?',
    'Thank you',
  ])('keeps what asks or tells something: %s', (message) => {
    expect(withoutCourtesy(message)).toBe(message);
  });

  it.each([
    ['greeting', 'Good afternoon, I hope you are well.'],
    ['thanks', 'That was very helpful, thank you so much, dear.'],
    ['farewell', 'Goodbye, and God bless you.'],
    ['farewell', 'That will be all, thank you. Good night!'],
    ['thanks', 'You have been most helpful.'],
    ['clock', 'I am sorry to trouble you once more, but what day is it today?'],
  ])('leaves small talk that is a %s: %s', (intent, message) => {
    expect(intentOf(withoutCourtesy(message)).intent).toBe(intent);
  });

  it('takes time that grows with the length of the message', async () => {
    await expectLinear(4000, async (length) => withoutCourtesy('thanks, '.repeat(length / 8)));
  });
});
