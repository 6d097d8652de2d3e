import { MessageFlags } from 'discord.js';
import type { Article } from '../../domain.js';
import { numberFrom } from '../custom-id.js';
import type { Button, Services } from '../handlers.js';
import { stale } from '../recover.js';
import { contextView } from '../render/context.js';
import { fingerprint, type QuoteReference, readReference } from '../state.js';

/** **Context** below an answer: a private view of what stands around a quote. */
export const context: Button = {
  prefix: 'context',
  async execute(interaction, [, reference], services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { article, quote } = await find(reference, services);
    await interaction.editReply(contextView(article, quote, reference!, null));
  },
};

/** **Previous** and **Next** in that view. */
export const contextPage: Button = {
  prefix: 'context-page',
  async execute(interaction, [, reference, first], services) {
    await interaction.deferUpdate();
    const { article, quote } = await find(reference, services);
    await interaction.editReply(contextView(article, quote, reference!, numberFrom(first)));
  },
};

/** Throws when the article is gone, or no longer says there what was quoted. */
async function find(
  written: string | undefined,
  { assistant }: Services,
): Promise<{ article: Article; quote: QuoteReference }> {
  const quote = readReference(written);
  const article = quote && (await assistant.article(quote.articleId));
  if (!article || fingerprint(article.text.slice(quote.start, quote.end)) !== quote.fingerprint)
    throw stale();
  return { article, quote };
}
