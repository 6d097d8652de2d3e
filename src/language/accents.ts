/**
 * Scripts whose marks a word can do without: the accents of Latin, Greek and Cyrillic, and the vowel points of Arabic and
 * Hebrew, are left out as often as not. Elsewhere a mark is a letter in all but name: without its vowel signs, "हिंदी" is "हद".
 */
const SPARED = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}`;
/** Marks on such letters, and marks on no letter at all: the frame of a keycap, half of an emoji. */
const ACCENTS = new RegExp(String.raw`(^|[^\p{L}\p{M}]|[${SPARED}])\p{M}+`, 'gu');

/** A text without such marks. It comes back decomposed (NFKD), so that letters and the remaining marks compare equal. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Variation_Selector}/gu, '')
    .replace(ACCENTS, '$1');
