/** Chats that a messenger exports as text, one message a line: WhatsApp, and Signal and Telegram copied in its way. */

import { type DayMonthOrder, readDate } from '../metadata/dates.js';
import { UNKNOWN } from '../metadata/structured-metadata.js';
import { type Block, toBlock } from '../text/blocks.js';
import type { Draft } from './draft.js';

/** `12/03/2024, 18:05 - Ida Moor: The well is dry.`, `[2024-04-02, 09:16:30] Lia: The barn burned down.` */
const MESSAGE =
  /^\u200e?\[?(?<day>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),? (?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?(?:\] | [-–] )(?<rest>\S.*)$/iu;
const SAID = /^(?<name>[^:\n]{1,60}): (?<words>\S.*)$/su;
/** Placeholders for what is not in the export. */
const NOTHING_SAID =
  /^\u200e|^<[^<>]{3,60}>$|^(?:this message was deleted|you deleted this message|missed (?:voice|video) call)\.?$|^[\w.-]{1,100} \(file attached\)$/i;
/** Fewer may be an example in an article about chats. */
const FEWEST = 2;

interface Message {
  readonly day: string;
  readonly lines: string[];
}

/**
 * A draft for each day of a chat: a paragraph for each message, under the sender's name, without the messenger's own
 * notices. Null if the text is not a chat.
 */
export function chatDrafts(text: string): Draft[] | null {
  if (!MESSAGE.test(text.slice(0, 2000).trimStart().split(/\r?\n/, 1)[0]!)) return null;
  const messages = readMessages(text);
  if (messages.length < FEWEST) return null;
  const order = orderOf(messages);
  const drafts: { declared: Draft['declared']; blocks: Block[] }[] = [];
  let day: string | null = null;
  for (const message of messages) {
    const block = blockOf(message.lines);
    if (block === null) continue;
    const published = readDate(message.day, order);
    if (drafts.length === 0 || published !== day)
      drafts.push({ declared: { ...UNKNOWN, published }, blocks: [] });
    day = published;
    drafts.at(-1)!.blocks.push(block);
  }
  return drafts.length === 0 ? null : drafts;
}

function readMessages(text: string): Message[] {
  const messages: Message[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const { day, rest } = MESSAGE.exec(line)?.groups ?? {};
    if (day !== undefined) messages.push({ day, lines: [rest!] });
    else messages.at(-1)?.lines.push(line);
  }
  return messages;
}

/** A message without a sender reports who joined or left. */
function blockOf(lines: readonly string[]): Block | null {
  const { name, words } = SAID.exec(lines.join('\n').trim())?.groups ?? {};
  return words === undefined || NOTHING_SAID.test(words) ? null : toBlock(`${name}: ${words}`);
}

/** Which number is the day: one above twelve, somewhere in the chat, settles it. */
function orderOf(messages: readonly Message[]): DayMonthOrder {
  for (const { day } of messages) {
    const [first, second] = day.split(/[./-]/).map(Number) as [number, number];
    if (first > 12 && first < 32) return 'day first';
    if (second > 12) return 'month first';
  }
  return null;
}
