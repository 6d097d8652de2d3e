import type { ArticleFilter, SpokenSentence } from '../../domain.js';
import { oneLine } from '../../language/printable.js';
import type { Said } from '../../said/said.js';
import { problemText } from '../../wording/problems.js';
import { saidInWords, speechInWords } from '../../wording/said.js';
import type { Words } from '../../wording/words.js';
import { customId } from '../custom-id.js';
import { writeFilter } from '../state.js';
import { scopeInWords } from './answer.js';
import { cutMarkdown, cutPlain, cutQuote } from './cut.js';
import { linkedTitle } from './link.js';
import { articleHead } from './quotes.js';
import {
  allQuotesButton,
  button,
  COLOURS,
  contextButtons,
  deleteButton,
  evenRows,
  LIMITS,
  row,
  type View,
  view,
} from './view.js';

const SENTENCES_SHOWN = 4;
const LONGEST_SENTENCE = 500;
/** Room besides a link for outlet, date and the line above a sentence. */
const RESERVED = 220;

/** Where and for whom it is shown. */
export interface SaidSetting {
  readonly filter: ArticleFilter;
  /** Counted from 0; beyond the last it is the last. */
  readonly page: number;
  /** Who may delete the message; null if only one person sees it. */
  readonly askerId: string | null;
  readonly words: Words;
}

/** What a person said, a page at a time, by article; or the people to choose from. */
export function saidMessage(said: Said, setting: SaidSetting): View {
  return said.kind === 'several' ? choiceMessage(said, setting) : pageMessage(said, setting);
}

const deletion = ({ askerId }: SaidSetting) => (askerId ? [deleteButton(askerId)] : []);

/** The asker chooses: a button for each of the people. */
function choiceMessage(said: Extract<Said, { kind: 'several' }>, setting: SaidSetting): View {
  const { filter, words } = setting;
  const lines = said.people.map(({ name, roles, articles }) => {
    const role = roles[0] ? `, ${cutMarkdown(oneLine(roles[0].role), 100)}` : '';
    return `- **${cutMarkdown(oneLine(name), 80)}**${role} – ${words.say('said.inArticles', { count: articles })}`;
  });
  const written = writeFilter(filter);
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: words.say('said.whom'),
        description: [
          ...(typeof said.why === 'string' ? [] : [cutMarkdown(problemText(said.why, words), 300)]),
          ...scopeLine(filter, words),
          ...topicLine(said.topic, words),
          ...lines,
        ].join('\n'),
      },
    ],
    components: evenRows([
      ...said.people.map(({ name }, i) =>
        button(customId('said-who', i, written), cutPlain(name, LIMITS.label)),
      ),
      ...deletion(setting),
    ]),
  });
}

function pageMessage(said: Extract<Said, { kind: 'one' }>, setting: SaidSetting): View {
  const { filter, page, words } = setting;
  const { person, topic, articles } = said;
  const sentences = articles.flatMap((group) => group.sentences);
  const pages = Math.max(1, Math.ceil(sentences.length / SENTENCES_SHOWN));
  const at = Math.min(page, pages - 1);
  const shown = sentences.slice(at * SENTENCES_SHOWN, (at + 1) * SENTENCES_SHOWN);
  const role = person.roles[0] && cutMarkdown(oneLine(person.roles[0].role), 150);
  const head = [
    ...(role ? [role] : []),
    ...scopeLine(filter, words),
    // If nothing is on the topic, there is no page to turn, and the sentence below names the topic.
    ...(shown.length > 0 ? topicLine(topic, words) : []),
    cutMarkdown(oneLine(saidInWords(said, words)), 300),
  ];
  // Blank lines separate the blocks.
  const room = LIMITS.description - head.join('\n').length;
  const each = Math.floor(room / Math.max(1, shown.length)) - 2;
  const written = writeFilter(filter);
  const turn = (where: 'previous' | 'next', target: number, possible: boolean) =>
    button(customId('said', target, written, where[0]!), words.say(`button.${where}`), {
      disabled: !possible,
    });
  const contexts = contextButtons(shown, at * SENTENCES_SHOWN + 1, words);
  // What kept the person's words out is dropped: the topic, or else the choice of articles.
  const all =
    shown.length > 0 ? [] : [allQuotesButton(person.name, 'here', said.keptOut ? '' : written, words)];
  return view({
    embeds: [
      {
        color: shown.length > 0 ? COLOURS.answer : COLOURS.refusal,
        title: cutMarkdown(oneLine(person.name), LIMITS.title),
        description: [
          head.join('\n'),
          ...elsewhere(said, words),
          ...shown.map((one, i) => block(one, shown[i - 1], at * SENTENCES_SHOWN + i + 1, each, words)),
        ].join('\n\n'),
        ...(pages > 1 && { footer: { text: words.say('list.page', { page: at + 1, pages }) } }),
      },
    ],
    components:
      pages > 1
        ? [
            ...row(...contexts),
            ...row(
              turn('previous', Math.max(0, at - 1), at > 0),
              turn('next', at + 1, at < pages - 1),
              ...deletion(setting),
            ),
          ]
        : evenRows([...contexts, ...all, ...deletion(setting)]),
  });
}

/** Where nothing is on the topic: articles that quote the person on others. */
function elsewhere(said: Extract<Said, { kind: 'one' }>, words: Words): string[] {
  if (said.elsewhere.length === 0) return [];
  const titles = said.elsewhere.map((article) => `- ${linkedTitle(article)}`);
  return [[words.say('said.elsewhere'), ...titles].join('\n')];
}

/** The articles and the time that were chosen. */
function scopeLine(filter: ArticleFilter, words: Words): string[] {
  const scope = scopeInWords(filter, words);
  return scope ? [`-# ${words.say('answer.only', { scope: cutMarkdown(oneLine(scope), 150) })}`] : [];
}

/** Buttons read it back from the message. */
function topicLine(topic: string | undefined, words: Words): string[] {
  return topic ? [`-# ${words.say('said.about', { topic: cutMarkdown(oneLine(topic), 150) })}`] : [];
}

/** A sentence in at most `budget` characters; above the first one of an article, its source. */
function block(
  { article, text, paragraph, speech }: SpokenSentence,
  before: SpokenSentence | undefined,
  number: number,
  budget: number,
  words: Words,
): string {
  const isFirst = before?.article.id !== article.id;
  const place = words.say('paragraph', { number: paragraph });
  const note = [place, speechInWords({ speech }, words)].filter(Boolean).join(' · ');
  // The head may use what the sentence leaves; if it is still longer, the sentence is cut further.
  const quoted = cutQuote(text, Math.min(LONGEST_SENTENCE, budget));
  const head = [
    ...(isFirst ? [articleHead(article, text, budget - quoted.length - RESERVED, words)] : []),
    `**${number}.** ${note}`,
  ].join('\n');
  return `${head}\n${cutQuote(text, Math.min(LONGEST_SENTENCE, budget - head.length - 1))}`;
}
