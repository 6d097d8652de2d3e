/**
 * "How old is Lind?", "In what year did it burn?", "Where was Lind born?": a text that answers must use particular units
 * or words.
 */
import type { Excerpt } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { AUXILIARIES_BUT_BE } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { askingFor } from '../../question/kinds/quantity-asked.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import { degreeAsked } from '../../question/words/terms.js';
import type { Evidence } from '../evidence.js';
import { stemsOfArticle, stemsUnderTitle } from '../held-words.js';
import type { CandidateSentence, Features } from '../sentences/features.js';
import { readSentence, sentencesOf } from '../sentences/sentence.js';
import { AGE, AGE_OF_NAMED, AGE_OF_THEIRS, withoutAges } from './ages.js';
import { ATTRIBUTES } from './facts.js';
import { namesAnother } from './other-names.js';
import { MEASURES, type Measure } from './quantities.js';
import { asksSum, FIGURE, MONEY } from './sums.js';

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

/** Added to the score of a sentence that gives the quantity or price asked for: other numbers, such as years, are no answer. */
const GIVEN = 5;
/** The same for a sum: a sentence with a word for the price may have none. */
const SUM_GIVEN = 8;
/** Share of the question that a sentence and its title must contain to count as being about it. */
const MOSTLY = 0.5;

/** What is added to the score of each candidate of a question. */
export function measureOf(
  asked: ParsedQuestion,
): (candidate: CandidateSentence, features: Features) => number {
  const measure = measureAsked(asked);
  const of = asked.names.length > 0 ? asked.names : asked.terms;
  const isOf = (held: { has(stem: string): boolean }): boolean => of.some((term) => mention(term, held) > 0);
  const isAge = /\bhow old\b/i.test(askingFor(asked));
  const isNear = (article: Excerpt, number: number): boolean =>
    isOf(stemsBefore(article, number)) || isOf(stemsUnderTitle(article, ''));
  if (measure && !measure.ofAnyUnit)
    return ({ sentence: { article, number, text, positions } }) =>
      measure.gives(text) && (isOf(positions) || (!isAge && isNear(article, number))) ? GIVEN : 0;
  // A price often comes after its object was named, so a mention in the title will do.
  const { shownBefore } = asked;
  const isOfStory = (id: string): boolean => shownBefore.size === 0 || shownBefore.has(id);
  if (asksSum(asked))
    return ({ sentence: { text, article } }, { withTitle }) =>
      withTitle >= MOSTLY && MONEY.test(text) && isOfStory(article.id) ? SUM_GIVEN : 0;
  return () => 0;
}

/** The person stands before these words, and the place of birth after them. */
const BORN = /\b(?:born|raised|grew up|brought up)\b.*$/isu;

/** Whether a text names somebody or something, but nothing that the question names. */
function isOfAnother(text: string, { names }: ParsedQuestion): boolean {
  const held = new Set(contentStems(text));
  if (names.some((name) => mention(name, held) > 0)) return false;
  return namesAnother(text.replace(BORN, ''), () => false);
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

/** One of this many first quotes must give the quantity or fact. */
const FIRST_QUOTES = 3;

/**
 * Whether an age, a birth or the like is asked for, or how many of something a person has, and none of the first quotes
 * gives it.
 */
export function lacksMeasure(asked: ParsedQuestion, evidence: readonly Evidence[]): boolean {
  const first = evidence.slice(0, FIRST_QUOTES);
  return lacksQuantity(asked, first) || lacksFact(asked, first) || lacksCount(asked, first);
}

const textOf = ({ article, start, end }: Evidence): string => textAt(article, start, end);

function lacksQuantity(asked: ParsedQuestion, quotes: readonly Evidence[]): boolean {
  const measure = measureAsked(asked);
  if (!measure) return false;
  const named = AGE_OF_NAMED.test(askingFor(asked)) ? asked.names.at(-1) : undefined;
  return !quotes.some(
    (one) => measure.tells(textOf(one)) && (named === undefined || tellsOf(one, named, measure.tells)),
  );
}

function lacksFact(asked: ParsedQuestion, quotes: readonly Evidence[]): boolean {
  const named = asked.names.at(-1);
  const attribute = named && ATTRIBUTES.find(([asks]) => asks.test(askingFor(asked)));
  if (!attribute) return false;
  const [, tells, isOwn] = attribute;
  const isTold = (text: string): boolean => tells.test(text) && !(isOwn && isOfAnother(text, asked));
  return !quotes.some(
    (one) =>
      mention(named, stemsOfArticle(one.article)) > 0 && sentencesOf(one).some(({ text }) => isTold(text)),
  );
}

function lacksCount(asked: ParsedQuestion, quotes: readonly Evidence[]): boolean {
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
  return !quotes.some((one) => isCounted(textOf(one)) && isOfOwner(one));
}
