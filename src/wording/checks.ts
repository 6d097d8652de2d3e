/** What a check says, in words that terminal and Discord share. */
import type { Difference, QuoteCheck } from '../quote-check.js';
import type { Words } from './words.js';

/** Whether the words are real and somebody is claimed to have said them, but no article says whose they are. */
export const isNobodys = ({ verdict, sources, claimedSpeaker }: QuoteCheck): boolean =>
  verdict === 'verbatim' && claimedSpeaker !== null && sources[0]!.quote.speaker === null;

/** The verdict in one line. */
export function verdictInWords(check: QuoteCheck, words: Words): string {
  const { verdict, sources, onlySpelling, onlyQuoted, titled, articlesSearched } = check;
  if (verdict === 'verbatim') {
    if (isNobodys(check)) return words.say('check.nobodys');
    const marked = markedIn(sources[0]!.differences);
    if (marked) return words.say(marked);
    return words.say(onlyQuoted ? 'check.quotedVerbatim' : 'check.verbatim', { count: sources.length });
  }
  if (verdict === 'altered') return words.say(onlySpelling ? 'check.onlySpelling' : 'check.altered');
  if (titled) return words.say('check.titled');
  if (verdict === 'absent') return words.say('check.absent', { count: articlesSearched });
  return words.say(`check.${verdict}`);
}

/** What a real quote openly leaves out, puts in, or both; null if neither. */
function markedIn(
  differences: readonly Difference[],
): 'check.shortened' | 'check.filledIn' | 'check.marked' | null {
  const marked = differences.filter(({ kind }) => kind !== 'same' && kind !== 'aside');
  if (marked.length === 0) return null;
  if (marked.every(({ kind }) => kind === 'elided')) return 'check.shortened';
  return marked.every(({ kind, original }) => kind === 'inserted' && original === '')
    ? 'check.filledIn'
    : 'check.marked';
}

/** That only the first of many quotes were checked; null if all were. */
export const restInWords = (checks: readonly QuoteCheck[], words: Words): string | null =>
  checks.at(-1)?.quotesLeft === undefined ? null : words.say('check.onlyFirst', { count: checks.length });

/** How new the articles are, if none holds a quote: it may be later; null if that is not known. */
export function newestInWords(checks: readonly QuoteCheck[], words: Words): string | null {
  const [newest] = checks.flatMap((check) => check.newest ?? []);
  return newest === undefined ? null : words.say('reply.newestIs', { day: words.day(newest) });
}

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
  // “Kordt Rail” is right for its spokeswoman, who is named all the same.
  return isNamedIn(claimedSpeaker, actual) ? null : words.say('check.saidBy', { actual });
}

const namesOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a claim has the last of somebody's names: "Minister Lind" that of Ana Lind, "Linden" not. */
const isNamedIn = (claimed: string, name: string): boolean =>
  namesOf(claimed).includes(namesOf(name).at(-1) ?? '');

/** Of the text around the quoted words, so many differences are shown. */
const AROUND_SHOWN = 3;

/** That the text around the quoted words was not checked, or how it differs; null if there is none. */
export function aroundInWords({ onlyQuoted, verdict, around }: QuoteCheck, words: Words): string | null {
  if (!onlyQuoted || verdict === 'absent') return null;
  if (around.length === 0) return words.say('check.onlyQuoted');
  const all = differencesInWords(around, words);
  const shown = all.slice(0, AROUND_SHOWN).join('. ');
  const left = all.length - AROUND_SHOWN;
  const more = left > 0 ? `, ${words.say('check.moreDifferences', { count: left })}` : '';
  return words.say('check.aroundDiffers', { differences: shown + more });
}

/** The title that the claim is taken from, and of which article it is; null if it is from none. */
export function titleInWords({ titled }: QuoteCheck, words: Words): string | null {
  if (!titled) return null;
  const where = [titled.publisher, words.dated(titled.published)].filter(Boolean).join(' · ');
  return `${words.say('note.inTitle', { title: titled.title ?? '' })} (${where})`;
}

/** Each difference as a separate line: `“not” is missing`. */
export function differencesInWords(differences: readonly Difference[], words: Words): string[] {
  return differences.flatMap(({ kind, claimed, original }) => {
    if (kind === 'same' || kind === 'aside') return [];
    if (kind === 'elided') return [words.say('check.elided', { original })];
    if (kind === 'inserted')
      return [
        original
          ? words.say('check.inserted', { claimed, original })
          : words.say('check.added', { claimed: `[${claimed}]` }),
      ];
    if (!claimed) return [words.say('check.missing', { original })];
    if (!original) return [words.say('check.added', { claimed })];
    return [words.say(kind === 'spelling' ? 'check.spelt' : 'check.changed', { claimed, original })];
  });
}
