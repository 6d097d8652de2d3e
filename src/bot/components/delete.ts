import { AskerError } from '../../errors.js';
import { isAdmin } from '../admin.js';
import type { Button } from '../handlers.js';
import { askerIdOf } from '../recover.js';

/** **🗑️** below an answer: for the asker and for admins. */
export const deletion: Button = {
  prefix: 'delete',
  async execute(interaction, _args, services) {
    if (askerIdOf(interaction.message) !== interaction.user.id && !isAdmin(interaction, services))
      throw new AskerError('Only the person who asked, or an admin, can delete that.');
    await interaction.deferUpdate();
    await interaction.deleteReply();
    services.conversations.forget(interaction.message.id);
  },
};
