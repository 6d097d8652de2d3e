/** A sentence that was copied with its "Lind said", under another's name. */
import type { CheckedSource } from '../domain.js';
import { longQuotations } from './quoted.js';
import { mayBeSamePerson } from './same-person.js';
import { isNameLike } from './signature.js';

/** Whom a claim names where its original names who speaks; null where it differs in anything else, or in nothing. */
export function renamedSpeaker({ quote, differences }: CheckedSource): string | null {
  const [difference, ...rest] = differences.filter(
    ({ kind }) => kind !== 'same' && kind !== 'elided' && kind !== 'inserted',
  );
  if (!quote.speaker || !difference || rest.length > 0) return null;
  const { claimed, original } = difference;
  const { name, role } = quote.speaker;
  const names = words(`${role ?? ''} ${name}`);
  const isOfSpeaker =
    original !== '' && words(original).every((word) => names.includes(word)) && hasWordOf(original, name);
  if (!isOfSpeaker || !isNameLike(claimed) || !isOutsideQuotation(quote.text, original)) return null;
  const renamed = name.includes(original) ? name.replace(original, claimed) : claimed;
  return mayBeSamePerson(renamed, name) ? null : renamed;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const hasWordOf = (text: string, name: string): boolean =>
  words(name).some((word) => words(text).includes(word));

/** Who speaks may well speak of himself: “Harms will stay,” Harms said. */
function isOutsideQuotation(text: string, original: string): boolean {
  return !longQuotations(text).some(({ start, end }) => text.slice(start, end).includes(original));
}
