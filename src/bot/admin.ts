import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import { rolesOf } from './access.js';
import type { Services } from './handlers.js';

type Named = Pick<Services, 'adminRoleIds' | 'adminUserIds'>;

/**
 * Who may re-index. Where ADMIN_USER_IDS or ADMIN_ROLE_IDS name anybody, exactly those; else everybody who
 * may manage a server that the bot was invited to. Checked at run time too, whatever Discord shows.
 */
export function isAdmin(interaction: BaseInteraction, named: Named): boolean {
  if (named.adminRoleIds.length || named.adminUserIds.length) return isNamedAdmin(interaction, named);
  return isInOwnGuild(interaction) && interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild);
}

/** Whom ADMIN_USER_IDS or ADMIN_ROLE_IDS name: who runs the bot trusts them with what concerns other servers too. */
export function isNamedAdmin(interaction: BaseInteraction, { adminRoleIds, adminUserIds }: Named): boolean {
  if (adminUserIds.includes(interaction.user.id)) return true;
  return isInOwnGuild(interaction) && rolesOf(interaction.member).some((id) => adminRoleIds.includes(id));
}

/** Not in a server that never invited the bot, by somebody who installed it for themselves: rank there means nothing here. */
function isInOwnGuild(interaction: BaseInteraction): interaction is BaseInteraction<'cached' | 'raw'> {
  const owners = interaction.authorizingIntegrationOwners;
  const isUsersOwn =
    owners?.[ApplicationIntegrationType.UserInstall] && !owners[ApplicationIntegrationType.GuildInstall];
  return interaction.inGuild() && !isUsersOwn;
}
