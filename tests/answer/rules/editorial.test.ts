import { afterAll, expect, it } from 'vitest';
import { isEditorial } from '../../../src/answer/rules/editorial.js';
import { openNewsroom } from '../../support/newsroom.js';

it.each([
  ['A previous version of this story misstated the age of Mayor Eva Lind.', null, true],
  [
    'News: A story on 5 October gave the length of the line as 41 km.',
    'Corrections & Clarifications 2020',
    true,
  ],
  ['Correction: The tram line is 14 km long.', 'Tram opens', true],
  ['The tram line is 14 km long.', 'Corrections for 3 May', true],
  ['The tram line is 14 km long.', 'Corrections & Clarifications: Archive', true],
  ['The tram line is 14 km long.', 'Corrections: October 3', true],
  ['The tram line is 14 km long.', 'Correction, not crash: why shares fell', false],
  ['The tram line is 14 km long.', 'Corrections: prison reform in Vell', false],
  ['The tram line is 14 km long.', 'Correction of the curve delays tram', false],
  ['Corrections officers at Vell prison are on strike.', 'Corrections department fined', false],
  ['The tram line is 14 km long.', 'Tram opens', false],
  ['Eva Lind called the report incorrect.', 'Lind denies report', false],
])('%s under “%s” is editorial: %s', (text, title, is) => {
  expect(isEditorial({ text, article: { title } })).toBe(is);
});

const newsroom = await openNewsroom({
  'column.md':
    '---\ntitle: Corrections and clarifications\n---\n\nAn article on 5 October gave the length of tram line 6 as 41 km. It is 14 km.\n',
  'tram.md':
    '---\ntitle: Tram line 6 opens\n---\n\nTram line 6 opened on Saturday. It is 14 km long and has 19 stops.\n',
});
afterAll(() => newsroom.close());

it('does not answer with the mistake that it corrects', async () => {
  const { quotes } = await newsroom.assistant.ask({ text: 'What is the length of tram line 6?' });
  expect(quotes[0]!.text).toContain('It is 14 km long');
});

it('answers what was corrected', async () => {
  const { quotes, tentative } = await newsroom.assistant.ask({
    text: 'Was the length of tram line 6 corrected?',
  });
  expect({ first: quotes[0]!.text.slice(0, 10), tentative }).toEqual({
    first: 'An article',
    tentative: false,
  });
});
