import { expect, it } from 'vitest';
import { definesAsked, definition } from '../../../src/answer/rules/definition.js';
import type { CandidateSentence, Features } from '../../../src/answer/sentences/features.js';
import type { ParsedQuestion } from '../../../src/question/parsed-question.js';

it.each([
  ['What is a heat pump?', 'A heat pump is a machine that moves warmth.'],
  ['what are heat pumps', 'A heat pump is a machine that moves warmth.'],
  ['What does inflation mean?', 'Inflation is the rate at which prices rise.'],
  ['what does NFB stand for', 'It creates a National Fisheries Board (NFB) in each state.'],
  ['What is the NFB?', 'It creates a National Fisheries Board (NFB) in each state.'],
  ['What is the meaning of inflation?', 'Inflation is the rate at which prices rise.'],
  ['what’s the definition of a heat pump', 'A heat pump is a machine that moves warmth.'],
  ['What does a yield mean?', 'A yield is what a bond pays.'],
  ['What is zelpin?', 'A daily pill, zelpin, halved the pain.'],
  ['What is zelpin?', 'Zelpin, a pill made in Tarn, halved the pain.'],
  ['the meaning of ombud', 'An ombud, or an advocate of the people, sits in Oslo.'],
])('%s is answered by "%s"', (asks, text) => {
  expect(definesAsked({ asks }, text)).toBe(true);
});

it.each([
  ['What does inflation mean?', 'Inflation is at 2.4 percent.'],
  ['What does inflation mean?', 'The bank said that disinflation is the aim.'],
  ['What did the NFB say?', 'It creates a National Fisheries Board (NFB) in each state.'],
  ['Where is a heat pump?', 'A heat pump is a machine that moves warmth.'],
  ['What is core inflation?', 'In May core inflation was the lowest for years.'],
  ['What is it?', 'It is a fish.'],
  ['What is Tarn?', 'In Tarn, a man was hurt, they said.'],
  ['What is lan?', 'The élan is a gift.'],
  ['What is 5?', 'Of them 17.5 is the share.'],
  ['What does C++ (a language) mean?', 'C is a language.'],
])('%s is not answered by "%s"', (asks, text) => {
  expect(definesAsked({ asks }, text)).toBe(false);
});

it.each([
  ['The ticket app QuickSeat left the data open.', true],
  ['It was bought by the salad chain QuickSeat.', true],
  ['The council told QuickSeat to stop.', false],
  ['The rules governing QuickSeat are new.', false],
  ['A practical QuickSeat cycle is used.', false],
  ['The slight jump gives QuickSeat more users.', false],
])('a noun for a thing right before the name says what it is: %s %s', (text, isTold) => {
  const worth = definition.scores?.({ asks: 'What is QuickSeat?' } as ParsedQuestion);
  expect(worth!({ sentence: { text } } as CandidateSentence, {} as Features) > 0).toBe(isTold);
});
