import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Services } from './handlers.js';

/**
 * Who may re-index. Where ADMIN_USER_IDS or ADMIN_ROLE_IDS name anybody, exactly those; else everybody who
 * may manage a server that the bot was invited to. Checked at run time too, whatever Discord shows.
 */
export function isAdmin(
  interaction: BaseInteraction,
  { adminRoleIds, adminUserIds }: Pick<Services, 'adminRoleIds' | 'adminUserIds'>,
): boolean {
  if (adminUserIds.includes(interaction.user.id)) return true;
  if (!interaction.inGuild() || isUsersOwn(interaction)) return false;
  if (adminRoleIds.length || adminUserIds.length)
    return rolesOf(interaction).some((id) => adminRoleIds.includes(id));
  return interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild);
}

/** Used in a server that never invited the bot, by somebody who installed it for themselves: rank there means nothing here. */
function isUsersOwn({ authorizingIntegrationOwners: owners }: BaseInteraction): boolean {
  return Boolean(
    owners?.[ApplicationIntegrationType.UserInstall] && !owners[ApplicationIntegrationType.GuildInstall],
  );
}

/** Ids of the person's roles, as Discord sent them: the client's own list leaves out roles it has not heard of yet. */
function rolesOf({ member }: BaseInteraction): readonly string[] {
  if (!member) return [];
  if (Array.isArray(member.roles)) return member.roles;
  return (member as unknown as { _roles?: readonly string[] })._roles ?? [...member.roles.cache.keys()];
}
