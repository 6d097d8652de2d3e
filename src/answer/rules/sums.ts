/** "How much did the bridge cost?", "How much did she win?": a text that answers must have a sum of money. */
import type { Excerpt, Range } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { AUXILIARIES_BUT_BE, AUXILIARY, FORMS_OF_BE } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { askingFor } from '../../question/kinds/quantity-asked.js';
import {
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
} from '../../question/parsed-question.js';
import { namesAnother } from '../sentences/other-names.js';
import { readSentence, sentencesOf } from '../sentences/sentence.js';
import { FIGURE, MONEY } from './measures/amounts.js';
import { asksMeasure } from './measures.js';
import type { Rule, Worth } from './rule.js';

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

/** Added to the score of a sentence with a sum, if one is asked for: one with a word for the price may have none. */
const GIVEN = 8;
/** The share of a question, or of the words for the thing that costs so much, that a sentence with the sum must hold. */
const MOSTLY = 0.5;

/** What is added to the score of each candidate of a question. */
function sumOf(asked: ParsedQuestion): Worth | null {
  if (asksMeasure(asked) || !asksSum(asked)) return null;
  const { shownBefore } = asked;
  const isOfStory = (id: string): boolean => shownBefore.size === 0 || shownBefore.has(id);
  // A price often comes after its object was named, so a mention in the title will do.
  return ({ sentence: { text, article } }, { withTitle }) =>
    withTitle >= MOSTLY && MONEY.test(text) && isOfStory(article.id) ? GIVEN : 0;
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

/** "How much did Lind pay her workers?"; "How much does it cost to raise it?" is of no such deal. */
const DEALT = new RegExp(
  String.raw`\bhow much (?:money |cash )?(?:${[...AUXILIARIES_BUT_BE].join('|')}) (?<payer>(?:(?! cost )[^?])+?) (?:pay|paid|spen[dt]|gave|given?|donated?|owed?|invest(?:ed)?|len[dt]|charged?|lost|lose|raised?|offer(?:ed)?|received?)\b(?<dealing>[^?]*)`,
  'iu',
);
/** Where one clause of a sentence ends and another begins. */
const CLAUSE = /[,;:—–] | (?:while|and|but|whereas) /u;
/** "She", but not "its rival" */
const SAME = /\b(?:he|she|it|they)\b/iu;

/**
 * Whether a question asks how much somebody paid, spent or got for something, and no clause of a quote with a sum is of both:
 * what a rival paid its workers, or what was paid for something else, is not it.
 */
export function isSumOfAnother(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const { payer, dealing } = DEALT.exec(asked.asks)?.groups ?? {};
  if (payer === undefined || dealing === undefined) return false;
  const met = constrainedTerms(asked);
  const termsIn = (words: string): QueryTerm[] =>
    contentStems(words)
      .flatMap((stem) => asked.byStem.get(stem) ?? [])
      .filter((term) => !met.has(term));
  const [of, on] = [termsIn(payer), termsIn(dealing)];
  const holds = (text: string, terms: readonly QueryTerm[]): boolean => {
    const held = new Set(contentStems(text));
    return terms.some((term) => mention(term, held) > 0);
  };
  const { article } = quote;
  const clauses = sentencesOf(quote).flatMap(({ text, number }) =>
    text.split(CLAUSE).flatMap((clause, i) => {
      if (!MONEY.test(clause) && !LARGE.test(clause)) return [];
      const before =
        i > 0 ? text : sentenceAt(article, number - 1) ? readSentence(article, number - 1).text : '';
      return [{ clause, before }];
    }),
  );
  const isOfBoth = ({ clause, before }: (typeof clauses)[number]): boolean => {
    const mayBeTheirs =
      !namesAnother(clause, () => false) && !(SAME.test(clause) && namesAnother(before, () => false));
    const isOf = holds(clause, of) || mayBeTheirs || (SAME.test(clause) && holds(before, of));
    return isOf && (on.length === 0 || holds(clause, on) || (STANDS_FOR.test(clause) && holds(before, on)));
  };
  return clauses.length > 0 && !clauses.some(isOfBoth);
}

/** A price, or another sum of money. */
export const sums: Rule = {
  name: 'sums',
  scores: sumOf,
  doubts: (asked, quote) =>
    lacksPrice(asked, quote) || lacksSum(asked, quote) || isSumOfAnother(asked, quote),
  refuses: (asked, _, quotes) => quotes.length > 0 && quotes.every((quote) => lacksSum(asked, quote)),
};
