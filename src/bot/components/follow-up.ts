import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { LONGEST_QUESTION } from '../../assistant.js';
import type { Words } from '../../wording/words.js';
import { type AskRequest, ask, inReplyTo } from '../ask.js';
import type { Turn } from '../conversations.js';
import { customId } from '../custom-id.js';
import type { Button, Modal, Services } from '../handlers.js';
import { recoverExchange, stale } from '../recover.js';
import { readFilter } from '../state.js';

/** **Follow up** opens a form: a reply to a slash command's answer would never reach the bot. */
export const followUp: Button = {
  prefix: 'follow-up',
  async execute(interaction, [filter], { words }) {
    await interaction.showModal(
      form(words.say('button.followUp'), customId('follow-up', filter ?? '', interaction.message.id), words),
    );
  },
};

/** **Ask about this article**, below an article's card. */
export const askArticle: Button = {
  prefix: 'ask-article',
  async execute(interaction, [filter], { words }) {
    await interaction.showModal(
      form(words.say('button.askArticle'), customId('first-question', filter ?? ''), words),
    );
  },
};

/** The submitted follow-up form. */
export const followUpForm: Modal = {
  prefix: 'follow-up',
  execute: (interaction, [filter, messageId], services) =>
    answerForm(interaction, filter ?? '', services, async () => {
      if (interaction.message?.id !== messageId) throw stale();
      const turn = services.conversations.ofMessage(messageId!);
      if (turn && !isTheirs(turn, interaction)) throw stale();
      const exchange = turn?.exchange ?? (await recoverExchange(interaction.message, services));
      if (!exchange) throw stale();
      return exchange;
    }),
};

/** The submitted question form of a card. */
export const firstQuestionForm: Modal = {
  prefix: 'first-question',
  execute: (interaction, [filter], services) => answerForm(interaction, filter ?? '', services),
};

/** A form comes from outside: what it says about where it was opened cannot be trusted. */
function isTheirs(turn: Turn, { channelId, user }: ModalSubmitInteraction): boolean {
  return turn.channelId === (channelId ?? user.id) && (!turn.isPrivate || turn.userId === user.id);
}

/** As private as the message that the form was opened from. */
async function answerForm(
  interaction: ModalSubmitInteraction,
  filter: string,
  services: Services,
  previous: AskRequest['previous'] = async () => undefined,
): Promise<void> {
  const isPrivate = services.isPersonal || (interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false);
  await ask(
    {
      ...inReplyTo(interaction, isPrivate),
      text: interaction.fields.getTextInputValue('question'),
      previous,
      isFollowUp: true,
      filter: (articles) => {
        const read = readFilter(filter, articles);
        if (!read) throw stale();
        return read;
      },
    },
    services,
  );
}

function form(title: string, id: string, words: Words): APIModalInteractionResponseCallbackData {
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
            label: words.say('form.question'),
            placeholder: words.say('form.example'),
            style: TextInputStyle.Short,
            max_length: LONGEST_QUESTION,
            required: true,
          },
        ],
      },
    ],
  };
}
