import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { chosenDays } from '../../language/days.js';
import { withOutletTyped } from '../../said/said.js';
import { timeBeside } from '../../said/typed.js';
import { learnNames, oneOfEachName, speakersLike } from '../../speakers/entities/named.js';
import { learnTitles, peopleNamed } from '../../speakers/entities/titled.js';
import { chosenFilter, outletChoices } from '../choices.js';
import type { SlashCommand } from '../handlers.js';
import { cutPlain } from '../render/cut.js';
import { LIMITS } from '../render/view.js';
import { saidView } from '../said.js';
import { EVERYWHERE } from './everywhere.js';
import { FILTER_OPTIONS, filterTyped } from './filter-options.js';
import { named } from './named.js';

export default {
  data: {
    ...named('command.said'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.person'),
        required: true,
        autocomplete: true,
        max_length: LIMITS.option,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.topic'),
        max_length: LIMITS.option,
      },
      ...FILTER_OPTIONS,
    ],
  },

  async execute(interaction, services) {
    const { options } = interaction;
    const typed = { article: null, ...filterTyped(options) };
    chosenDays(typed); // An unreadable date is reported in private, before anything is shown.
    const view = await services.queue.serve(
      interaction.user.id,
      () => interaction.deferReply(services.isPersonal ? { flags: MessageFlags.Ephemeral } : {}),
      async () => {
        const filter = await chosenFilter(typed, typed.outlet ? await services.assistant.sources() : []);
        // People type "Lund about ferries since May" here too; the options say it better.
        const { rest, filter: beside } = timeBeside(options.getString('person', true));
        const typedRequest = {
          person: rest,
          topic: options.getString('topic') ?? undefined,
          filter: filter.since || filter.until ? filter : { ...beside, ...filter },
        };
        const request = await withOutletTyped(typedRequest, services.assistant);
        const askerId = services.isPersonal ? null : interaction.user.id;
        return saidView(request, { page: 0, askerId, words: services.words }, services.assistant);
      },
    );
    await interaction.editReply(view);
  },

  async autocomplete(interaction, { assistant }) {
    const { name, value } = interaction.options.getFocused(true);
    // While somebody types, Discord lets through far more than the option may hold.
    const typed = cutPlain(value, LIMITS.option);
    if (name === 'outlet') return interaction.respond(await outletChoices(await assistant.sources(), typed));
    const speakers = oneOfEachName(await assistant.speakers());
    await learnNames(speakers);
    await learnTitles(speakers);
    const named = typed ? peopleNamed(typed, speakers) : speakers;
    const found = named.length > 0 ? named : speakersLike(typed, speakers);
    await interaction.respond(
      found.slice(0, LIMITS.options).map((speaker) => ({
        name: cutPlain(
          [speaker.name, speaker.roles[0]?.role, `${speaker.articles}`].filter(Boolean).join(' · '),
          LIMITS.option,
        ),
        value: cutPlain(speaker.name, LIMITS.option),
      })),
    );
  },
} satisfies SlashCommand;
