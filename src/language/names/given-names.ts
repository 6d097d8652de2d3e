/**
 * Given names: the popular ones, by lists that the package human-names has for six languages, and rarer ones from all
 * over the world. A popular one may be an English word as well; a rarer one that is counts as the word.
 */
import femaleDe from 'human-names/data/female-human-names-de.json' with { type: 'json' };
import femaleEn from 'human-names/data/female-human-names-en.json' with { type: 'json' };
import femaleEs from 'human-names/data/female-human-names-es.json' with { type: 'json' };
import femaleFr from 'human-names/data/female-human-names-fr.json' with { type: 'json' };
import femaleIt from 'human-names/data/female-human-names-it.json' with { type: 'json' };
import femaleNl from 'human-names/data/female-human-names-nl.json' with { type: 'json' };
import maleDe from 'human-names/data/male-human-names-de.json' with { type: 'json' };
import maleEn from 'human-names/data/male-human-names-en.json' with { type: 'json' };
import maleEs from 'human-names/data/male-human-names-es.json' with { type: 'json' };
import maleFr from 'human-names/data/male-human-names-fr.json' with { type: 'json' };
import maleIt from 'human-names/data/male-human-names-it.json' with { type: 'json' };
import maleNl from 'human-names/data/male-human-names-nl.json' with { type: 'json' };
import { isEnglishWord } from '../dictionary.js';
import { OF_EITHER_SEX, OFTENER_OTHERS } from '../lexicon/names.js';
import { remembered } from '../remembered.js';
import { rarerGivenName } from './rarer-given-names.js';

const FEMALE = new Set([femaleEn, femaleDe, femaleEs, femaleFr, femaleIt, femaleNl].flat());
const MALE = new Set([maleEn, maleDe, maleEs, maleFr, maleIt, maleNl].flat());

/** Whether women and men have a name. */
interface Bearers {
  readonly women: boolean;
  readonly men: boolean;
}

const bearersOf = remembered((word): Bearers => {
  const popular = { women: FEMALE.has(word), men: MALE.has(word) };
  return popular.women || popular.men || !/^\p{Lu}\p{Ll}/u.test(word) ? popular : rarerGivenName(word);
});

/** Whether a word is a given name, but no popular one: "Huy" or "Eun-ji", before which a family name may stand. */
export const isRarerGivenName = (word: string): boolean =>
  isGivenName(word) && !FEMALE.has(word) && !MALE.has(word);

/** Whether a word is ever a given name: "Mark", "Rose". */
export function mayBeGivenName(word: string): boolean {
  const { women, men } = bearersOf(word);
  return women || men;
}

/** Whether a word is a given name and seldom anything else. */
export function isGivenName(word: string): boolean {
  return mayBeGivenName(word) ? !OFTENER_OTHERS.has(word.toLowerCase()) : isHyphenated(word);
}

const HYPHENATED = /^(\p{Lu}\p{Ll}{1,5})-(?!esque|ish|fied|by|de|aux)(\p{Ll}{2,5})$/u;

/** "Eun-ji", "Ing-wen": two syllables, as Korean and Chinese given names are written, and not "Long-term" or "Pro-war". */
function isHyphenated(word: string): boolean {
  if (word[1] === '-' || !word.includes('-')) return false;
  const [, first, second] = HYPHENATED.exec(word) ?? [];
  return (
    first !== undefined &&
    !isEnglishWord(first.toLowerCase()) &&
    (second!.length < 3 || !isEnglishWord(second!))
  );
}

/** The pronoun that a given name goes with; null if it may be either, or is not known. */
export function pronounOfGivenName(word: string): 'he' | 'she' | null {
  const { women, men } = bearersOf(word);
  if (women === men || OF_EITHER_SEX.has(word.toLowerCase())) return null;
  return men ? 'he' : 'she';
}
