import { expect, it } from 'vitest';
import { tollAsked } from '../../../src/question/kinds/toll-asked.js';

it.each([
  ['How many did the storm kill?', 'dead'],
  ['How many people has storm Berta injured?', 'hurt'],
  ['How many games has Lund missed since he was injured?', null],
  ['How many houses did they search before the guard was killed?', null],
])('knows whose number is asked for: %s', (question, toll) => expect(tollAsked(question)).toBe(toll));
