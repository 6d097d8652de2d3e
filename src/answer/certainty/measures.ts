/**
 * "How old is Lind?", "In what year did it burn?", "Where was Lind born?": a text that answers must use particular units
 * or words.
 */
import type { Excerpt } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { DATE_WORDS } from '../../language/lexicon/calendar.js';
import { AUXILIARIES_BUT_BE, FORMS_OF_BE, MODALS } from '../../language/lexicon/function-words.js';
import { KIN } from '../../language/lexicon/titles.js';
import { isTitle } from '../../language/names/name-words.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import { degreeAsked } from '../../question/words/terms.js';
import type { Evidence } from '../evidence.js';
import { stemsOfArticle, stemsUnderTitle } from '../held-words.js';
import type { CandidateSentence, Features } from '../sentences/features.js';
import { readSentence, sentencesOf } from '../sentences/sentence.js';
import { namesAnother } from './other-names.js';
import { asksSum, FIGURE, MONEY } from './sums.js';

/** "Aged 43", "a 43-year-old", "Lind, 43,", "born in 1980", "in her forties" */
export const AGE = new RegExp(
  String.raw`\b(?:die[sd]?|dead|death) at \d{1,3}\b(?![:.]\d| ?[ap]\.?m\b| o['’]clock\b)|\b\d{1,3}[- ](?:year|month|week|day)s?[- ]olds?\b|, (?:aged )?\d{1,3}(?=[,.;]| and\b)|\(\d{1,3}\)|\bat \d{2},(?!\d)|\b(?:man|woman|boy|girl|child|teenager|youth|pensioner|patient|student|pupil|driver) of (?:about |only |just )?\d\d\b(?! ?%| (?:years?|months?|days?|per)\b)|\baged? (?:(?:of|about|around|between|just|only|over|under|from) ){0,2}${FIGURE}\b|\byears? (?:old|of age)\b|\b(?:born|built|founded|opened|established|made)(?: (?:in|on|around)(?: \p{L}+)? \d|\b[^.;\d]{0,40}(?:\b\d{1,2}\b[^.;\d]{0,20})?\b(?:1\d|20)\d\d)|\bturn(?:s|ed|ing)? ${FIGURE}\b|\b(?:is|was) (?:now |only |just )?\d{1,3}(?=[.;!?](?!\d)|, (?:and|but|so)\b)|\b\d+(?:st|nd|rd|th) (?:birthday|anniversary)|\b(?:birthday|dates? (?:back )?(?:to|from)|centur(?:y|ies))\b|\b(?:in|at) (?:his|her|their) (?:\w+ )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)\b`,
  'iu',
);
/** "1.82 m", "six feet", "40 storeys", "5’" */
export const LENGTH = new RegExp(
  `\\b${FIGURE}[- ]?(?:m|cm|mm|km|ft|mi|metres?|meters?|centimet\\w+|millimet\\w+|kilomet\\w+|feet|foot|inch(?:es)?|yards?|miles?|stor(?:e?y|ies|eys)|floors?)\\b|\\d ?[’'″]`,
  'iu',
);
/** "Forty tonnes", "3 kg" */
export const WEIGHT = new RegExp(
  `\\b${FIGURE}[- ]?(?:kg|g|t|lbs?|oz|kilos?|kilogram\\w*|grams?|tonnes?|tons?|pounds?|stone)\\b`,
  'iu',
);

/** Lengths of time, and those of things: "how long" asks for both. */
const DURATION = new RegExp(
  `\\b(?:${FIGURE}|an?|half|several|few|many|the (?:whole|entire|rest of the))[- ](?:\\p{L}+ )?(?:seconds?|minutes?|hours?|nights?|days?|weeks?|weekends?|fortnights?|months?|years?|decades?|centur\\w+|seasons?|terms?|times?)\\b|\\b(?:since|until|till|overnight|forever|lifetime|for life|life sentence|permanent\\w*|indefinite\\w*|from \\d{4}|decades|hours|minutes|months|weeks|years|days)\\b`,
  'iu',
);
/** Words that imply a length of time without giving it: when something began or ends. */
const BEGINNING_OR_END =
  /\b(?:1\d|20)\d\ds?\b|\b(?:through|from|end(?:s|ed|ing)?|expir\w+|finish\w*|over by|(?:all|whole|entire|past|last) (?:day|night|week|month|year))\b|\p{L}-long\b/iu;
/** The same for a thing: a year does not say how long a race is. */
const ENDING =
  /\b(?:through|from|end(?:s|ed|ing)?|expir\w+|finish\w*|over by|(?:all|whole|entire|past|last) (?:day|night|week|month|year))\b|\p{L}-long\b/iu;
/** "12 hectares", "18,000 people", "three times the size of", "the largest" */
const SIZE = new RegExp(
  `${LENGTH.source}|\\b(?:${FIGURE}|an?)[- ](?:\\p{L}+ )?(?:square|sq|hectares?|acres?|litres?|gallons?|people|inhabitants|residents|citizens|members|employees|workers|staff|pupils|students|seats|beds|rooms|soldiers|troops|copies|pages|tonnes?|percent)\\b|[$£€¥]\\s?\\d|\\d ?%|\\b(?:big(?:ger|gest)?|larg(?:e|er|est)|small(?:er|est)?|size|sized|tiny|huge|vast|population|area)\\b`,
  'iu',
);
/** "38°", "minus 12", "below zero" */
const TEMPERATURE =
  /\d ?(?:°|º)|\d(?:[- ]?degrees?| ?[CF])\b|\bminus \d|\b(?:degrees|celsius|fahrenheit|(?:above|below) zero|freezing|triple[- ]digits?|\d0s)\b/iu;

const YEAR = /\b(?:1\d|20)\d\d\b/u;
/** A day implies its year, by the article's own. */
const TIMED = new RegExp(
  `\\b(?:${[...DATE_WORDS].join('|')}|ago|last|this|next|\\d0s|decades?|${FIGURE})\\b`,
  'iu',
);

const SHARE =
  /\d ?%|\b(?:per ?cent(?:age)?s?|pct|hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|tenths?|majority|one in|\d+ (?:in|out of) (?:every )?\d+|(?:two|three|four|nine) (?:in|out of))\b/iu;

/** "6.5 percent more", "rose by 3 percent": how much something has changed, and no share of anything. */
const CHANGE = new RegExp(
  String.raw`\b(?:r[io]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|gr[eo]w[ns]?|increas\w+|decreas\w+|drop(?:s|ped)?|cuts?|rais\w+|up|down|climb\w*|jump\w*)(?: (?:by|about|around|nearly|almost|only|just|some))* ${FIGURE}(?: ?%| per ?cent)|${FIGURE}(?: ?%| per ?cent)(?: pay)? (?:more|less|fewer|higher|lower|rises?|increases?|raises?|cuts?|drops?|falls?|growth|discounts?|up|down)\b`,
  'giu',
);

interface Measure {
  readonly asks: RegExp;
  readonly gives: RegExp;
  /** What is left out of account: a quantity of another kind. */
  readonly not?: RegExp;
  /** What makes a text an answer even without a quantity. */
  readonly implies?: RegExp;
}

const MEASURES: readonly Measure[] = [
  { asks: /\bhow old\b/i, gives: AGE },
  // "How long is" and "how long does" may ask for the length of a thing, "how long is the proposed tunnel" as well.
  {
    asks: new RegExp(
      `\\bhow long (?:${[...MODALS].join('|')}|ha(?:s|ve|d)|until|till|ago|before|after|(?:${FORMS_OF_BE.join('|')}) [^?]+ (?:\\w{2,}ed|shut|open|missing|stuck|away)(?=\\W*$| (?:for|in|by|after|at|on|during|because|due)\\b))(?!\\w)`,
      'i',
    ),
    gives: DURATION,
    implies: BEGINNING_OR_END,
  },
  {
    asks: /\bhow long\b/i,
    gives: new RegExp(`${DURATION.source}|${LENGTH.source}`, 'iu'),
    implies: ENDING,
  },
  { asks: /\bhow (?:big|large) (?:is|are|was|were)\b/i, gives: SIZE },
  {
    asks: /\bhow (?:tall|many (?:kilomet|met|centimet)(?:er|re)s|many (?:kms?|miles|feet))\b/i,
    gives: LENGTH,
  },
  {
    asks: /\bhow (?:high|deep|wide) (?:is|are|was|were)\b/i,
    gives: new RegExp(`${LENGTH.source}|${SHARE.source}|${MONEY.source}|${TEMPERATURE.source}`, 'iu'),
    implies: /\d|\b(?:low|lower|high|higher|deep|shallow|wide|narrow)\b/iu,
  },
  {
    asks: /\bhow far (?:(?:away|apart)\b|(?:is|are|was|were) [^?]{1,80} from\b|from\b)/i,
    gives: LENGTH,
    implies: /\b(?:away|distance|next to|beside|minutes?|hours?|blocks?|light[- ]years?)\b/iu,
  },
  { asks: /\bhow (?:hot|cold|warm)\b/i, gives: TEMPERATURE },
  { asks: /\b(?:what|which) year\b/i, gives: YEAR, implies: TIMED },
  {
    asks: /\b(?:what|which) (?:per ?cent(?:age)?|share|proportion) of\b/i,
    gives: SHARE,
    not: CHANGE,
  },
  { asks: /\bhow many per ?cent\b/i, gives: SHARE },
  {
    asks: /\bhow (?:heavy|many (?:kilos|kilograms|kgs?|tonnes))\b|\bhow much (?:does|do|did) .+ weigh\b/i,
    gives: WEIGHT,
  },
];

/** "Where was Lind raised?", and how a text says so. */
const ASKS_UPBRINGING = /\bwhere (?:(?:was|were) .{1,80} (?:raised|brought up)|did .{1,80} grow up)\b/i;
const UPBRINGING = /\b(?:grew up|(?:was|were) (?:raised|brought up)|raised in|childhood)\b/i;

/**
 * Facts about a person or place that texts state in particular words. `isOwn`: a sentence with these words and another
 * name, but not the one asked about, states a fact about somebody or something else.
 */
const ATTRIBUTES: readonly (readonly [asks: RegExp, tells: RegExp, isOwn?: true])[] = [
  [
    /\b(?:where|when|in (?:which|what) \w+|what \w+) (?:was|were) .{1,80} born\b/i,
    /\bborn\b|\bnatives?\b|\bbirth|\bhome ?town\b|\b(?:grew up|raised|brought up) in\b|\(\d{4}\b/i,
    true,
  ],
  [
    /\bwhere (?:was|were) .{1,80} (?:raised|brought up)\b/i,
    /\b(?:born|natives?|grew up|raised in|brought up|child(?:hood)?|home ?town)\b/i,
  ],
  [
    /\bwhere (?:did|do|does) .{1,80} (?:grow up|go to school|study)\b/i,
    /\b(?:born|natives?|grew up|raised|brought up|child(?:hood)?|stud\w+|school\w*|college|universit\w+|degrees?|graduat\w+|educated|trained|alum\w*|attended)\b/i,
  ],
  [
    /\bwho (?:is|was) .{0,80}\b(?:husband|wife|spouse|fianc[eé]e?)\b|\b(?:is|was) .{1,80} married\b|\bwho (?:is|was|did) (?:.{1,80} )?(?:married to|marry)\b/i,
    /\b(?:husbands?|wi(?:fe|ves)|spouses?|married|marry|marri\w+|weds?|wedding|widow\w*|fianc[eé]e?|divorc\w+|couple)\b/i,
  ],
  [
    /\bhow much .{1,80} (?:earn|make a (?:year|month)|(?:get|gets|is|are|was|were) paid)\b|\b(?:salary|wages?) of\b/i,
    /\b(?:earn\w*|salar\w+|paid|pays?|wages?|incomes?|(?:a|per) (?:year|month|week|hour)|annual\w*)\b/i,
  ],
  [
    /\b(?:when|where|how|why) (?:did|has|have) .{1,80} (?:die[sd]?|pass(?:ed)? away)\b/i,
    /\b(?:die[sd]?|dying|deaths?|dead\w*|kill\w*|murder\w*|shot|suicide|perish\w*|drown\w*|bod(?:y|ies)|funeral|obituar\w*|buried|assassinat\w*|execut\w+|passed away|lost (?:his|her|their) li(?:fe|ves))\b|\d{4} ?[-–] ?\d{4}/i,
  ],
  [/\bwhat(?:['’]s| is| was) the capital (?:city )?of\b/i, /\bcapital\b/i],
  [
    /\bpopulation of\b|\bhow many (?:people|inhabitants|residents|citizens) (?:live|lived|are living) (?:in|on|at)\b|\bhow many (?:inhabitants|residents|citizens) (?:has|have|does|do)\b/i,
    /\bpopulations?\b|\binhabitants?\b|\bresidents?\b|\bcitizens?\b|\bpeople (?:who )?liv\w+|\blive (?:in|on)\b|\bhome to\b|\d (?:million|billion)\b/i,
    true,
  ],
];

/**
 * Tests whether a text gives the quantity asked for, and whether it implies it in some other form; null if the question
 * asks for none.
 */
function measureAsked(
  asked: ParsedQuestion,
): Readonly<Record<'gives' | 'tells', (text: string) => boolean>> | null {
  const measure = MEASURES.find(({ asks }) => asks.test(asked.text));
  if (!measure) return null;
  const isOfNamed = measure.gives === AGE && AGE_OF_NAMED.test(asked.text);
  const isOfTheirs = measure.gives === AGE && AGE_OF_THEIRS.test(asked.text);
  const gives = (text: string): boolean => {
    const rest = measure.not ? text.replace(measure.not, '') : text;
    return measure.gives.test(isOfNamed || isOfTheirs ? withoutAges(rest, asked, isOfNamed) : rest);
  };
  return {
    gives,
    tells: (text) => gives(text) || (measure.implies?.test(text) ?? false),
  };
}

/** The stem of "old" in "How old is Lind?", if a text gives the age: "Lind, 29," has no word for it. */
export function degreeGiven(asked: ParsedQuestion, text: string): string | undefined {
  return measureAsked(asked)?.gives(text) ? degreeAsked(asked.tokens) : undefined;
}

/** "How old is Ada Lind?", but neither "Lind's daughter" nor "the man arrested in Vell", who have no name here. */
const AGE_OF_NAMED =
  /\b[Hh]ow old (?:is|was|will|would) (?:the )?(?:\p{Ll}+ )?\p{Lu}[\p{L}.-]*(?:['’](?!s\b)\p{L}+)?(?: \p{Lu}[\p{L}.’'-]*(?<!['’]s)){0,3}(?:\W*$| (?:when|now|then|today|be)\b)/u;

/** "How old is Lind's daughter?": Lind's own age is no answer. */
const AGE_OF_THEIRS =
  /\b[Hh]ow old (?:is|was|are|were) (?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}.-]*['’]s? \p{Ll}/u;

const FULL_NAME = "(?<name>\\p{Lu}[\\p{L}’'-]{1,30}(?: \\p{Lu}[\\p{L}’'-]{1,30}){0,3})";
/** "Beth Lind, 24", "Beth Lind, a 24-year-old", "the 24-year-old Lind" */
const NAMES_AND_AGES: readonly RegExp[] = [
  String.raw`(?<![\p{L}’'-])${FULL_NAME}, (?:aged )?\d{1,3}(?=[,.;]| and\b)`,
  String.raw`(?<![\p{L}’'-])${FULL_NAME}, (?:an?|the) (?:\p{Ll}+ ){1,3}aged \d{1,3}\b`,
  String.raw`(?<![\p{L}’'-])${FULL_NAME}, (?:an?|the) (?:now )?\d{1,3}[- ](?:year|month)s?[- ]olds?\b`,
  String.raw`\b\d{1,3}[- ](?:year|month)s?[- ]old (?:\p{Ll}+ ){0,2}${FULL_NAME}`,
].map((source) => new RegExp(source, 'gu'));

/**
 * "Her daughter, 12", "his two sons, 9 and 11", "her 11-year-old daughter", "the youngest of the group was 19"; not "became
 * the youngest mayor, at the age of 23", which is the person's own.
 */
const AGES_OF_OTHERS = new RegExp(
  String.raw`\b(?:his|her|their) (?:\p{L}+ )?(?:${[...KIN].join('|')})s?,? (?:(?:is|was|who|aged) )*\d{1,3}\b|\b(?:his|her|their) (?:\p{L}+ )?\d{1,3}[- ](?:year|month|week)s?[- ]olds?(?: \p{L}+)?(?: (?:${[...KIN].join('|')})s?)?\b|(?<=^|[.;,]\s?|\b(?:and|but) )the (?:youngest|oldest|eldest)\b[^,;.]{0,80}\b(?:is|was|aged)\b[^,;.]{0,80}\b\d{1,3}\b(?: years old)?`,
  'giu',
);

/**
 * A text without the ages of people whom the question does not name, "with her daughter Beth Lind, 24"; or, if it does not
 * ask for theirs, without the ages of those it names.
 */
function withoutAges(text: string, { names }: ParsedQuestion, isOfNamed: boolean): string {
  if (names.length === 0) return text;
  const without = (whole: string, name: string): string => {
    const words = name.split(' ').filter((word) => !isTitle(word));
    const isAsked = (word: string): boolean =>
      names.some((term) => mention(term, new Set(contentStems(word))) > 0);
    const isTheirs =
      words.length > 0 &&
      isAsked(words.at(-1)!) &&
      (names.length === 1 || words.length === 1 || words.slice(0, -1).some(isAsked));
    return isTheirs === isOfNamed ? whole : name;
  };
  const own = isOfNamed ? text.replace(AGES_OF_OTHERS, ' ') : text;
  return NAMES_AND_AGES.reduce((rest, pattern) => rest.replace(pattern, without), own);
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
/** Share of the question that a sentence and its title must contain to count as being about it. */
const MOSTLY = 0.5;

/** What is added to the score of each candidate of a question. */
export function measureOf(
  asked: ParsedQuestion,
): (candidate: CandidateSentence, features: Features) => number {
  const measure = measureAsked(asked);
  const of = asked.names.length > 0 ? asked.names : asked.terms;
  const isOf = (held: { has(stem: string): boolean }): boolean => of.some((term) => mention(term, held) > 0);
  const isAge = /\bhow old\b/i.test(asked.text);
  const isNear = (article: Excerpt, number: number): boolean =>
    isOf(stemsBefore(article, number)) || isOf(stemsUnderTitle(article, ''));
  if (ASKS_UPBRINGING.test(asked.text))
    return ({ sentence: { article, number, text, positions } }) =>
      UPBRINGING.test(text) && (isOf(positions) || isNear(article, number)) ? GIVEN : 0;
  if (measure)
    return ({ sentence: { article, number, text, positions } }) =>
      measure.gives(text) && (isOf(positions) || (!isAge && isNear(article, number))) ? GIVEN : 0;
  // A price often comes after its object was named, so a mention in the title will do.
  const { shownBefore } = asked;
  const isOfStory = (id: string): boolean => shownBefore.size === 0 || shownBefore.has(id);
  if (asksSum(asked))
    return ({ sentence: { text, article } }, { withTitle }) =>
      withTitle >= MOSTLY && MONEY.test(text) && isOfStory(article.id) ? GIVEN : 0;
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

/** Whether an age, a birth or the like is asked for, or how many of something a person has, and none of the first quotes gives it. */
export function lacksMeasure(asked: ParsedQuestion, evidence: readonly Evidence[]): boolean {
  const measure = measureAsked(asked);
  const first = evidence.slice(0, FIRST_QUOTES);
  const textOf = ({ article, start, end }: Evidence): string => textAt(article, start, end);
  const named = asked.names.at(-1);
  const isOfNamed = ({ article }: Evidence): boolean => mention(named!, stemsOfArticle(article)) > 0;
  const isAnybodys = !named || !AGE_OF_NAMED.test(asked.text);
  const isTold = (one: Evidence): boolean =>
    measure!.tells(textOf(one)) && (isAnybodys || tellsOf(one, named, measure!.tells));
  if (measure && !first.some(isTold)) return true;
  const [, told, isOwn] = (named && ATTRIBUTES.find(([asks]) => asks.test(asked.text))) || [];
  const tellsOfNamed = (one: Evidence): boolean =>
    isOfNamed(one) &&
    sentencesOf(one).some(({ text }) => told!.test(text) && !(isOwn && isOfAnother(text, asked)));
  if (told && !first.some(tellsOfNamed)) return true;
  const owned = asked.kind === 'number' && asksWhatIsOwned(asked) ? asked.focus.at(-1) : undefined;
  const isOfOwner = ({ article }: Evidence): boolean => {
    const held = new Set(contentStems(article.text));
    return asked.names.every((name) => mention(name, held) > 0);
  };
  const isCounted = (text: string): boolean =>
    ASKS_CHILDREN.test(asked.text) ? CHILDREN.test(text) : mention(owned!, new Set(contentStems(text))) > 0;
  return owned !== undefined && !first.some((one) => isCounted(textOf(one)) && isOfOwner(one));
}
