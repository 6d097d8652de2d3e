/**
 * "Which is bigger, Vell or Tarn?": a sentence that gives such a figure for one of them tells more than one that names
 * both.
 */
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { comparativeIn } from '../../question/words/terms.js';
import { AGE } from '../certainty/ages.js';
import { LENGTH, WEIGHT } from '../certainty/quantities.js';
import { MONEY } from '../certainty/sums.js';
import type { CandidateSentence } from './features.js';

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
export function comparedOf({ text, names }: ParsedQuestion): (candidate: CandidateSentence) => number {
  const asked = comparativeIn(text);
  const [, gives] = FIGURES.find(([comparative]) => comparative.test(asked)) ?? [];
  if (!gives || names.length === 0) return () => 0;
  return ({ sentence: { text: told, positions } }) =>
    gives.test(told) && names.some((name) => mention(name, positions) > 0) ? FIGURED : 0;
}
