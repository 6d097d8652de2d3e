import type { Range } from '../../domain.js';
import { oneLine } from '../../language/printable.js';
import type { CheckedSource, CheckVerdict, Difference, QuoteCheck } from '../../quote-check.js';
import {
  aroundInWords,
  differencesInWords,
  isNobodys,
  newestInWords,
  restInWords,
  speakerInWords,
  titleInWords,
  verdictInWords,
} from '../../wording/checks.js';
import type { Words } from '../../wording/words.js';
import { cutMarkdown } from './cut.js';
import { quoteBlocks } from './quotes.js';
import {
  COLOURS,
  contextButtons,
  deleteButton,
  evenRows,
  LIMITS,
  shareButton,
  type View,
  view,
} from './view.js';

const SHOWN = 3;
/** Pieces shown for a stitched quote when a message holds several quotes. */
const PIECES_OF_SEVERAL = 2;
/** Characters for all embeds, of Discord's 6,000, without titles and footer. */
const ALL_EMBEDS = 5200;
/** A claim with more differences is another sentence. */
const DIFFERENCES_SHOWN = 6;
const LONGEST_CLAIM_SHOWN = 600;
const COLOUR: Readonly<Record<CheckVerdict, number>> = {
  verbatim: COLOURS.answer,
  altered: COLOURS.tentative,
  misattributed: COLOURS.tentative,
  stitched: COLOURS.tentative,
  absent: COLOURS.refusal,
};
/** Known to everybody, and named by screen readers: "check mark", "warning", "question mark". */
const SIGN: Readonly<Record<CheckVerdict, string>> = {
  verbatim: '✅',
  altered: '⚠️',
  misattributed: '⚠️',
  stitched: '⚠️',
  absent: '❔',
};

/**
 * The checks of one text as one message: for each the verdict, the differences, and the originals with their sources. If
 * there are several, each shows one original, or the pieces it was put together from.
 */
export function checkMessage(
  checks: readonly QuoteCheck[],
  isPrivate: boolean,
  askerId: string,
  words: Words,
): View {
  const shown = checks.map((check) => shownSources(check, checks.length));
  const firsts = checks.map((_, i) => 1 + shown.slice(0, i).reduce((sum, { length }) => sum + length, 0));
  const room = Math.floor(ALL_EMBEDS / checks.length);
  // The title of an absent quote says how many articles were searched.
  const isCounted = checks.some(({ verdict }) => verdict === 'absent');
  const searched = words.say('answer.footer', { count: checks.at(-1)!.articlesSearched });
  const below = [isCounted ? null : searched, restInWords(checks, words), newestInWords(checks, words)];
  const footer = below.filter(Boolean).join(' · ');
  return view({
    embeds: checks.map((check, i) => {
      const place = checks.length > 1 ? `${i + 1}/${checks.length} ` : '';
      const isLast = i === checks.length - 1;
      return {
        color: colourOf(check),
        title: `${place}${signOf(check)} ${verdictInWords(check, words)}`,
        description: description(check, shown[i]!, firsts[i]!, Math.min(LIMITS.description, room), words),
        ...(isLast && footer !== '' && { footer: { text: footer } }),
      };
    }),
    components: evenRows([
      // They also record what the message quotes.
      ...contextButtons(
        shown.flat().map(({ quote }) => quote),
        1,
        words,
      ),
      isPrivate ? shareButton(words) : deleteButton(askerId),
    ]),
  });
}

function signOf(check: QuoteCheck): string {
  if (isNobodys(check)) return SIGN.altered;
  return check.onlySpelling ? SIGN.verbatim : SIGN[check.verdict];
}

function colourOf(check: QuoteCheck): number {
  if (isNobodys(check)) return COLOURS.tentative;
  return check.onlySpelling ? COLOURS.answer : COLOUR[check.verdict];
}

const shownSources = ({ verdict, sources }: QuoteCheck, checks: number): CheckedSource[] =>
  sources.slice(0, checks === 1 ? SHOWN : verdict === 'stitched' ? PIECES_OF_SEVERAL : 1);

function description(
  check: QuoteCheck,
  sources: readonly CheckedSource[],
  firstNumber: number,
  budget: number,
  words: Words,
): string {
  const more = check.sources.length - sources.length;
  const [speaker, title] = [speakerInWords(check, words), titleInWords(check, words)];
  const around = aroundInWords(check, words);
  const claimed = oneLine(check.claim);
  const longest = Math.min(LONGEST_CLAIM_SHOWN, Math.floor(budget / 4));
  const claim = cutMarkdown(claimed, longest, alterations(claimed, check));
  const head = [
    `-# ${words.say('check.about', { claim })}`,
    speaker && cutMarkdown(oneLine(speaker), Math.min(300, Math.floor(budget / 4))),
    around && cutMarkdown(oneLine(around), Math.min(400, Math.floor(budget / 4))),
    title && cutMarkdown(oneLine(title), Math.min(400, Math.floor(budget / 4))),
  ].filter(Boolean);
  const room = budget - head.join('\n').length - 100;
  const blocks = sources.map((source, i) =>
    sourceBlock(source, firstNumber + i, Math.floor(room / sources.length) - 2, words),
  );
  const rest = more > 0 ? [`-# ${words.say('check.moreArticles', { count: more })}`] : [];
  return [head.join('\n'), ...blocks, ...rest].join('\n\n');
}

const ALTERATIONS: ReadonlySet<Difference['kind']> = new Set(['spelling', 'changed', 'added']);

/** Where an altered claim, on one line, differs from the article in its words. */
function alterations(claim: string, { verdict, sources }: QuoteCheck): Range[] {
  let from = 0;
  return (verdict === 'altered' ? sources[0]!.differences : []).flatMap(({ kind, claimed }) => {
    const words = oneLine(claimed);
    const start = claim.indexOf(words, from);
    if (words === '' || start < 0) return [];
    from = start + words.length;
    return ALTERATIONS.has(kind) ? [{ start, end: from }] : [];
  });
}

function sourceBlock(
  { quote, differences }: CheckedSource,
  number: number,
  budget: number,
  words: Words,
): string {
  const all = differencesInWords(differences, words).map((line) => `- ${cutMarkdown(oneLine(line), 160)}`);
  const some = all.slice(0, DIFFERENCES_SHOWN);
  while (some.length > 0 && some.join('\n').length > budget / 2) some.pop();
  const left = all.length - some.length;
  const shown = [...some, ...(left > 0 ? [`- ${words.say('check.moreDifferences', { count: left })}`] : [])];
  const below = shown.join('\n');
  return [...quoteBlocks([quote], number, budget - below.length - 1, words), ...(below ? [below] : [])].join(
    '\n',
  );
}
