/** Words and patterns that tell what a sentence holds, by its surface alone. */
import { MONTHS, WEEKDAYS } from '../words.js';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const AUXILIARIES = set(
  'is are was were do does did has have had can could will would should may might must be been being',
);
export const PRONOUNS = set(
  'he she it they this that these those his her its their such him them here there',
);
export const NUMBER_WORDS = set(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion dozen dozens half twice once single double triple quarter third thirds zero percent`);
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...set('century centuries decade decades bc bce ce ad era spring summer autumn winter today yesterday'),
  ...MONTHS,
  ...WEEKDAYS,
]);
/** Date words that are ordinary words without a capital. */
export const AMBIGUOUS_DATES = set('may march summer spring');
export const PLACE_PREPOSITIONS = set('in at from near to of outside the between');
/** Prepositions before the name of where something is; "of" is before anything. */
export const LOCATIVES = set('in at near outside into across throughout around');
export const SPEECH_VERBS = set(`
  said says say told tells added adds wrote claimed stated argued announced according asked warned explained noted
  declared called urged stressed insisted denied suggested described accused praised vowed pledged`);

export const YEAR = /^(?:1\d{3}|20\d\d)s?$/;
export const REASON =
  /\b(?:because|due to|in order to|so that|so as to|as a result|since|caused by|thanks to|owing to|therefore|thus|led to|leads to|in response to|reasons?|to (?:avoid|prevent|protect|make|reduce|allow|ensure|help|keep|give|get|increase|improve|provide|gain))\b/i;
export const DEFINITION =
  /\b(?:is|are|was|were|refers? to|means?|is called|known as|defined as|consists? of|describes?)\b/i;
export const NAMING = /\b(?:called|named|known as|titled|nicknamed|referred to as|termed|dubbed)\b/i;
export const MANNER = /\b(?:by|through|using|via|with the (?:help|use|aid))\b/i;
export const QUOTATION = /["“”]/;
