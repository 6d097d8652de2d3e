import { describe, expect, it } from 'vitest';
import { preambleEnd } from '../../src/question/preamble.js';

describe('the frame of a question', () => {
  it.each([
    ['Tell me about the harbour', 'the harbour'],
    ['hey, could you please tell me more about the harbour?', 'the harbour?'],
    ['Can you explain the treaty', 'the treaty'],
    ['I would like to know about prices', 'prices'],
    ['Do you know who won?', 'who won?'],
    ['What do the articles say about fish?', 'fish?'],
    ['Is there anything about Oslo?', 'Oslo?'],
    ['What did Lind say about fish?', 'What did Lind say about fish?'],
    ['What happened in Oslo?', 'in Oslo?'],
    ['What happened to the pier?', 'What happened to the pier?'],
    ['Who told the mayor?', 'Who told the mayor?'],
    ['Describe', 'Describe'],
    ['thanks!', ''],
    ['ok, thank you very much', 'thank you very much'],
    ['Hello', ''],
    ['', ''],
  ])('%j asks for %j', (question, proper) => {
    expect(question.slice(preambleEnd(question)).trim()).toBe(proper);
  });
});
