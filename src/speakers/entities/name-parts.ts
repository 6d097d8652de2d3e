/** A name as it is compared with others: its parts, and other ways to write it. */

import { OTHER_THINGS } from '../../language/lexicon/names.js';
import { ORGANISATIONS } from '../../language/lexicon/organisations.js';
import { HONORIFICS } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { capitalised } from '../../language/names/capitalised.js';
import { isGivenName, isRarerGivenName } from '../../language/names/given-names.js';
import { spellingsOf } from '../../language/names/name-spelling.js';

/** A name as it is compared with others. */
export interface Parts {
  /** Without leading honorifics, accents and full stops; initials separated. */
  readonly words: readonly string[];
  /** The same with letters written out, "mueller" for "Müller"; null if there are none. */
  readonly written: readonly string[] | null;
  /** "jr", "iii", or nothing. */
  readonly suffix: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** "JK" and "J.K.", before a family name. */
const INITIALS = /^\p{Lu}{2,3}$/u;

/** The words of a name that distinguish people, in lower case. A name of honorifics alone keeps them. */
export function partsOf(name: string): Parts {
  const typed = name
    .replace(/[’']s$/u, '')
    .split(/[\s,]+|(?<=\p{L}\.)(?=\p{L})/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = typed.findIndex((word) => !HONORIFICS.has(word.toLowerCase().replace(/\.$/, '')));
  const own = first < 0 ? typed : typed.slice(first);
  const apart = own.length > 1 && INITIALS.test(own[0]!) ? [...own[0]!, ...own.slice(1)] : own;
  const spellings = apart.map(spellingsOf);
  const words = spellings.map(([plain]) => plain!);
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1)!) ? words.pop()! : '';
  const isWritten = spellings.some(({ length }) => length > 1);
  const written = isWritten ? spellings.slice(0, words.length).map((all) => all.at(-1)!) : null;
  return { words: words.length > 0 ? words : [name.toLowerCase()], written, suffix };
}

/** "Sergei" and "Sergey", "Zelensky" and "Zelenskyy": one spelling for what transliterations write differently. */
export function transliterated(word: string): string {
  return word
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/kh/g, 'h')
    .replace(/ks/g, 'x')
    .replace(/ou/g, 'u')
    .replace(/(\p{L})\1+/gu, '$1');
}

const JOINING = wordSet('of for and the in at');

/** Whether a name of several words is that of an organisation, a place or several people. */
export function isOfThing({ words }: Parts): boolean {
  // "Bill" is a given name before the others.
  return words
    .slice(1)
    .some(
      (word) =>
        JOINING.has(word) || ORGANISATIONS.has(word) || OTHER_THINGS.has(word) || /[’']s$/u.test(word),
    );
}

/** Whether a word, in lower case, is a given name. */
export function isGiven(word: string): boolean {
  const name = capitalised(word);
  // Rarer ones are family names as well: "Ursula von der Heide", "Heide".
  return isGivenName(name) && !isRarerGivenName(name);
}
