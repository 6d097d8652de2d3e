import type { APIEmbedField } from 'discord.js';
import type { Status } from '../../assistant.js';
import { count } from '../../language/count.js';
import type { FeedbackSummary } from '../feedback.js';
import { cutPlain } from './cut.js';
import { day, duration, modeInWords } from './figures.js';
import { markdown } from './markdown.js';
import { COLOURS, type View, view } from './view.js';

const DISLIKED_SHOWN = 5;

/** `feedback` is for admins alone; null for everybody else. */
export function statusView(status: Status, feedback: FeedbackSummary | null, now = Date.now()): View {
  const { index } = status;
  const fields: APIEmbedField[] = [
    ...(index
      ? [
          field('Index', `${count(index.articles, 'article')}, ${count(index.passages, 'passage')}`),
          field('Built', `${duration((now - Date.parse(index.builtAt)) / 1000)} ago`),
          field('Newest article', status.newest ? day(status.newest) : 'undated'),
          field('Mode', modeInWords(index.mode)),
          field('Model', markdown(cutPlain(index.embedderId, 200))),
        ]
      : [field('Index', 'None yet: an admin can make it with /reindex')]),
    field('Answered', count(status.questions, 'question')),
    field('Median answer', medianTime(status.answerTimesMs)),
    field('Uptime', duration(status.uptimeSeconds)),
    field('Memory', `${Math.round(status.memoryBytes / 1024 / 1024)} MB`),
    ...(feedback ? [feedbackField(feedback)] : []),
  ];
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: 'Status',
        ...(status.reindexing && { description: 'The articles are being re-indexed right now.' }),
        fields,
      },
    ],
  });
}

function feedbackField({ up, down, disliked }: FeedbackSummary): APIEmbedField {
  const lines = disliked.slice(0, DISLIKED_SHOWN).map((question) => `- ${markdown(cutPlain(question, 80))}`);
  const latest = lines.length ? `\nLatest 👎\n${lines.join('\n')}` : '';
  return { name: 'Feedback', value: `👍 ${up} · 👎 ${down}${latest}` };
}

function medianTime(times: readonly number[]): string {
  const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  return middle === undefined ? '–' : `${Math.round(middle)} ms`;
}

const field = (name: string, value: string): APIEmbedField => ({ name, value: value || '–', inline: true });
