/** What `npm run doctor` asks Discord: is the token good, where is the bot, and what may it do there? */
import type { Config } from '../app/config.js';
import { inviteLink, NEEDED_PERMISSIONS, OPEN_TO_ALL } from '../bot/invite.js';
import { messageOf, whyUnreached } from '../errors.js';
import type { ReportLine } from './doctor-checks.js';

const TIMEOUT_MS = 10_000;
/** Three parts in base64url: the bot's id, a time, a signature. */
const TOKEN = /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/;
const ADMINISTRATOR = 1n << 3n;

interface Application {
  readonly id?: string;
  readonly bot_public?: boolean;
}

interface Guild {
  readonly name: string;
  readonly permissions: string;
}

/** Asks Discord, at most ten seconds a question, and changes nothing there. */
export async function checkDiscord({
  discordToken,
  discordApiBase,
  allowedGuildIds,
}: Config): Promise<ReportLine[]> {
  const subject = 'Discord token';
  if (!discordToken) {
    const detail =
      'DISCORD_TOKEN is not set: `npm start` chats in the terminal. docs/discord.md shows how to set up a bot.';
    return [{ verdict: 'note', subject, detail }];
  }
  if (!TOKEN.test(discordToken)) {
    const detail =
      'DISCORD_TOKEN does not look like a bot’s token (three parts with dots between): copy it again from the Bot page of the developer portal.';
    return [{ verdict: 'broken', subject, detail }];
  }
  const ask = (path: string): Promise<Reply> => get(`${discordApiBase}/v10${path}`, discordToken);
  try {
    const user = await ask('/users/@me');
    if (user.status === 401) {
      const detail = 'Discord does not accept it: reset it on the Bot page of the developer portal.';
      return [{ verdict: 'broken', subject, detail }];
    }
    if (user.status !== 200) return [unexpected(user.status)];
    const { username } = user.body as { username: string };
    const accepted: ReportLine = { verdict: 'ok', subject, detail: `accepted: the bot is ${username}` };
    const { id, bot_public: isPublic } = applicationIn(await ask('/applications/@me'));
    const start = id === undefined ? [accepted] : [accepted, inviteBy(id)];
    const guilds = await ask('/users/@me/guilds');
    if (guilds.status !== 200) return [...start, unexpected(guilds.status)];
    return [
      ...start,
      ...permissionsIn(guilds.body as readonly Guild[]),
      ...(isPublic && allowedGuildIds.length === 0
        ? [{ verdict: 'note', subject: 'Public Bot', detail: OPEN_TO_ALL } as const]
        : []),
    ];
  } catch (error) {
    const reason = whyUnreached(error) ?? messageOf(error);
    const detail = `${discordApiBase} cannot be reached: ${reason}. Check the network, and DISCORD_API_BASE if it is set.`;
    return [{ verdict: 'broken', subject: 'Discord', detail }];
  }
}

const applicationIn = ({ status, body }: Reply): Application => (status === 200 ? (body as Application) : {});

const inviteBy = (applicationId: string): ReportLine => ({
  verdict: 'ok',
  subject: 'Invite link',
  detail: inviteLink(applicationId),
});

/** The rights of the bot's roles in each server; a channel may still take some away. */
function permissionsIn(guilds: readonly Guild[]): ReportLine[] {
  if (guilds.length === 0) {
    const detail = 'the bot is in none yet: open the invite link and choose your server.';
    return [{ verdict: 'note', subject: 'Servers', detail }];
  }
  const lacking = guilds.flatMap(({ name, permissions }): ReportLine[] => {
    const has = BigInt(permissions);
    if (has & ADMINISTRATOR) return [];
    const missing = Object.keys(NEEDED_PERMISSIONS).filter(
      (permission) => !(has & NEEDED_PERMISSIONS[permission]!),
    );
    if (missing.length === 0) return [];
    const detail = `the bot lacks ${missing.join(', ')}: add them to its role in the server’s settings.`;
    return [{ verdict: 'broken', subject: `Server ${name}`, detail }];
  });
  const detail = `${guilds.length}, of which ${guilds.length - lacking.length} give the bot all it needs`;
  return [{ verdict: 'ok', subject: 'Servers', detail }, ...lacking];
}

const unexpected = (status: number): ReportLine => ({
  verdict: 'broken',
  subject: 'Discord',
  detail:
    status < 500
      ? `answers with status ${status}: check DISCORD_API_BASE if it is set.`
      : `answers with status ${status}: see https://discordstatus.com and try again later.`,
});

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

async function get(url: string, token: string): Promise<Reply> {
  const response = await fetch(url, {
    headers: { authorization: `Bot ${token}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, body: await response.json().catch(() => null) };
}
