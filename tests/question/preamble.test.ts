import { describe, expect, it } from 'vitest';
import { askingPart, preambleEnd, withoutLeadIn } from '../../src/question/preamble.js';

describe('the frame of a question', () => {
  it.each([
    ['Tell me about the harbour', 'the harbour'],
    ['hey, could you please tell me more about the harbour?', 'the harbour?'],
    ['Can you explain the treaty', 'the treaty'],
    ['I would like to know about prices', 'prices'],
    ['need 2 know who won', 'who won'],
    ['show me statements by Lund', 'Lund'],
    ['can anyone tell me who won?', 'who won?'],
    ['what was the news in May', 'in May'],
    ['did anything happen in Oslo yesterday', 'in Oslo yesterday'],
    ['hey bot, who won?', 'who won?'],
    ['ok bot who won?', 'who won?'],
    ['hi bot traffic, who measures it?', 'bot traffic, who measures it?'],
    ['Do you know who won?', 'who won?'],
    ['What do the articles say about fish?', 'fish?'],
    ['which article talks about the pier', 'the pier'],
    ['What article mentions the pier?', 'the pier?'],
    ['Is there anything about Oslo?', 'Oslo?'],
    ['What did Lind say about fish?', 'What did Lind say about fish?'],
    ['What happened in Oslo?', 'in Oslo?'],
    ['What happened to the pier?', 'What happened to the pier?'],
    ['Who told the mayor?', 'Who told the mayor?'],
    ['My neighbour told me last night there was something about a fire', 'a fire'],
    ['saw something about the pier being shut', 'the pier being shut'],
    ['a guy at work mentioned something about fish', 'a guy at work mentioned something about fish'],
    ['Some guy mentioned something about fish', 'fish'],
    ['The minister said something about fish', 'The minister said something about fish'],
    ['Describe', 'Describe'],
    ['thanks!', ''],
    ['ok, thank you very much', 'thank you very much'],
    ['Hello', ''],
    ['', ''],
  ])('%j asks for %j', (question, proper) => {
    expect(question.slice(preambleEnd(question)).trim()).toBe(proper);
  });
});

describe('the part that asks', () => {
  it.each([
    ['My gran lives there. Who opened the pier?', 'Who opened the pier?'],
    ['my gran lives there. who opened the pier?', 'who opened the pier?'],
    ['saw it on tv... does anyone know who opened the pier?', 'does anyone know who opened the pier?'],
    ['i live there, can anyone tell me who opened it?', 'can anyone tell me who opened it?'],
    ['who opened it, do you know?', 'who opened it, do you know?'],
  ])('%j ends in %j', (question, asking) => {
    expect(question.slice(askingPart(question).start)).toBe(asking);
  });
});

it.each([
  ['Is the whale ok? i saw it on tiktok', 'Is the whale ok?'],
  ['who opened the pier?? my gran wants to know', 'who opened the pier??'],
  ['Who opened the pier? Asking for a friend.', 'Who opened the pier?'],
  ['Is it true? Norway has left', 'Is it true? Norway has left'],
  ['who won? i mean the race', 'who won? i mean the race'],
  ['Who won? I saw it. Who lost?', 'Who won? I saw it. Who lost?'],
])('%j asks %j', (question, asking) => {
  const { start, end } = askingPart(question);
  expect(question.slice(start, end)).toBe(asking);
});

describe('a question without why or how one asks', () => {
  it.each([
    ['I need this for homework: how many states signed the pact?', 'how many states signed the pact?'],
    ['quick question, who won the race?', 'who won the race?'],
    ['sry if this was asked before but who won the race?', 'who won the race?'],
    ['sorry if this is silly, who won the race?', 'who won the race?'],
    ['idk if u know but what closed the pier', 'what closed the pier'],
    ['Not sure if you know this, but who is Ada Lund?', 'who is Ada Lund?'],
    ['is it just me or is the pier shut?', 'is the pier shut?'],
    ['I have a question: where is the pier?', 'where is the pier?'],
    ["I've got a question: where is the pier?", 'where is the pier?'],
    ["I'm writing on the dam, what do we have?", 'what do we have on the dam?'],
    ['im doing a piece on the fire, what have we got', 'what do we have on the fire?'],
    ['Question: where is the pier?', 'where is the pier?'],
    ['q : where is the pier?', 'where is the pier?'],
    ['I’ve got a stupid question - where is the pier?', 'where is the pier?'],
  ])('%j asks %j', (question, proper) => expect(withoutLeadIn(question)).toBe(proper));

  it.each([
    'Quick question',
    'I am writing to ask about the dam, what did it cost?',
    'Another thing was stolen?',
    'Another one died in Vell?',
    'Another one-way street is shut?',
    'Next one is when?',
    'sorry for the families who lost the case',
    'Tell me about Vell layoffs: company cuts 300 jobs',
    'tell me more about the ferry: is it late?',
    'The tax question: what did Lund say?',
    'Trivia: tram',
    'Question time: who was on?',
    'I read of the phone ban: who wants it?',
    'Who asked the last question in parliament?',
    'Is this a serious question of safety?',
  ])('%j stays as it is', (question) => expect(withoutLeadIn(question)).toBe(question));
});
