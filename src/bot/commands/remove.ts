import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { AskerError } from '../../errors.js';
import { inTheSameFile, knownArticles, requireAdding } from '../adding.js';
import { articleChoices, chosenFilter } from '../choices.js';
import type { SlashCommand } from '../handlers.js';
import { removalView } from '../render/adding.js';
import { cutPlain } from '../render/cut.js';
import { FOR_ADMINS } from './for-admins.js';
import { named } from './named.js';

export default {
  data: {
    ...named('command.remove'),
    ...FOR_ADMINS,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.removed'),
        required: true,
        autocomplete: true,
      },
    ],
  },

  async execute(interaction, services) {
    requireAdding(interaction, services);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const typed = interaction.options.getString('article', true);
    const articles = await knownArticles(services);
    const { articleIds } = await chosenFilter(
      { article: typed, outlet: null, since: null, until: null },
      articles,
    );
    const found = inTheSameFile(articleIds?.[0] ?? '', articles);
    if (!found) throw new AskerError('I don’t have that article. Pick one from the list, or see /sources.');
    await interaction.editReply(removalView(found, services.words));
  },

  async autocomplete(interaction, services) {
    const typed = cutPlain(interaction.options.getFocused(), 100);
    await interaction.respond(await articleChoices(await knownArticles(services), typed));
  },
} satisfies SlashCommand;
