import { ApplicationCommandType, MessageFlags } from 'discord.js';
import { UserError } from '../../errors.js';
import { ask } from '../ask.js';
import type { MessageCommand } from '../handlers.js';
import { readAnswer } from '../recover.js';
import { EVERYWHERE } from './everywhere.js';

/** In a message's context menu. Answered in private: the message is somebody else's; **Share** shows it to all. */
export default {
  data: { type: ApplicationCommandType.Message, name: 'Ask about this', ...EVERYWHERE },

  async execute(interaction, services) {
    const { targetMessage } = interaction;
    const text = readAnswer(targetMessage)?.question ?? targetMessage.content;
    if (!text.trim()) throw new UserError('That message has no text that I could look up.');
    await ask(
      {
        userId: interaction.user.id,
        channelId: interaction.channelId,
        text,
        isPrivate: true,
        acknowledge: () => interaction.deferReply({ flags: MessageFlags.Ephemeral }),
        show: async (view) => (await interaction.editReply(view)).id,
      },
      services,
    );
  },
} satisfies MessageCommand;
