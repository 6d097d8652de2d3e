/** The bot's own threads, each for one answer and its follow-up questions. */
import {
  type BaseMessageOptions,
  ChannelType,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  type Message,
  PermissionFlagsBits,
  type SendableChannels,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import type { Words } from '../wording/words.js';
import { cutPlain } from './render/cut.js';
import { markdown } from './render/markdown.js';
import type { View } from './render/view.js';

/** When the bot uses threads; see THREAD_CHANNEL_IDS and MESSAGE_CONTENT. */
export interface ThreadSettings {
  /** Channels where answers go into threads, and forums whose posts are answered. */
  readonly threadChannelIds: readonly string[];
  /** Whether it may read messages that do not mention it. */
  readonly readsMessages: boolean;
}

const LONGEST_NAME = 90;
/** Discord's code if a message already has a thread, perhaps opened by another copy of the bot. */
const HAS_THREAD = 160_004;

type Placed = Pick<Message, 'channel' | 'channelId' | 'client'>;

/** Whether a channel opens a thread for each question, and the bot may write there. */
export function opensThreads({ channel, channelId, client }: Placed, settings: ThreadSettings): boolean {
  const isOrdinary = channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;
  if (!isOrdinary || !settings.threadChannelIds.includes(channelId)) return false;
  const allowed = channel.permissionsFor(client.user);
  return allowed?.has(PermissionFlagsBits.SendMessagesInThreads) ?? true;
}

/** Whether this is a thread that the bot opened, or a post in a forum where it answers: no mention is needed there. */
export function isOwnThread({ channel, client }: Placed, { threadChannelIds }: ThreadSettings): boolean {
  if (!channel.isThread()) return false;
  return (
    channel.ownerId === client.user.id ||
    (isForum(channel.parent) && threadChannelIds.includes(channel.parentId!))
  );
}

/** Whether a message opens a post in a forum where the bot answers. */
export function isForumPost(message: Message, settings: ThreadSettings): boolean {
  const { channel } = message;
  return (
    message.id === message.channelId &&
    channel.isThread() &&
    isForum(channel.parent) &&
    isOwnThread(message, settings)
  );
}

const isForum = (channel: { readonly type: ChannelType } | null): boolean =>
  channel?.type === ChannelType.GuildForum || channel?.type === ChannelType.GuildMedia;

/** A thread at a message, named after its question; null if the bot may not open one. */
export async function threadAt(
  message: Message,
  question: string,
  words: Words,
): Promise<SendableChannels | null> {
  const name = cutPlain(question, LONGEST_NAME) || words.say('thread.name');
  try {
    return await message.startThread({ name, autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
  } catch (error) {
    return hasThread(error) ? fetchThread(message.client, message.id) : null;
  }
}

const hasThread = (error: unknown): boolean => error instanceof DiscordAPIError && error.code === HAS_THREAD;

/** A message's thread has its id. */
async function fetchThread(client: Client, id: string): Promise<SendableChannels | null> {
  const channel = await client.channels.fetch(id).catch(() => null);
  return channel?.isThread() ? channel : null;
}

/** The first answer in one of the bot's threads, with a line that says how to go on there. */
export function beginning(view: View, { readsMessages }: ThreadSettings, words: Words): View {
  const how = readsMessages
    ? words.say('thread.write')
    : words.say('thread.mention', { followUp: words.say('button.followUp') });
  return { ...view, content: `-# ${how}` };
}

/**
 * Marks a message as the only one about something, so that a second process with the same token does not send it too.
 *
 * @param id Of the message that it answers, or of the server that it greets.
 */
export function sentOnce<M extends BaseMessageOptions>(content: M, id: string) {
  return { ...content, nonce: id, enforceNonce: true };
}

/**
 * Shows the answer to a command in a thread below its reply, which then shows only the question.
 * @returns the message with the answer; null if no thread could be opened, and nothing was shown.
 */
export async function showInThread(
  interaction: ChatInputCommandInteraction,
  question: string,
  view: View,
  { threads, words }: { readonly threads: ThreadSettings; readonly words: Words },
): Promise<Message | null> {
  const content = `**${markdown(cutPlain(question, 1000))}**\n-# ${words.say('thread.below')}`;
  const reply = await interaction.editReply({ ...view, content, embeds: [], components: [] });
  const thread = await threadAt(reply, question, words);
  return thread && (await thread.send(beginning(view, threads, words)));
}
