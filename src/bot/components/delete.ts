import { AskerError } from '../../errors.js';
import { isAdmin } from '../admin.js';
import { parseCustomId } from '../custom-id.js';
import type { Button } from '../handlers.js';

/** **🗑️** below an answer: for the asker and for admins. */
export const deletion: Button = {
  prefix: 'delete',
  async execute(interaction, _args, services) {
    // Taken from the message itself: the data of the press could be forged.
    const { customId } = interaction.component as { customId?: string | null };
    const [personId] = parseCustomId(customId ?? '').args;
    if (personId !== interaction.user.id && !isAdmin(interaction, services))
      throw new AskerError('Only the person who asked, or an admin, can delete that.');
    await interaction.deferUpdate();
    await interaction.deleteReply();
    services.conversations.forget(interaction.message.id);
  },
};
