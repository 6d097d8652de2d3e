import { MessageFlags } from 'discord.js';
import type { Excerpt } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { numberFrom } from '../custom-id.js';
import type { Button, Services } from '../handlers.js';
import { stale } from '../recover.js';
import { CONTEXT_REACH, contextView } from '../render/context.js';
import { type QuoteReference, readReference, shortHash } from '../state.js';

/** **Context** below an answer: a private view of the text around a quote. */
export const context: Button = {
  prefix: 'context',
  async execute(interaction, [, reference], services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { excerpt, quote } = await find(reference, null, services);
    await interaction.editReply(contextView(excerpt, quote, reference!, null, services.words));
  },
};

/** **Previous** and **Next** in that view. */
export const contextPage: Button = {
  prefix: 'context-page',
  async execute(interaction, [, reference, first], services) {
    await interaction.deferUpdate();
    const from = numberFrom(first);
    const { excerpt, quote } = await find(reference, from, services);
    await interaction.editReply(contextView(excerpt, quote, reference!, from, services.words));
  },
};

/**
 * The quote, and the text around it or around `from`. Throws if the article is gone, or its text there is no longer what
 * was quoted.
 */
async function find(
  written: string | undefined,
  from: number | null,
  { assistant }: Services,
): Promise<{ excerpt: Excerpt; quote: QuoteReference & { readonly text: string } }> {
  const quote = readReference(written);
  const held = quote && (await assistant.excerpt(quote.articleId, quote));
  const text = held ? textAt(held, quote.start, quote.end) : '';
  if (!quote || shortHash(text) !== quote.fingerprint) throw stale();
  const at = from ?? quote.start;
  const excerpt = await assistant.excerpt(quote.articleId, {
    start: Math.max(0, at - CONTEXT_REACH),
    end: at + CONTEXT_REACH,
  });
  if (!excerpt) throw stale();
  return { excerpt, quote: { ...quote, text } };
}
