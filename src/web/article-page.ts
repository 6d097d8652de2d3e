/** An article as it is stored, with a quote highlighted. */
import type { ArticleSummary, Excerpt, Range } from '../domain.js';
import { textAt } from '../language/excerpt.js';
import { oneLine } from '../language/printable.js';
import type { Words } from '../wording/words.js';
import { type Html, html, type Part } from './html.js';
import { askForm, layout } from './layout.js';

/** What the page of an article is made of. */
export interface ArticleView {
  /** The part of the article that is shown. */
  readonly excerpt: Excerpt;
  /** Highlighted if it lies in the part shown; null for none. */
  readonly quote: Range | null;
  readonly token: string;
  /** How many articles the link opens. */
  readonly articles: number;
  readonly question: string;
  readonly words: Words;
  /** Where to go from here, in order. */
  readonly ways: readonly { readonly label: string; readonly href: string; readonly rel?: string }[];
}

/** The page of an article, whole, as HTML. */
export function articlePage({ excerpt, quote, token, articles, question, ways, words }: ArticleView): string {
  const title = titleOf(excerpt, words);
  return layout({
    words,
    title,
    ...(quote && { skipTo: { id: 'quote', label: words.say('page.skipQuote') } }),
    content: html`<header>${askForm(token, articles, question, words)}</header>
${
  ways.length > 0 &&
  html`<nav class="ways" aria-label="${words.say('page.ways')}"><ul>${ways.map(
    ({ label, href, rel }) =>
      html`<li><a href="${href}"${rel ? html` rel="${rel}"` : null}>${label}</a></li>`,
  )}</ul></nav>`
}
<main><article>
<h1 dir="auto">${title}</h1>
${factsOf(excerpt, words)}
${paragraphsOf(excerpt).map((range) => paragraph(excerpt, range, quote))}
</article></main>
<footer>${fileName(excerpt)} · ${words.say('page.stored')}</footer>`,
  });
}

/** Its title, or the name of its file. */
export const titleOf = (article: Pick<ArticleSummary, 'title' | 'path'>, words: Words): string =>
  oneLine(article.title ?? '') || fileName(article) || words.say('page.untitled');

/** Without folders: whoever has a link need not learn the name of a collection. */
const fileName = ({ path }: Pick<ArticleSummary, 'path'>): string => oneLine(path.split('/').at(-1)!);

/** Outlet, date and author, a correction, and where the article is on the web. */
function factsOf(article: ArticleSummary, words: Words): Html {
  const { publisher, author, published, url, correction, recognised } = article;
  const facts = [
    publisher && oneLine(publisher),
    words.dated(published),
    author && words.say('card.by', { author: oneLine(author) }),
  ];
  return html`<p class="facts" dir="auto">${facts.filter(Boolean).join(' · ')}${
    isWebAddress(url) && html` · <a href="${url}" rel="noreferrer noopener">${new URL(url).host}</a>`
  }</p>${recognised ? html`<p class="facts">${words.say('recognised')}</p>` : null}${correction ? html`<p class="facts" dir="auto">${words.say('corrected', { text: oneLine(correction) })}</p>` : null}`;
}

const isWebAddress = (url: string | null): url is string =>
  url !== null &&
  URL.canParse(url) &&
  /^https?:$/.test(new URL(url).protocol) &&
  new URL(url).username === '';

/** The positions of the paragraphs shown, in the article. */
function paragraphsOf({ sentences }: Excerpt): (Range & { readonly number: number })[] {
  const paragraphs: { start: number; end: number; number: number }[] = [];
  for (const { start, end, paragraph: number } of sentences) {
    const last = paragraphs.at(-1);
    if (last?.number === number) last.end = end;
    else paragraphs.push({ start, end, number });
  }
  return paragraphs;
}

function paragraph(
  excerpt: Excerpt,
  { start, end, number }: Range & { number: number },
  quote: Range | null,
): Html {
  const from = quote ? Math.min(Math.max(quote.start, start), end) : end;
  const to = quote ? Math.min(Math.max(quote.end, start), end) : end;
  const marked: Part =
    from < to &&
    // If a quote runs over several paragraphs, links go to its beginning.
    html`<mark${from === quote?.start ? html` id="quote" tabindex="-1"` : null}>${textAt(excerpt, from, to)}</mark>`;
  return html`<p id="p${number}" dir="auto">${textAt(excerpt, start, from)}${marked}${textAt(excerpt, to, end)}</p>
`;
}
