import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { UserError } from '../../errors.js';
import { isAdmin } from '../admin.js';
import type { Command } from '../handlers.js';
import { lastingReply } from '../lasting-reply.js';
import { progressView, reindexFailedView, reportView } from '../render/reindex.js';
import { report } from '../trouble.js';

export default {
  data: {
    name: 'reindex',
    description: 'Read the articles folder again (for admins)',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  },

  async execute(interaction, services) {
    const { assistant, log } = services;
    if (!isAdmin(interaction, services))
      throw new UserError(
        'Only an admin may re-index: who manages this server, or whom ADMIN_USER_IDS and ADMIN_ROLE_IDS name.',
      );
    if ((await assistant.status()).reindexing) {
      await interaction.reply({
        content: 'The articles are being re-indexed already. I keep answering meanwhile.',
        flags: MessageFlags.Ephemeral,
      });
      return;
    }
    await interaction.deferReply();
    const reply = lastingReply(interaction);
    reply.show(progressView(null));
    try {
      const result = await assistant.reindex((progress) => reply.show(progressView(progress)));
      log.info(
        {
          added: result.added.length,
          changed: result.changed.length,
          removed: result.removed.length,
          failed: result.failed.length,
        },
        're-indexed',
      );
      const { view, failures } = reportView(result);
      await reply.finish(view, failures === null ? undefined : { name: 'failed.txt', text: failures });
    } catch (error) {
      await reply.finish(reindexFailedView(report(error, log, '/reindex')));
    }
  },
} satisfies Command;
