import type { APIEmbedField } from 'discord.js';
import type { Status } from '../../assistant.js';
import type { LeftOut } from '../../index/left-out.js';
import { leftOutInWords } from '../../wording/reading.js';
import type { Words } from '../../wording/words.js';
import { type FeedbackSummary, REASONS } from '../feedback.js';
import { cutPlain } from './cut.js';
import { duration } from './figures.js';
import { markdown } from './markdown.js';
import { COLOURS, SIGNS, type View, view } from './view.js';

const DISLIKED_SHOWN = 5;

/** `feedback` and the files left out are only for admins: null and none for everybody else. */
export function statusView(
  status: Status,
  feedback: FeedbackSummary | null,
  words: Words,
  leftOut: readonly LeftOut[] = [],
): View {
  const { index } = status;
  const fields: APIEmbedField[] = [
    ...(index
      ? [
          field(words.say('status.articles'), words.number(index.articles)),
          field(words.say('status.newest'), words.dated(status.newest)),
          // An instant: Discord shows each reader how long ago it was.
          field(words.say('status.lastRead'), `<t:${Math.floor(Date.parse(index.builtAt) / 1000)}:R>`),
        ]
      : [field(words.say('status.articles'), words.say('status.none'))]),
    field(words.say('status.answered'), words.say('status.questions', { count: status.questions })),
    field(words.say('status.time'), medianTime(status.answerTimesMs)),
    ...(feedback ? [...machinery(status, words), feedbackField(feedback, words)] : []),
  ];
  const others = leftOutInWords(leftOut, words);
  const notes = [
    ...(status.reindexing ? [words.say('status.reading')] : []),
    ...(others ? [`${markdown(others)}.`] : []),
  ];
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: words.say('status.title'),
        ...(notes.length > 0 && { description: notes.join('\n') }),
        fields,
      },
    ],
  });
}

/** Fields for whoever runs the bot. */
function machinery({ index, uptimeSeconds, memoryBytes }: Status, words: Words): APIEmbedField[] {
  return [
    ...(index
      ? [
          field(words.say('status.passages'), words.number(index.passages)),
          field(words.say('status.search'), searchInWords(index, words)),
        ]
      : []),
    field(words.say('status.running'), duration(uptimeSeconds)),
    field(words.say('status.memory'), `${Math.round(memoryBytes / 1024 / 1024)} MB`),
  ];
}

/** Whether by a model too; an id begins with the model's name. */
function searchInWords({ mode, embedderId }: NonNullable<Status['index']>, words: Words): string {
  if (mode === 'builtin') return words.say('status.byWords');
  const [model = ''] = embedderId.split(' ');
  return words.say('status.byMeaning', { model: markdown(cutPlain(model, 100)) });
}

function feedbackField({ up, down, reasons, disliked }: FeedbackSummary, words: Words): APIEmbedField {
  const because = REASONS.filter((reason) => reasons[reason] > 0).map(
    (reason) => `${words.say(`status.${reason}`)} ${reasons[reason]}`,
  );
  const lines = disliked
    .slice(0, DISLIKED_SHOWN)
    .map(({ question, reason }) =>
      [`- ${markdown(cutPlain(question, 80))}`, reason && `(${words.say(`status.${reason}`)})`]
        .filter(Boolean)
        .join(' '),
    );
  return {
    name: words.say('status.feedback'),
    value: [
      `${SIGNS.helpful} ${up} · ${SIGNS.notHelpful} ${down}`,
      ...(because.length ? [words.say('status.why', { reasons: because.join(', ') })] : []),
      ...(lines.length ? [words.say('status.latest'), ...lines] : []),
    ].join('\n'),
  };
}

function medianTime(times: readonly number[]): string {
  const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  return middle === undefined ? '–' : duration(middle / 1000);
}

const field = (name: string, value: string): APIEmbedField => ({ name, value: value || '–', inline: true });
