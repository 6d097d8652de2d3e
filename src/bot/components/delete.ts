import { AskerError } from '../../errors.js';
import { isAdmin } from '../admin.js';
import { parseCustomId } from '../custom-id.js';
import type { Button } from '../handlers.js';

/** **Delete** below an answer: for who asked, and for admins. */
export const deletion: Button = {
  prefix: 'delete',
  async execute(interaction, _args, services) {
    // As the message bears it: what the press says of itself may be made up.
    const { customId } = interaction.component as { customId?: string | null };
    const [personId] = parseCustomId(customId ?? '').args;
    if (personId !== interaction.user.id && !isAdmin(interaction, services))
      throw new AskerError('Only the person who asked, or an admin, can delete that.');
    await interaction.deferUpdate();
    await interaction.deleteReply();
    services.conversations.forget(interaction.message.id);
  },
};
