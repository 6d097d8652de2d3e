/**
 * Abbreviations with a full stop, by whether the sentence goes on after them. Lower case, without the full stop.
 *
 * Titles are those of titles.ts. The others are of the sentence-break suppressions of the Unicode CLDR (`en`), without
 * its words that end sentences as often ("Up.", "Link."), and those that news adds.
 */
import { CLEAR_TITLE_ABBREVIATIONS } from './titles.js';
import { wordSet } from './word-set.js';

/** Abbreviations that are always followed by more of the same sentence. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...CLEAR_TITLE_ABBREVIATIONS,
  ...wordSet('mt ft vs v cf ca approx e.g i.e viz fig figs vol ed eds pp op'),
]);

/** Abbreviations in the name of an organisation. */
export const ORGANISATION_ABBREVIATIONS = wordSet('inc co corp ltd llc plc bros dept univ assn');
/** Abbreviations in the name of a person, a place or a saint, which may end a sentence too. */
const OF_PEOPLE_AND_PLACES = wordSet('st ste jr sr');

/** Abbreviations that may also end a sentence: the next word decides. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...ORGANISATION_ABBREVIATIONS,
  ...OF_PEOPLE_AND_PLACES,
  ...wordSet('etc al ave blvd rd ret retd esq a.m p.m ph.d b.c a.d d.c'),
]);

/** Abbreviations that are part of a name. */
export const NAME_ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...ORGANISATION_ABBREVIATIONS,
  ...OF_PEOPLE_AND_PLACES,
  ...['mt', 'ft'],
]);
