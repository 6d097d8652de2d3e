import { ApplicationCommandType } from 'discord.js';
import { AskerError } from '../../errors.js';
import { check, claimOf } from '../check.js';
import type { MessageCommand } from '../handlers.js';
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
    await check(interaction, { text: claimOf(text) }, true, services);
  },
} satisfies MessageCommand;
