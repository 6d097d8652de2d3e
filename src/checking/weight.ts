/** What the words of a sentence weigh, by their keys: without some of them, or with them, it says something else. */
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

/** Whether a word, by its key, denies: without it a sentence says the contrary. */
export const isNegation = (key: string): boolean => NEGATIONS.has(key);

const DENYING = wordSet(`
  deny denies denied denying refuse refuses refused refusing fail fails failed failing false falsely untrue doubt doubts
  doubted`);

/** Whether a word denies what stands by it: "She denied that the bank is safe." */
export const isDenial = (key: string): boolean => isNegation(key) || DENYING.has(key);

const LIMITING = wordSet(`
  few fewer fewest little less only merely almost nearly half sometimes occasionally partly partially`);

/** Whether what follows a word holds less than it says, or not at all: "Few people want it." */
export const isLimit = (key: string): boolean => isNegation(key) || LIMITING.has(key);

/** Small words that make the rest hold in some case only. */
const TURNING = wordSet('if but or unless except');

/** Whether a sentence with the word says something else than without it. */
export const isWeighty = (key: string): boolean =>
  isLimit(key) ||
  MODALS.has(key) ||
  QUANTIFIERS.has(key) ||
  NUMBER_WORDS.has(key) ||
  TURNING.has(key) ||
  /^\p{N}/u.test(key);
