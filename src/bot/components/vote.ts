import { createHash } from 'node:crypto';
import { MessageFlags } from 'discord.js';
import type { Button } from '../handlers.js';
import { shownAnswer } from '../recover.js';

/** 👍 and 👎: kept with the question, the quotes shown and the index that they came from. */
export const vote: Button = {
  prefix: 'vote',
  async execute(interaction, [kind, outcome, ...generation], services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const shown = shownAnswer(interaction.message, services);
    const quotes = await Promise.all(
      shown.quotes.map(async ({ articleId, start, end }) => {
        const article = await services.assistant.article(articleId);
        return {
          article: article?.path ?? articleId,
          start,
          end,
          text: article?.text.slice(start, end) ?? null,
        };
      }),
    );
    await services.feedback.record({
      time: new Date().toISOString(),
      vote: kind === 'up' ? 'up' : 'down',
      question: shown.question,
      searched: shown.searched,
      outcome: outcome ?? '',
      answer: quotes,
      generation: generation.join(':'),
      message: interaction.message.id,
      voter: createHash('sha256').update(interaction.user.id).digest('hex').slice(0, 16),
    });
    await interaction.editReply(
      kind === 'up'
        ? 'Thank you, noted: a good answer.'
        : 'Thank you, noted. It helps to find what to improve.',
    );
  },
};
