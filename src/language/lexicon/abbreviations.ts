/**
 * Abbreviations with a full stop, by whether the sentence goes on behind them. Lower case, without the full stop.
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

/** Abbreviations that may also end a sentence: the next word decides. */
export const CLOSING_ABBREVIATIONS = wordSet(`
  st ste jr sr inc co corp ltd bros etc al ave blvd rd dept univ assn ret retd a.m p.m ph.d
  b.c a.d d.c`);

/** Abbreviations that are part of a name, as people, places and saints bear them. */
export const NAME_ABBREVIATIONS = wordSet('st ste jr sr mt ft');
