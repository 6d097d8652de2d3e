import type { Button, Select } from '../handlers.js';
import { stale } from '../recover.js';
import { cardView } from '../render/sources.js';
import { listView, readListState } from '../sources.js';

const EXAMPLES = 3;
/** Of an article's text, as much as its card may show. */
const BEGINNING = { start: 0, end: 1000 };

/** **Previous**, **Next** and **Back to the list** below /sources. */
export const sourcesPage: Button = {
  prefix: 'sources',
  async execute(interaction, args, services) {
    await interaction.deferUpdate();
    await interaction.editReply(await listView(readListState(args), services));
  },
};

/** An article chosen from the list opens its card in the list's place. */
export const card: Select = {
  prefix: 'card',
  async execute(interaction, args, { assistant }) {
    await interaction.deferUpdate();
    const article = await assistant.excerpt(interaction.values[0]!, BEGINNING);
    if (!article) throw stale();
    const examples = await assistant.examples(EXAMPLES, article.id);
    await interaction.editReply(cardView(article, examples, readListState(args)));
  },
};
