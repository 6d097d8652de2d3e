import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { named } from './named.js';

/** What keeps a command to some of the articles. */
export const FILTER_OPTIONS: APIApplicationCommandStringOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    ...named('option.outlet'),
    autocomplete: true,
  },
  {
    type: ApplicationCommandOptionType.String,
    ...named('option.since'),
    max_length: 60,
  },
  {
    type: ApplicationCommandOptionType.String,
    ...named('option.until'),
    max_length: 60,
  },
];
