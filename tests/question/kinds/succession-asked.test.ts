import { expect, it } from 'vitest';
import { successionAsked } from '../../../src/question/kinds/succession-asked.js';

it.each([
  ['Who succeeded Krug?', 'after'],
  ['Who succeeded Krug, and when?', 'after'],
  ['Who did Yildirim replace and why?', 'before'],
  ['Who was president before Krug?', 'before'],
  ['who was the mayor of Vell before Krug', 'before'],
  ['Who was the man before the court?', null],
  ['Who wrote to Krug, and when?', null],
])('%s seeks who came %s', (question, side) => expect(successionAsked(question)).toBe(side));
