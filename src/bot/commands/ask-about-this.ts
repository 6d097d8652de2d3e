import { ApplicationCommandType } from 'discord.js';
import { LONGEST_QUESTION } from '../../assistant.js';
import { AskerError } from '../../errors.js';
import { ask, inReplyTo } from '../ask.js';
import type { MessageCommand } from '../handlers.js';
import { readAnswer } from '../recover.js';
import { cutPlain } from '../render/cut.js';
import { EVERYWHERE } from './everywhere.js';

/** In a message's context menu. Answered in private: the message is somebody else's; **Share** shows it to all. */
export default {
  data: { type: ApplicationCommandType.Message, name: 'Ask about this', ...EVERYWHERE },

  async execute(interaction, services) {
    const { targetMessage } = interaction;
    const text = readAnswer(targetMessage)?.question ?? cutPlain(targetMessage.content, LONGEST_QUESTION);
    if (!text) throw new AskerError('That message has no text that I could look up.');
    await ask({ ...inReplyTo(interaction, true), text }, services);
  },
} satisfies MessageCommand;
