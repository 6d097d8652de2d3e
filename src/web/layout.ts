/** What every page has around its content. */
import { type Html, html, type Part } from './html.js';

export interface Page {
  readonly title: string;
  /** Leads past what comes first, for those who read by keyboard or ear. */
  readonly skipTo?: { readonly id: string; readonly label: string };
  readonly content: Part;
}

export function layout({ title, skipTo, content }: Page): string {
  return `<!doctype html>\n${
    html`<html lang="en">
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
export function askForm(token: string, articles: number, question: string): Html {
  const label = articles === 1 ? 'Ask this article' : `Ask these ${articles} articles`;
  return html`<form role="search" action="/a/${token}" method="get">
<label>${label}<input type="search" name="q" value="${question}" maxlength="500" required></label>
<button>Ask</button>
</form>`;
}

/** A page of one sentence. */
export const messagePage = (title: string, sentence: string, more: Part = null): string =>
  layout({ title, content: html`<main><h1>${title}</h1><p>${sentence}</p>${more}</main>` });
