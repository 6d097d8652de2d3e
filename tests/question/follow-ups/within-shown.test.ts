import { expect, it } from 'vitest';
import {
  askedWithinShown,
  asksForDirect,
  asksForPoint,
  quotedWithinShown,
} from '../../../src/question/follow-ups/within-shown.js';

it.each([
  ['is there anything on fish in there?', 'is there anything on fish'],
  ['who is quoted in that article', 'who is quoted'],
  ['does it say anything about Vell in it?', 'does it say anything about Vell'],
  ['what did Lind do in there', null],
  ['what is in it?', null],
  ['who was in the room', null],
  ['how many live in there?', null],
  ['has anyone heard something from them?', null],
  ['what is in that article?', null],
  ['is there more in that article?', 'is there more'],
])('asks of the articles shown alone, where it points at them: %s', (message, asked) =>
  expect(askedWithinShown(message)).toBe(asked),
);

it.each([
  ['what’s the main point?', true],
  ['and the key takeaways of that article', true],
  ['what is the main road in Vell?', false],
  ['the main point of the treaty', false],
])('asks what an article is about: %s', (message, does) => expect(asksForPoint(message)).toBe(does));

it.each([
  ['only direct ones', true],
  ['just his own words please', true],
  ['only direct flights', false],
  ['show me the direct quotes', false],
])('asks for the same in the speaker’s own words: %s', (message, does) =>
  expect(asksForDirect(message)).toBe(does),
);

it.each([
  ['who is quoted?', 'Who won the Kelland Cup?', 'quotes about the Kelland Cup'],
  ['and who does it quote', 'Who won the Kelland Cup?', 'quotes about the Kelland Cup'],
  ['who is quoted in that article?', 'Why did the ward close?', 'quotes about the ward'],
  ['who is quoted on wolves?', 'Who won the Kelland Cup?', null],
  ['who said that?', 'Who won the Kelland Cup?', null],
  ['who is quoted?', 'Why?', null],
])('asks for anybody’s words on what was asked before: %s', (message, before, asked) =>
  expect(quotedWithinShown(message, before)).toBe(asked),
);
