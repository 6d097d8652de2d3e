import { ApplicationCommandType, DiscordAPIError, REST, Routes } from 'discord.js';
import { UserError } from '../errors.js';
import { COMMANDS, MESSAGE_COMMANDS } from './commands/index.js';
import { connectionProblem } from './connection.js';

export interface Deployment {
  readonly token: string;
  readonly apiBase: string;
  /** Register in this server alone, where commands show at once; else everywhere. */
  readonly guildId: string | undefined;
}

/** A command as Discord knows it. */
export interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
}

const DEFINITIONS = [...COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data);

/**
 * Registers the commands by hand. Resolves to their number and whether anything had changed.
 * Throws `UserError`, one line that says what to do.
 */
export async function deployCommands(
  deployment: Deployment,
): Promise<{ commands: number; changed: boolean }> {
  const rest = new REST({ api: deployment.apiBase }).setToken(deployment.token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as { id: string };
    const { commands, changed } = await registerCommands(rest, application.id, deployment.guildId);
    return { commands, changed };
  } catch (error) {
    throw connectionProblem(error, deployment.apiBase) ?? error;
  }
}

/** Registers the commands, unless Discord already has exactly these: there is a daily limit on changes. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
): Promise<{ commands: number; changed: boolean; registered: RegisteredCommand[] }> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const known = await rest.get(route, { query }).catch(() => null);
    const changed = !Array.isArray(known) || essenceOf(known) !== essenceOf(DEFINITIONS);
    const registered = changed ? await rest.put(route, { body: DEFINITIONS }) : known;
    if (!guildId) await clearTrials(rest, applicationId).catch(() => {});
    return { commands: DEFINITIONS.length, changed, registered: registered as RegisteredCommand[] };
  } catch (error) {
    if (guildId && error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))
      throw new UserError(
        `The bot is not in the server ${guildId}: invite it there with the scope applications.commands, or clear DISCORD_GUILD_ID.`,
      );
    throw error;
  }
}

/** A bot that was tried out in one server is in few of them. */
const MOST_TRIALS = 10;

/** Removes commands registered through DISCORD_GUILD_ID, which would appear a second time beside those for all servers. */
async function clearTrials(rest: REST, applicationId: string): Promise<void> {
  const guilds = (await rest.get(Routes.userGuilds())) as { readonly id: string }[];
  if (guilds.length > MOST_TRIALS) return;
  for (const { id } of guilds) {
    const route = Routes.applicationGuildCommands(applicationId, id);
    const own = (await rest.get(route)) as unknown[];
    if (own.length > 0) await rest.put(route, { body: [] });
  }
}

/** A list of commands as text, equal for equal commands in any order, as sent or as Discord returns them. */
function essenceOf(commands: readonly object[]): string {
  return commands
    .map((command) => JSON.stringify(essence({ type: ApplicationCommandType.ChatInput, ...command })))
    .sort()
    .join('\n');
}

/** The keys of our definitions; Discord adds others in its answer. */
const OURS = new Set([
  ...['type', 'name', 'description', 'options', 'required', 'choices', 'value', 'autocomplete'],
  ...['min_length', 'max_length', 'min_value', 'max_value', 'channel_types'],
  ...['default_member_permissions', 'integration_types', 'contexts'],
  ...['name_localizations', 'description_localizations'],
]);

/** A definition with sorted keys and without what means the same as leaving it out. */
function essence(value: unknown, isOurs = (key: string) => OURS.has(key)): unknown {
  if (Array.isArray(value)) return value.map((part) => essence(part, isOurs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => isOurs(key) && part !== null && part !== false && part !== '')
      .map(([key, part]): [string, unknown] => [
        key,
        key.endsWith('_localizations') ? essence(part, () => true) : essence(part),
      ])
      .filter(([, part]) => !(Array.isArray(part) && part.length === 0))
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}
