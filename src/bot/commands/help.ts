import { MessageFlags } from 'discord.js';
import type { SlashCommand } from '../handlers.js';
import { helpView } from '../render/help.js';
import { EVERYWHERE } from './everywhere.js';
import { named } from './named.js';

const EXAMPLES = 3;

export default {
  data: { ...named('command.help'), ...EVERYWHERE },

  async execute(interaction, { assistant, commands }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    // Help should help even while there is no index to take examples from.
    const examples = await assistant.examples(EXAMPLES).catch(() => []);
    await interaction.editReply(
      helpView(
        commands.map(({ data }) => data as { name: string }),
        examples,
      ),
    );
  },
} satisfies SlashCommand;
