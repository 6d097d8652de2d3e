/** What a check says, in words that terminal and Discord share. */
import type { Difference, QuoteCheck } from '../domain.js';
import type { Words } from './words.js';

/** The verdict in one line. */
export function verdictInWords(
  { verdict, sources, onlySpelling, articlesSearched }: QuoteCheck,
  words: Words,
): string {
  if (verdict === 'verbatim') return words.say('check.verbatim', { count: sources.length });
  if (verdict === 'altered') return words.say(onlySpelling ? 'check.onlySpelling' : 'check.altered');
  if (verdict === 'absent') return words.say('check.absent', { count: articlesSearched });
  return words.say(`check.${verdict}`);
}

/** That only the first of many quotes were checked; null if all were. */
export const restInWords = (checks: readonly QuoteCheck[], words: Words): string | null =>
  checks.at(-1)?.quotesLeft === undefined ? null : words.say('check.onlyFirst', { count: checks.length });

/** Who says it, if the check was asked about that or the words are somebody else's; null if there is nothing to say. */
export function speakerInWords(
  { verdict, sources, claimedSpeaker }: QuoteCheck,
  words: Words,
): string | null {
  const actual = sources[0]?.quote.speaker?.name ?? null;
  if (claimedSpeaker === null || sources.length === 0 || verdict === 'stitched') return null;
  if (verdict === 'misattributed')
    return words.say('check.givenTo', { actual: String(actual), claimed: claimedSpeaker });
  if (actual === null) return words.say('check.unnamed', { claimed: claimedSpeaker });
  // “Kordt Rail” is right for its spokeswoman, and said precisely.
  return namesPart(actual, claimedSpeaker) ? null : words.say('check.precisely', { actual });
}

const namesPart = (actual: string, claimed: string): boolean =>
  claimed.toLowerCase().includes(actual.toLowerCase().split(' ').at(-1)!);

/** Each difference as a separate line: `“not” is missing`. */
export function differencesInWords(differences: readonly Difference[], words: Words): string[] {
  return differences.flatMap(({ kind, claimed, original }) => {
    if (kind === 'same') return [];
    if (kind === 'elided') return [words.say('check.elided', { original })];
    if (kind === 'inserted') return original ? [words.say('check.inserted', { claimed, original })] : [];
    if (!claimed) return [words.say('check.missing', { original })];
    if (!original) return [words.say('check.added', { claimed })];
    return [words.say(kind === 'spelling' ? 'check.spelt' : 'check.changed', { claimed, original })];
  });
}
