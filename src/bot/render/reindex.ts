import type { IndexReport, Progress } from '../../index/building/report.js';
import { oneLine } from '../../language/printable.js';
import { reasonText } from '../../wording/problems.js';
import { leftOutInWords, phaseInWords } from '../../wording/reading.js';
import type { Words } from '../../wording/words.js';
import { cutMarkdown } from './cut.js';
import { duration } from './figures.js';
import { COLOURS, type View, view } from './view.js';

const BAR_WIDTH = 20;
const FAILURES_SHOWN = 10;

/** Null before the first progress is known. */
export function progressView(progress: Progress | null, words: Words): View {
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: words.say('reading.title'),
        description: `${progress ? bar(progress, words) : words.say('reading.starting')}\n-# ${words.say('reading.meanwhile')}`,
      },
    ],
  });
}

function bar({ phase, done, total }: Progress, words: Words): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.round(share * BAR_WIDTH);
  // Their number would reveal articles that not everybody here may see.
  const figures = total > 0 ? ` ${words.say('reading.progress', { share: Math.floor(share * 100) })}` : '';
  return `${phaseInWords(phase, words)}\n\`${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}\`${figures}`;
}

/** What the build did, for all to see: without the names of files. */
export function reportView(report: IndexReport, words: Words): View {
  const { added, changed, removed, unchanged, failed } = report;
  const leftOut = leftOutInWords(report.leftOut, words);
  const counts = [
    ['reading.added', added.length],
    ['reading.changed', changed.length],
    ['reading.removed', removed.length],
    ['reading.unchanged', unchanged],
    ['reading.unread', failed.length],
  ] as const;
  const changes = counts.filter(([, count]) => count > 0).map(([key, count]) => words.say(key, { count }));
  const description = [
    ...(changes.length ? [changes.join(' · ')] : []),
    `**${words.say('reply.iHave', { count: report.articles })}**`,
    ...(leftOut ? [`-# ${leftOut}`] : []),
  ];
  return view({
    embeds: [
      {
        color: failed.length ? COLOURS.tentative : COLOURS.answer,
        title: words.say('reading.done'),
        description: description.join('\n'),
        footer: {
          text: words.say('reading.took', { time: duration(report.tookMs / 1000) }),
        },
      },
    ],
  });
}

/** Which files failed. If there are too many for a message, `list` is the text of all. */
export function failuresView(
  failed: IndexReport['failed'],
  words: Words,
): { view: View; list: string | null } {
  const lines = failed
    .slice(0, FAILURES_SHOWN)
    .map(
      ({ path, reason }) =>
        `- **${cutMarkdown(oneLine(path), 100)}**: ${cutMarkdown(oneLine(reasonText(reason, words)), 200)}`,
    );
  const isCut = failed.length > lines.length;
  const rest = `-# ${words.say('reading.moreFailed', { number: failed.length - lines.length })}`;
  return {
    view: view({
      embeds: [
        {
          color: COLOURS.tentative,
          title: words.say('reading.failed'),
          description: [...lines, ...(isCut ? [rest] : [])].join('\n'),
        },
      ],
    }),
    list: isCut
      ? failed.map(({ path, reason }) => `${oneLine(path)}\t${oneLine(reasonText(reason, words))}\n`).join('')
      : null,
  };
}

/** @param sentence What went wrong, in plain text. */
export function reindexFailedView(sentence: string, words: Words): View {
  return view({
    embeds: [
      {
        color: COLOURS.problem,
        title: words.say('reading.notDone'),
        description: `${cutMarkdown(oneLine(sentence), 1000)}\n-# ${words.say('reading.goOn')}`,
      },
    ],
  });
}
