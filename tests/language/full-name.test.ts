import { expect, it } from 'vitest';
import { withFullName } from '../../src/language/names/full-name.js';

it.each([
  ['Who is Wang?', 'Wang Yi', 'Who is Wang Yi?'],
  ['who is wang', 'Wang Wenbin', 'who is Wang Wenbin'],
  ['What did Mr. Berg say about fish?', 'Anna Berg', 'What did Mr. Anna Berg say about fish?'],
  ['Who is Bergman?', 'Anna Berg', 'Who is Bergman?'],
  ['Who is Bo?', 'Bo $& Lund', 'Who is Bo $& Lund?'],
])('%s of %s is %s', (question, name, expected) => {
  expect(withFullName(question, name)).toBe(expected);
});
