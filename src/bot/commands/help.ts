import { MessageFlags } from 'discord.js';
import type { Words } from '../../wording/words.js';
import { isAdmin } from '../admin.js';
import type { SlashCommand } from '../handlers.js';
import { helpView, type ListedCommand } from '../render/help.js';
import { EVERYWHERE } from './everywhere.js';
import { named } from './named.js';

const EXAMPLES = 3;

export default {
  data: { ...named('command.help'), ...EVERYWHERE },

  async execute(interaction, services) {
    const { assistant, commands, mention, words } = services;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    // Help should help even while there is no index to take examples from.
    const examples = await assistant.examples(EXAMPLES).catch(() => []);
    const listed = commands.map((command) => listedIn(command, words));
    await interaction.editReply(helpView(listed, examples, isAdmin(interaction, services), mention, words));
  },
} satisfies SlashCommand;

/** A command's description in the person's language, or in English. */
function listedIn({ data }: SlashCommand, { language }: Words): ListedCommand {
  const { name, description, description_localizations, default_member_permissions } =
    data as ListedCommand & {
      description_localizations?: Readonly<Record<string, string>>;
      default_member_permissions?: string;
    };
  const translated = Object.entries(description_localizations ?? {}).find(
    ([locale]) => locale.split('-')[0] === language,
  );
  return {
    name,
    description: translated?.[1] ?? description,
    isForAdmins: default_member_permissions !== undefined,
  };
}
