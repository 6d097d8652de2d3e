import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { UserError } from '../../errors.js';
import { isAdmin } from '../admin.js';
import type { Command, Services } from '../handlers.js';
import { type LastingReply, lastingReply } from '../lasting-reply.js';
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
    if (!isAdmin(interaction, services))
      throw new UserError(
        'Only an admin may re-index: who manages this server, or whom ADMIN_USER_IDS and ADMIN_ROLE_IDS name.',
      );
    if (services.running.has('reindex'))
      throw new UserError('The articles are being re-indexed already. I keep answering meanwhile.');
    services.running.add('reindex');
    try {
      await interaction.deferReply();
      await reindex(lastingReply(interaction), services);
    } finally {
      services.running.delete('reindex');
    }
  },
} satisfies Command;

async function reindex(reply: LastingReply, { assistant, leaving, log }: Services): Promise<void> {
  reply.show(progressView(null));
  try {
    const result = await Promise.race([
      assistant.reindex((progress) => reply.show(progressView(progress))),
      rejectWhen(leaving),
    ]);
    const { added, changed, removed, failed } = result;
    log.info(
      { added: added.length, changed: changed.length, removed: removed.length, failed: failed.length },
      're-indexed',
    );
    const { view, failures } = reportView(result);
    await reply.finish(view, failures === null ? undefined : { name: 'failed.txt', text: failures });
  } catch (error) {
    await reply.finish(reindexFailedView(report(error, log, '/reindex')));
  }
}

/** What is indexed by then is kept, so nobody has to wait for a build of minutes before the bot can leave. */
function rejectWhen(leaving: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void =>
      reject(new UserError('I was stopped before it was done. The next /reindex goes on from there.'));
    if (leaving.aborted) stop();
    leaving.addEventListener('abort', stop, { once: true });
  });
}
