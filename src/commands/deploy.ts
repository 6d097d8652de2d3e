import { readConfig } from '../app/config.js';
import { deployCommands } from '../bot/deploy.js';
import { UserError } from '../errors.js';
import type { Execute } from './command.js';

/** Registers the slash commands with Discord. */
export const deploy: Execute = async (_, { stdout, env }) => {
  const { discordToken: token, discordApiBase: apiBase, discordGuildId: guildId } = readConfig({}, env);
  if (!token)
    throw new UserError('DISCORD_TOKEN is not set: put the bot’s token in .env (see docs/discord.md).');
  const { commands, changed } = await deployCommands({ token, apiBase, guildId });
  const where = guildId ? `in server ${guildId}` : 'everywhere';
  stdout.write(`${commands} commands are registered ${where}${changed ? '' : ' already'}.\n`);
  return 0;
};
