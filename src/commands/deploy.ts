import { readConfig } from '../app/config.js';
import { deployCommands } from '../bot/deploy.js';
import { UserError } from '../errors.js';
import type { Command } from './command.js';

export const deploy: Command = {
  summary: 'Registers the slash commands by hand; the bot does so by itself when it starts.',
  usage: '',
  options: {},

  async execute() {
    const { discordToken: token, discordApiBase: apiBase, discordGuildId: guildId } = readConfig();
    if (!token)
      throw new UserError('DISCORD_TOKEN is not set: put the bot’s token in .env (see docs/discord.md).');
    const { commands, changed } = await deployCommands({ token, apiBase, guildId });
    const where = guildId ? `in server ${guildId}` : 'everywhere';
    process.stdout.write(`${commands} commands are registered ${where}${changed ? '' : ' already'}.\n`);
    return 0;
  },
};
