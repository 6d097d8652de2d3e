import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Answer, Quote } from '../../domain.js';
import { byArticle } from '../../language/by-article.js';
import { oneLine } from '../../language/printable.js';
import { footerParts, leadOf } from '../../wording/answers.js';
import { noteText, replyText, respellingText } from '../../wording/replies.js';
import { customId } from '../custom-id.js';
import { writeReference } from '../state.js';
import { cutMarkdown } from './cut.js';
import { day } from './figures.js';
import { quoteBlocks } from './quotes.js';
import { replyMessage } from './reply.js';
import { button, COLOURS, deleteButton, LIMITS, row, type View, view } from './view.js';

/** Where and for whom an answer is shown. */
export interface Setting {
  /** The question's filter, as `writeFilter` writes it, and in words; both empty for all articles. */
  readonly filter: string;
  readonly scope: string;
  readonly isPrivate: boolean;
  /** Whose answer it is: they may delete it. */
  readonly askerId: string;
  /** How many quotes were shown before: those of this message are numbered on from there. */
  readonly shownBefore: number;
}

/** Opens the line that shows how a follow-up was understood. */
export const UNDERSTOOD = '-# Understood as: ';

export const QUOTES_SHOWN = 5;
const LONGEST_LEAD = 600;
/** Next to a refusal: enough to see what the articles do hold. */
const CLOSEST_SHOWN = 2;

/** An answer, a cautious answer or a refusal as one message. Keeps every limit of Discord's. */
export function answerMessage(answer: Answer, setting: Setting): View {
  const reply = replyText(answer);
  if (reply !== null) return replyMessage(reply, answer.reply?.articles ?? []);
  const found = answer.answered
    ? answer.quotes.slice(setting.shownBefore).slice(0, QUOTES_SHOWN)
    : answer.closest.slice(0, CLOSEST_SHOWN);
  const quotes = byArticle(found).flatMap(({ items }) => items);
  const head = [understanding(answer, setting), lead(answer, quotes.length, setting.shownBefore)].filter(
    Boolean,
  );
  const room = LIMITS.description - head.join('\n').length - 2;
  const blocks = quoteBlocks(quotes, setting.shownBefore + 1, room);
  return view({
    embeds: [
      {
        color: answer.answered ? (answer.tentative ? COLOURS.tentative : COLOURS.answer) : COLOURS.refusal,
        title: cutMarkdown(oneLine(answer.question), LIMITS.title) || '…',
        description: [...(head.length ? [head.join('\n')] : []), ...blocks].join('\n\n'),
        footer: { text: footerParts(answer, quotes.length).join(' · ') },
      },
    ],
    components: [
      ...row(...quotes.map((quote, position) => contextButton(quote, setting.shownBefore + position + 1))),
      ...row(...actions(answer, setting, quotes.length)),
    ],
  });
}

/** How the question was taken, where that is not what it says. */
function understanding(answer: Answer, setting: Setting): string {
  const respelled = respellingText(answer.respelled);
  return [
    answer.understood && UNDERSTOOD + cutMarkdown(oneLine(answer.understood), 300),
    setting.scope && `-# Only: ${cutMarkdown(oneLine(setting.scope), 200)}`,
    respelled && `-# ${cutMarkdown(oneLine(respelled), 200)}`,
    answer.note && cutMarkdown(oneLine(noteText(answer.note)), 300),
  ]
    .filter(Boolean)
    .join('\n');
}

function lead(answer: Answer, shown: number, shownBefore: number): string {
  const said = shownBefore ? null : leadOf(answer, shown);
  if (!said) return '';
  const { headline, rest, below } = said;
  const first = [headline && `**${headline}**`, cutMarkdown(oneLine(rest), LONGEST_LEAD)]
    .filter(Boolean)
    .join(' ');
  return [first, below].filter(Boolean).join('\n');
}

function contextButton(quote: Quote, number: number): APIButtonComponentWithCustomId {
  return button(customId('context', number, writeReference(quote)), `Context ${number}`);
}

function actions(answer: Answer, setting: Setting, shown: number): APIButtonComponentWithCustomId[] {
  const more = button(customId('more', setting.shownBefore + shown, setting.filter), 'More quotes');
  const vote = (kind: 'up' | 'down') =>
    customId('vote', kind, outcome(answer), answer.generation.slice(0, 60));
  return [
    ...(answer.answered ? [more] : []),
    button(customId('follow-up', setting.filter), 'Ask a follow-up', { primary: true }),
    button(vote('up'), 'Helpful', { emoji: '👍' }),
    button(vote('down'), 'Not helpful', { emoji: '👎' }),
    // What one person alone sees, Discord lets them dismiss.
    setting.isPrivate ? button('share', 'Share', { emoji: '📣' }) : deleteButton(setting.askerId),
  ];
}

const outcome = (answer: Answer): string =>
  answer.answered ? (answer.tentative ? 'tentative' : 'answered') : 'refused';

/** The filter in words, for people. */
export function scopeInWords(filter: {
  title?: string | undefined;
  outlet?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}): string {
  return [
    filter.title && `“${filter.title}”`,
    filter.outlet,
    filter.since && `from ${day(filter.since)}`,
    filter.until && `until ${day(filter.until)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
