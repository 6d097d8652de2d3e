import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/language/tokens.js';
import { namesOneOf, placesAsked } from '../../../src/question/kinds/places-asked.js';

const placesIn = (question: string) => placesAsked(question, tokenize(question));
const isTold = (question: string, sentence: string): boolean =>
  namesOneOf(placesIn(question)!, sentence, tokenize(sentence), 0);

describe('placesAsked', () => {
  it.each([
    ['Which country did the balloon belong to?', 'A Chinese balloon was shot down.', true],
    ['Which country did the balloon belong to?', 'It came from New Zealand.', true],
    ['Which country did the balloon belong to?', 'The U.S. shot it down.', true],
    ['Which country did the balloon belong to?', 'It told us of a turkey in Arvik.', false],
    ['Which other country joins the US in the drill?', 'American troops joined the drill.', false],
    ['Which other country joins the US in the drill?', 'Filipino troops joined the drill.', true],
    ['Which state banned the rifles?', 'North Dakota banned them on Monday.', true],
    ['Which U.S. state banned the rifles?', 'Congress banned them on Monday.', false],
  ])('%s: %s', (question, sentence, told) => expect(isTold(question, sentence)).toBe(told));

  it.each([
    'Which Gulf state signed?',
    'Which city was hit?',
    'Where was the state funeral?',
    'What did the country do?',
  ])('asks for none in: %s', (question) => expect(placesIn(question)).toBeNull());
});
