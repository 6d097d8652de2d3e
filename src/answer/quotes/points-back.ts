import { PRESENT_AUXILIARIES } from '../../language/lexicon/function-words.js';
import { NUMBER_WORDS } from '../../language/lexicon/numbers.js';

/** "That shooting", "They": such an opening needs the sentence before. "It is", "this week" and "those who" do not. */
const REFERS =
  /^["“‘'(]*(?:(?:but|and|so|yet|then|still|also|later|meanwhile|however|instead),? )?(?:(?:they|he|she|his|her|their|its|this|these|those(?! who\b)|both|the (?:two|three|pair|latter))\b|it\b(?! (?:is|was|will|would|has|took|takes)\b)|that\b(?! (?:is|said)\b))(?! (?:day|week|weekend|month|year|morning|evening|time|summer|winter|spring|autumn|fall)s?\b)/i;

/** "Both Lind and Tor Aas" says at once who is meant. */
const NAMES_BOTH =
  /^["“‘'(]*(?:\p{L}+,? )?[Bb]oth (?:the )?\p{Lu}[^\s,;]*(?: \p{Lu}[^\s,;]*){0,3} and (?:the )?\p{Lu}/u;

/**
 * "Twelve days later", "The next day", "By then," count from something told before. "At the moment" and "The next week will
 * be" do not.
 */
const COUNTS_FROM = new RegExp(
  String.raw`^["“‘'(]*(?:(?:and|but|then),? )?(?:(?:(?:${[...NUMBER_WORDS].join('|')}|an?|\d+|some|several|many|few|just|only|more than|less than|about|nearly|almost|barely)[ -])*(?:(?:moment|minute|hour|night|day|week|month|year|decade)s?|fortnight) (?:(?:later|earlier)\b|(?:before|after|afterwards|thereafter),)|the (?:next|following|previous) (?:day|night|morning|afternoon|evening|week|month|year)\b(?!['’]| (?:${[...PRESENT_AUXILIARIES].join('|')})\b)|(?:since|until|by|before|after) then\b|at (?:the|that) (?:time|point),|(?:soon|shortly) (?:after|afterwards?|thereafter),)`,
  'iu',
);

/** Whether a sentence opens with a word that points back, or with a time that counts from something told before. */
export const pointsBack = (sentence: string): boolean =>
  (REFERS.test(sentence) && !NAMES_BOTH.test(sentence)) || COUNTS_FROM.test(sentence);

const OF_A_PERSON = /^["“‘'(]*(?:\p{L}+,? )?(?:he|she|his|her)\b/iu;

/** Whether a quote alone leaves open who or what it is about; "He" is clear if a speaker is named under the quote. */
export const leavesOpen = (quote: string, speaker: { readonly name: string } | null): boolean =>
  pointsBack(quote) && !(speaker !== null && OF_A_PERSON.test(quote));
