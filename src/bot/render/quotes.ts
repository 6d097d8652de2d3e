/** Quotes by article: the source once, then the speaker and the words of each. */
import type { ArticleSummary, Quote, Speaker } from '../../domain.js';
import { byArticle } from '../../language/by-article.js';
import { oneLine } from '../../language/printable.js';
import { headingsInWords } from '../../wording/headings.js';
import { quoteAsShown } from '../../wording/quote-text.js';
import type { Words } from '../../wording/words.js';
import { cutMarkdown, cutQuote } from './cut.js';
import { linkedTitle } from './link.js';

/** As much as a person can take in at once; a longer quote ends after a sentence, with a visible mark. */
const LONGEST_QUOTE = 1000;
/** Room besides a link for speaker, outlet and a minimum of quote: five such blocks always fit. */
const RESERVED = 420;
const LONGEST_CORRECTION = 150;
const LONGEST_HEADING = 100;
/** Blank line between two articles. */
const PARTING = 2;

/**
 * A block for each article, in the order of its first quote, numbered on from `firstNumber`; at most `budget`
 * characters, with the blank lines between them.
 */
export function quoteBlocks(
  quotes: readonly Quote[],
  firstNumber: number,
  budget: number,
  words: Words,
): string[] {
  const share = Math.floor(budget / quotes.length) - PARTING;
  const introduced = new Set<string>();
  let number = firstNumber;
  return byArticle(quotes).map((group) => {
    const head = articleHead(group.article, group.items[0]!.text, share - RESERVED, words);
    const each = Math.floor((share * group.items.length - head.length) / group.items.length);
    const items = group.items.map((quote) => quoteItem(quote, number++, each, introduced, words));
    return [head, ...items].join('\n');
  });
}

/**
 * Headline, outlet and date in one small line, and below it what a reader should know of the text.
 *
 * @param quote What the link leads to.
 * @param budget For the link and a correction, in characters; outlet and date take up to 120 more.
 */
export function articleHead(article: ArticleSummary, quote: string, budget: number, words: Words): string {
  const corrected = article.correction && cutMarkdown(oneLine(article.correction), LONGEST_CORRECTION);
  const facts = [
    linkedTitle(article, quote, budget - (corrected?.length ?? 0)),
    article.publisher && cutMarkdown(oneLine(article.publisher), 60),
    words.dated(article.published),
  ];
  return [
    `-# ${facts.filter(Boolean).join(' · ')}`,
    ...(article.recognised ? [`-# ${words.say('recognised')}`] : []),
    ...(corrected ? [`-# ${words.say('corrected', { text: corrected })}`] : []),
  ].join('\n');
}

/** The role of a speaker is shown only the first time. */
function quoteItem(
  quote: Quote,
  number: number,
  budget: number,
  introduced: Set<string>,
  words: Words,
): string {
  const { speaker } = quote;
  const who = speaker && named(speaker, introduced.has(speaker.name));
  if (speaker) introduced.add(speaker.name);
  const under = headingsInWords(quote, words);
  const place = [
    words.say('paragraph', { number: quote.paragraph }),
    under && cutMarkdown(under, LONGEST_HEADING),
  ]
    .filter(Boolean)
    .join(' · ');
  // On a phone a heading takes a line, so it shares the small line of the position.
  const told = who && under ? `${who}\n-# ${place}` : [who, place].filter(Boolean).join(' · ');
  const head = `**${number}.** ${told}`;
  // Words of the question in bold would drown the words that answer it.
  const { text, marks } = quoteAsShown(quote);
  const setOff = marks.filter(({ kind }) => kind !== 'match');
  return `${head}\n${cutQuote(text, Math.min(LONGEST_QUOTE, budget - head.length - 2), setOff)}`;
}

function named({ name, role }: Speaker, isKnown: boolean): string {
  const shown = cutMarkdown(oneLine(name), 60);
  const office = role && !isKnown && cutMarkdown(oneLine(role), 80);
  return [shown && `**${shown}**`, office].filter(Boolean).join(', ');
}
