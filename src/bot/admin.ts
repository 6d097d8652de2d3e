import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import { rolesOf } from './access.js';
import type { Services } from './handlers.js';

type Named = Pick<Services, 'adminRoleIds' | 'adminUserIds'>;

/**
 * Whether somebody may re-index. If ADMIN_USER_IDS or ADMIN_ROLE_IDS is set, only the people named there may; otherwise
 * everybody who may manage a server that invited the bot. Checked at run time too, whatever Discord shows.
 */
export function isAdmin(interaction: BaseInteraction, named: Named): boolean {
  if (named.adminRoleIds.length || named.adminUserIds.length) return isNamedAdmin(interaction, named);
  return isInOwnGuild(interaction) && interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild);
}

/** Whether ADMIN_USER_IDS or ADMIN_ROLE_IDS names somebody. They are trusted with information about other servers too. */
export function isNamedAdmin(interaction: BaseInteraction, { adminRoleIds, adminUserIds }: Named): boolean {
  if (adminUserIds.includes(interaction.user.id)) return true;
  return isInOwnGuild(interaction) && rolesOf(interaction.member).some((id) => adminRoleIds.includes(id));
}

/**
 * False in a server that never invited the bot, where somebody uses their own installation: roles there mean nothing
 * here.
 */
function isInOwnGuild(interaction: BaseInteraction): interaction is BaseInteraction<'cached' | 'raw'> {
  const owners = interaction.authorizingIntegrationOwners;
  const isUsersOwn =
    owners?.[ApplicationIntegrationType.UserInstall] && !owners[ApplicationIntegrationType.GuildInstall];
  return interaction.inGuild() && !isUsersOwn;
}
