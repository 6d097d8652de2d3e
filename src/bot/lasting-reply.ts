import { type ChatInputCommandInteraction, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { View } from './render/view.js';

/** A reply that can be edited for as long as the work takes. */
export interface LastingReply {
  /** Shows a view, or replaces one that is still waiting; at most one per second, and none after `finish`. */
  show(view: View): void;
  /** Shows the last view. Rejects if it could not be shown. */
  finish(view: View): Promise<void>;
}

const LEAST_PAUSE_MS = 1000;
/** An interaction's token lives 15 minutes; the last minute is reserved for slow networks. */
const TOKEN_LIFE_MS = 14 * 60 * 1000;

/** Progress is shown if possible; the end is shown by every means there is. */
export function lastingReply(interaction: ChatInputCommandInteraction, now = Date.now): LastingReply {
  const { edit, editInChannel } = editors(interaction, now);
  let pending: View | null = null;
  let sending: Promise<void> | null = null;
  let pause: NodeJS.Timeout | null = null;
  let shownAt = -Infinity;
  let isFinished = false;

  const flush = (): void => {
    pause = null;
    if (!pending) return;
    const content = pending;
    pending = null;
    shownAt = now();
    // Progress that cannot be shown is no reason to stop the work.
    sending = edit(content)
      .catch(() => {})
      .finally(() => {
        sending = null;
        schedule();
      });
  };
  const schedule = (): void => {
    if (!pending || pause || sending) return;
    pause = setTimeout(flush, Math.max(0, shownAt + LEAST_PAUSE_MS - now()));
  };
  return {
    show(view) {
      // Work that was given up goes on reporting for a while.
      if (isFinished) return;
      pending = view;
      schedule();
    },
    async finish(view) {
      isFinished = true;
      pending = null;
      if (pause) clearTimeout(pause);
      await sending;
      await edit(view)
        .catch(() => editInChannel(view))
        .catch(() => interaction.user.send(view));
    },
  };
}

/**
 * Edits the reply even after the 15 minutes of its interaction: then as an ordinary message or, if that is gone, by
 * sending a new one.
 */
function editors(interaction: ChatInputCommandInteraction, now: () => number) {
  const receivedAt = now();
  let messageId: string | null = null;
  let isExpired = false;

  const editInChannel = async (content: View): Promise<void> => {
    const channel = await interaction.client.channels.fetch(interaction.channelId);
    if (!channel?.isSendable()) throw new Error('the channel takes no messages');
    const edited = messageId && (await channel.messages.edit(messageId, content).catch(() => null));
    if (!edited) messageId = (await channel.send(content)).id;
  };
  const edit = async (content: View): Promise<void> => {
    isExpired ||= now() - receivedAt > TOKEN_LIFE_MS;
    if (isExpired) return editInChannel(content);
    try {
      messageId = (await interaction.editReply(content)).id;
    } catch (error) {
      if (!isTokenGone(error)) throw error;
      isExpired = true;
      await editInChannel(content);
    }
  };
  return { edit, editInChannel };
}

const isTokenGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  [RESTJSONErrorCodes.InvalidWebhookToken, RESTJSONErrorCodes.UnknownWebhook].includes(Number(error.code));
