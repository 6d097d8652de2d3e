/** How the bot is invited to a server, and what it must be allowed to do there. */

/** Discord's permission bits, by the names that its settings show. */
export const NEEDED_PERMISSIONS: Readonly<Record<string, bigint>> = {
  'View Channels': 1n << 10n,
  'Send Messages': 1n << 11n,
  'Embed Links': 1n << 14n,
  'Attach Files': 1n << 15n,
  'Read Message History': 1n << 16n,
  'Send Messages in Threads': 1n << 38n,
};
const PERMISSIONS = Object.values(NEEDED_PERMISSIONS).reduce((all, bit) => all | bit, 0n);

/** Tells the operator that Discord lets anybody invite the bot, and that no setting limits it to some servers. */
export const OPEN_TO_ALL =
  'anybody can invite the bot to their own server and read the articles there: switch Public Bot off on the Bot page of the developer portal, or set ALLOWED_GUILD_IDS. Until then, once it is in several servers, only you and those named in ADMIN_USER_IDS or ADMIN_ROLE_IDS are admins.';
export const MAYBE_OPEN_TO_ALL =
  'Discord did not say whether anybody can invite the bot: until the next start, if it is in several servers, only those named in ADMIN_USER_IDS or ADMIN_ROLE_IDS are admins.';

/** The address with which the manager of a server invites the bot. */
export const inviteLink = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;
