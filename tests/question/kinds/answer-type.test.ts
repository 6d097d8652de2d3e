import { describe, expect, it } from 'vitest';
import { answerKind } from '../../../src/question/kinds/answer-type.js';

describe('kindOf', () => {
  it.each([
    ['How many people came?', 'number'],
    ['What was the population of Varnholt?', 'number'],
    ['Why did the gates close?', 'reason'],
    ['Who closed the gates?', 'person'],
    ['Where is the harbour?', 'place'],
    ['Which city has a new museum?', 'place'],
    ['When did it open?', 'date'],
    ['In what year did it open?', 'date'],
    ['What did Brandt say about the wall?', 'speech'],
    ['wat did brandt say', 'speech'],
    ['What is the wall called?', 'name'],
    ['What is a sea wall?', 'definition'],
    ['What is a key rate?', 'definition'],
    ['What is the key rate?', 'number'],
    ['How did they mend it?', 'manner'],
    ['The wall broke. Who mended it?', 'person'],
    ['Tell me about the wall', 'other'],
    ['What did the company announce?', 'speech'],
    ['What did people see?', 'other'],
    ['Who is Eva Lind?', 'definition'],
    ['Who is the mayor?', 'person'],
    ['What about Bergen? (When did it open?)', 'date'],
    ['Did Brandt say anything about the wall?', 'speech'],
    ['has brandt said something on the wall', 'speech'],
    ['Did anyone die when the wall broke?', 'other'],
    ['Does anyone know when it opens?', 'date'],
    ['Did the council say when it opens?', 'date'],
    ['Eva Lind, who mended the wall, took her degree at which university?', 'name'],
  ])('%s asks for a %s', (question, kind) => {
    expect(answerKind(question)).toBe(kind);
  });
});
