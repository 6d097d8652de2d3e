import fc from 'fast-check';

/** Characters up to the last before the surrogates, which are not characters by themselves; those after them follow. */
const BEFORE_SURROGATES = 0xd800;
const CHARACTERS = 0x110000 - 0x800;

/** Any character of Unicode. The `binary` of fast-check, with which it first lists all of them, takes a second. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(CHARACTERS - 1)
  .map((place) => String.fromCodePoint(place < BEFORE_SURROGATES ? place : place + 0x800));
