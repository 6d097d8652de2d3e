/** What a person reads in a terminal. Pure: values in, text out. */
import { styleText } from 'node:util';
import type { Answer, ArticleSummary, Quote } from '../domain.js';
import type { IndexReport } from '../index/building/report.js';
import { leftOutInWords } from '../index/left-out.js';
import { count } from '../language/count.js';
import { printable } from '../language/printable.js';
import { noteText, replyText, respellingText, SUMMARY_LEAD } from '../replies.js';

export interface Look {
  /** Emphasis by escape codes; without it, by nothing. */
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
}

type Format = Parameters<typeof styleText>[0];
/** Text with escape codes around it where the look has colours. */
export const styled = (look: Look, format: Format, text: string): string =>
  look.colour && text ? styleText(format, text, { validateStream: false }) : text;

/** An answer in lines that fit the look's width, without a line feed at its end. */
export function renderAnswer(answer: Answer, look: Look): string {
  const reply = replyText(answer);
  if (reply !== null) return renderReply(reply, answer.reply?.articles ?? [], look);
  const lines: string[] = [];
  if (answer.intent === 'summary' && answer.answered) lines.push(SUMMARY_LEAD, '');
  if (answer.understood) lines.push(styled(look, 'dim', `Understood as: ${inLine(answer.understood)}`), '');
  const respelled = respellingText(answer.respelled);
  if (respelled) lines.push(styled(look, 'dim', inLine(respelled)), '');
  if (answer.note)
    lines.push(
      ...wrap(noteText(answer.note), look.width).map((line) => styled(look, 'yellow', inLine(line))),
      '',
    );
  if (!answer.answered) lines.push(...refusal(answer, look));
  else if (answer.tentative)
    lines.push(styled(look, 'yellow', 'Not sure that this is it. Closest passages:'), '');
  const quotes = answer.answered ? answer.quotes : answer.closest;
  quotes.forEach((quote, i) => {
    lines.push(...renderQuote(quote, i + 1, look), '');
  });
  lines.push(...wrap(footer(answer), look.width, ' · ').map((line) => styled(look, 'dim', line)));
  return lines.join('\n');
}

function renderReply(text: string, articles: readonly ArticleSummary[], look: Look): string {
  const titles = articles.flatMap((article) => {
    const facts = [article.publisher, article.published ?? 'undated'].filter(Boolean).join(' · ');
    return wrap(`- ${inLine(article.title ?? article.path)} · ${inLine(facts)}`, look.width);
  });
  return [...wrap(inLine(text), look.width), ...titles].join('\n');
}

function refusal(answer: Answer, look: Look): string[] {
  const lines = [
    styled(
      look,
      'bold',
      `The articles do not hold the answer (${count(answer.articlesSearched, 'article')} searched).`,
    ),
  ];
  if (answer.unmatched.length > 0) {
    lines.push(`No article mentions: ${answer.unmatched.map(inLine).join(', ')}.`);
  }
  lines.push('', ...(answer.closest.length > 0 ? ['What comes closest:', ''] : []));
  return lines;
}

/** The lines of one quote, numbered. */
export function renderQuote(quote: Quote, number: number, look: Look): string[] {
  const { article, speaker } = quote;
  const indent = ' '.repeat(4);
  const words = wrap(emphasise(quote, look), look.width - indent.length);
  const said = speaker && `— ${speaker.name}${speaker.role ? `, ${speaker.role}` : ''}`;
  const where = [article.publisher, article.published ?? 'undated', `paragraph ${quote.paragraph}`].filter(
    Boolean,
  );
  return [
    ...words.map((line, i) => (i === 0 ? `${`${number}.`.padEnd(4)}${line}` : `${indent}${line}`)),
    ...(said ? [`${indent}${styled(look, 'bold', inLine(said))}`] : []),
    `${indent}${styled(look, 'dim', inLine(`${article.title ?? article.path} · ${where.join(' · ')}`))}`,
    ...(article.url ? [`${indent}${styled(look, 'dim', inLine(article.url))}`] : []),
    ...(article.correction === undefined
      ? []
      : wrap(`Corrected: ${inLine(article.correction)}`, look.width - indent.length).map(
          (line) => `${indent}${line}`,
        )),
  ];
}

/** The quote with its marks set off; white space inside it is shown as single spaces. */
function emphasise(quote: Quote, look: Look): string {
  let text = '';
  let at = 0;
  for (const { start, end } of quote.marks) {
    text += inLine(quote.text.slice(at, start)) + styled(look, 'bold', inLine(quote.text.slice(start, end)));
    at = end;
  }
  return text + inLine(quote.text.slice(at));
}

function footer(answer: Answer): string {
  const parts = [
    'Quotes are verbatim, checked against the stored article',
    `${count(answer.articlesSearched, 'article')} searched`,
    answer.newest && `newest ${answer.newest}`,
    answer.mode === 'builtin' ? 'built-in mode' : 'hybrid mode',
    `${Math.round(answer.tookMs)} ms`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Two lines an article, then how many there are. */
export function renderSources(sources: readonly ArticleSummary[], look: Look): string {
  const rows = sources.flatMap((article) => [
    styled(look, 'bold', inLine(article.title ?? article.path)),
    styled(
      look,
      'dim',
      `  ${[
        article.publisher,
        article.author,
        article.published ?? 'undated',
        count(article.passages, 'passage'),
        article.path,
      ]
        .filter(Boolean)
        .map((part) => inLine(String(part)))
        .join(' · ')}`,
    ),
  ]);
  return [...rows, '', count(sources.length, 'article')].join('\n');
}

/** What a build did: a line for each file that failed, then the counts. */
export function renderReport(report: IndexReport): string {
  const counts = [
    `${report.added.length} added`,
    `${report.changed.length} changed`,
    `${report.removed.length} removed`,
    `${report.unchanged} unchanged`,
    `${report.failed.length} failed`,
  ].join(', ');
  const lines = report.failed.map(({ path, reason }) => `failed: ${inLine(path)}: ${inLine(reason)}`);
  const held = `${count(report.articles, 'article')}, ${count(report.passages, 'passage')} (${report.embedded} embedded) in ${(report.tookMs / 1000).toFixed(1)} s`;
  const leftOut = leftOutInWords(report.leftOut);
  return [...lines, `${counts}.`, ...(leftOut ? [`${leftOut}.`] : []), `The index holds ${held}.`].join('\n');
}

/** A piece of a line: what was written over several lines stands in one. */
const inLine = (text: string): string => printable(text).replace(/\s+/gu, ' ');

/** Breaks at spaces, or at another separator; escape codes take no room. */
function wrap(text: string, width: number, separator = ' '): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(separator)) {
    if (line && visible(line) + separator.length + visible(word) > width) {
      lines.push(line);
      line = word;
    } else line = line ? line + separator + word : word;
  }
  return [...lines, line];
}

function visible(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are control characters.
  return text.replace(/\u001b\[\d+m/g, '').length;
}
