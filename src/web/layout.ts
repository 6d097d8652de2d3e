/** What every page has around its content. */
import type { Words } from '../wording/words.js';
import { type Html, html, type Part } from './html.js';

/** What differs from page to page. */
export interface WebPage {
  readonly words: Words;
  readonly title: string;
  /** A skip link for people who use a keyboard or a screen reader. */
  readonly skipTo?: { readonly id: string; readonly label: string };
  readonly content: Part;
}

/** A whole page as HTML. */
export function layout({ words, title, skipTo, content }: WebPage): string {
  return `<!doctype html>\n${
    html`<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
${skipTo ? html`<a class="skip" href="#${skipTo.id}">${skipTo.label}</a>` : null}
${content}
</body>
</html>
`.html
  }`;
}

/** The form to ask what the link opens. */
export function askForm(token: string, articles: number, question: string, words: Words): Html {
  const label = words.say('page.askArticles', { count: articles });
  return html`<form role="search" action="/a/${token}" method="get">
<label>${label}<input type="search" name="q" value="${question}" maxlength="500" required></label>
<button>${words.say('page.ask')}</button>
</form>`;
}

/** Pages with a single sentence, by the keys of their texts. */
export type Notice = 'empty' | 'busy' | 'nothing' | 'failed' | 'gone' | 'expired';

/** @param sentence Instead of the catalogue's. */
export const noticePage = (
  notice: Notice,
  words: Words,
  sentence: string = words.say(`page.${notice}Text`),
): string => {
  const title = words.say(`page.${notice}`);
  return layout({ words, title, content: html`<main><h1>${title}</h1><p>${sentence}</p></main>` });
};
