/** Which questions ask for a quantity, such as a length of time or a share, and how texts give it. */
import { DATE_WORDS } from '../../../language/lexicon/calendar.js';
import { FORMS_OF_BE, MODALS } from '../../../language/lexicon/function-words.js';
import { AGE } from './ages.js';
import { FIGURE, MONEY } from './amounts.js';

/** "$787.5M" is no length, and "£3t" no weight. */
const NO_SUM = String.raw`(?<![$£€¥₹]\s?[\d.,]{0,20})`;
/** "1.82 m", "six feet", "40 storeys", "5’" */
export const LENGTH = new RegExp(
  `${NO_SUM}\\b${FIGURE}[- ]?(?:m|cm|mm|km|ft|mi|metres?|meters?|centimet\\w+|millimet\\w+|kilomet\\w+|feet|foot|inch(?:es)?|yards?|miles?|stor(?:e?y|ies|eys)|floors?)\\b|\\d ?[’'″]`,
  'iu',
);

/** "Forty tonnes", "3 kg" */
export const WEIGHT = new RegExp(
  `${NO_SUM}\\b${FIGURE}[- ]?(?:kg|g|t|lbs?|oz|kilos?|kilogram\\w*|grams?|tonnes?|tons?|pounds?|stone)\\b`,
  'iu',
);

/** Lengths of time, and those of things: "how long" asks for both. */
const DURATION = new RegExp(
  `\\b(?:${FIGURE}|an?|half|several|few|many|the (?:whole|entire|rest of the))[- ](?:\\p{L}+ )?(?:seconds?|minutes?|hours?|nights?|days?|weeks?|weekends?|fortnights?|months?|years?|decades?|centur\\w+|seasons?|terms?|times?)\\b|\\b(?:since|until|till|overnight|forever|lifetime|for life|life sentence|permanent\\w*|indefinite\\w*|from \\d{4}|decades|hours|minutes|months|weeks|years|days)\\b`,
  'iu',
);

/** Words that imply how long a thing is or lasts without saying so: when it ends, or between which years. */
const ENDING =
  /\b(?:through|from|between \d{4} and \d{4}|\d{4} ?[–-] ?\d{2,4}|\d{4} (?:to|until) \d{4}|end(?:s|ed|ing)?|expir\w+|finish\w*|over by|(?:all|whole|entire|past|last) (?:day|night|week|month|year))\b|\p{L}-long\b/iu;
/** The same for a length of time, which one year may begin or end; it does not say how long a race is. */
const BEGINNING_OR_END = new RegExp(String.raw`\b(?:1\d|20)\d\ds?\b|${ENDING.source}`, 'iu');

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

/**
 * "6.5 percent more", "rose by 3 percent": how much something has changed, and no share of anything, as "grow 30 percent of"
 * and "make up 30 percent" are.
 */
const CHANGE = new RegExp(
  String.raw`\b(?<!\b(?:made|mak(?:es?|ing)|t(?:akes?|ook|aken|aking)) )(?:r[io]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|gr[eo]w[ns]?|increas\w+|decreas\w+|drop(?:s|ped)?|cuts?|rais\w+|up|down|climb\w*|jump\w*)(?: (?:by|about|around|nearly|almost|only|just|some))* ${FIGURE}(?: ?%| per ?cent)(?! of\b)|${FIGURE}(?: ?%| per ?cent)(?: pay)? (?:more|less|fewer|higher|lower|rises?|increases?|raises?|cuts?|drops?|falls?|growth|discounts?|up|down)\b`,
  'giu',
);

/**
 * "18 km away", "7,000 metres into the air", "20 metres an hour", "40 metres of steel": lengths in no dimension but the ones
 * given. A tower "rises 90 metres into the air", though.
 */
const otherLength = (dimensions: string): RegExp =>
  new RegExp(
    String.raw`(?<![\d.,])(?<!\b(?:rises|rising|stands|standing|towers|towering|soars|soaring|reaches|reaching) (?:\p{L}+ )?)(?:${LENGTH.source})[- ](?:(?:${dimensions}|away|apart|off|from|into|an?|per|each|of|north|south|east|west)\b|(?:in|up)(?:to)? the (?:air|sky)\b)`,
    'giu',
  );
const NOT_HIGH = otherLength('long|wide|deep|thick|across|below|down|in (?:length|width|depth)');
const NOT_WIDE = otherLength('long|deep|high|tall|below|down|in (?:length|height|depth)');
const NOT_DEEP = otherLength('long|wide|high|tall|across|in (?:length|width|height)');

/** "Twelve hectares", "a town of 14,300", "250 seats" */
const SIZE = new RegExp(
  String.raw`${LENGTH.source}|\b${FIGURE}[- ](?:(?:square|sq)\b|(?:acre|hectare|people|inhabitant|resident|member|employee|seat|bed|room|page)s?\b|(?:km|m)²)|\b(?:town|city|village|crowd|army|club|group|area|size|population) of (?:about |some |around |nearly )?${FIGURE}`,
  'iu',
);

/** How high a rate is, how deep a cut, how wide a gap. */
const LEVEL = new RegExp(`${LENGTH.source}|${SHARE.source}|${MONEY.source}|${TEMPERATURE.source}`, 'iu');

export interface Measure {
  readonly asks: RegExp;
  readonly gives: RegExp;
  /** Whether the question does not say in what unit: a deficit is as big as so much money, and no sentence is preferred. */
  readonly ofAnyUnit?: true;
  /** What is left out of account: a quantity of another kind. */
  readonly not?: RegExp;
  /** What makes a text an answer even without a quantity. */
  readonly implies?: RegExp;
}

/** The first whose question matches counts. */
export const MEASURES: readonly Measure[] = [
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
  {
    asks: /\bhow (?:tall\b|high (?:is|are|was) (?:the )?(?:mount|mountains?|volcano(?:es)?|hills?|peaks?|towers?|buildings?)\b)/i,
    gives: LENGTH,
    not: NOT_HIGH,
  },
  {
    asks: /\bhow (?:big|large) (?:is|are|was|were)\b/i,
    gives: SIZE,
    not: new RegExp(DURATION.source, 'giu'),
    ofAnyUnit: true,
    implies: new RegExp(
      String.raw`(?<![\d.,])(?!one\b|(?:1\d|20)\d\d\b)\b${FIGURE}\b|\b(?:size|(?:larg|bigg|small)est|tiny|small|huge|vast|giant)\b`,
      'iu',
    ),
  },
  {
    asks: /\bhow (?:many (?:kilomet|met|centimet)(?:er|re)s|many (?:kms?|miles|feet))\b/i,
    gives: LENGTH,
  },
  {
    asks: /\bhow high (?:is|are|was|were)\b/i,
    gives: LEVEL,
    implies: /\d|\b(?:low|lower|high|higher)\b/iu,
  },
  {
    asks: /\bhow deep (?:is|are|was|were)\b/i,
    gives: LEVEL,
    not: NOT_DEEP,
    implies: /\d|\b(?:deep|shallow|depth)\b/iu,
  },
  {
    asks: /\bhow wide (?:is|are|was|were)\b/i,
    gives: LEVEL,
    not: NOT_WIDE,
    implies: /\d|\b(?:wide|broad|narrow|width)\b/iu,
  },
  {
    asks: /\bhow far (?:(?:away|apart)\b|(?:is|are|was|were) (?:[^?]{1,80} from\b|(?:it|that|this|they)(?=\W*$))|from\b)/i,
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
