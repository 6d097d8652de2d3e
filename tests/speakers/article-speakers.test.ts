import { expect, it } from 'vitest';
import { articleSpeakers } from '../../src/speakers/article-speakers.js';

const sentence = (name: string, role: string | null) => ({
  voice: { speakers: [{ name, role }], unnamed: false, speech: 'reported' as const },
});

it.each([
  [['Mayor', null, 'Vell Mayor'], 'Vell Mayor'],
  [['Vell Mayor', 'Mayor'], 'Vell Mayor'],
  [['Mayor', 'owner of a bakery in Tarn'], 'Mayor'],
  [['Mayor', `Mayor ${'of a small town and of another one '.repeat(3)}`], 'Mayor'],
  [['hobby sailor', 'Vell Mayor', 'Vell Mayor', null], 'Vell Mayor'],
  [[null], null],
])('a speaker has the role of most sentences, or the first, as fully as it is given: %j', (roles, role) => {
  const [speaker] = articleSpeakers(roles.map((one) => sentence('Ada Lund', one)));
  expect(speaker?.role).toBe(role);
});
