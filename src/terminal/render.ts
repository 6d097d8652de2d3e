/** What a person reads in a terminal. Pure: values in, text out. */
import { styleText } from 'node:util';
import type { Answer, ArticleSummary, Quote } from '../domain.js';
import type { IndexReport } from '../index/building/report.js';
import { count } from '../language/count.js';
import { printable } from '../language/printable.js';
import { quotesOf } from '../quotes-shown.js';
import { footerParts, leadOf, understoodInWords } from '../wording/answers.js';
import { headingsInWords } from '../wording/headings.js';
import { quoteAsShown } from '../wording/quote-text.js';
import { leftOutInWords } from '../wording/reading.js';
import { namesToChoose, noteText, replyText, respellingText } from '../wording/replies.js';
import { ENGLISH, type Words, wordsOfAnswer } from '../wording/words.js';

/** How to write on a terminal. */
export interface Look {
  /** Whether to emphasise with escape codes. */
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
}

type Format = Parameters<typeof styleText>[0];
/** Text with escape codes around it if the look has colours. */
export const styled = (look: Look, format: Format, text: string): string =>
  look.colour && text ? styleText(format, text, { validateStream: false }) : text;

/** An answer in lines that fit the look's width, without a line feed at its end. */
export function renderAnswer(answer: Answer, look: Look): string {
  const words = wordsOfAnswer(answer, ENGLISH);
  const reply = replyText(answer, words, 'terminal');
  if (reply !== null) return renderReply(reply, answer.reply?.articles ?? [], look, words);
  const lines: string[] = [];
  lines.push(...understoodInWords(answer, words).flatMap((line) => [styled(look, 'dim', inLine(line)), '']));
  const respelled = respellingText(answer.respelled, words);
  if (respelled) lines.push(styled(look, 'dim', inLine(respelled)), '');
  if (answer.note)
    lines.push(
      ...wrap(noteText(answer.note, words), look.width).map((line) => styled(look, 'yellow', inLine(line))),
      ...(answer.note.kind === 'namesakes' ? numbered(namesToChoose(answer.note.people)) : []),
      '',
    );
  const quotes = quotesOf(answer);
  lines.push(...lead(answer, quotes.length, look, words));
  quotes.forEach((quote, i) => {
    lines.push(...renderQuote(quote, i + 1, look), '');
  });
  const footer = footerParts(answer, quotes.length, words).map(inLine).join(' · ');
  lines.push(...wrap(footer, look.width, ' · ').map((line) => styled(look, 'dim', line)));
  return lines.join('\n');
}

/** Names to choose from by their number: an answer's quotes have numbers of their own. */
export const numbered = (names: readonly string[]): string[] =>
  names.map((name, i) => `  /${i + 1}  ${inLine(name)}`);

function renderReply(text: string, articles: readonly ArticleSummary[], look: Look, words: Words): string {
  const titles = articles.flatMap((article) => {
    const facts = [article.publisher, words.dated(article.published)].filter(Boolean).join(' · ');
    return wrap(`- ${inLine(article.title ?? article.path)} · ${inLine(facts)}`, look.width);
  });
  return [...wrap(inLine(text), look.width), ...titles].join('\n');
}

/** What is shown above the quotes, its first sentence emphasised. */
function lead(answer: Answer, shown: number, look: Look, words: Words): string[] {
  const said = leadOf(answer, shown, words);
  if (!said) return [];
  const { headline, rest, below } = said;
  if (!headline && !rest) return [below, ''];
  const [first = '', ...others] = wrap(inLine([headline, rest].filter(Boolean).join(' ')), look.width);
  const marked = styled(look, 'bold', headline) + first.slice(headline.length);
  return [marked, ...others, '', ...(below ? [below, ''] : [])];
}

/** The lines of one quote, numbered. */
export function renderQuote(quote: Quote, number: number, look: Look): string[] {
  const { article, speaker } = quote;
  const indent = ' '.repeat(4);
  const words = wrap(emphasise(quote, look), look.width - indent.length);
  const said = speaker && `— ${speaker.name}${speaker.role ? `, ${speaker.role}` : ''}`;
  const under = headingsInWords(quote, ENGLISH);
  const where = [
    article.publisher,
    ENGLISH.dated(article.published),
    `paragraph ${quote.paragraph}`,
    under,
  ].filter(Boolean);
  return [
    ...words.map((line, i) => (i === 0 ? `${`${number}.`.padEnd(4)}${line}` : `${indent}${line}`)),
    ...(said ? [`${indent}${styled(look, 'bold', inLine(said))}`] : []),
    `${indent}${styled(look, 'dim', inLine(`${article.title ?? article.path} · ${where.join(' · ')}`))}`,
    ...(article.url ? [`${indent}${styled(look, 'dim', inLine(article.url))}`] : []),
    ...(article.recognised ? [`${indent}${ENGLISH.say('recognised')}`] : []),
    ...(article.correction === undefined
      ? []
      : wrap(`Corrected: ${inLine(article.correction)}`, look.width - indent.length).map(
          (line) => `${indent}${line}`,
        )),
  ];
}

/** The quote with its marks emphasised; white space inside it is shown as single spaces. */
function emphasise(quote: Quote, look: Look): string {
  const shown = quoteAsShown(quote);
  let text = '';
  let at = 0;
  for (const { kind, start, end } of shown.marks) {
    // Among the bold words that a claim takes from a quote, those that it alters must stand out.
    const format: Format = kind === 'altered' ? ['bold', 'underline'] : 'bold';
    text += inLine(shown.text.slice(at, start)) + styled(look, format, inLine(shown.text.slice(start, end)));
    at = end;
  }
  return text + inLine(shown.text.slice(at));
}

/** Two lines per article, then how many there are. */
export function renderSources(sources: readonly ArticleSummary[], look: Look): string {
  const rows = sources.flatMap((article) => [
    styled(look, 'bold', inLine(article.title ?? article.path)),
    styled(
      look,
      'dim',
      `  ${[article.publisher, article.author, article.published ?? 'undated', article.path]
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
  const little = report.littleText.map(
    (path) => `check: ${inLine(path)}: little text from a large page; it may not be the whole article`,
  );
  const took = `${(report.tookMs / 1000).toFixed(1)} s`;
  const leftOut = leftOutInWords(report.leftOut, ENGLISH);
  const held = `I have ${count(report.articles, 'article')}. That took ${took}.`;
  return [...lines, ...little, `${counts}.`, ...(leftOut ? [`${leftOut}.`] : []), held].join('\n');
}

/** Part of a line: text that ran over several lines is joined into one. */
const inLine = (text: string): string => printable(text).replace(/\s+/gu, ' ');

/** Breaks at spaces, or at another separator; escape codes take no room. */
export function wrap(text: string, width: number, separator = ' '): string[] {
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
