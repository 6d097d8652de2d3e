/** The weight of a sentence's words, by their keys: with or without some of them, it says something else. */
import { AUXILIARIES, MODALS, QUANTIFIERS } from '../language/lexicon/function-words.js';
import { NUMBER_WORDS } from '../language/lexicon/numbers.js';
import { wordList, wordSet } from '../language/lexicon/word-set.js';

const NEGATIONS: ReadonlySet<string> = new Set([
  ...wordList('not no never nobody none nothing neither nor nowhere without cannot unless'),
  ...wordList('hardly barely scarcely seldom rarely'),
  ...wordList(
    'nicht kein keine keinen keiner nie niemals pas jamais aucun aucune nunca jamas nao nem non mai',
  ),
  ...[...AUXILIARIES].filter((word) => word.endsWith("n't")).map((word) => word.replace("'", '')),
]);

/** Whether a word, by its key, negates: without it a sentence says the opposite. */
export const isNegation = (key: string): boolean => NEGATIONS.has(key);

const DENYING = wordSet(`
  deny denies denied denying refuse refuses refused refusing fail fails failed failing false falsely untrue doubt doubts
  doubted decline declines declined declining`);

/** Whether a word denies what follows it: "She denied that the bank is safe." */
export const isDenial = (key: string): boolean => isNegation(key) || DENYING.has(key);

const LIMITING = wordSet(`
  few fewer fewest little less only merely almost nearly half sometimes occasionally partly partially`);

/** Whether a word limits or denies what follows it: "Few people want it." */
export const isLimit = (key: string): boolean => isNegation(key) || LIMITING.has(key);

/** Small words after which the rest holds only in some cases. */
const TURNING = wordSet('if but or unless except');

/** Whether a sentence says something else with the word than without it. */
export const isWeighty = (key: string): boolean =>
  isLimit(key) ||
  MODALS.has(key) ||
  QUANTIFIERS.has(key) ||
  NUMBER_WORDS.has(key) ||
  TURNING.has(key) ||
  /^\p{N}/u.test(key);
