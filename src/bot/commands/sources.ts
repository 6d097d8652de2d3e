import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { catalogueOf, type Order } from '../catalogue.js';
import { chosenFilter, outletChoices, typable } from '../choices.js';
import type { SlashCommand } from '../handlers.js';
import { cutPlain } from '../render/cut.js';
import { titleOf } from '../render/link.js';
import { LIMITS } from '../render/view.js';
import { LONGEST_WORDS, listState, listView } from '../sources.js';
import { EVERYWHERE } from './everywhere.js';
import { FILTER_OPTIONS, filterTyped } from './filter-options.js';
import { named, nameOf } from './named.js';

export default {
  data: {
    ...named('command.sources'),
    ...EVERYWHERE,
    options: [
      ...FILTER_OPTIONS,
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.words'),
        autocomplete: true,
        max_length: LONGEST_WORDS,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.order'),
        choices: [
          { ...nameOf('list.newest'), value: 'newest' },
          { ...nameOf('list.title'), value: 'title' },
          { ...nameOf('list.outlet'), value: 'outlet' },
        ],
      },
    ],
  },

  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { options } = interaction;
    const typed = { article: null, ...filterTyped(options) };
    const filter = await chosenFilter(typed, await services.assistant.sources());
    const order = (options.getString('order') ?? 'newest') as Order;
    const state = listState(filter, options.getString('words') ?? '', order);
    await interaction.editReply(await listView(state, services));
  },

  async autocomplete(interaction, { assistant }) {
    const { name, value } = interaction.options.getFocused(true);
    const articles = await assistant.sources();
    const typed = cutPlain(value, LIMITS.option);
    if (name === 'outlet') return interaction.respond(await outletChoices(articles, typed));
    const { articles: found } = typed
      ? await (await catalogueOf(articles)).find({ words: typed }, LIMITS.options)
      : { articles: [] };
    const titles = new Set(found.map((article) => titleOf(article, LIMITS.option)));
    await interaction.respond(
      [...titles].map((title) => ({ name: title, value: typable(title, LONGEST_WORDS) })),
    );
  },
} satisfies SlashCommand;
