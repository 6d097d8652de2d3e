/** Questions to try, each with a button that asks it. */
import type { APIButtonComponentWithCustomId } from 'discord.js';
import { oneLine } from '../../language/printable.js';
import type { Words } from '../../wording/words.js';
import { customId } from '../custom-id.js';
import { markdown, plainText } from './markdown.js';
import { button, LIMITS } from './view.js';

/** A longer question is no example. */
const LONGEST = 200;

/**
 * The questions as numbered lines, empty if there are none, and a button for each.
 *
 * @param filter As `writeFilter` writes it.
 */
export function exampleList(
  questions: readonly string[],
  filter: string,
  words: Words,
): { readonly lines: string; readonly buttons: APIButtonComponentWithCustomId[] } {
  const shown = questions
    .map(oneLine)
    .filter(({ length }) => length <= LONGEST)
    .slice(0, LIMITS.buttons);
  return {
    lines: shown.map((question, i) => `**${i + 1}.** ${markdown(question)}`).join('\n'),
    buttons: shown.map((_, i) =>
      button(customId('try', i + 1, filter), words.say('button.try', { number: i + 1 })),
    ),
  };
}

/** The question with this number in the text of a message of ours; null if there is none. */
export function exampleIn(description: string, number: number): string | null {
  const begin = `**${number}.** `;
  const line = description.split('\n').findLast((one) => one.startsWith(begin));
  return line === undefined ? null : plainText(line.slice(begin.length));
}
