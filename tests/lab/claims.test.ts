import { expect, it } from 'vitest';
import { claimsFrom, type QuoteClaim } from '../../lab/claims/make.js';
import { turnedByCut } from '../../lab/claims/twisted.js';
import { seeded } from '../../lab/statistics.js';
import { article } from '../support/assistant.js';

const COUNCIL = `Mayor Eva Lind said: “We will not close the old swimming pool before the winter of next year.”

The council of Brennick voted on Tuesday to keep the narrow bridge open for another year.

“Nobody should have to drive forty kilometres to learn how to swim,” said Tom Harms, a teacher.

The ferry to Lunde was cancelled in 2021 because the harbour had become far too shallow.`;
const FOREIGN = 'The museum of clocks reopened on Friday after a long repair of its leaking roof.';

const claims = (seed: number): QuoteClaim[] =>
  claimsFrom([article({ text: COUNCIL })], [article({ text: FOREIGN })], 3, seeded(seed));

it('makes the same claims of the same seed, and others of another', () => {
  expect(claims(1)).toEqual(claims(1));
  expect(claims(1)).not.toEqual(claims(2));
});

it('makes quotes of every verdict, none of the altered ones as an article has it', () => {
  const made = claims(1);
  expect(new Set(made.map(({ expected }) => expected))).toEqual(
    new Set(['verbatim', 'altered', 'misattributed', 'stitched', 'absent']),
  );
  const texts = made.filter(({ expected }) => expected === 'altered').map(({ text }) => text);
  expect(texts.filter((text) => COUNCIL.includes(text))).toEqual([]);
  const two = made.filter(({ kind }) => kind === 'two speakers of an article');
  expect(two.map(({ text }) => text)).toContain(
    '“We will not close the old swimming pool before the winter of next year. … Nobody should have to drive forty kilometres to learn how to swim,”',
  );
});

it.each([
  ['She does not know that the ferry runs on Sundays again.', 'the ferry runs on Sundays again.'],
  ['They stay home if the ferry does run on Sundays.', 'the ferry does run on Sundays.'],
  ['She does not know where the old ferry came from.', null],
  ['She wondered if that ferry runs on Sundays again.', null],
])('cuts what turns a sentence only where the rest says something: %s', (sentence, rest) => {
  expect(turnedByCut(sentence)).toBe(rest);
});
