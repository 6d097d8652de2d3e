/** A sentence that was copied with its "Lind said", but with another name. */

import { WEEKDAYS } from '../../language/lexicon/calendar.js';
import { PERSONAL_PRONOUNS } from '../../language/lexicon/function-words.js';
import type { CheckedSource, Difference } from '../../quote-check.js';
import { isOwned } from '../alignment/align.js';
import { longQuotations } from '../claim/quoted.js';
import { isNameLike } from '../claim/signature.js';
import { mayBeSamePerson } from './same-person.js';

/** Whom a claim names in place of its original's speaker; null if it differs in anything else, or in nothing. */
export function renamedSpeaker({ quote, differences }: CheckedSource): string | null {
  const [difference, ...rest] = differences.filter(({ kind }) => !isOwned(kind));
  // “Horavth” for “Horvath” is a slip of the pen.
  const isSlip = difference?.kind === 'spelling';
  if (!quote.speaker || !difference || isSlip || rest.length > 0) return null;
  const { claimed, original } = difference;
  const { name, role } = quote.speaker;
  const names = words(`${role ?? ''} ${name}`);
  const isOfSpeaker =
    original !== '' && words(original).every((word) => names.includes(word)) && hasWordOf(original, name);
  if (!isOfSpeaker || !isNamed(claimed) || !isOutsideQuotation(quote.text, original)) return null;
  if (isNamedBeside(difference, differences, name)) return null;
  const renamed = withNeighbours(difference, differences, words(name));
  return mayBeSamePerson(renamed, name) ? null : renamed;
}

/** "He said", "the said" or "Sunday said" for "Lind said" names nobody; "L1nd" is a slip. */
const isNamed = (claimed: string): boolean =>
  isNameLike(claimed) &&
  /\p{Lu}|\p{Lo}/u.test(claimed) &&
  !/\p{L}\p{N}|\p{N}\p{L}/u.test(claimed) &&
  !words(claimed).some((word) => PERSONAL_PRONOUNS.has(word) || WEEKDAYS.has(word));

/** "Moe moved out, his uncle Omar Lind said" for "Lind moved out, ...": the speaker keeps his name. */
const isNamedBeside = (changed: Difference, differences: readonly Difference[], name: string): boolean =>
  name.includes(' ') && differences.some((one) => one !== changed && one.claimed.includes(name));

/** "Omar Lind" where a claim has "Omar" for "Viktor" and goes on with the speaker's own "Lind". */
function withNeighbours(
  difference: Difference,
  differences: readonly Difference[],
  names: readonly string[],
): string {
  const at = differences.indexOf(difference);
  const isName = (word: string): boolean => names.includes(word.toLowerCase());
  const before = wordsAsWritten(differences[at - 1]?.claimed ?? '');
  const after = wordsAsWritten(differences[at + 1]?.claimed ?? '');
  const from = before.findLastIndex((word) => !isName(word)) + 1;
  const to = after.findIndex((word) => !isName(word));
  return [...before.slice(from), difference.claimed, ...after.slice(0, to < 0 ? undefined : to)].join(' ');
}

const wordsAsWritten = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const words = (text: string): string[] => wordsAsWritten(text.toLowerCase());

const hasWordOf = (text: string, name: string): boolean =>
  words(name).some((word) => words(text).includes(word));

/** A speaker may well mention himself: “Harms will stay,” Harms said. */
function isOutsideQuotation(text: string, original: string): boolean {
  return !longQuotations(text).some(({ start, end }) => text.slice(start, end).includes(original));
}
