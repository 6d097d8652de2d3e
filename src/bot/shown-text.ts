/** What a message shows to a reader: its own text, what it forwards, and the previews of its links. */
import type { Message, MessageSnapshot } from 'discord.js';
import { addressesIn } from '../language/addresses.js';
import { withoutMarkup } from '../question/message.js';

type Shown = Pick<Message | MessageSnapshot, 'content' | 'embeds'>;

/** The message, and after it those that it forwards. */
const layersOf = (message: Message): Shown[] => [message, ...message.messageSnapshots.values()];

/**
 * What can be asked about a message, as one text: what it says, with the titles of what it links to; if it says
 * nothing, the previews in full. Empty if it shows no words, or the bot may not read them.
 */
export function shownText(message: Message): string {
  const layers = layersOf(message);
  const embeds = layers.flatMap((layer) => layer.embeds);
  const said = layers.map(({ content }) => content).filter((text) => withoutMarkup(text) !== '');
  const titles = embeds.map(({ title }) => title ?? '');
  const previews = embeds.map(({ description }) => description ?? '');
  const parts = said.length > 0 ? [...said, ...titles] : [...titles, ...previews];
  return [...new Set(parts.map((part) => part.trim()))].filter(Boolean).join('\n');
}

/**
 * What a message says that may be checked: its own words and those that it forwards; if there are none, the embeds of
 * a bot or a link, without their titles if they say more. Empty if it shows no words, or the bot may not read them.
 */
export function checkableText(message: Message): string {
  const layers = layersOf(message);
  const said = layers.map(({ content }) => content).filter((text) => withoutMarkup(text) !== '');
  const embeds = layers.flatMap((layer) => layer.embeds);
  const bodies = embeds.flatMap(({ description, fields }) => [
    description ?? '',
    ...fields.map(({ value }) => value),
  ]);
  const titles = embeds.map(({ title }) => title ?? '');
  const parts = [said, bodies, titles].find((texts) => texts.some((text) => text.trim() !== '')) ?? [];
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** The addresses that a message shows, in its text and in previews. */
export function shownAddresses(message: Message): string[] {
  return layersOf(message).flatMap(({ content, embeds }) => [
    ...addressesIn(content),
    ...embeds.flatMap(({ url }) => url ?? []),
  ]);
}

/** Whether nothing of a message arrived: it is empty, or the bot may not read it. */
export function isUnreadable(message: Message): boolean {
  return (
    layersOf(message).every(({ content, embeds }) => content === '' && embeds.length === 0) &&
    message.attachments.size === 0 &&
    message.stickers.size === 0
  );
}
