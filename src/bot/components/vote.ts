import { MessageFlags } from 'discord.js';
import { textAt } from '../../language/excerpt.js';
import { REASONS } from '../feedback.js';
import type { Button, Services } from '../handlers.js';
import { shownAnswer, stale } from '../recover.js';
import { view } from '../render/view.js';
import { reasonView } from '../render/vote.js';
import type { QuoteReference } from '../state.js';

/** **👍** and **👎**: kept with the question, the quotes shown and the index that they came from. */
export const vote: Button = {
  prefix: 'vote',
  async execute(interaction, [kind, outcome, ...generation], services) {
    const acknowledge = () => interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await services.queue.serve(interaction.user.id, acknowledge, async () => {
      const shown = shownAnswer(interaction.message, services);
      const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral) || !interaction.inGuild();
      const vote = {
        time: new Date().toISOString(),
        vote: kind === 'up' ? ('up' as const) : ('down' as const),
        ...(isPrivate
          ? NOTHING_PRIVATE
          : {
              question: shown.question,
              searched: shown.searched,
              answer: await Promise.all(shown.quotes.map((quote) => inFull(quote, services))),
            }),
        outcome: outcome ?? '',
        generation: generation.join(':'),
        message: interaction.message.id,
      };
      await services.feedback.record(vote, interaction.user.id);
    });
    await interaction.editReply(
      kind === 'up'
        ? view({ content: services.words.say('vote.thanks') })
        : reasonView(interaction.message.id, services.words),
    );
  },
};

/** The reason, pressed in the private message that follows a 👎. */
export const why: Button = {
  prefix: 'why',
  async execute(interaction, [written, message], { feedback, words }) {
    const reason = REASONS.find((one) => one === written);
    if (!reason || !/^\d{1,20}$/.test(message ?? '')) throw stale();
    await interaction.deferUpdate();
    await feedback.explain(
      { time: new Date().toISOString(), reason, message: message! },
      interaction.user.id,
    );
    await interaction.editReply(view({ content: words.say('vote.thanks') }));
  },
};

/** A private question stays private: only the vote is kept. */
const NOTHING_PRIVATE = { question: null, searched: null, answer: [] };

async function inFull({ articleId, start, end }: QuoteReference, { assistant }: Services) {
  const excerpt = await assistant.excerpt(articleId, { start, end });
  return { article: excerpt?.path ?? articleId, start, end, text: excerpt && textAt(excerpt, start, end) };
}
