import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { holdsWords } from '../../language/outlets.js';
import { chosenFilter, outletChoices, searchText, typable } from '../choices.js';
import type { SlashCommand } from '../handlers.js';
import { cutPlain } from '../render/cut.js';
import { titleOf } from '../render/link.js';
import { LIMITS } from '../render/view.js';
import { LONGEST_WORDS, listState, listView } from '../sources.js';
import { EVERYWHERE } from './everywhere.js';

export default {
  data: {
    name: 'sources',
    description: 'See which articles I know, and open one',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'outlet',
        description: 'Only articles of this outlet',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'Only articles with these words in title, author or file name',
        autocomplete: true,
        max_length: LONGEST_WORDS,
      },
    ],
  },

  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const typed = interaction.options.getString('outlet');
    const articles = await services.assistant.sources();
    const { outlet } = chosenFilter({ article: null, outlet: typed, since: null, until: null }, articles);
    const words = interaction.options.getString('words') ?? '';
    await interaction.editReply(await listView(listState(outlet, words), services));
  },

  async autocomplete(interaction, { assistant }) {
    const { name, value } = interaction.options.getFocused(true);
    const articles = await assistant.sources();
    if (name === 'outlet') return interaction.respond(outletChoices(articles, cutPlain(value, 100)));
    const titles = articles
      .filter((article) => value && holdsWords(searchText(article), value))
      .map((article) => titleOf(article, LIMITS.option));
    await interaction.respond(
      [...new Set(titles)]
        .slice(0, LIMITS.options)
        .map((title) => ({ name: title, value: typable(title, LONGEST_WORDS) })),
    );
  },
} satisfies SlashCommand;
