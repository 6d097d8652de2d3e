import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';

/** Where admins' commands work, and who sees them in Discord. */
export const FOR_ADMINS = {
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};
