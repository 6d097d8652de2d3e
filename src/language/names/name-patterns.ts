/** Sources of patterns for names, for others to build on. */

import { NAME_ABBREVIATIONS } from '../lexicon/abbreviations.js';
import { JOINED_ARTICLES, NAME_PARTICLES } from '../lexicon/name-particles.js';
import { CLEAR_TITLE_ABBREVIATIONS, UNCLEAR_TITLE_ABBREVIATIONS } from '../lexicon/titles.js';
import { capitalised } from './capitalised.js';

/**
 * Letters of the Latin, Greek and Cyrillic scripts, as the inside of a character class. `\p{L}` would include every
 * script, and V8 takes 200 ms to compile a pattern that has it often.
 */
function lettersOf(property: RegExp): string {
  const codes = Array.from({ length: 0x530 }, (_, code) => String.fromCharCode(code));
  return codes.filter((letter) => property.test(letter)).join('');
}
/** All capital and all small letters, for the inside of a character class. */
export const UPPER = lettersOf(/\p{Lu}/u);
export const LOWER = lettersOf(/\p{Ll}/u);

/** Longest first, so that a pattern takes the whole of "Comm.". */
const ABBREVIATIONS = [...NAME_ABBREVIATIONS, ...CLEAR_TITLE_ABBREVIATIONS, ...UNCLEAR_TITLE_ABBREVIATIONS]
  .map(capitalised)
  .sort((a, b) => b.length - a.length);
/** "1st" in "Sgt. 1st Class". */
export const ORDINAL = '[1-3](?:st|nd|rd)';
/** Source of a pattern for initials, and for an abbreviation that is part of a name or stands before it. */
export const ABBREVIATION = [
  `(?:[${UPPER}]\\.)+`,
  String.raw`(?:Ph|Ed)\.D\.|Esq\.`,
  String.raw`(?:Lt\.-)?(?:${ABBREVIATIONS.join('|')})\.(?:-elect|-designate)?`,
  // Titles of several words, one of which would not be a title by itself.
  String.raw`(?:Most|Very|Right) (?:Rev|Hon)\.|[1-3](?:st|nd|rd) (?:Lt|Sgt)\.|${ORDINAL}(?= Class\b)`,
].join('|');
/** Source of a pattern for one word of a name. */
export const NAME_WORD = String.raw`(?:${ABBREVIATION}|[${UPPER}][${UPPER}${LOWER}]*(?:[’'\-][${UPPER}${LOWER}]+)*)`;
/** Source of a pattern for "van" or "de" in a name. */
export const PARTICLE = `(?:${[...NAME_PARTICLES].join('|')})`;
/** Source of a pattern for the article that "al-Assad" begins with. */
export const JOINED_ARTICLE = `(?:${JOINED_ARTICLES.join('|')})-`;
/** Source of a pattern for a run of capitalised words, with the particles that stand inside names. */
export const CAPITALISED_RUN = String.raw`${NAME_WORD}(?:[ \u00a0]+(?:& |(?:${PARTICLE}[ \u00a0]+){0,2}(?:${JOINED_ARTICLE})?)${NAME_WORD})*`;

/** 1 at the codes of what a run may begin with: a capital, or the figure of an ordinal. */
const OPENERS = new Uint8Array(0x530);
for (const opener of `${UPPER}123`) OPENERS[opener.charCodeAt(0)] = 1;
const RUN_HERE = new RegExp(CAPITALISED_RUN, 'uy');

/** All runs of capitalised words in a text. To try the pattern only where one may begin takes a fraction of the time. */
export function capitalisedRuns(text: string): RegExpExecArray[] {
  const runs: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (OPENERS[text.charCodeAt(at)] !== 1) continue;
    RUN_HERE.lastIndex = at;
    const run = RUN_HERE.exec(text);
    if (!run) continue;
    runs.push(run);
    at += run[0].length - 1;
  }
  return runs;
}
