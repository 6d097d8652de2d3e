import { ApplicationCommandOptionType } from 'discord.js';
import { LONGEST_CLAIM } from '../../assistant.js';
import { check } from '../check.js';
import type { SlashCommand } from '../handlers.js';
import { EVERYWHERE } from './everywhere.js';

export default {
  data: {
    name: 'check',
    description: 'Check whether a quote is real, and who said it',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'quote',
        description: 'Paste the quote',
        required: true,
        max_length: LONGEST_CLAIM,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: 'Who is said to have said it',
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the result to you alone (you can share it afterwards)',
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
