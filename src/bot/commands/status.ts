import { MessageFlags } from 'discord.js';
import { isAdmin, isNamedAdmin } from '../admin.js';
import type { SlashCommand } from '../handlers.js';
import { statusView } from '../render/status.js';
import { EVERYWHERE } from './everywhere.js';
import { named } from './named.js';

export default {
  data: {
    ...named('command.status'),
    ...EVERYWHERE,
  },

  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const feedback = isAdmin(interaction, services) ? await services.feedback.summary() : null;
    // Votes come from every server and from private answers: the manager of one server gets only counts.
    const disliked = isNamedAdmin(interaction, services) ? (feedback?.disliked ?? []) : [];
    const { assistant, words } = services;
    const leftOut = feedback ? await assistant.leftOut().catch(() => []) : [];
    await interaction.editReply(
      statusView(await assistant.status(), feedback && { ...feedback, disliked }, words, leftOut),
    );
  },
} satisfies SlashCommand;
