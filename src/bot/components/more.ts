import { MessageFlags } from 'discord.js';
import { languageOfQuestion } from '../../assistant.js';
import type { Quote } from '../../domain.js';
import { dayOf } from '../../language/day.js';
import { placeOf } from '../../quotes-shown.js';
import { wordsOfAnswer } from '../../wording/words.js';
import { scopeOf } from '../ask.js';
import { numberFrom } from '../custom-id.js';
import type { Button } from '../handlers.js';
import { shownAnswer, stale } from '../recover.js';
import { answerMessage, QUOTES_SHOWN } from '../render/answer.js';
import { view } from '../render/view.js';
import { readFilter } from '../state.js';

/** **More quotes**: the next best quotes, in private. */
export const more: Button = {
  prefix: 'more',
  async execute(interaction, [written], services) {
    const { assistant, conversations, mention, queue } = services;
    const shownBefore = numberFrom(written) ?? 0;
    const shown = shownAnswer(interaction.message, services);
    // In the language of the question, as on the first page.
    const words = wordsOfAnswer({ language: languageOfQuestion(shown.question) }, services.words);
    // As the answer was asked for: on another day, "yesterday" would mean another one.
    const asked = dayOf(interaction.message.createdAt);
    const locale = interaction.guildLocale ?? interaction.locale;
    const acknowledge = () => interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { answer, scope } = await queue.serve(interaction.user.id, acknowledge, async () => {
      const articles = shown.filter ? await assistant.sources() : [];
      const filter = readFilter(shown.filter, articles);
      if (!filter) throw stale();
      const limit = Math.max(shownBefore, shown.places.length) + QUOTES_SHOWN;
      const { searched: text, questions } = shown;
      const found = await assistant.ask({
        text,
        ...(questions && { questions }),
        filter,
        limit,
        asked,
        locale,
      });
      const quotes = quotesAfter(found.quotes, shown.places, shownBefore);
      const places = [...shown.places, ...quotes.map(placeOf)];
      const answer = { ...found, quotes, exchange: { ...found.exchange, shown: places } };
      return { answer, scope: scopeOf(filter, articles, words) };
    });
    if (answer.quotes.length === 0) {
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

/**
 * A page of the quotes that were not shown yet. A follow-up is answered in the light of the question before, so those
 * shown need not be the first.
 */
function quotesAfter(quotes: readonly Quote[], places: readonly string[], shownBefore: number): Quote[] {
  const isShown = ({ article, start, end }: Quote): boolean =>
    places.some((place) => {
      const [id, at = ''] = place.split('/');
      // After a list of articles, a place names the article alone.
      return at !== '' && id === article.id && start <= Number(at) && Number(at) < end;
    });
  // After a restart, a message knows only those of its own page; the pages before had the first.
  const from = Math.max(0, shownBefore - places.length);
  return quotes.filter((quote) => !isShown(quote)).slice(from, from + QUOTES_SHOWN);
}
