/** What a message shows to a reader: its own text, what it forwards, and the previews of its links. */
import { ComponentType, type Message, type MessageSnapshot } from 'discord.js';
import { addressesIn } from '../language/addresses.js';
import { withoutMarkup } from '../question/message.js';

type Shown = Pick<
  Message | MessageSnapshot,
  'content' | 'embeds' | 'poll' | 'components' | 'attachments' | 'stickers'
>;

/** The message, and after it those that it forwards. */
const layersOf = (message: Message): Shown[] => [message, ...message.messageSnapshots.values()];

/** What is said in the text of each, in a poll's question, or in components that stand for text. */
const saidIn = (layers: readonly Shown[]): string[] =>
  layers
    .flatMap(({ content, poll, components }) => [
      content,
      poll?.question.text ?? '',
      ...(components as readonly Part[]).flatMap(textsIn),
    ])
    .filter((text) => withoutMarkup(text) !== '');

/** A component as far as it may hold text. */
interface Part {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly Part[];
}

const textsIn = ({ type, content, components }: Part): string[] =>
  type === ComponentType.TextDisplay && content ? [content] : (components ?? []).flatMap(textsIn);

/**
 * What can be asked about a message, as one text: what it says, with the titles of what it links to; if it says
 * nothing, the previews in full. Empty if it shows no words, or the bot may not read them.
 */
export function shownText(message: Message): string {
  const layers = layersOf(message);
  const embeds = layers.flatMap((layer) => layer.embeds);
  const said = saidIn(layers);
  const titles = embeds.map(({ title }) => title ?? '');
  const previews = embeds.map(({ description }) => description ?? '');
  const parts = said.length > 0 ? [...said, ...titles] : [...titles, ...previews];
  return [...new Set(parts.map((part) => part.trim()))].filter(Boolean).join('\n');
}

/** The block quotes of a message of ours: around them stand speakers, places and verdicts. */
function quotesOfOurs({ embeds }: Message): string {
  const lines = embeds.flatMap(({ description }) => (description ?? '').split('\n'));
  return lines
    .map((line) => (line.startsWith('> ') ? line : ''))
    .join('\n')
    .trim();
}

/**
 * What a message says that may be checked: its own words and those that it forwards; if there are none, the embeds of
 * a bot or a link, without their titles if they say more; of a message of ours, what it quotes. Empty if it shows no
 * words, or the bot may not read them.
 */
export function checkableText(message: Message): string {
  if (message.author.id === message.client.user.id) return quotesOfOurs(message);
  const layers = layersOf(message);
  const said = saidIn(layers);
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
  return layersOf(message).every(
    ({ content, embeds, poll, components, attachments, stickers }) =>
      content === '' &&
      embeds.length === 0 &&
      !poll &&
      components.length === 0 &&
      attachments.size === 0 &&
      stickers.size === 0,
  );
}
