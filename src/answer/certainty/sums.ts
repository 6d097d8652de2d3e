/** "How much did the bridge cost?", "How much did she win?": a text that answers must have a sum of money. */
import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { AUXILIARIES_BUT_BE, AUXILIARY, FORMS_OF_BE } from '../../language/lexicon/function-words.js';
import { NUMBER_WORDS } from '../../language/lexicon/numbers.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { contentStems } from '../../language/tokens.js';
import { askingFor } from '../../question/kinds/quantity-asked.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { sentencesOf } from '../sentences/sentence.js';

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
/** "How much did the bridge cost?", "the price of a ticket" */
const ASKS_MONEY =
  /\bhow (?:much|expensive)\b.{0,80}\b(?:costs?|worth|valued|price[ds]?|tickets?|fees?|pay|paid|sp(?:en[dt]|ends)|fined?|expensive)\b|\b(?:price|cost|value|fee)s? (?:of|for)\b|^\W{0,5}(?!(?:what|which|who|how)\b)(?:the )?(?:[a-z’'-]{2,20} ){1,4}(?:cost|price)\W{0,5}$/i;

/** What one pays, gets or gives: "How much did she win?", but not "by how much" nor "How much weight did she lose?" */
const ASKS_SUM = new RegExp(
  String.raw`\bhow much (?:money\b|cash\b|(?:${FORMS_OF_BE.join('|')}) (?:it|they|one)(?=\W*$)|${AUXILIARY} [^?]{1,80}? (?:win|won|earn(?:ed|s)?|donate[ds]?|ow(?:e|es|ed)|inherit(?:ed)?|borrow(?:ed)?|len[dt]|invest(?:ed)?|st[eo]le|stolen|embezzled?|(?:raise|raised|sell|sold|sue|sued) for|(?:raise|get|receive|make)(?=\W*$| (?:a|per|from|for)\b))\b(?! by\b))`,
  'iu',
);

/** What says that no sum is known or due: "for an undisclosed fee", "unpaid". */
const NO_SUM = /\b(?:undisclosed|unpaid|for free|free of|nothing|a fortune|salar(?:y|ies)|debts?)\b/iu;
/** "3.2m", "40,000", "two million": a sum may be written without its currency. */
const LARGE = new RegExp(
  String.raw`\b(?:\d[\d.,]{0,20} ?(?:[mk]|bn|tn)\b|\d{1,3}(?:,\d{3})+|${FIGURE}(?<=million|billion|thousand)\b|\d[\d.,]{0,20} ?(?:%|per ?cent))`,
  'iu',
);

/** Whether a question asks for a price or another sum of money. */
export function asksSum(asked: Pick<ParsedQuestion, 'asks' | 'text'>): boolean {
  const words = askingFor(asked);
  return ASKS_MONEY.test(words) || ASKS_SUM.test(words);
}

/** "How much", "what was the price": neither "Who set the price of bread?" nor "What did she say of the cost?" */
const ASKS_FIGURE =
  /\bhow (?:much|expensive)\b|\bwhat(?:['’]?s| is| was| are| were) the (?:\p{L}+ )?(?:price|cost|value|fee)s?\b/iu;

/** Whether a sum of money is asked for, and a quote gives none. */
export function lacksSum(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  if (!asksSum(asked) || !ASKS_FIGURE.test(askingFor(asked))) return false;
  const text = textAt(quote.article, quote.start, quote.end);
  return ![MONEY, LARGE, NO_SUM].some((pattern) => pattern.test(text));
}

/** The share of the thing's words that a sentence with its price must have more of. */
const MOSTLY = 0.5;
/** "How much are Vell tickets?", "How much does a ride cost?" */
const PRICE_OF = new RegExp(
  String.raw`\bhow (?:much|expensive) (?:(?:${[...FORMS_OF_BE].join('|')}) (?<thing>[^?]{1,80})|(?:${[...AUXILIARIES_BUT_BE].join('|')}) (?<costing>[^?]{1,80}) cost)\b`,
  'iu',
);
/** Openings that refer to the sentence before; "The jackpot" too, if that is asked about. */
const STANDS_FOR = /^(?:It|They|This|That|These|Those|The (?<noun>\p{L}+))\b/u;

/** Whether the price of something is asked for, and a quote has an amount only in sentences that hardly name that thing. */
export function lacksPrice(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const { thing, costing } = PRICE_OF.exec(asked.asks)?.groups ?? {};
  const stems = new Set(contentStems((thing ?? costing ?? '').replace(/ (?:worth|priced|valued)\b.*/iu, '')));
  const of = asked.terms.filter(({ stem }) => stems.has(stem));
  const texts = sentencesOf(quote).map(({ text }) => text);
  if (of.length === 0 || !texts.some((text) => MONEY.test(text))) return false;
  return !texts.some((text, i) => {
    const pointing = STANDS_FOR.exec(text);
    const noun = pointing?.groups?.noun;
    const pointsBack = pointing && (!noun || contentStems(noun).some((stem) => stems.has(stem)));
    const held = new Set(contentStems(pointsBack ? `${texts[i - 1] ?? ''} ${text}` : text));
    return MONEY.test(text) && of.filter((term) => mention(term, held) > 0).length > MOSTLY * of.length;
  });
}
