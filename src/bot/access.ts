/** Who may ask, and about which articles: decided here, before routing, for every way to reach the bot. */
import {
  ApplicationIntegrationType,
  type BaseInteraction,
  ChannelType,
  InteractionContextType,
  type Message,
} from 'discord.js';
import type { Scope } from '../scope.js';

/** An empty list admits everybody. */
export interface AccessSettings {
  readonly allowedGuildIds: readonly string[];
  readonly allowedChannelIds: readonly string[];
  readonly allowedRoleIds: readonly string[];
  readonly directMessages: boolean;
  readonly userInstalls: boolean;
  readonly adminUserIds: readonly string[];
  readonly adminRoleIds: readonly string[];
  readonly collections: readonly Collection[];
}

/** A restricted folder of articles. */
export interface Collection {
  /** Relative to the articles folder. */
  readonly folder: string;
  /** Who sees it: everybody who matches one of these. */
  readonly grants: readonly Grant[];
}

/** Matches if everything that it names matches; one that names nothing matches everybody. */
export interface Grant {
  readonly guilds?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly users?: readonly string[] | undefined;
}

/** Who asks, and where. Null outside servers. */
export interface Asker {
  readonly userId: string;
  readonly guildId: string | null;
  /** The channel, the one that a thread belongs to, and its category. */
  readonly channelIds: readonly string[];
  /** Empty in a server that never invited the bot: roles there mean nothing here. */
  readonly roleIds: readonly string[];
  /** Reached through the person's own account, in any server. */
  readonly isUserInstall: boolean;
  /** Whether nobody else can read along: true in direct messages with the bot, false in those between people. */
  readonly isAlone: boolean;
  /** The language of the person's client or, for a message, of the server; null if neither is known. */
  readonly locale: string | null;
}

/** Whether somebody may ask and, if so, about which articles. */
export type Access =
  | { readonly allowed: false; readonly because: 'place' | 'role' }
  | {
      readonly allowed: true;
      readonly scope: Scope;
      /** What everybody may see where the question is asked: a public answer uses nothing else. */
      readonly publicScope: Scope;
    };

/** What the settings allow somebody where they ask. */
export function accessOf(asker: Asker, settings: AccessSettings): Access {
  if (!isAllowedPlace(asker, settings)) return { allowed: false, because: 'place' };
  if (!isAllowedPerson(asker, settings)) return { allowed: false, because: 'role' };
  return {
    allowed: true,
    scope: scopeOf(asker, settings),
    publicScope: scopeOf(asker.isAlone ? asker : { ...asker, ...NOBODY }, settings),
  };
}

/** Any other reader of the channel. */
const NOBODY: Pick<Asker, 'userId' | 'roleIds'> = { userId: '', roleIds: [] };

function isAllowedPlace(asker: Asker, settings: AccessSettings): boolean {
  const { allowedGuildIds, allowedChannelIds, directMessages, userInstalls } = settings;
  if (asker.isUserInstall && !userInstalls) return false;
  if (asker.guildId === null) return asker.isUserInstall || directMessages;
  // When switched on, a person's own installation works everywhere.
  if (asker.isUserInstall) return true;
  return (
    (allowedGuildIds.length === 0 || allowedGuildIds.includes(asker.guildId)) &&
    (allowedChannelIds.length === 0 || asker.channelIds.some((id) => allowedChannelIds.includes(id)))
  );
}

/** Nobody has a role outside of servers: direct messages switched on beside a list of roles are meant to work. */
function isAllowedPerson(
  { userId, guildId, roleIds, isUserInstall }: Asker,
  settings: AccessSettings,
): boolean {
  const { allowedRoleIds, adminUserIds, adminRoleIds } = settings;
  if (allowedRoleIds.length === 0 || guildId === null || isUserInstall) return true;
  return (
    adminUserIds.includes(userId) || roleIds.some((id) => [...allowedRoleIds, ...adminRoleIds].includes(id))
  );
}

function scopeOf(asker: Asker, { collections }: AccessSettings): Scope {
  const isSeen = ({ grants }: Collection): boolean => grants.some((grant) => fits(grant, asker));
  return { hidden: collections.filter((one) => !isSeen(one)).map(({ folder }) => folder) };
}

function fits({ guilds, channels, roles, users }: Grant, asker: Asker): boolean {
  const { guildId, channelIds, roleIds, userId, isUserInstall } = asker;
  return (
    (guilds === undefined || (!isUserInstall && guildId !== null && guilds.includes(guildId))) &&
    (channels === undefined || (!isUserInstall && channelIds.some((id) => channels.includes(id)))) &&
    (roles === undefined || roleIds.some((id) => roles.includes(id))) &&
    (users === undefined || users.includes(userId))
  );
}

/** Whether a scope shows more than another one that lies within it. */
export const isWider = (scope: Scope, other: Scope): boolean => scope.hidden.length < other.hidden.length;

/** Ids as Discord sent them: the client's own lists leave out what it has not heard of yet. */
export function askerOf(interaction: BaseInteraction): Asker {
  const owners = interaction.authorizingIntegrationOwners;
  const isUserInstall = Boolean(
    owners?.[ApplicationIntegrationType.UserInstall] && !owners[ApplicationIntegrationType.GuildInstall],
  );
  return {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    channelIds: channelIds(interaction.channel, interaction.channelId),
    roleIds: isUserInstall ? [] : rolesOf(interaction.member),
    isUserInstall,
    isAlone: interaction.guildId === null && interaction.context !== InteractionContextType.PrivateChannel,
    locale: interaction.locale ?? null,
  };
}

/** Where a message stands, and who wrote it. */
export function writerOf({ author, guild, guildId, channel, channelId, member }: Message): Asker {
  return {
    userId: author.id,
    guildId,
    channelIds: channelIds(channel, channelId),
    roleIds: rolesOf(member),
    isUserInstall: false,
    isAlone: channel.type === ChannelType.DM,
    locale: guild?.preferredLocale ?? null,
  };
}

/** The channel; for a thread its parent, and the category of either. */
function channelIds(channel: unknown, id: string | null): string[] {
  const { type, parentId, parent } = (channel ?? {}) as {
    type?: ChannelType;
    parentId?: string | null;
    parent?: { parentId?: string | null } | null;
  };
  const category = type === ChannelType.GuildCategory ? null : parent?.parentId;
  return [id, parentId, category].filter((one) => typeof one === 'string');
}

/** Ids of a member's roles. */
export function rolesOf(member: BaseInteraction['member'] | Message['member']): readonly string[] {
  if (!member) return [];
  if (Array.isArray(member.roles)) return member.roles;
  return (member as unknown as { _roles?: readonly string[] })._roles ?? [...member.roles.cache.keys()];
}
