/** "How old is Lind?", "In what year did it burn?", "How long is the tunnel?": a text that answers must use particular units. */
import type { Excerpt } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { THIRD_PERSON } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { askingFor } from '../../question/kinds/quantity-asked.js';
import {
  mention,
  type ParsedQuestion,
  type QueryTerm,
  termsBesideNames,
} from '../../question/parsed-question.js';
import { degreeAsked } from '../../question/words/terms.js';
import type { Evidence } from '../evidence.js';
import { stemsUnderTitle } from '../held-words.js';
import { namesAnother } from '../sentences/other-names.js';
import { type ReadSentence, readSentence, sentencesOf } from '../sentences/sentence.js';
import { AGE, AGE_OF_NAMED, AGE_OF_THEIRS, withoutAges } from './measures/ages.js';
import { MEASURES, type Measure } from './measures/quantities.js';
import type { Rule, Worth } from './rule.js';

/**
 * Tests whether a text gives the quantity asked for, and whether it implies it in some other form; null if the question
 * asks for none.
 */
function measureAsked(
  asked: ParsedQuestion,
): (Readonly<Record<'gives' | 'tells', (text: string) => boolean>> & Pick<Measure, 'ofAnyUnit'>) | null {
  const measure = MEASURES.find(({ asks }) => asks.test(askingFor(asked)));
  if (!measure) return null;
  const isOfNamed = measure.gives === AGE && AGE_OF_NAMED.test(askingFor(asked));
  const isOfTheirs = measure.gives === AGE && AGE_OF_THEIRS.test(askingFor(asked));
  const own = (text: string): string => (measure.not ? text.replace(measure.not, '') : text);
  const gives = (text: string): boolean => {
    const rest = own(text);
    return measure.gives.test(isOfNamed || isOfTheirs ? withoutAges(rest, asked, isOfNamed) : rest);
  };
  return {
    ...measure,
    gives,
    tells: (text) => gives(text) || (measure.implies?.test(own(text)) ?? false),
  };
}

/** Whether a text gives the very quantity that a question asks for. */
export const givesMeasure = (asked: ParsedQuestion, text: string): boolean =>
  measureAsked(asked)?.gives(text) ?? false;

/** The stem of "old" in "How old is Lind?", if a text gives the age: "Lind, 29," has no word for it. */
export function degreeGiven(asked: ParsedQuestion, text: string): string | undefined {
  return givesMeasure(asked, text) ? degreeAsked(asked.tokens) : undefined;
}

/** Whether a question asks for a quantity in units that are known. */
export function asksMeasure(asked: ParsedQuestion): boolean {
  const measure = measureAsked(asked);
  return measure !== null && !measure.ofAnyUnit;
}

/** Added to the score of a sentence that gives the quantity asked for: other numbers, such as years, are no answer. */
const GIVEN = 5;

/** What is added to the score of each candidate of a question. */
function measureOf(asked: ParsedQuestion): Worth | null {
  const measure = measureAsked(asked);
  if (!measure || measure.ofAnyUnit) return null;
  const of = asked.names.length > 0 ? asked.names : asked.terms;
  const isOf = (held: { has(stem: string): boolean }): boolean => of.some((term) => mention(term, held) > 0);
  const isAge = /\bhow old\b/i.test(askingFor(asked));
  const isNear = (article: Excerpt, number: number): boolean =>
    isOf(stemsBefore(article, number)) || isOf(stemsUnderTitle(article, ''));
  return ({ sentence: { article, number, text, positions } }) =>
    measure.gives(text) && (isOf(positions) || (!isAge && isNear(article, number))) ? GIVEN : 0;
}

/** A sentence about whoever the one before is about, whatever places it names: "She is 29 and lives in Tarn." */
const GOES_ON = /^\W*s?he\b/iu;

/** Sentences that are looked at for whom "she" means. */
const MOST_BACK = 3;

/** Whether the sentence before names somebody, or goes on from one that does. */
function followsMention(article: Excerpt, number: number, person: QueryTerm, left = MOST_BACK): boolean {
  if (mention(person, stemsBefore(article, number)) > 0) return true;
  const before = number - 1;
  const goesOn = sentenceAt(article, before) && GOES_ON.test(readSentence(article, before).text);
  return Boolean(goesOn) && left > 1 && followsMention(article, before, person, left - 1);
}

/**
 * Whether a sentence of a quote tells something in words that may be about somebody: it names that person, or those before
 * do and it goes on from them, or names nobody else.
 */
function tellsOf(quote: Evidence, person: QueryTerm, tells: (text: string) => boolean): boolean {
  const { article } = quote;
  return sentencesOf(quote).some(({ text, number, positions }) => {
    if (!tells(text)) return false;
    if (mention(person, positions) > 0) return true;
    const mayGoOn = GOES_ON.test(text) || !namesAnother(text, () => false);
    return mayGoOn && followsMention(article, number, person);
  });
}

/** The stems of the sentence before one; of the title, before the first. */
function stemsBefore(article: Excerpt, number: number): { has(stem: string): boolean } {
  return sentenceAt(article, number - 1)
    ? readSentence(article, number - 1).positions
    : stemsUnderTitle(article, '');
}

/** "How long has Lind been mayor?" */
const HOW_LONG = /\bhow (?:long|many (?:years|months|decades|seasons)) (?:has|have|had|did|was|is)\b/iu;
const TIME: ReadonlySet<string> = new Set(contentStems('years months decades seasons long'));

/** Whether a question asks how long somebody has done something, and a quote has words for that of others only. */
export function isTimeOfAnother(
  asked: ParsedQuestion,
  quote: Pick<Evidence, 'article' | 'start' | 'end'>,
): boolean {
  if (!HOW_LONG.test(asked.asks) || asked.names.length === 0) return false;
  const own = termsBesideNames(asked).filter(({ stem }) => !TIME.has(stem));
  const told = sentencesOf(quote).filter(({ positions }) => own.some((term) => mention(term, positions) > 0));
  const isOfAnother = ({ text, positions, tokens }: ReadSentence): boolean =>
    !asked.names.some((name) => mention(name, positions) > 0) &&
    !tokens.some(({ lower }) => THIRD_PERSON.has(lower)) &&
    namesAnother(text, () => false);
  return told.length > 0 && told.every(isOfAnother);
}

/** Whether a quantity is asked for, and none of the quotes gives it. */
function lacksQuantity(asked: ParsedQuestion, quotes: readonly Evidence[]): boolean {
  const measure = measureAsked(asked);
  if (!measure) return false;
  const named = AGE_OF_NAMED.test(askingFor(asked)) ? asked.names.at(-1) : undefined;
  return !quotes.some(
    (one) =>
      measure.tells(textAt(one.article, one.start, one.end)) &&
      (named === undefined || tellsOf(one, named, measure.tells)),
  );
}

/** An age, a length, a year, a share. */
export const measures: Rule = {
  name: 'measures',
  scores: measureOf,
  doubts: (asked, quote) => lacksQuantity(asked, [quote]) || isTimeOfAnother(asked, quote),
  refuses: (asked, _, quotes) => lacksQuantity(asked, quotes),
};
