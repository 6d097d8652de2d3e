import type { Button } from '../handlers.js';
import { firstHelp, moreHelp } from '../help.js';

/** **More help** and **Back** below help. */
export const helpPage: Button = {
  prefix: 'help',
  async execute(interaction, [page], services) {
    await interaction.deferUpdate();
    await interaction.editReply(
      page === 'more' ? moreHelp(services) : await firstHelp(interaction, services),
    );
  },
};
