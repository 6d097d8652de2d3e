/** "How many provinces were hit?": a quote that names a province, and has no number but a magnitude or a share, counts none. */
import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { MONTHS } from '../../language/lexicon/calendar.js';
import { AUXILIARIES_BUT_BE, FORMS_OF_BE } from '../../language/lexicon/function-words.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { contentStems } from '../../language/tokens.js';
import { askingFor } from '../../question/kinds/quantity-asked.js';
import { tollAsked } from '../../question/kinds/toll-asked.js';
import {
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
} from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { stemsUnderTitle } from '../held-words.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import { FIGURE } from './measures/amounts.js';
import type { Rule } from './rule.js';
import { asksSum } from './sums.js';

/** Shares, degrees and ages are measured rather than counted; how many of some are may be a share of them. */
const ASKS_COUNT = /\bhow many (?!per ?cent\b|percentage|degrees\b|years\b|times\b|of\b|k(?:m|g|ilo))\p{L}/iu;
/** "5.1", which may be a magnitude or a rate but not a number of provinces. */
const BROKEN = /^\d+[.,:]\d{1,2}$/;
/** What makes a figure a share, a sum or a measure: the text right before and after it. */
const SUM = /[$£€¥₹]\s?$/u;
const OF_OTHER = /^(?:st|nd|rd|th)?(?: ?%|[- ]?(?:per ?cent|degrees?|°|years?[- ]old|km|kg)(?!\p{L}))/iu;
/** Numbers that are no figures. */
const VAGUE =
  /^(?:no|none|several|many|few|both|all|multiple|numerous|various|scores|tens|couple|pair|trio|brace|thrice)$/;
/** "The only goal", "a hat-trick" */
const IN_WORDS = /\b(?:the|his|her|its|their|an?) only\b|\bhat[- ]tricks?\b/iu;
/** ", 58," after a name: an age. */
const AGE_BEFORE = /\p{L}, $/u;
/** "Nine years": how many years is not how many of something. */
const TIME = /^[- ](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b/iu;
/** "One of them", "one another", "one day" */
const NOBODY_COUNTED = /^ (?:of|another|day)\b/iu;

/** Whether a question asks how many of something there are, and no number in a quote can count anything. */
export function lacksCount(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  if (!ASKS_COUNT.test(asked.asks) || tollAsked(asked.asks) !== null || asksSum(asked)) return false;
  const counting = OF_TIME.test(asked.asks) ? mayCount : countsThings;
  return !sentencesOf(quote).some(
    (sentence) => IN_WORDS.test(sentence.text) || sentence.tokens.some((_, at) => counting(sentence, at)),
  );
}

/** "How many days?" */
const OF_TIME = /\bhow many (?:\p{L}+ )?(?:months|weeks|days|hours|minutes|seconds|nights|games|times)\b/iu;

/** Whether a word is a number of things, and neither somebody's age nor a length of time. */
function countsThings(sentence: ReadSentence, at: number): boolean {
  const { tokens, text, start } = sentence;
  const token = tokens[at]!;
  const after = text.slice(token.end - start);
  const isAge = after.startsWith(',') && AGE_BEFORE.test(text.slice(0, token.start - start));
  return !isAge && !TIME.test(after) && mayCount(sentence, at);
}

/** Whether a word is a number of things, and neither a date, nor a share, a sum or a measure. */
export function mayCount({ tokens, text, start, numbers, dates }: ReadSentence, at: number): boolean {
  const token = tokens[at]!;
  if (VAGUE.test(token.lower)) return true;
  // In "12 may be lost" and "some 3,000 march" there is no month.
  const isDayOfMonth = [at - 1, at + 1].some(
    (next) => dates.includes(next) && MONTHS.has(tokens[next]!.lower),
  );
  const written = text.slice(token.start - start, token.end - start);
  const isNumber = numbers.includes(at) && token.lower !== 'percent';
  if (!isNumber || dates.includes(at) || isDayOfMonth || BROKEN.test(written)) return false;
  const after = text.slice(token.end - start);
  const isNobody = token.lower === 'one' && NOBODY_COUNTED.test(after);
  return !isNobody && !OF_OTHER.test(after) && !SUM.test(text.slice(0, token.start - start));
}

/** "How many of the workers are women?" */
const OF_WHICH = new RegExp(
  String.raw`\b(?:how many|what (?:share|percentage|proportion|number) of)\b[^?]*? (?:${FORMS_OF_BE.join('|')}) (?<property>[^?]+)`,
  'iu',
);

/**
 * Whether a question asks how many of some are something, and neither a quote nor its title has a word for that: the number
 * of workers is not that of women among them.
 */
export function lacksProperty(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const { asks, byStem, names, numbers } = asked;
  const property = OF_WHICH.exec(asks)?.groups?.property;
  const isToll = tollAsked(`How many people were ${property}`) !== null;
  if (property === undefined || isToll || asksSum(asked)) return false;
  const met = constrainedTerms(asked);
  const terms = contentStems(property)
    .flatMap((stem) => byStem.get(stem) ?? [])
    .filter((term) => !names.includes(term) && !numbers.includes(term) && !met.has(term));
  const held = stemsUnderTitle(quote.article, textAt(quote.article, quote.start, quote.end));
  return terms.length > 0 && !terms.some((term) => mention(term, held) > 0);
}

/** "How many children does Lind have?" */
const OWNED = new RegExp(
  `\\bhow many (?:[\\p{L}-]+ ){1,3}?(?:${[...AUXILIARIES_BUT_BE].join('|')}) .+ (?:have|got|own|possess)\\b`,
  'iu',
);

/** How a text says how many children somebody has. */
const CHILDREN = new RegExp(
  `\\b(?:(?:no|${FIGURE}) (?:\\p{L}+ )?(?:child(?:ren)?|sons?|daughters?|kids?)|twins|triplets|childless|(?:mother|father|mum|mom|dad|parent)s? of ${FIGURE}|(?:her|his|their) (?:only )?(?:child(?:ren)?|sons?|daughters?|kids?))\\b`,
  'iu',
);
const ASKS_CHILDREN = /\bhow many (?:children|kids)\b/iu;

/** Whether a question asks how many of something somebody named has. */
function asksWhatIsOwned({ text, names }: Pick<ParsedQuestion, 'text' | 'names'>): boolean {
  return names.length > 0 && OWNED.test(text);
}

/** Whether a question asks how many of something a person has, and none of the quotes says so. */
function lacksOwned(asked: ParsedQuestion, quotes: readonly Evidence[]): boolean {
  const owned = asked.kind === 'number' && asksWhatIsOwned(asked) ? asked.focus.at(-1) : undefined;
  if (owned === undefined) return false;
  const isOfOwner = ({ article }: Evidence): boolean => {
    const held = new Set(contentStems(article.text));
    return asked.names.every((name) => mention(name, held) > 0);
  };
  const isCounted = (text: string): boolean =>
    ASKS_CHILDREN.test(askingFor(asked))
      ? CHILDREN.test(text)
      : mention(owned, new Set(contentStems(text))) > 0;
  return !quotes.some((one) => isCounted(textAt(one.article, one.start, one.end)) && isOfOwner(one));
}

/** Words before what is counted that do not say which of them. */
const ANY_OF_THEM = wordSet(`
  different total main major more new other additional separate individual overall whole full single distinct various own extra
  further known confirmed official reported estimated average actual`);
/** How many words after a figure what it counts may stand. */
const NEXT = 3;

/**
 * Whether a question asks how many of a kind there are, "foreign workers", and the figures of a quote count all of them: neither
 * it nor its title has a word for the kind.
 */
export function countsAll(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const [kind, counted] = asked.focus;
  if (!/\bhow many\b/iu.test(asked.asks) || !kind || !counted || asked.numbers.includes(kind)) return false;
  const at = asked.tokens.findIndex(({ stem }) => stem === kind.stem);
  const [word, next] = [asked.tokens[at], asked.tokens[at + 1]];
  if (!word || next?.stem !== counted.stem || ANY_OF_THEM.has(word.lower)) return false;
  const counting = sentencesOf(quote).filter((sentence) => countsWhat(counted, sentence));
  return (
    counting.length > 0 &&
    mention(kind, stemsUnderTitle(quote.article, '')) === 0 &&
    !counting.some(({ positions }) => mention(kind, positions) > 0)
  );
}

const countsWhat = (counted: QueryTerm, sentence: ReadSentence): boolean =>
  sentence.tokens.some(
    (_, at) =>
      countsThings(sentence, at) &&
      sentence.tokens.slice(at + 1, at + 1 + NEXT).some(({ stem }) => mention(counted, new Set([stem])) > 0),
  );

/** How far after a figure a word for what is counted may stand: "19 people, most of them teachers". */
const FAR = 6;
/** "19 people" counts people; "19 were hurt" may count anybody. */
const COUNTED = /(?:s|people|men|women|children)$/u;

/** Whether a question asks how many of some there are, and every figure of a quote counts something else: "19 people". */
export function countsOthers(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const counted = asked.focus.at(-1);
  if (!ASKS_COUNT.test(asked.asks) || !counted || PEOPLE.has(counted.stem) || asksSum(asked)) return false;
  const figures = sentencesOf(quote).flatMap(({ tokens }, i, sentences) =>
    tokens.flatMap((token, at) =>
      countsThings(sentences[i]!, at) && !asked.stems.includes(token.stem) ? [{ tokens, at }] : [],
    ),
  );
  return (
    figures.length > 0 &&
    figures.every(({ tokens, at }) => {
      const next = tokens[at + 1];
      const isOther = next !== undefined && !next.stop && COUNTED.test(next.lower);
      return (
        isOther && !tokens.slice(at + 1, at + FAR).some(({ stem }) => mention(counted, new Set([stem])) > 0)
      );
    })
  );
}

/** Anybody: "19 residents" are people too. */
const PEOPLE: ReadonlySet<string> = new Set(contentStems('people person'));

/** "What share of women voted?" */
const SHARE_OF =
  /\b(?:what|which) (?:share|percentage|proportion|per ?cent(?:age)?) of (?:the |all )?(?<whole>\p{L}+)/iu;
const SHARE = /\d ?%|\b(?:per ?cent|hal(?:f|ves)|thirds?|quarters?|majority|one in)\b/iu;

/** Whether a question asks what share of some did something, and no sentence of a quote with a share names them. */
export function isShareOfOthers(
  asked: ParsedQuestion,
  quote: Range & { readonly article: Excerpt },
): boolean {
  const [stem] = contentStems(SHARE_OF.exec(asked.asks)?.groups?.whole ?? '');
  const whole = stem === undefined ? undefined : asked.byStem.get(stem);
  // "What share of the Southern vote?" is of a vote.
  if (!whole || PEOPLE.has(whole.stem) || asked.names.includes(whole)) return false;
  const title = stemsUnderTitle(quote.article, '');
  const shares = sentencesOf(quote).filter(({ text }) => SHARE.test(text));
  return (
    shares.length > 0 &&
    mention(whole, title) === 0 &&
    !shares.some(({ positions }) => mention(whole, positions) > 0)
  );
}

/** How many of something there are, are so, or belong to somebody. */
export const counts: Rule = {
  name: 'counts',
  doubts: (asked, quote) =>
    lacksCount(asked, quote) ||
    lacksProperty(asked, quote) ||
    lacksOwned(asked, [quote]) ||
    countsAll(asked, quote) ||
    countsOthers(asked, quote) ||
    isShareOfOthers(asked, quote),
  refuses: (asked, _, quotes) => lacksOwned(asked, quotes),
};
