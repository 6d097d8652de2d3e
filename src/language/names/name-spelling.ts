/** How else a word of a name may be spelt: without its accents, or with letters in their place. */
import { withoutAccents } from '../accents.js';

/** What papers write for a letter whose mark they do not print: "Mueller", "Soerensen", "Aase". */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};
/** The letter without its mark, where Unicode has no accent to take off. */
export const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
};
const MARKED = /[äöüøåæœßłđðıþ]/gu;

/** Spellings in lower case, the plain one first: "Müller" gives "muller" and "mueller". */
export function spellingsOf(word: string): readonly string[] {
  const lower = word.normalize('NFC').toLowerCase();
  const plain = stripped(lower.replace(MARKED, (letter) => PLAIN[letter] ?? letter));
  const written = stripped(lower.replace(MARKED, (letter) => WRITTEN_OUT[letter] ?? PLAIN[letter] ?? letter));
  return plain === written ? [plain] : [plain, written];
}

const stripped = (word: string): string => withoutAccents(word).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Whether two words are spellings of one. */
export function isSpeltAlike(one: string, other: string): boolean {
  const others = spellingsOf(other);
  return spellingsOf(one).some((spelling) => others.includes(spelling));
}
