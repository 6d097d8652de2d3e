import { expect, it } from 'vitest';
import { successionAsked } from '../../../src/question/kinds/succession-asked.js';

it.each([
  ['Who succeeded Krug?', 'after'],
  ['Who succeeded Krug, and when?', 'after'],
  ['Who did Yildirim replace and why?', 'before'],
  ['Who wrote to Krug, and when?', null],
])('%s seeks who came %s', (question, side) => expect(successionAsked(question)).toBe(side));
