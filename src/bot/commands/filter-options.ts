import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';

/** What keeps a command to some of the articles. */
export const FILTER_OPTIONS: APIApplicationCommandStringOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'outlet',
    description: 'Only articles of this outlet',
    autocomplete: true,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'since',
    description: 'Only from this day on: 2022-02-16, "Feb 2022", "last week"',
    max_length: 60,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'until',
    description: 'Only up to this day: 2022-02-16, "Feb 2022", "yesterday"',
    max_length: 60,
  },
];
