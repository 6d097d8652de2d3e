import { expect, it } from 'vitest';
import { describedIn } from '../../../src/checking/claim/described.js';

it.each([
  ['said the mayor', 'the mayor'],
  ['— the mayor of Tarnow', 'the mayor of Tarnow'],
  ['The deputy mayor said:', 'The deputy mayor'],
  ['– deputy mayor of Tarnow', 'deputy mayor of Tarnow'],
  ['did the mayor of Tarnow really say', 'the mayor of Tarnow'],
  ['(the president of the farmers’ union, 3 May)', 'the president of the farmers’ union'],
  ['a spokeswoman for Kordt Rail said', 'a spokeswoman for Kordt Rail'],
  ['said the former finance minister', 'the former finance minister'],
  ['said the deputy prime minister', 'the deputy prime minister'],
  ['the minister told the president', 'the minister'],
])('of %j: %j', (frame, described) => {
  expect(describedIn(frame)).toBe(described);
});

it.each([
  'said deputy mayor Strand',
  'his lawyer said',
  'Lind’s lawyer:',
  'in general they say',
  'Ana Lind told reporters',
  'is this real??',
  '',
])('nobody in %j', (frame) => {
  expect(describedIn(frame)).toBeNull();
});
