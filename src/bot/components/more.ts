import { MessageFlags } from 'discord.js';
import { dayOf } from '../../language/day.js';
import { scopeOf } from '../ask.js';
import { numberFrom } from '../custom-id.js';
import type { Button } from '../handlers.js';
import { shownAnswer, stale } from '../recover.js';
import { answerMessage, QUOTES_SHOWN } from '../render/answer.js';
import { view } from '../render/view.js';
import { readFilter } from '../state.js';

/** **More**: the next best quotes, in private. */
export const more: Button = {
  prefix: 'more',
  async execute(interaction, [written], services) {
    const { assistant, conversations, mention, queue, words } = services;
    const shownBefore = numberFrom(written) ?? 0;
    const shown = shownAnswer(interaction.message, services);
    // As the answer was asked for: on another day, "yesterday" would mean another one.
    const asked = dayOf(interaction.message.createdAt);
    const locale = interaction.guildLocale ?? interaction.locale;
    const acknowledge = () => interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { answer, scope } = await queue.serve(interaction.user.id, acknowledge, async () => {
      const articles = shown.filter ? await assistant.sources() : [];
      const filter = readFilter(shown.filter, articles);
      if (!filter) throw stale();
      const limit = shownBefore + QUOTES_SHOWN;
      const answer = await assistant.ask({ text: shown.searched, filter, limit, asked, locale });
      return { answer, scope: scopeOf(filter, articles, words) };
    });
    if (answer.quotes.length <= shownBefore) {
      await interaction.editReply(view({ content: words.say('answer.allShown') }));
      return;
    }
    const message = await interaction.editReply(
      answerMessage(
        { ...answer, question: shown.question },
        {
          filter: shown.filter,
          scope,
          isPrivate: true,
          shownBefore,
          askerId: interaction.user.id,
          mention,
          words,
        },
      ),
    );
    conversations.remember({
      messageId: message.id,
      channelId: interaction.channelId,
      userId: interaction.user.id,
      isPrivate: true,
      question: shown.question,
      filter: shown.filter,
      exchange: answer.exchange,
    });
  },
};
