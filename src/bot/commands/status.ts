import { MessageFlags } from 'discord.js';
import { isAdmin } from '../admin.js';
import type { Command } from '../handlers.js';
import { statusView } from '../render/status.js';
import { EVERYWHERE } from './everywhere.js';

export default {
  data: {
    name: 'status',
    description: 'How old and how large the index is, and how I am doing',
    ...EVERYWHERE,
  },

  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const feedback = isAdmin(interaction, services) ? await services.feedback.summary() : null;
    await interaction.editReply(statusView(await services.assistant.status(), feedback));
  },
} satisfies Command;
