import { ApplicationCommandOptionType } from 'discord.js';
import { LONGEST_CLAIM } from '../../assistant.js';
import { check } from '../check.js';
import type { SlashCommand } from '../handlers.js';
import { EVERYWHERE } from './everywhere.js';
import { named } from './named.js';

export default {
  data: {
    ...named('command.check'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.quote'),
        required: true,
        max_length: LONGEST_CLAIM,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.speaker'),
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('option.private'),
      },
    ],
  },

  async execute(interaction, services) {
    const { options } = interaction;
    const speaker = options.getString('speaker');
    const request = { text: options.getString('quote', true), ...(speaker && { speaker }) };
    await check(interaction, request, options.getBoolean('private') ?? false, services);
  },
} satisfies SlashCommand;
