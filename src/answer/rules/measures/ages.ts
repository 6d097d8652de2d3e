/** "How old is Lind?": how a text gives an age, and whose it is. */
import { KIN } from '../../../language/lexicon/titles.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { isTitle } from '../../../language/names/name-words.js';
import { findPeople } from '../../../language/names/people.js';
import { contentStems } from '../../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../../question/parsed-question.js';
import { FIGURE } from './amounts.js';

/** "Aged 43", "a 43-year-old", "Lind, 43,", "who is four,", "is 34 and lives here", "born in 1980", "in her forties" */
export const AGE = new RegExp(
  String.raw`\b(?:die[sd]?|dead|death) at \d{1,3}\b(?![:.]\d| ?[ap]\.?m\b| o['’]clock\b)|\b\d{1,3}[- ](?:year|month|week|day)s?[- ]olds?\b|, (?:aged )?\d{1,3}(?=[,.;]| and\b)|\(\d{1,3}\)|\bat \d{2},(?![\d”"])|\b(?:man|woman|boy|girl|child|teenager|youth|pensioner|patient|student|pupil|driver) of (?:about |only |just )?\d\d\b(?! ?%| (?:years?|months?|days?|per)\b)|\baged? (?:(?:of|about|around|between|just|only|over|under|from) ){0,2}${FIGURE}\b|\byears? (?:old|of age)\b|\b(?:born|built|founded|opened|established|made)(?: (?:in|on|around)(?: \p{L}+)? \d|\b[^.;\d]{0,40}(?:\b\d{1,2}\b[^.;\d]{0,20})?\b(?:1\d|20)\d\d)|\bturn(?:s|ed|ing)? ${FIGURE}\b|\b(?:is|was) (?:now |only |just )?\d{1,3}(?=[.;!?](?!\d)|,? (?:and|but|so) \p{L})|, who (?:is|was|turns|turned) (?:now |only |just )?${FIGURE}(?=[,.;]| (?:and|but) \p{L})|\b\d+(?:st|nd|rd|th) (?:birthday|anniversary)|\b(?:birthday|dates? (?:back )?(?:to|from)|centur(?:y|ies))\b|\b(?:in|at) (?:his|her|their) (?:\w+ )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)\b`,
  'iu',
);

/** "How old is Ada Lind?", but neither "Lind's daughter" nor "the man arrested in Vell", who have no name here. */
export const AGE_OF_NAMED =
  /\b[Hh]ow old (?:is|was|will|would) (?:the )?(?:\p{Ll}+ )?\p{Lu}[\p{L}.-]*(?:['’](?!s\b)\p{L}+)?(?: \p{Lu}[\p{L}.’'-]*(?<!['’]s)){0,3}(?:\W*$| (?:when|now|then|today|be)\b)/u;

/** "How old is Lind's daughter?": Lind's own age is no answer. */
export const AGE_OF_THEIRS =
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

/** "A lock built in 1931 by Otto Frey", "Frey founded it in 1950": such a year is the age of a thing. */
const OF_THINGS = /\b(?:built|founded|opened|established|made|dates? (?:back )?(?:to|from)|anniversary)\b/giu;

/** Whether the question names somebody by a given name, or a text calls the bearer of the name by one: "Otto Frey". */
const isPerson = (text: string, names: ParsedQuestion['names']): boolean =>
  names.some(({ stem }) => isGivenName(stem)) ||
  findPeople(text).some(({ name }) => {
    const words = name.split(' ').filter((word) => !isTitle(word));
    return (
      isGivenName(words[0] ?? '') &&
      names.some((term) => mention(term, new Set(contentStems(words.at(-1)!))) > 0)
    );
  });

/**
 * A text without the ages of people whom the question does not name, "with her daughter Beth Lind, 24"; or, if it does not
 * ask for theirs, without the ages of those it names.
 */
export function withoutAges(text: string, { names }: ParsedQuestion, isOfNamed: boolean): string {
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
  const theirs = isOfNamed ? text.replace(AGES_OF_OTHERS, ' ') : text;
  const own = isOfNamed && isPerson(text, names) ? theirs.replace(OF_THINGS, ' ') : theirs;
  return NAMES_AND_AGES.reduce((rest, pattern) => rest.replace(pattern, without), own);
}
