/** Quotes to be checked, made by rule from articles. */
import { rowOf } from '../../src/checking/words.js';
import type { Article } from '../../src/domain.js';
import type { CheckVerdict } from '../../src/quote-check.js';
import { type ClaimText, KINDS, type Kind, type Material } from './kinds.js';
import { type Quotable, quotable, type Random, shuffled, tellingWords } from './source.js';

export interface QuoteClaim extends ClaimText {
  readonly kind: string;
  readonly expected: CheckVerdict;
}

/** Sentences that share a run of this many words count as versions of one sentence. */
const RUN = 3;
const SENTENCES_FOR_WORDS = 2000;

/**
 * Up to `count` claims of each kind. `held` are articles of the index, `foreign` articles that it lacks.
 * The same seed gives the same claims.
 */
export function claimsFrom(
  held: readonly Article[],
  foreign: readonly Article[],
  count: number,
  random: Random,
): QuoteClaim[] {
  const all = shuffled(held.flatMap(quotable), random);
  const named = all.filter(({ speaker }) => speaker !== null);
  const runs = new Set(held.flatMap(({ text }) => runsOf(text)));
  const pools: Readonly<Record<Kind['from'], readonly Quotable[]>> = {
    all,
    named,
    foreign: shuffled(foreign.flatMap(quotable), random).filter(({ text }) => !isNearlyHeld(text, runs)),
  };
  const material: Material = {
    random,
    sentences: all,
    words: all.slice(0, SENTENCES_FOR_WORDS).flatMap(({ text }) => tellingWords(text)),
    names: [...new Set(named.map(({ speaker }) => speaker!))],
  };
  const texts = held.map(({ text }) => rowOf(text));
  const isHeld = (text: string): boolean => {
    const keys = rowOf(text);
    return texts.some((other) => other.includes(keys));
  };
  return KINDS.flatMap((kind) => {
    const claims: QuoteClaim[] = [];
    for (const sentence of pools[kind.from]) {
      if (claims.length === count) break;
      const claim = kind.make(sentence, material);
      // A result that happens to occur in an article is not altered.
      const isReal = kind.expected === 'verbatim' || kind.expected === 'misattributed' || kind.isCut;
      if (claim && (isReal || !isHeld(claim.text)))
        claims.push({ kind: kind.name, expected: kind.expected, ...claim });
    }
    return claims;
  });
}

/** News repeats old news: a sentence that shares half its runs of words with the archive does not count as foreign. */
function isNearlyHeld(text: string, runs: ReadonlySet<string>): boolean {
  const own = runsOf(text);
  return 2 * own.filter((run) => runs.has(run)).length >= own.length;
}

/** Every few words in a row. */
function runsOf(text: string): string[] {
  const keys = rowOf(text).trim().split(' ');
  return keys.slice(RUN - 1).map((_, i) => keys.slice(i, i + RUN).join(' '));
}
