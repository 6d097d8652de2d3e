/** How texts give numbers and sums of money. */
import { NUMBER_WORDS } from '../../../language/lexicon/numbers.js';
import { wordSet } from '../../../language/lexicon/word-set.js';

/** "3.2 million", "forty", "12" */
export const FIGURE = `(?:\\d[\\d.,]{0,20}|${[...NUMBER_WORDS].join('|')})(?:[- ](?:million|billion|thousand|hundred))?`;

/** Last words of currencies that mean something else after a figure: "Lund, 17, won", "two gold medals". */
const OTHER_WORDS = wordSet('won gold rights real');
/** Names of currencies by their last words: "dollar", "krone", "euro". */
const CURRENCIES = [
  ...new Set(
    Intl.supportedValuesOf('currency').flatMap((code) => {
      const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? '';
      return /^(?:[A-Za-z ]+ )?([a-z]{2,}|[A-Z][a-z]{2,})$/.exec(name)?.[1]?.toLowerCase() ?? [];
    }),
  ),
].filter((word) => !OTHER_WORDS.has(word));
/** "£3", "40 million kroner", "free of charge" */
export const MONEY = new RegExp(
  `[$£€¥₹]\\s?\\d|\\b${FIGURE} (?:(?:${CURRENCIES.join('|')}|rouble|crown|cent)(?:e?s)?|kron(?:er|or)|lire|reais|pence)\\b|\\b${FIGURE} marks\\b|\\d[05]0 ?won\\b|\\bfree of charge\\b`,
  'iu',
);
