import type { APIEmbedField } from 'discord.js';
import type { Status } from '../../assistant.js';
import { count } from '../../language/count.js';
import { type FeedbackSummary, REASONS, type Reason } from '../feedback.js';
import { cutPlain } from './cut.js';
import { day, duration } from './figures.js';
import { markdown } from './markdown.js';
import { COLOURS, type View, view } from './view.js';

const DISLIKED_SHOWN = 5;
const REASON: Readonly<Record<Reason, string>> = { wrong: 'wrong', incomplete: 'incomplete', other: 'other' };

/** `feedback` is for admins alone; null for everybody else. */
export function statusView(status: Status, feedback: FeedbackSummary | null, now = Date.now()): View {
  const { index } = status;
  const fields: APIEmbedField[] = [
    ...(index
      ? [
          field('Articles', index.articles.toLocaleString('en')),
          field('Newest article', status.newest ? day(status.newest) : 'undated'),
          field('Last read', `${duration((now - Date.parse(index.builtAt)) / 1000)} ago`),
        ]
      : [field('Articles', 'None yet: an admin can make me read them with /reindex')]),
    field('Answered', count(status.questions, 'question')),
    field('Typical time to answer', medianTime(status.answerTimesMs)),
    ...(feedback ? [...machinery(status), feedbackField(feedback)] : []),
  ];
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: 'Status',
        ...(status.reindexing && { description: 'I am reading the articles again right now.' }),
        fields,
      },
    ],
  });
}

/** For those who run it. */
function machinery({ index, uptimeSeconds, memoryBytes }: Status): APIEmbedField[] {
  return [
    ...(index
      ? [
          field('Passages', index.passages.toLocaleString('en')),
          field('Model', markdown(cutPlain(index.embedderId, 200))),
        ]
      : []),
    field('Running for', duration(uptimeSeconds)),
    field('Memory', `${Math.round(memoryBytes / 1024 / 1024)} MB`),
  ];
}

function feedbackField({ up, down, reasons, disliked }: FeedbackSummary): APIEmbedField {
  const because = REASONS.filter((reason) => reasons[reason] > 0).map(
    (reason) => `${REASON[reason]} ${reasons[reason]}`,
  );
  const lines = disliked
    .slice(0, DISLIKED_SHOWN)
    .map(({ question, reason }) =>
      [`- ${markdown(cutPlain(question, 80))}`, reason && `(${REASON[reason]})`].filter(Boolean).join(' '),
    );
  return {
    name: 'Feedback',
    value: [
      `👍 ${up} · 👎 ${down}`,
      ...(because.length ? [`Why not: ${because.join(', ')}`] : []),
      ...(lines.length ? ['Latest “Not helpful”', ...lines] : []),
    ].join('\n'),
  };
}

function medianTime(times: readonly number[]): string {
  const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  return middle === undefined ? '–' : `${Math.round(middle)} ms`;
}

const field = (name: string, value: string): APIEmbedField => ({ name, value: value || '–', inline: true });
