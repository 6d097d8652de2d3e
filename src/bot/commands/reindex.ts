import {
  AttachmentBuilder,
  type BaseMessageOptions,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { AskerError, messageOf, type UserError } from '../../errors.js';
import type { IndexReport } from '../../index/building/report.js';
import { ALREADY_READING } from '../../wording/reading.js';
import type { Words } from '../../wording/words.js';
import { isNamedAdmin, requireAdmin } from '../admin.js';
import { isOperators, report } from '../explain-error.js';
import type { Services, SlashCommand } from '../handlers.js';
import { lastingReply } from '../lasting-reply.js';
import { cutMarkdown } from '../render/cut.js';
import { failuresView, progressView, reindexFailedView, reportView } from '../render/reindex.js';
import { LIMITS } from '../render/view.js';
import { FOR_ADMINS } from './for-admins.js';
import { named } from './named.js';

export default {
  data: {
    ...named('command.reindex'),
    ...FOR_ADMINS,
  },

  async execute(interaction, services) {
    requireAdmin(interaction, services);
    if (services.assistant.isReindexing()) throw new AskerError(ALREADY_READING);
    await interaction.deferReply();
    await reindex(interaction, services);
  },
} satisfies SlashCommand;

async function reindex(interaction: ChatInputCommandInteraction, services: Services): Promise<void> {
  const { assistant, publicAssistant, leaving, log, words } = services;
  const reply = lastingReply(interaction);
  const over = new AbortController();
  reply.show(progressView(null, words));
  try {
    const result = await Promise.race([
      assistant.reindex((progress) => reply.show(progressView(progress, words))),
      rejectWhen(leaving, over.signal),
    ]);
    const { added, changed, removed, failed } = result;
    log.info(
      { added: added.length, changed: changed.length, removed: removed.length, failed: failed.length },
      're-indexed',
    );
    await reply.finish(reportView(await publicAssistant.reportFor(result), words));
    const { failed: named } = await assistant.reportFor(result);
    if (named.length > 0) await sendAlone(interaction, failuresOf(named, words));
  } catch (error) {
    await reply.finish(reindexFailedView(report(error, log, '/reindex', words), words));
    if (isOperators(error) && isNamedAdmin(interaction, services)) await tellWhy(interaction, error);
  } finally {
    over.abort();
  }
}

/** Sends the full reason, which may name folders and hosts, only to that admin. The log has it in any case. */
async function tellWhy(interaction: ChatInputCommandInteraction, error: UserError): Promise<void> {
  await sendAlone(interaction, { content: cutMarkdown(messageOf(error), LIMITS.content) });
}

/**
 * Which files could not be read, and why. File names reveal what is in the archive, so only the person who ran the
 * command sees them.
 */
function failuresOf(failed: IndexReport['failed'], words: Words): BaseMessageOptions {
  const { view, list } = failuresView(failed, words);
  const files = list === null ? [] : [new AttachmentBuilder(Buffer.from(list), { name: 'failed.txt' })];
  return { ...view, files };
}

/** Sends to the person who ran the command alone; as a direct message once the interaction has expired. */
async function sendAlone(
  interaction: ChatInputCommandInteraction,
  message: BaseMessageOptions,
): Promise<void> {
  await interaction
    .followUp({ ...message, flags: MessageFlags.Ephemeral })
    .catch(() => interaction.user.send(message))
    .catch(() => {});
}

/** What is embedded by then is kept, so the bot need not wait for a long build before it stops. */
function rejectWhen(leaving: AbortSignal, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void =>
      reject(
        new AskerError('I was stopped before I had read them all. The next /reindex carries on from there.'),
      );
    if (leaving.aborted) stop();
    // A bot that runs for months would otherwise keep a listener for each build.
    leaving.addEventListener('abort', stop, { once: true, signal: over });
  });
}
