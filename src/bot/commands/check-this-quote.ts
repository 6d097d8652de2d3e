import { ApplicationCommandType } from 'discord.js';
import { LONGEST_CLAIM } from '../../assistant.js';
import { AskerError } from '../../errors.js';
import { check } from '../check.js';
import type { MessageCommand } from '../handlers.js';
import { plainText } from '../render/markdown.js';
import { checkableText } from '../shown-text.js';
import { EVERYWHERE } from './everywhere.js';
import { nameOf } from './named.js';

/** In a message's context menu. Answered in private: the message is somebody else's; **Share** shows it to all. */
export default {
  data: { type: ApplicationCommandType.Message, ...nameOf('menu.check'), ...EVERYWHERE },

  async execute(interaction, services) {
    const text = checkableText(interaction.targetMessage);
    if (!text) {
      throw new AskerError('That message has no text that I can see. Paste the quote into /check instead.');
    }
    await check(interaction, { text: beginningOf(plainText(text)) }, true, services);
  },
} satisfies MessageCommand;

/** As much as is checked, line breaks included: they show quotations and signatures. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_CLAIM) return text;
  const head = text.slice(0, LONGEST_CLAIM);
  const end = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
  // Not every script has spaces; a cut must not split a surrogate pair.
  return end > LONGEST_CLAIM / 2 ? head.slice(0, end) : head.replace(/[\uD800-\uDBFF]$/, '');
}
