import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Words } from '../../wording/words.js';
import { customId, numberFrom } from '../custom-id.js';
import type { Button, Modal, Select } from '../handlers.js';
import { articleCard } from '../linked-article.js';
import { stale } from '../recover.js';
import type { ListState } from '../render/sources.js';
import { carried, LONGEST_WORDS, listView, readListState } from '../sources.js';

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
  async execute(interaction, args, services) {
    await interaction.deferUpdate();
    const chosen = { id: interaction.values[0]! };
    await interaction.editReply(await articleCard(chosen, services, readListState(args)));
  },
};

/** **Search or go to page** below the list opens a form. */
export const find: Button = {
  prefix: 'find',
  async execute(interaction, args, services) {
    await interaction.showModal(formToFind(customId('find', ...args), readListState(args), services.words));
  },
};

/** A new search begins at its first page, unless a page is given as well. */
export const findArticles: Modal = {
  prefix: 'find',
  async execute(interaction, args, services) {
    if (!interaction.isFromMessage()) throw stale();
    await interaction.deferUpdate();
    const before = readListState(args);
    const words = carried(interaction.fields.getTextInputValue('words'));
    const typed = numberFrom(interaction.fields.getTextInputValue('page').trim());
    const same = words === before.words;
    const isNewPage = typed !== null && (same || typed !== before.page + 1);
    const page = isNewPage ? Math.max(0, typed - 1) : same ? before.page : 0;
    await interaction.editReply(await listView({ ...before, words, page }, services));
  },
};

function formToFind(
  id: string,
  { page, words: typed }: ListState,
  words: Words,
): APIModalInteractionResponseCallbackData {
  const line = (custom_id: string, label: string, value: string, max_length: number) => ({
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.TextInput as const,
        style: TextInputStyle.Short,
        required: false,
        custom_id,
        label,
        value,
        max_length,
      },
    ],
  });
  return {
    title: words.say('form.find'),
    custom_id: id,
    components: [
      line('words', words.say('form.words'), typed, LONGEST_WORDS),
      line('page', words.say('form.page'), String(page + 1), 6),
    ],
  };
}
