/** What a check says, in words that terminal and Discord share. */
import type { Difference, QuoteCheck } from '../domain.js';
import { count } from '../language/count.js';

/** The verdict in one line. */
export function verdictInWords({ verdict, sources, onlySpelling, articlesSearched }: QuoteCheck): string {
  if (verdict === 'verbatim') {
    const others = sources.length > 1 ? `in ${count(sources.length, 'article')}` : 'in an article';
    return `Real: it stands word for word ${others}.`;
  }
  if (verdict === 'misattributed') return 'Real words, but somebody else says them.';
  if (verdict === 'stitched') return 'Put together: its pieces stand in different places.';
  if (verdict === 'altered') {
    return onlySpelling
      ? 'Real, apart from its spelling.'
      : 'Altered: this is not what the article says, word for word.';
  }
  return `Not in these articles (${articlesSearched} searched).`;
}

/** Who says it, where the check was asked about that or the words are another's; null where there is nothing to say. */
export function speakerInWords({ verdict, sources, claimedSpeaker }: QuoteCheck): string | null {
  const actual = sources[0]?.quote.speaker?.name ?? null;
  if (claimedSpeaker === null || sources.length === 0 || verdict === 'stitched') return null;
  if (verdict === 'misattributed')
    return `The article gives these words to ${actual}, not to ${claimedSpeaker}.`;
  if (actual === null)
    return `The article does not name who says it, so I cannot tell whether ${claimedSpeaker} did.`;
  return null;
}

/** Each difference in a line of its own: `“not” is missing`. */
export function differencesInWords(differences: readonly Difference[]): string[] {
  return differences.flatMap(({ kind, claimed, original }) => {
    if (kind === 'same' || kind === 'elided') return [];
    if (!claimed) return [`“${original}” is missing`];
    if (!original) return [`“${claimed}” is not in the article`];
    return [
      kind === 'spelling'
        ? `“${claimed}” is spelt “${original}”`
        : `The article says “${original}”, not “${claimed}”`,
    ];
  });
}
