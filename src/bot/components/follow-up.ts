import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { ask } from '../ask.js';
import { customId } from '../custom-id.js';
import type { Button, Modal } from '../handlers.js';
import { exchangeOf, stale } from '../recover.js';
import { readFilter } from '../state.js';

const LONGEST_QUESTION = 1000;

/** **Ask a follow-up** opens a form: a reply to a slash command's answer would never reach the bot. */
export const followUp: Button = {
  prefix: 'follow-up',
  async execute(interaction, [filter]) {
    await interaction.showModal(form('Ask a follow-up', customId('follow-up', filter ?? '')));
  },
};

/** **Ask about this article**, below an article's card. */
export const askArticle: Button = {
  prefix: 'ask-article',
  async execute(interaction, [filter]) {
    await interaction.showModal(form('Ask this article', customId('first-question', filter ?? '')));
  },
};

export const followUpForm: Modal = {
  prefix: 'follow-up',
  execute: (interaction, [filter], services) => answerForm(interaction, filter ?? '', true, services),
};

export const firstQuestionForm: Modal = {
  prefix: 'first-question',
  execute: (interaction, [filter], services) => answerForm(interaction, filter ?? '', false, services),
};

const answerForm = async (
  interaction: Parameters<Modal['execute']>[0],
  filter: string,
  follows: boolean,
  services: Parameters<Modal['execute']>[2],
): Promise<void> => {
  const { message } = interaction;
  const isPrivate = message?.flags.has(MessageFlags.Ephemeral) ?? false;
  await ask(
    {
      userId: interaction.user.id,
      channelId: interaction.channelId ?? interaction.user.id,
      text: interaction.fields.getTextInputValue('question'),
      isPrivate,
      previous: async () => (message && follows ? exchangeOf(message, services) : undefined),
      filter: (articles) => {
        const read = readFilter(filter, articles);
        if (!read) throw stale();
        return read;
      },
      acknowledge: () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
      show: async (view) => (await interaction.editReply(view)).id,
    },
    services,
  );
};

function form(title: string, id: string): APIModalInteractionResponseCallbackData {
  return {
    title,
    custom_id: id,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: 'question',
            label: 'Your question',
            placeholder: 'And what did he say about …?',
            style: TextInputStyle.Short,
            max_length: LONGEST_QUESTION,
            required: true,
          },
        ],
      },
    ],
  };
}
