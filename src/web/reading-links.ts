/** Gives articles without an address a link to the reading page. */
import type { Assistant } from '../assistant.js';
import type { ArticleSummary, Quote } from '../domain.js';
import type { QuoteCheck } from '../quote-check.js';
import type { Links, Reference } from './links.js';

/** The assistant, whose answers, checks and excerpts link to the reading page if an article has no address. */
export function withReadingLinks(assistant: Assistant, links: Pick<Links, 'to'>): Assistant {
  const linked = <Article extends ArticleSummary>(
    article: Article,
    quotes: readonly Reference[],
    at: number,
  ): Article => (article.url ? article : { ...article, url: links.to(quotes, at) });
  const quotesLinked = (quotes: readonly Quote[]): Quote[] => {
    const references = quotes.map(({ article, start, end }) => ({ articleId: article.id, start, end }));
    return quotes.map((quote, at) => ({ ...quote, article: linked(quote.article, references, at) }));
  };
  const checkLinked = (checked: QuoteCheck): QuoteCheck => {
    const quotes = quotesLinked(checked.sources.map(({ quote }) => quote));
    return {
      ...checked,
      sources: checked.sources.map((source, at) => ({ ...source, quote: quotes[at]! })),
    };
  };
  return {
    ...assistant,
    for: (scope) => withReadingLinks(assistant.for(scope), links),
    async ask(question) {
      const answer = await assistant.ask(question);
      return { ...answer, quotes: quotesLinked(answer.quotes), closest: quotesLinked(answer.closest) };
    },
    check: async (request) => checkLinked(await assistant.check(request)),
    checkEach: async (request) => (await assistant.checkEach(request)).map(checkLinked),
    async excerpt(id, range) {
      const excerpt = await assistant.excerpt(id, range);
      return excerpt && linked(excerpt, [{ articleId: id, start: 0, end: 0 }], 0);
    },
  };
}
