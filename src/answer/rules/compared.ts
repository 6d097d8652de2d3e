/**
 * "Which is bigger, Vell or Tarn?": a sentence that gives such a figure for one of them tells more than one that names
 * both.
 */
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { comparativeIn } from '../../question/words/terms.js';
import { AGE } from './measures/ages.js';
import { MONEY } from './measures/amounts.js';
import { LENGTH, WEIGHT } from './measures/quantities.js';
import type { Rule, Worth } from './rule.js';

const SIZE =
  /\d[^.;]{0,40}\b(?:inhabitants|residents|people|citizens|population|staff|employees|members|seats|square|hectares|acres|km²)|\bpopulations? [^.;]{0,40}\d/iu;
/** Comparatives of what is given in figures, and how a text gives these. */
const FIGURES: readonly (readonly [comparative: RegExp, gives: RegExp])[] = [
  [/^(?:bigger|larger|smaller|more populous)$/iu, SIZE],
  [/^(?:taller|higher|longer|shorter|deeper|wider)$/iu, LENGTH],
  [/^(?:older|younger)$/iu, AGE],
  [/^(?:heavier|lighter)$/iu, WEIGHT],
  [/^(?:cheaper|dearer|more (?:expensive|costly|valuable))$/iu, MONEY],
];

/** Added to the score of such a sentence. */
const FIGURED = 6;

/** What is added to the score of each candidate of a question. */
function comparedOf({ text, names }: ParsedQuestion): Worth | null {
  const asked = comparativeIn(text);
  const [, gives] = FIGURES.find(([comparative]) => comparative.test(asked)) ?? [];
  if (!gives || names.length === 0) return null;
  return ({ sentence: { text: told, positions } }) =>
    gives.test(told) && names.some((name) => mention(name, positions) > 0) ? FIGURED : 0;
}

/** Which of two is bigger, older, dearer. */
export const compared: Rule = { name: 'compared', scores: comparedOf };
