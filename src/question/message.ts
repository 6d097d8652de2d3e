/** Removes what a message contains besides its writer's words: Discord's markup, links, emoji. */

/** Custom emoji, mentions of people, roles and channels, time stamps, commands; addresses, with or without `<>`. */
const MARKUP =
  /<(?:a?:\w{1,40}:\d{5,25}|@[!&]?\d{5,25}|#\d{5,25}|t:-?\d{1,15}(?::\w)?|\/[^\n:<>]{1,100}:\d{5,25}|id:\w{1,20})>|<?https?:\/\/[^\s<>]{1,2000}>?|:[a-z][a-z0-9_+-]{1,31}:(?!\d)/giu;
/** An emoji, with its skin tone, flag or joined parts. */
const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3)+/gu;
/** Bold, struck out, hidden and code; a single underscore or asterisk may belong to a word. */
const EMPHASIS = /\*\*+|__+|~~+|\|\|+|`+/g;

/** The command typed as plain text. */
const TYPED_COMMAND = /^\s*\/ask(?!\S)/i;

/** The message without them, on one line; empty if nothing else is left. */
export function withoutMarkup(message: string): string {
  return message
    .replace(MARKUP, ' ')
    .replace(TYPED_COMMAND, ' ')
    .replace(EMOJI, (signs) => (/^[©®™]+$/u.test(signs) ? signs : ' '))
    .replace(EMPHASIS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower case, without apostrophes, other signs as spaces: the form in which phrases are compared. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
