import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Answer, Note } from '../../domain.js';
import { byArticle } from '../../language/by-article.js';
import { oneLine } from '../../language/printable.js';
import { quotesOf } from '../../quotes-shown.js';
import { footerParts, leadOf, understoodInWords } from '../../wording/answers.js';
import { namesToChoose, noteText, replyText, respellingText } from '../../wording/replies.js';
import type { Words } from '../../wording/words.js';
import type { CommandMention } from '../command-mentions.js';
import { customId } from '../custom-id.js';
import { cutMarkdown, cutPlain } from './cut.js';
import { quoteBlocks } from './quotes.js';
import { replyMessage } from './reply.js';
import {
  allQuotesButton,
  button,
  COLOURS,
  contextButtons,
  deleteButton,
  evenRows,
  LIMITS,
  type Row,
  row,
  SIGNS,
  shareButton,
  type View,
  view,
} from './view.js';

/** Where, and to whom, an answer is shown. */
export interface Setting {
  /** The question's filter, as `writeFilter` writes it, and in words; both empty for all articles. */
  readonly filter: string;
  readonly scope: string;
  readonly isPrivate: boolean;
  /** Who asked: they may delete it. */
  readonly askerId: string;
  /** How many quotes were shown before: numbering continues from there. */
  readonly shownBefore: number;
  readonly mention: CommandMention;
  readonly words: Words;
}

/** The most quotes in one message. */
export const QUOTES_SHOWN = 5;
const LONGEST_LEAD = 600;
/** If several people have the name: a quote for each of them, until one is chosen. */
const CHOICES_SHOWN = { least: 2, most: LIMITS.buttons - 1 };
/** Shown with a refusal: enough to see what the articles do hold. */
const CLOSEST_SHOWN = 2;

/** An answer, a cautious answer or a refusal as one message. Keeps every limit of Discord's. */
export function answerMessage(answer: Answer, setting: Setting): View {
  const reply = replyText(answer, setting.words);
  if (reply !== null)
    return replyMessage(reply, answer.reply?.articles ?? [], setting.mention, setting.words);
  const choices = namesakes(answer, setting.filter);
  const { least, most } = CHOICES_SHOWN;
  const limit = choices.length > 0 ? Math.min(most, Math.max(least, choices.length)) : QUOTES_SHOWN;
  const found = answer.answered ? answer.quotes.slice(0, limit) : quotesOf(answer).slice(0, CLOSEST_SHOWN);
  const quotes = byArticle(found).flatMap(({ items }) => items);
  const head = [understanding(answer, setting), lead(answer, quotes.length, setting)].filter(Boolean);
  const room = LIMITS.description - head.join('\n').length - 2;
  const blocks = quoteBlocks(quotes, setting.shownBefore + 1, room, setting.words);
  const footer = footerParts(answer, quotes.length, setting.words).join(' · ');
  return view({
    embeds: [
      {
        color: answer.answered ? (answer.tentative ? COLOURS.tentative : COLOURS.answer) : COLOURS.refusal,
        title: cutMarkdown(oneLine(answer.question), LIMITS.title) || '…',
        description: [...(head.length ? [head.join('\n')] : []), ...blocks].join('\n\n'),
        ...(footer && { footer: { text: footer } }),
      },
    ],
    components: rows(
      choices,
      contextButtons(quotes, setting.shownBefore + 1, setting.words),
      further(answer, setting, quotes.length),
      [...actions(answer, setting), ownButton(setting)],
    ),
  });
}

/**
 * What reads on in the articles, then what goes on with the answer; while a person is to be chosen, nothing goes on with it.
 * The button that deletes it comes last, as few people need it, and beside others.
 */
function rows(
  choices: readonly APIButtonComponentWithCustomId[],
  contexts: readonly APIButtonComponentWithCustomId[],
  further: readonly APIButtonComponentWithCustomId[],
  actions: readonly APIButtonComponentWithCustomId[],
): Row[] {
  if (choices.length > 0) return [...row(...choices), ...evenRows([...contexts, actions.at(-1)!])];
  return [...evenRows([...contexts, ...further], LIMITS.buttons), ...row(...actions)];
}

/** How the question was understood, if that differs from its words. */
function understanding(answer: Answer, setting: Setting): string {
  const { scope, words } = setting;
  const respelled = respellingText(answer.respelled, words);
  return [
    ...understoodInWords(
      {
        understood: answer.understood && cutMarkdown(oneLine(answer.understood), 300),
        after: answer.after && cutMarkdown(oneLine(answer.after), 300),
      },
      words,
    ).map((line) => `-# ${line}`),
    scope && `-# ${words.say('answer.only', { scope: cutMarkdown(oneLine(scope), 200) })}`,
    respelled && `-# ${cutMarkdown(oneLine(respelled), 200)}`,
    answer.note && cutMarkdown(oneLine(noteAbove(answer.note, words)), longestNote(answer.note)),
  ]
    .filter(Boolean)
    .join('\n');
}

function lead(answer: Answer, shown: number, { shownBefore, words }: Setting): string {
  const said = shownBefore ? null : leadOf(answer, shown, words);
  if (!said) return '';
  const { headline, rest, below } = said;
  const first = [headline && `**${headline}**`, cutMarkdown(oneLine(rest), LONGEST_LEAD)]
    .filter(Boolean)
    .join(' ');
  return [first, below].filter(Boolean).join('\n');
}

/** A note on several questions names some of them, and nearly always leaves nothing to say in a lead. */
const longestNote = ({ kind }: Note): number => (kind === 'severalQuestions' ? LONGEST_LEAD : 300);

/** Names on the buttons below need not be repeated above. */
const noteAbove = (note: Note, words: Words): string =>
  note.kind === 'namesakes' && namesToChoose(note.people).length > 0
    ? words.say('note.namesakesBelow')
    : noteText(note, words);

/** Buttons to say which of several people with one name is meant. */
function namesakes({ note }: Answer, filter: string): APIButtonComponentWithCustomId[] {
  if (note?.kind !== 'namesakes') return [];
  return namesToChoose(note.people).map((name, i) =>
    button(customId('who', i, filter), cutPlain(oneLine(name), LIMITS.label)),
  );
}

/** The next best quotes; or where the person is quoted, but not on the topic, all that the person says. */
function further(
  { answered, note }: Answer,
  { filter, shownBefore, words }: Setting,
  shown: number,
): APIButtonComponentWithCustomId[] {
  if (note?.kind === 'notOnTopic') return [allQuotesButton(note.speaker, 'apart', filter, words)];
  return answered ? [button(customId('more', shownBefore + shown, filter), words.say('button.more'))] : [];
}

function actions(answer: Answer, setting: Setting): APIButtonComponentWithCustomId[] {
  const { words } = setting;
  // Where no article fits the filter, it would leave every follow-up without an answer too.
  const filter = answer.articlesSearched > 0 ? setting.filter : '';
  const vote = (kind: 'up' | 'down') =>
    customId('vote', kind, outcome(answer), answer.generation.slice(0, 60));
  return [
    button(customId('follow-up', filter), words.say('button.followUp'), { primary: true }),
    button(vote('up'), '', { emoji: SIGNS.helpful }),
    button(vote('down'), '', { emoji: SIGNS.notHelpful }),
  ];
}

/** Discord lets people dismiss what only they see. */
const ownButton = ({ isPrivate, askerId, words }: Setting): APIButtonComponentWithCustomId =>
  isPrivate ? shareButton(words) : deleteButton(askerId);

const outcome = (answer: Answer): string =>
  answer.answered ? (answer.tentative ? 'tentative' : 'answered') : 'refused';

/** The filter in words, for people. */
export function scopeInWords(
  filter: {
    title?: string | undefined;
    outlet?: string | undefined;
    since?: string | undefined;
    until?: string | undefined;
  },
  words: Words,
): string {
  return [
    filter.title && words.quoted(filter.title),
    filter.outlet,
    filter.since && words.say('scope.from', { day: words.day(filter.since) }),
    filter.until && words.say('scope.until', { day: words.day(filter.until) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
