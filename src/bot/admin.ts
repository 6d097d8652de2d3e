import { ApplicationIntegrationType, type BaseInteraction, PermissionFlagsBits, Team } from 'discord.js';
import { AskerError } from '../errors.js';
import { rolesOf } from './access.js';
import type { Services } from './handlers.js';

type Named = Pick<Services, 'adminRoleIds' | 'adminUserIds'>;
type Admins = Named & Pick<Services, 'mayBeAtStrangers'>;

/**
 * Whether somebody may change what the bot knows. If ADMIN_USER_IDS or ADMIN_ROLE_IDS is set, only the people named there
 * may; otherwise everybody who may manage a server that invited the bot, but if it may be a stranger's, only those who own
 * the bot. Checked at run time too, whatever Discord shows.
 */
export function isAdmin(interaction: BaseInteraction, admins: Admins): boolean {
  if (isAnybodyNamed(admins)) return isNamedAdmin(interaction, admins);
  return isManager(interaction) && (!admins.mayBeAtStrangers() || isOwner(interaction));
}

/** Throws `AskerError` if somebody is no admin. */
export function requireAdmin(interaction: BaseInteraction, admins: Admins): void {
  if (isAdmin(interaction, admins)) return;
  throw isManager(interaction) && !isAnybodyNamed(admins)
    ? new AskerError(
        'Anybody can invite me to a server, and I am in several: managing one is not enough for that. The person who runs me can name admins.',
      )
    : new AskerError('Only an admin may do that.');
}

/** Whether ADMIN_USER_IDS or ADMIN_ROLE_IDS names somebody. They are trusted with information about other servers too. */
export function isNamedAdmin(interaction: BaseInteraction, { adminRoleIds, adminUserIds }: Named): boolean {
  if (adminUserIds.includes(interaction.user.id)) return true;
  return isInOwnGuild(interaction) && rolesOf(interaction.member).some((id) => adminRoleIds.includes(id));
}

const isAnybodyNamed = ({ adminRoleIds, adminUserIds }: Named): boolean =>
  adminRoleIds.length + adminUserIds.length > 0;

const isManager = (interaction: BaseInteraction): boolean =>
  isInOwnGuild(interaction) && interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild);

/** Whether somebody owns the bot, or belongs to the team that does. False as long as Discord has not said who does. */
function isOwner({ client, user }: BaseInteraction): boolean {
  const owner = client.application?.owner;
  return owner instanceof Team ? owner.members.has(user.id) : owner?.id === user.id;
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
