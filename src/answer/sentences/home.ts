/** "Where is Lind from?": a sentence that says where she grew up tells more than one that has all of her name. */
import { AUXILIARY } from '../../language/lexicon/function-words.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import type { CandidateSentence } from './features.js';
import { sentencesOf } from './sentence.js';

const ASKS = new RegExp(
  String.raw`\bwhere(?:['’]?s| ${AUXILIARY})\b(?!.*\b(?:originat|deriv))[^?]{1,60}\bfrom\W*$`,
  'iu',
);
const OUTRIGHT =
  /\b(?:born|natives? of|raised|grew up|brought up|home ?town|(?:comes?|came|hails?|hailed) from)\b/iu;
/** "A teacher from Cork", "Ada Lind of Ireland"; but somebody may also be bought from a club, or freed from a prison. */
const LIKELY = /\b(?:from|of) \p{Lu}/u;
const WORTH = { outright: 6, likely: 2 };

/** How plainly a text may say where somebody is from, from 0, not at all. */
const toldIn = (text: string): number =>
  OUTRIGHT.test(text) ? WORTH.outright : LIKELY.test(text) ? WORTH.likely : 0;

/** What is added to the score of each candidate of a question. */
export function homeOf({ asks, names }: ParsedQuestion): (candidate: CandidateSentence) => number {
  if (names.length === 0 || !ASKS.test(asks)) return () => 0;
  return ({ sentence: { text, positions } }) =>
    names.some((name) => mention(name, positions) > 0) ? toldIn(text) : 0;
}

/** Whether it is asked where somebody is from, and no sentence of a quote can say so. */
export const lacksHome = ({ asks, names }: ParsedQuestion, quote: Evidence): boolean =>
  names.length > 0 && ASKS.test(asks) && !sentencesOf(quote).some(({ text }) => toldIn(text) > 0);
