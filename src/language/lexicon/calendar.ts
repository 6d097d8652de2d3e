/**
 * Months and weekdays. The abbreviations are those of the Unicode CLDR (`en`, `en-GB`) and of The Associated Press
 * Stylebook, which has "Sept." and never shortens March to July; other papers do.
 */
import { wordGroups, wordList, wordSet } from './word-set.js';

/** In the order of the year: the name, then how it is shortened; the first is the one to write. */
export const MONTH_FORMS: readonly (readonly string[])[] = wordGroups(`
  january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sep sept
  october oct | november nov | december dec`);

export const MONTHS: ReadonlySet<string> = new Set(MONTH_FORMS.map(([name]) => name!));
export const MONTH_ABBREVIATIONS: ReadonlySet<string> = new Set(MONTH_FORMS.flatMap(([, ...short]) => short));

/** German ones that English spells differently: after `3.` they show that the full stop ends nothing. */
export const GERMAN_MONTHS = wordSet('januar jänner februar märz mai juni juli oktober dezember');

const WEEKDAY_NAMES = wordList('monday tuesday wednesday thursday friday saturday sunday');
export const WEEKDAYS: ReadonlySet<string> = new Set(WEEKDAY_NAMES);

/** Words that date something. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...wordSet('century centuries decade decades bc bce ce ad era spring summer autumn winter today yesterday'),
  ...MONTHS,
  ...WEEKDAYS,
]);
export const TIMES_OF_DAY = wordSet('noon midday midnight dawn dusk nightfall');
/** Date words that are ordinary words without a capital. */
export const AMBIGUOUS_DATES = wordSet('may march summer spring');

/** Months that are family names as well: "Theresa May". */
export const FAMILY_MONTHS = wordSet('march april may june august');

/** "Jan" to "Dec", and "May" as it is. */
export const SHORT_MONTHS: readonly string[] = MONTH_FORMS.map(([name, short]) => {
  const form = short ?? name!;
  return form[0]!.toUpperCase() + form.slice(1);
});

/** After "this" or "that", these mean a time, not something mentioned before. */
export const DEMONSTRATIVE_TIMES = wordSet(`
  day days week weeks weekend month months quarter year years decade century morning afternoon evening night time times
  moment season summer winter spring autumn fall term today yesterday ${[...WEEKDAYS, ...MONTHS].join(' ')}`);
