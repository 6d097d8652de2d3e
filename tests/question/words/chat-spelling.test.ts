import { expect, it } from 'vitest';
import { spelledOut } from '../../../src/question/words/chat-spelling.js';

it.each([
  ['wat did he say abt it', 'what did he say about it'],
  ['ok wats new', "ok what's new"],
  ['whys he out', "why's he out"],
  ['how many articles u got', 'how many articles you got'],
  ['her bday?', 'her birthday?'],
  ['what happend on thurs', 'what happened on Thursday'],
  ['sooo whaaat happened', 'so what happened'],
  ['coool, who won', 'cool, who won'],
  ['who tf is Lind', 'who is Lind'],
  ['what on earth happened', 'what happened'],
  ['whats goin on with the mill', "what's going on with the mill"],
  ['What did Mr. Lind say?', 'What did Mr Lind say?'],
  ['what did sen. lind say', 'what did sen lind say'],
  ['do u know how many ppl died', 'do you know how many people died'],
])('reads “%s” as “%s”', (message, read) => {
  expect(spelledOut(message)).toBe(read);
});

it.each([
  'is there life on earth after all',
  'who built angkor wat',
  'when did robin leave berlin',
  'did stalin meet dustin larkin',
  'is makin island in kiribati',
  'It takes 5 ms. Why?',
  'what is a u boat',
  'how do german u-boats sink',
  'what is the r number',
  'who said "wat is that"',
  'Y Combinator',
  'wat',
  'www.example.com',
  'what is a brrrm',
  'when did u.s. employment recover',
  'ppl.example',
])('leaves “%s” as it is', (message) => {
  expect(spelledOut(message)).toBe(message);
});
