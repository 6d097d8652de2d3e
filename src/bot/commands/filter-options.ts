import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { named } from './named.js';

/** Options that restrict a command to some of the articles. */
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

/** What somebody typed into them; null for what was left out. */
export const filterTyped = (options: Pick<ChatInputCommandInteraction['options'], 'getString'>) => ({
  outlet: options.getString('outlet'),
  since: options.getString('since'),
  until: options.getString('until'),
});
