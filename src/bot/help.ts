import type { BaseInteraction } from 'discord.js';
import type { Words } from '../wording/words.js';
import { isAdmin } from './admin.js';
import type { Services, SlashCommand } from './handlers.js';
import { helpView, type ListedCommand } from './render/help.js';
import type { View } from './render/view.js';

const EXAMPLES = 3;

/** The first page of help, for whoever asks for it. */
export async function firstHelp(interaction: BaseInteraction, services: Services): Promise<View> {
  const { assistant, commands, mention, words } = services;
  // Help should help even while there is no index to take examples from.
  const examples = await assistant.examples(EXAMPLES).catch(() => []);
  const listed = commands.filter(({ data }) => data.name !== 'help').map((one) => listedIn(one, words));
  return helpView(listed, examples, isAdmin(interaction, services), mention, words);
}

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
