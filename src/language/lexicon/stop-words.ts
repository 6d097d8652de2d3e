/** Words that are too common to search for, and words that a capital makes no part of a name. */
import { wordSet } from './word-set.js';

/** Lucene's 33 English stop words, question words, pronouns, and how a chat misspells them. */
export const STOP_WORDS = wordSet(`
  a an and are as at be but by for if in into is it no not of on or such that the their then there these
  they this to was will with
  what which who whom whose when where why how many much do does did has have had were been being its he she his her
  him i you your we our me us my about from than
  eg ie dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt im ive youre theyre
  wat wot wut whats whos wheres hows wich whn hwo teh abt plz pls`);

/** Capitalised at the start of a sentence without being part of a name. "Will" and "So" are names as well. */
export const NEVER_NAMES = wordSet(`
  the a an this that these those he she it they we you i his her its your their our my
  in on at by for from to of into through over about among under with without as than amid amidst and but or nor if whether
  when while after before since until during because although though despite unlike
  both all every many much more some most few several each other others another either neither such
  one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands first second last next also however previously later earlier meanwhile instead following
  here there yes no not what whatever who whom whose how why where which asked speaking having being according once then now still even
  only yet yesterday today tonight nobody nothing anything everything something anyone everybody everyone somebody someone indeed moreover furthermore
  nevertheless nonetheless likewise similarly consequently therefore additionally`);

/** Words that, with a capital, open a sentence rather than carry on a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set([...STOP_WORDS, ...NEVER_NAMES, 'so']);
