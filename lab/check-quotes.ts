/** How often the check of quotes is right, over claims made by rule from the articles of a set. */
import { checkQuote } from '../src/checking/check.js';
import type { Article } from '../src/domain.js';
import type { QuoteCheck } from '../src/quote-check.js';
import type { SearchIndex } from '../src/retrieval/ports.js';
import { claimsFrom, type QuoteClaim } from './claims/make.js';
import { quantile, seeded } from './statistics.js';

export interface CheckedClaim {
  readonly claim: QuoteClaim;
  readonly check: QuoteCheck;
}

/** Every tenth article is set aside as a source of quotes that must be found absent. */
const FOREIGN_EVERY = 10;

/** Checks up to `count` claims of each kind against nine tenths of an index's articles. */
export async function checkClaims(index: SearchIndex, count: number, seed = 1): Promise<CheckedClaim[]> {
  const summaries = await index.articles();
  const articles = await Promise.all(summaries.map(({ id }) => index.article(id)));
  const all = articles.filter((article): article is Article => article !== null);
  const held = all.filter((_, i) => i % FOREIGN_EVERY !== 0);
  const foreign = all.filter((_, i) => i % FOREIGN_EVERY === 0);
  const filter = { articleIds: held.map(({ id }) => id) };
  const results: CheckedClaim[] = [];
  for (const claim of claimsFrom(held, foreign, count, seeded(seed))) {
    const { text, speaker } = claim;
    const check = await checkQuote({ text, filter, ...(speaker && { speaker }) }, index);
    results.push({ claim, check });
  }
  return results;
}

/** The words around a quote do not count as called real if the answer says that they were not checked. */
const takenFor = ({ verdict, onlyQuoted }: QuoteCheck): string =>
  verdict === 'verbatim' && onlyQuoted ? 'verbatim in its quotation' : verdict;

/** A row for each kind of claim: how many got the right verdict, and which verdicts the others got. */
export function checkReport(set: string, results: readonly CheckedClaim[]): string {
  const kinds = [...new Set(results.map(({ claim }) => claim.kind))];
  const rows = kinds.map((kind) => {
    const own = results.filter(({ claim }) => claim.kind === kind);
    const { expected } = own[0]!.claim;
    const wrong = own.filter(({ check }) => check.verdict !== expected).map(({ check }) => takenFor(check));
    const counts = [...new Set(wrong)].map(
      (one) => `${one} ${wrong.filter((other) => other === one).length}`,
    );
    const share = (own.length - wrong.length) / own.length;
    return `${kind.padEnd(28)}  ${expected.padEnd(13)}  ${share.toFixed(3)}  ${String(own.length).padStart(5)}  ${counts.join(', ')}`.trimEnd();
  });
  const times = results.map(({ check }) => check.tookMs);
  const head = `${'kind'.padEnd(28)}  ${'is'.padEnd(13)}  right      n  taken for`;
  return [
    `${set}: quotes checked`,
    head,
    ...rows,
    `milliseconds: ${quantile(times, 0.5)} at the median, ${quantile(times, 0.95)} at p95`,
  ].join('\n');
}
