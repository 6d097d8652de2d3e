import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { oneLine } from '../../language/printable.js';
import type { Words } from '../../wording/words.js';
import { customId } from '../custom-id.js';
import { writeReference } from '../state.js';
import { cutPlain } from './cut.js';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A whole message: every part is given, so that an edit leaves nothing of the previous one. */
export interface View {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: Row[];
}

/** Discord's limits, in characters. */
export const LIMITS = {
  content: 2000,
  title: 256,
  description: 4096,
  label: 80,
  option: 100,
  options: 25,
  buttons: 5,
} as const;

/** The bar beside a message, as `0xRRGGBB`. */
export const COLOURS = {
  answer: 0x3ba55d,
  tentative: 0xe0a63c,
  refusal: 0x80848e,
  neutral: 0x5865f2,
  problem: 0xd83c3e,
};

/** A whole message from some of its parts; the rest is empty. */
export const view = (parts: Partial<View>): View => ({ content: '', embeds: [], components: [], ...parts });

/** A button whose press is known by `id`, as `customId` makes it. */
export function button(
  id: string,
  label: string,
  look: { emoji?: string; primary?: boolean; disabled?: boolean } = {},
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: look.primary ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: id,
    ...(label && { label }),
    ...(look.emoji && { emoji: { name: look.emoji } }),
    ...(look.disabled && { disabled: true }),
  };
}

/**
 * A screen reader says their names: “thumbs up”, “thumbs down”, “wastebasket”. Words instead would take a line more on a
 * phone.
 */
export const SIGNS = { delete: '🗑️', helpful: '👍', notHelpful: '👎' } as const;

/** **🗑️**, which deletes: for the person with this id and for admins. */
export const deleteButton = (personId: string): APIButtonComponentWithCustomId =>
  button(customId('delete', personId), '', { emoji: SIGNS.delete });

/** **Context 1**, **Context 2** …: each says what it does, since a screen reader, and whoever is new, may meet it alone. */
export const contextButtons = (
  quotes: readonly Parameters<typeof writeReference>[0][],
  firstNumber: number,
  words: Words,
): APIButtonComponentWithCustomId[] =>
  quotes.map((quote, i) => {
    const number = firstNumber + i;
    return button(
      customId('context', number, writeReference(quote)),
      words.say('button.context', { number }),
    );
  });

/**
 * **All quotes by …**, on whatever topic, of the articles of a filter. `where`: `here` in place of what the message shows;
 * `apart` in a reply to whoever presses it.
 */
export const allQuotesButton = (
  person: string,
  where: 'here' | 'apart',
  filter: string,
  words: Words,
): APIButtonComponentWithCustomId =>
  button(
    customId('said-all', where, filter),
    cutPlain(words.say('button.allQuotes', { person: oneLine(person) }), LIMITS.label),
  );

/** **Share**, below what only one person sees. */
export const shareButton = (words: Words): APIButtonComponentWithCustomId =>
  button('share', words.say('button.share'), { emoji: '📣' });

/** A row of as many buttons as fit, or one select; no row at all if it would be empty. */
export function row(...components: APIComponentInMessageActionRow[]): Row[] {
  return components.length
    ? [{ type: ComponentType.ActionRow, components: components.slice(0, LIMITS.buttons) }]
    : [];
}

/** Buttons with a word that a phone shows in one line, about 300 pixels wide. */
const ACROSS_PHONE = 3;

/** Buttons in as few rows as hold them, filled evenly: none stands alone unless it is the only one. */
export function evenRows(
  buttons: readonly APIButtonComponentWithCustomId[],
  widest: number = ACROSS_PHONE,
): Row[] {
  const rows = Math.ceil(buttons.length / widest);
  const end = (i: number): number => Math.ceil((buttons.length * i) / rows);
  return Array.from({ length: rows }, (_, i) => row(...buttons.slice(end(i), end(i + 1)))).flat();
}
