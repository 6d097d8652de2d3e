import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';
import { UserError, whyUnreached } from '../errors.js';

const BAD_TOKEN =
  'Discord does not accept DISCORD_TOKEN: copy it anew from https://discord.com/developers/applications, your application, Bot, Reset Token.';

/** Close codes after which Discord accepts no new connection. */
const FINAL_CLOSES: Record<number, string> = {
  [GatewayCloseCodes.AuthenticationFailed]: BAD_TOKEN,
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the shard of this bot: start a single copy of it.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in more servers than one connection may serve: remove it from some of them.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its interface: update quotewire.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord refused the intents of this bot: update quotewire.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord disallows the intents of this bot: for MESSAGE_CONTENT=on, switch Message Content Intent on at https://discord.com/developers/applications, your application, Bot; else check there that the application is not restricted.',
};

/** Whether Discord closed for good, and what to do about it; null when it is worth connecting again. */
export function finalClose(code: number): UserError | null {
  const line = FINAL_CLOSES[code];
  return line ? new UserError(line) : null;
}

/** What an error while connecting means, in one line; null if it is not a known one. */
export function connectionProblem(error: unknown, apiBase: string): UserError | null {
  if (error instanceof UserError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return new UserError(BAD_TOKEN);
  if (error instanceof DiscordAPIError && error.status === 401) return new UserError(BAD_TOKEN);
  if (error instanceof DiscordAPIError)
    return new UserError(`Discord at ${apiBase} answered ${error.status}: check DISCORD_API_BASE.`);
  const reason = whyUnreached(error);
  if (reason !== null || isPassing(error))
    return new UserError(
      `Discord cannot be reached at ${apiBase}${reason === null ? '' : `: ${reason}`}. Check the network, https://discordstatus.com, and DISCORD_API_BASE if it is set.`,
      { cause: error },
    );
  return null;
}

/** Whether trying again may help: Discord is down, or the network is. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  const codes = [error, error.cause].map(
    (thrown) => (thrown as NodeJS.ErrnoException | undefined)?.code ?? '',
  );
  return error.name === 'AbortError' || codes.some((code) => /^(E[A-Z_]+|UND_ERR_\w+)$/.test(code));
}
