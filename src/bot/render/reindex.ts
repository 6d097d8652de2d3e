import type { IndexReport, Progress } from '../../index/building/report.js';
import { leftOutInWords } from '../../index/left-out.js';
import { count } from '../../language/count.js';
import { oneLine } from '../../language/printable.js';
import { PHASES } from '../../wording/reading.js';
import { cutMarkdown } from './cut.js';
import { duration } from './figures.js';
import { COLOURS, type View, view } from './view.js';

const BAR_WIDTH = 20;
const FAILURES_SHOWN = 10;

/** Null before the first progress is known. */
export function progressView(progress: Progress | null): View {
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: 'Reading the articles again',
        description: `${progress ? bar(progress) : 'Starting …'}\n-# Meanwhile I answer from what I read before.`,
      },
    ],
  });
}

function bar({ phase, done, total }: Progress): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const filled = Math.round(share * BAR_WIDTH);
  const figures =
    total > 0
      ? ` ${Math.floor(share * 100)} % · ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
      : '';
  return `${PHASES[phase]}\n\`${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}\`${figures}`;
}

/** What the build did, for all to see: without the names of files. */
export function reportView(report: IndexReport): View {
  const { failed } = report;
  const leftOut = leftOutInWords(report.leftOut);
  const changes = [
    `${count(report.added.length, 'article')} added`,
    `${report.changed.length} changed`,
    `${report.removed.length} removed`,
    `${report.unchanged} unchanged`,
    `${failed.length} could not be read`,
  ];
  const description = [
    changes.join(' · '),
    `I now have **${count(report.articles, 'article')}**.`,
    ...(leftOut ? [`-# ${leftOut}`] : []),
  ];
  return view({
    embeds: [
      {
        color: failed.length ? COLOURS.tentative : COLOURS.answer,
        title: 'I have read the articles',
        description: description.join('\n'),
        footer: {
          text: `Took ${duration(report.tookMs / 1000)}`,
        },
      },
    ],
  });
}

/** Which files failed. With more than a message should hold, `list` is the text of all. */
export function failuresView(failed: IndexReport['failed']): { view: View; list: string | null } {
  const lines = failed
    .slice(0, FAILURES_SHOWN)
    .map(
      ({ path, reason }) => `- **${cutMarkdown(oneLine(path), 100)}**: ${cutMarkdown(oneLine(reason), 200)}`,
    );
  const isCut = failed.length > lines.length;
  const rest = `-# … and ${failed.length - lines.length} more: all of them are in the attached file.`;
  return {
    view: view({
      embeds: [
        {
          color: COLOURS.tentative,
          title: 'Could not be read',
          description: [...lines, ...(isCut ? [rest] : [])].join('\n'),
        },
      ],
    }),
    list: isCut ? failed.map(({ path, reason }) => `${oneLine(path)}\t${oneLine(reason)}\n`).join('') : null,
  };
}

/** @param sentence What went wrong, in plain text. */
export function reindexFailedView(sentence: string): View {
  return view({
    embeds: [
      {
        color: COLOURS.problem,
        title: 'I could not finish reading the articles',
        description: `${cutMarkdown(oneLine(sentence), 1000)}\n-# I go on answering from what I read before.`,
      },
    ],
  });
}
