import { expect, it } from 'vitest';
import { withIdentityAsked } from '../../../src/question/kinds/identity-asked.js';

it.each([
  'What is Eva Lind’s job?',
  "And what's Eva Lind's job",
  'what was the role of Eva Lind?',
  'So what does Eva Lind do for a living?',
  'What position did Eva Lind hold?',
])('%s asks who that is', (question) => expect(withIdentityAsked(question)).toMatch(/^Who is Eva Lind\?$/));

it.each(['What is Eva Lind’s age?', 'and what’s the age of Eva Lind', 'What age is Eva Lind?'])(
  '%s asks how old that is',
  (question) => expect(withIdentityAsked(question)).toBe('How old is Eva Lind?'),
);

it.each(['What is the captain’s job?', 'What did Eva Lind do?', 'What is Eva Lind’s job worth?', ''])(
  '%s stays as it is',
  (question) => expect(withIdentityAsked(question)).toBe(question),
);
