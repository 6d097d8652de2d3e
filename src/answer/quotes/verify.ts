import type { Quote } from '../../domain.js';
import type { SearchIndex } from '../../retrieval/ports.js';
import { isVerbatim } from './compose.js';

/** The promise of the product: only text that is in the stored article, to the letter, is shown. */
export async function verified(quotes: readonly Quote[], index: SearchIndex): Promise<Quote[]> {
  const stored = await Promise.all(quotes.map((quote) => index.excerpt(quote.article.id, quote)));
  return quotes.filter((quote, i) => stored[i] && isVerbatim(quote, stored[i]));
}
