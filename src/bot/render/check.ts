import type { CheckedSource, CheckVerdict, QuoteCheck } from '../../domain.js';
import { count } from '../../language/count.js';
import { oneLine } from '../../language/printable.js';
import { differencesInWords, speakerInWords, verdictInWords } from '../../wording/checks.js';
import { customId } from '../custom-id.js';
import { writeReference } from '../state.js';
import { cutMarkdown } from './cut.js';
import { quoteBlocks } from './quotes.js';
import { button, COLOURS, LIMITS, row, type View, view } from './view.js';

const SHOWN = 3;
/** A claim that differs in more places is another sentence. */
const DIFFERENCES_SHOWN = 6;
const LONGEST_CLAIM_SHOWN = 600;
const COLOUR: Readonly<Record<CheckVerdict, number>> = {
  verbatim: COLOURS.answer,
  altered: COLOURS.tentative,
  misattributed: COLOURS.tentative,
  stitched: COLOURS.tentative,
  absent: COLOURS.refusal,
};
const SIGN: Readonly<Record<CheckVerdict, string>> = {
  ...{ verbatim: '✓', altered: '≠', misattributed: '≠', stitched: '≠', absent: '∅' },
};

/** What a check found, as one message: the verdict, what differs, and the originals with their sources. */
export function checkMessage(check: QuoteCheck, isPrivate: boolean): View {
  const sources = check.sources.slice(0, SHOWN);
  const more = check.sources.length - sources.length;
  const head = [
    `-# You asked about: ${cutMarkdown(oneLine(check.claim), LONGEST_CLAIM_SHOWN)}`,
    speakerInWords(check) && cutMarkdown(oneLine(speakerInWords(check)!), 300),
  ].filter(Boolean);
  const room = LIMITS.description - head.join('\n').length - 100;
  const blocks = sources.map((source, i) =>
    sourceBlock(source, i + 1, Math.floor(room / sources.length) - 2),
  );
  const rest = more > 0 ? [`-# and in ${count(more, 'more article')}`] : [];
  return view({
    embeds: [
      {
        color: check.onlySpelling ? COLOURS.answer : COLOUR[check.verdict],
        title: `${SIGN[check.verdict]} ${verdictInWords(check)}`,
        description: [head.join('\n'), ...blocks, ...rest].join('\n\n'),
        footer: { text: `${count(check.articlesSearched, 'article')} searched` },
      },
    ],
    components: [
      ...row(
        ...sources.map(({ quote }, i) =>
          button(customId('context', i + 1, writeReference(quote)), `Context ${i + 1}`),
        ),
      ),
      ...(isPrivate ? row(button('share', 'Share')) : []),
    ],
  });
}

function sourceBlock({ quote, differences }: CheckedSource, number: number, budget: number): string {
  const all = differencesInWords(differences).map((line) => `- ${cutMarkdown(oneLine(line), 160)}`);
  const left = all.length - DIFFERENCES_SHOWN;
  const shown = [
    ...all.slice(0, DIFFERENCES_SHOWN),
    ...(left > 0 ? [`- and ${count(left, 'more difference')}`] : []),
  ];
  const below = shown.join('\n');
  return [...quoteBlocks([quote], number, budget - below.length - 1), ...(below ? [below] : [])].join('\n');
}
