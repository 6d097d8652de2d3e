import { MessageFlags } from 'discord.js';
import type { SlashCommand } from '../handlers.js';
import { firstHelp } from '../help.js';
import { EVERYWHERE } from './everywhere.js';
import { named } from './named.js';

export default {
  data: { ...named('command.help'), ...EVERYWHERE },

  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(await firstHelp(interaction, services));
  },
} satisfies SlashCommand;
