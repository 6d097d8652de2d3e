import {
  type APIApplicationCommandAttachmentOption,
  ApplicationCommandOptionType,
  type Attachment,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Adding } from '../../adding/adding.js';
import type { Addition } from '../../adding/addition.js';
import { AskerError } from '../../errors.js';
import { additionCard, type ReadAddition, requireAdding } from '../adding.js';
import type { Services, SlashCommand } from '../handlers.js';
import { LIMITS } from '../render/view.js';
import { FOR_ADMINS } from './for-admins.js';
import { named } from './named.js';

const MOST_AT_ONCE = 5;
const MOST_BYTES = 20 * 1024 * 1024;
const FILES = ['', '2', '3'];

const fileOption = (number: string): APIApplicationCommandAttachmentOption => ({
  type: ApplicationCommandOptionType.Attachment,
  ...named('option.file', number),
});

export default {
  data: {
    ...named('command.add'),
    ...FOR_ADMINS,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.address'),
        max_length: 2000,
      },
      ...FILES.map(fileOption),
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.collection'),
        autocomplete: true,
      },
    ],
  },

  async execute(interaction, services) {
    const adding = requireAdding(interaction, services);
    const folder = chosenCollection(interaction.options.getString('collection'), services);
    const given = allGiven(interaction, adding);
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    for (const [at, read] of given.entries()) {
      const view = await additionCard(read, folder, services);
      if (at === 0) await interaction.editReply(view);
      else await interaction.followUp({ ...view, flags: MessageFlags.Ephemeral });
    }
  },

  async autocomplete(interaction, { collections }) {
    const typed = interaction.options.getFocused().toLowerCase();
    const fitting = collections.filter(
      (name) => name.length <= LIMITS.option && name.toLowerCase().includes(typed),
    );
    await interaction.respond(fitting.slice(0, LIMITS.options).map((name) => ({ name, value: name })));
  },
} satisfies SlashCommand;

/** Readers for all that was given. Throws `AskerError` if that is nothing, or too much at once. */
function allGiven({ options }: ChatInputCommandInteraction, adding: Adding): ReadAddition[] {
  const addresses = (options.getString('address') ?? '').split(/[\s,]+(?=https?:)|\s+/).filter(Boolean);
  const files = FILES.map((number) => options.getAttachment(`file${number}`)).filter((file) => file !== null);
  const given = [
    ...addresses.map(
      (address): ReadAddition =>
        () =>
          adding.fetch(address),
    ),
    ...files.map(
      (file): ReadAddition =>
        () =>
          downloaded(file, adding),
    ),
  ];
  if (given.length === 0) throw new AskerError('Give me the address of an article, or a file.');
  if (given.length > MOST_AT_ONCE)
    throw new AskerError('Give me at most {most} at once.', { most: MOST_AT_ONCE });
  return given;
}

async function downloaded({ name, size, url }: Attachment, adding: Adding): Promise<Addition> {
  if (size > MOST_BYTES)
    throw new AskerError('“{name}” is larger than {most} MB.', { name, most: MOST_BYTES / 1024 / 1024 });
  return adding.download(url, name);
}

function chosenCollection(typed: string | null, { collections }: Services): string {
  if (typed === null) return '';
  const found = collections.find((name) => name.toLowerCase() === typed.trim().toLowerCase());
  if (found === undefined) throw new AskerError('I don’t know that collection. Pick one from the list.');
  return found;
}
