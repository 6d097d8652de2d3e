/** Real words, and whose they are. */

import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import type { CheckedSource, CheckVerdict, QuoteCheck } from '../../quote-check.js';
import type { Placed } from '../alignment/place.js';
import type { ClaimedQuote } from '../claim/claim.js';
import { sourceOf } from '../source-quote.js';
import { mayBeSamePerson } from './same-person.js';
import { isLeftOpen, isMeant } from './whose.js';

/** Two people may say fewer words alike. */
const LONG = 10;
/** The most articles named that hold the same words. */
const MOST_SOURCES = 5;

/** What a claimed quote is, and the articles that show it. */
export interface SourcedVerdict extends Pick<QuoteCheck, 'verdict' | 'sources' | 'onlySpelling'> {
  /** Whether the first article gives the words to the claimed speaker. */
  readonly isAgreed?: boolean;
}

/** A verdict with its sources. */
export const sourcedVerdict = (
  verdict: CheckVerdict,
  sources: CheckedSource[],
  onlySpelling = false,
): SourcedVerdict => ({
  verdict,
  sources,
  onlySpelling,
});

/** Real words: the claimed speaker must be the one that an article names, if it names anybody. */
export function attributed(
  claim: ClaimedQuote,
  places: readonly Placed[],
  speaker: string | null,
): SourcedVerdict {
  const agreeing = new Set<CheckedSource>();
  const open = new Set<CheckedSource>();
  const sources = places.map((one) => {
    const source = sourceOf(claim, one);
    const actual = source.quote.speaker;
    const isWho = speaker && actual && isMeant(speaker, actual, one.candidate.article);
    if (isWho || (speaker && isQuotedWithin(source, speaker))) agreeing.add(source);
    else if (!speaker || !actual || isLeftOpen(speaker, actual, one.candidate.article)) open.add(source);
    return source;
  });
  // An article may quote two people with the same words.
  const agreeingFirst = sources.toSorted((a, b) => Number(agreeing.has(b)) - Number(agreeing.has(a)));
  const unique = uniqueByArticle(agreeingFirst).sort(byAge);
  const others = unique.filter((one) => !agreeing.has(one) && !open.has(one));
  // So many words are one statement: an article that names nobody for it does not speak for the claimed speaker.
  const isOneStatement =
    claim.parts.length >= LONG && unique.every((one) => others.includes(one) || one.quote.speaker === null);
  const isOthers = others.length > 0 && (isOneStatement || others.length === unique.length);
  const isFirst = (one: CheckedSource): boolean => (isOthers ? others.includes(one) : agreeing.has(one));
  const first = unique.filter(isFirst);
  const rest = unique.filter((one) => !isFirst(one));
  const shown = [...first, ...rest].slice(0, MOST_SOURCES);
  return {
    ...sourcedVerdict(isOthers ? 'misattributed' : 'verbatim', shown),
    isAgreed: agreeing.has(shown[0]!),
  };
}

/** The most words between somebody quoted within a quotation and the inner mark. */
const MOST_BEFORE = 6;

/** “Lind said: ‘We will go,’ and so do I,” said Moe: Lind’s words are inside Moe’s. */
function isQuotedWithin({ quote }: CheckedSource, speaker: string): boolean {
  const before = quote.text.slice(0, quote.marks[0]?.start);
  if (!/[:,]?\s["“‘']$/.test(before)) return false;
  const words = before.split(/\s+/).slice(-MOST_BEFORE);
  const verb = words.findLastIndex((word) => SPEECH_VERBS.has(word.replace(/[:,]$/, '').toLowerCase()));
  return verb > 0 && mayBeSamePerson(words[verb - 1]!, speaker);
}

/** The oldest first: where it was said before it was said again. */
function byAge(a: CheckedSource, b: CheckedSource): number {
  const day = ({ quote }: CheckedSource): string => quote.article.published ?? '9999';
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
}

function uniqueByArticle(sources: readonly CheckedSource[]): CheckedSource[] {
  const known = new Map<string, CheckedSource>();
  for (const source of sources) {
    const { id } = source.quote.article;
    // Of two places in one article, the first, or the one that says who speaks.
    if (!known.get(id) || (!known.get(id)!.quote.speaker && source.quote.speaker)) known.set(id, source);
  }
  return [...known.values()];
}
