import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { CheckRequest } from '../checking/check.js';
import type { Services } from './handlers.js';
import { checkMessage } from './render/check.js';

/** Checks a quote and shows, in reply to an interaction, what was found. */
export async function check(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  request: CheckRequest,
  wantsPrivate: boolean,
  { assistant, isPersonal, queue, log, words }: Services,
): Promise<void> {
  const isPrivate = wantsPrivate || isPersonal;
  const acknowledge = () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const checks = await queue.serve(interaction.user.id, acknowledge, async () => {
    const checks = await assistant.checkEach(request);
    const tookMs = checks.reduce((sum, check) => sum + check.tookMs, 0);
    log.info({ verdicts: checks.map(({ verdict }) => verdict), tookMs }, 'check');
    return checks;
  });
  await interaction.editReply(checkMessage(checks, isPrivate, interaction.user.id, words));
}
