/** The answer to a question from the articles that a link opens: the same as anywhere else. */
import type { Answer, Quote } from '../domain.js';
import { oneLine } from '../language/printable.js';
import { quotesOf } from '../quotes-shown.js';
import { footerParts, leadOf } from '../wording/answers.js';
import { quoteAsShown } from '../wording/quote-text.js';
import { noteText, replyText, respellingText } from '../wording/replies.js';
import type { Words } from '../wording/words.js';
import { titleOf } from './article-page.js';
import { type Html, html, type Part } from './html.js';
import { askForm, layout } from './layout.js';

/** What the page of an answer is made of. */
export interface AnswerView {
  readonly answer: Answer;
  readonly token: string;
  readonly articles: number;
  /** Where each quote is read in its article, in the order of `quotesOf`. */
  readonly hrefs: readonly string[];
  /** Where each article that a reply names is read. */
  readonly articleHrefs: readonly string[];
  /** Back to the article that the link was made for. */
  readonly back: string;
  readonly words: Words;
}

/** The page of an answer, whole, as HTML. */
export function answerPage(view: AnswerView): string {
  const { answer, token, articles, hrefs, back, words } = view;
  const quotes = quotesOf(answer);
  const reply = replyText(answer, words, 'page');
  return layout({
    words,
    title: oneLine(answer.question),
    skipTo: { id: 'answer', label: words.say('page.skipAnswer') },
    content: html`<header>
${askForm(token, articles, answer.question, words)}
<nav aria-label="${words.say('page.backLabel')}"><ul><li><a href="${back}">${words.say('page.back')}</a></li></ul></nav>
</header>
<main id="answer" tabindex="-1">
<h1 dir="auto">${oneLine(answer.question)}</h1>
${reply !== null ? [html`<p>${reply}</p>`, named(view)] : found(answer, quotes, hrefs, words)}
</main>
<footer>${reply === null && footerParts(answer, quotes.length, words).join(' · ')}</footer>`,
  });
}

/** The articles that a reply is about. */
function named({ answer, articleHrefs, words }: AnswerView): Part {
  const listed = (answer.reply?.articles ?? []).map((article, i) => {
    const facts = [article.publisher && oneLine(article.publisher), words.dated(article.published)];
    return html`<li><a href="${articleHrefs[i]!}">${titleOf(article, words)}</a>
<p class="facts">${facts.filter(Boolean).join(' · ')}</p></li>`;
  });
  return listed.length > 0 ? html`<ul>${listed}</ul>` : null;
}

function found(answer: Answer, quotes: readonly Quote[], hrefs: readonly string[], words: Words): Part {
  const lead = leadOf(answer, quotes.length, words);
  const respelled = respellingText(answer.respelled, words);
  return [
    respelled ? html`<p class="facts">${respelled}</p>` : null,
    answer.note ? html`<p class="facts">${noteText(answer.note, words)}</p>` : null,
    lead && (lead.headline || lead.rest) ? html`<p><strong>${lead.headline}</strong> ${lead.rest}</p>` : null,
    lead?.below ? html`<p>${lead.below}</p>` : null,
    quotes.length > 0 &&
      html`<ol class="quotes">${quotes.map((quote, i) => quoteItem(quote, hrefs[i]!, words))}</ol>`,
  ];
}

function quoteItem(quote: Quote, href: string, words: Words): Html {
  const { article, speaker, paragraph } = quote;
  const where = [
    article.publisher && oneLine(article.publisher),
    words.dated(article.published),
    words.say('paragraph', { number: paragraph }),
  ];
  const said =
    speaker &&
    [speaker.name, speaker.role]
      .filter((part) => part !== null)
      .map(oneLine)
      .join(', ');
  return html`<li>
${said && html`<p class="facts" dir="auto"><strong>${said}</strong></p>`}
<blockquote dir="auto">${withMarks(quote)}</blockquote>
<a href="${href}">${titleOf(article, words)}</a>
<p class="facts">${where.filter(Boolean).join(' · ')}</p>
</li>
`;
}

/** Only the words that answer are highlighted. */
function withMarks(quote: Quote): Part {
  const { text, marks } = quoteAsShown(quote);
  const answering = marks.filter(({ kind }) => kind === 'answer');
  const parts = answering.map(({ start, end }, i) => [
    text.slice(answering[i - 1]?.end ?? 0, start),
    html`<b>${text.slice(start, end)}</b>`,
  ]);
  return [...parts, text.slice(answering.at(-1)?.end ?? 0)];
}
