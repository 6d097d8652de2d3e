/** What the bot says when it joins a server, and how to invite it. */
import { type Client, type Guild, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import { wordsFor } from '../wording/words.js';
import type { Asker } from './access.js';
import type { Gate } from './gate.js';
import { inviteLink } from './invite.js';
import { helloView } from './render/hello.js';
import { sentOnce } from './threads.js';

const EXAMPLES = 3;

/**
 * Says hello in the channel where the server welcomes members, or else to its owner, with questions that everybody there
 * may ask. Where the bot may not answer, it only writes a line to the log.
 */
export async function sayHello(guild: Guild, gate: Gate): Promise<void> {
  const { log } = gate.services;
  try {
    const channel = welcomeChannel(guild);
    const anybody: Asker = {
      userId: guild.ownerId,
      guildId: guild.id,
      roleIds: [],
      isUserInstall: false,
      isAlone: false,
      channelIds: [channel?.id, channel?.parentId].filter((id) => typeof id === 'string'),
      locale: guild.preferredLocale,
    };
    const { publicAssistant, mention } = gate.admit(anybody, 'acting');
    const examples = await publicAssistant.examples(EXAMPLES).catch(() => []);
    const articles = await publicAssistant.sources().catch(() => []);
    const hello = helloView(articles.length, examples, mention, wordsFor(guild.preferredLocale));
    const view = sentOnce(hello, guild.id);
    if (channel) await channel.send(view);
    else {
      // The owner cannot ask there if direct messages are off.
      const components = answersAlone(anybody, gate) ? view.components : [];
      await guild.client.users.send(guild.ownerId, { ...view, components });
    }
  } catch (error) {
    log.info({ reason: (error as Error).name }, 'joined a server without a hello');
  }
}

/** Whether somebody may ask in direct messages. */
function answersAlone(asker: Asker, gate: Gate): boolean {
  try {
    gate.admit({ ...asker, guildId: null, channelIds: [], isAlone: true }, 'acting');
    return true;
  } catch {
    return false;
  }
}

/** The channel where the server welcomes members, if the bot may write and embed there. */
function welcomeChannel({
  systemChannel,
  client,
}: Guild): (SendableChannels & { parentId: string | null }) | null {
  const allowed = systemChannel?.permissionsFor(client.user);
  const needed = [
    PermissionFlagsBits.ViewChannel,
    PermissionFlagsBits.SendMessages,
    PermissionFlagsBits.EmbedLinks,
  ];
  return systemChannel && allowed?.has(needed) ? systemChannel : null;
}

/** The invite link as a line for the log if the bot is in no server yet; otherwise null. */
export function inviteWhereNowhere({ guilds, application }: Client): string | null {
  return guilds.cache.size === 0 && application ? inviteLink(application.id) : null;
}
