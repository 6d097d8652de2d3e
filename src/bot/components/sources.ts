import type { Article } from '../../domain.js';
import type { Button, Select } from '../handlers.js';
import { stale } from '../recover.js';
import { cardView } from '../render/sources.js';
import { listView, readListState } from '../sources.js';

const MANY = 40;

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
    const article = await assistant.article(interaction.values[0]!);
    if (!article) throw stale();
    const examples = (await assistant.examples(MANY)).filter((question) => isAbout(question, article));
    await interaction.editReply(cardView(article, examples.slice(0, 3), readListState(args)));
  },
};

/** The article holds every name that the question does. */
function isAbout(question: string, { title, text }: Article): boolean {
  const names = question.match(/(?<=\s)\p{Lu}[\p{L}-]*/gu) ?? [];
  return names.length > 0 && names.every((name) => `${title} ${text}`.includes(name));
}
