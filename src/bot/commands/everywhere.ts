import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where most commands work: in servers, in the bot's own messages and, installed for a user, anywhere. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
