import type { CheckedSource, CheckVerdict, QuoteCheck } from '../../domain.js';
import { oneLine } from '../../language/printable.js';
import { differencesInWords, speakerInWords, verdictInWords } from '../../wording/checks.js';
import type { Words } from '../../wording/words.js';
import { customId } from '../custom-id.js';
import { writeReference } from '../state.js';
import { cutMarkdown } from './cut.js';
import { quoteBlocks } from './quotes.js';
import { button, COLOURS, deleteButton, LIMITS, row, shareButton, type View, view } from './view.js';

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
export function checkMessage(check: QuoteCheck, isPrivate: boolean, askerId: string, words: Words): View {
  const sources = check.sources.slice(0, SHOWN);
  const more = check.sources.length - sources.length;
  const speaker = speakerInWords(check, words);
  const claim = cutMarkdown(oneLine(check.claim), LONGEST_CLAIM_SHOWN);
  const head = [
    `-# ${words.say('check.about', { claim })}`,
    speaker && cutMarkdown(oneLine(speaker), 300),
  ].filter(Boolean);
  const room = LIMITS.description - head.join('\n').length - 100;
  const blocks = sources.map((source, i) =>
    sourceBlock(source, i + 1, Math.floor(room / sources.length) - 2, words),
  );
  const rest = more > 0 ? [`-# ${words.say('check.moreArticles', { count: more })}`] : [];
  return view({
    embeds: [
      {
        color: check.onlySpelling ? COLOURS.answer : COLOUR[check.verdict],
        title: `${SIGN[check.verdict]} ${verdictInWords(check, words)}`,
        description: [head.join('\n'), ...blocks, ...rest].join('\n\n'),
        footer: { text: words.say('answer.footer', { count: check.articlesSearched }) },
      },
    ],
    components: [
      ...row(
        ...sources.map(({ quote }, i) =>
          button(
            customId('context', i + 1, writeReference(quote)),
            words.say('button.context', { number: i + 1 }),
          ),
        ),
      ),
      ...row(isPrivate ? shareButton(words) : deleteButton(askerId, words)),
    ],
  });
}

function sourceBlock(
  { quote, differences }: CheckedSource,
  number: number,
  budget: number,
  words: Words,
): string {
  const all = differencesInWords(differences, words).map((line) => `- ${cutMarkdown(oneLine(line), 160)}`);
  const left = all.length - DIFFERENCES_SHOWN;
  const shown = [
    ...all.slice(0, DIFFERENCES_SHOWN),
    ...(left > 0 ? [`- ${words.say('check.moreDifferences', { count: left })}`] : []),
  ];
  const below = shown.join('\n');
  return [...quoteBlocks([quote], number, budget - below.length - 1, words), ...(below ? [below] : [])].join(
    '\n',
  );
}
