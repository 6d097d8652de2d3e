import type { Button } from '../handlers.js';
import { firstHelp } from '../help.js';
import { moreHelpView } from '../render/help.js';

/** **More help** and **Back** below help. */
export const helpPage: Button = {
  prefix: 'help',
  async execute(interaction, [page], services) {
    const { mention, words } = services;
    await interaction.deferUpdate();
    await interaction.editReply(
      page === 'more' ? moreHelpView(mention, words) : await firstHelp(interaction, services),
    );
  },
};
