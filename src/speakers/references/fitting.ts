/** Whom "he" or "she" may mean, by what is known of a person. */

import type { Speaker } from '../../domain.js';
import type { Pronoun } from '../../language/pronouns.js';
import type { Reading } from '../discourse.js';
import type { Mention } from './mentions.js';
import { nameKind, pronounFor } from './persons.js';

/** Whether a pronoun cannot mean this person. */
export function isOther(reading: Reading, { speaker }: Mention, pronoun: Pronoun): boolean {
  const known = pronounFor(reading, speaker);
  return known !== null && known !== pronoun;
}

/** The person, in full where the article names one bearer only, if the pronoun may mean them; null otherwise. */
export function fitting(reading: Reading, speaker: Speaker, pronoun: Pronoun): Speaker | null {
  const known = pronounFor(reading, speaker);
  if (speaker.name.includes(' and ') || nameKind(reading, speaker) === 'thing') return null;
  if (speaker.name.includes(' ')) return known === null || known === pronoun ? speaker : null;
  // "Trump", where both Donald and Ivanka Trump are named.
  const bearers = (reading.namesakes.get(speaker.name) ?? []).filter((one) => {
    const told = pronounFor(reading, one);
    return one.name.endsWith(` ${speaker.name}`) && (told === null || told === pronoun);
  });
  const [only, ...others] = bearers;
  if (only && others.length === 0) return { name: only.name, role: only.role };
  return bearers.length > 0 || known === null || known === pronoun ? speaker : null;
}

/** The only person named that the pronoun fits. */
export function theOnly(reading: Reading, mentions: readonly Mention[], pronoun: Pronoun): Speaker | null {
  const fits = mentions.filter(({ speaker }) => fitting(reading, speaker, pronoun) !== null);
  const names = new Set(fits.map(({ speaker }) => speaker.name));
  const meant = fits.filter(({ isFree }) => isFree).map(({ speaker }) => speaker);
  if (names.size !== 1) return null;
  return meant.find(({ role }) => role) ?? meant[0] ?? null;
}
