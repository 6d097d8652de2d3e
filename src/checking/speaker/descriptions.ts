/** Words of descriptions that say the same: "the U.S. senator" and "American Sen.", "the premier" and "the prime minister". */
import { countryOf } from '../../language/lexicon/countries.js';
import { TITLE_PAIRS } from '../../language/lexicon/titles.js';
import { wordGroups, wordSet } from '../../language/lexicon/word-set.js';

/** The first word of each line can stand for the rest of it. */
const SAME = `
  premier prime minister | pm prime minister | ceo chief executive | pontiff pope | congressman representative
  congresswoman representative | spokesman spokesperson | spokeswoman spokesperson | chairman chair | chairwoman chair
  chairperson chair | attorney lawyer | policeman officer | policewoman officer | actress actor`;
const WHOLE: ReadonlyMap<string, readonly string[]> = new Map(
  [...TITLE_PAIRS, ...wordGroups(SAME)].map(([word, ...whole]) => [word!, whole]),
);

/** Words for holders of many offices. */
const GENERAL = wordSet('lawmaker legislator politician official leader chief boss head figure veteran');

/** Whether a word, by its key, hardly says which office somebody has: "the leader". */
export const isGeneral = (key: string): boolean => GENERAL.has(key);

/** Keys in the forms in which descriptions are compared: titles in full, of one gender; a country for its people. */
export const comparedAs = (key: string): readonly string[] => WHOLE.get(key) ?? [countryKey(key) ?? key];

/** The country that a word names, or whose people; null for other words. */
export const countryKey = (key: string): string | null => countryOf(key)?.names[0] ?? null;
