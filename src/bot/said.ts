import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Assistant } from '../assistant.js';
import { type SaidRequest, whatWasSaid } from '../said.js';
import { type SaidSetting, saidMessage } from './render/said.js';

/** Shows a page of what somebody said in reply to an interaction that was acknowledged. */
export async function showSaid(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  request: SaidRequest,
  setting: Omit<SaidSetting, 'filter'>,
  assistant: Assistant,
): Promise<void> {
  const said = await whatWasSaid(assistant, request);
  await interaction.editReply(saidMessage(said, { ...setting, filter: request.filter ?? {} }));
}
