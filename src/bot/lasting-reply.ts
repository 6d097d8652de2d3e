import {
  AttachmentBuilder,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { View } from './render/view.js';

/** A reply that can be edited for as long as the work takes. */
export interface LastingReply {
  /** Shows a view at once, or in place of one that is still on its way; never more than one a second. */
  show(view: View): void;
  /** Shows the last view, with a text file beside it where there is one. Rejects when it reached nobody. */
  finish(view: View, file?: { name: string; text: string }): Promise<void>;
}

const LEAST_PAUSE_MS = 1000;
/** An interaction's token lives 15 minutes; the last of them is left to slow networks. */
const TOKEN_LIFE_MS = 14 * 60 * 1000;

type Content = View & { files?: AttachmentBuilder[] };

/**
 * Goes on past the 15 minutes of an interaction: from then on its message is edited as an ordinary one, else a
 * new one is sent to the channel, else to the person.
 */
export function lastingReply(interaction: ChatInputCommandInteraction, now = Date.now): LastingReply {
  const receivedAt = now();
  let messageId: string | null = null;
  let pending: View | null = null;
  let sending: Promise<void> | null = null;
  let pause: NodeJS.Timeout | null = null;
  let shownAt = -Infinity;
  let isExpired = false;

  const byToken = async (content: Content): Promise<void> => {
    isExpired ||= now() - receivedAt > TOKEN_LIFE_MS;
    if (isExpired) return byChannel(content);
    try {
      messageId = (await interaction.editReply(content)).id;
    } catch (error) {
      if (!isTokenGone(error)) throw error;
      isExpired = true;
      await byChannel(content);
    }
  };
  const byChannel = async (content: Content): Promise<void> => {
    const channel = await interaction.client.channels.fetch(interaction.channelId);
    if (!channel?.isSendable()) throw new Error('the channel takes no messages');
    const edited = messageId && (await channel.messages.edit(messageId, content).catch(() => null));
    if (!edited) messageId = (await channel.send(content)).id;
  };
  const flush = (): void => {
    pause = null;
    if (!pending) return;
    const content = pending;
    pending = null;
    shownAt = now();
    // Progress that cannot be shown is no reason to stop the work.
    sending = byToken(content)
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
      pending = view;
      schedule();
    },
    async finish(view, file) {
      pending = null;
      if (pause) clearTimeout(pause);
      await sending;
      const files = file ? [new AttachmentBuilder(Buffer.from(file.text), { name: file.name })] : [];
      await byToken({ ...view, files })
        .catch(() => byChannel({ ...view, files }))
        .catch(() => interaction.user.send({ ...view, files }));
    },
  };
}

const isTokenGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  [RESTJSONErrorCodes.InvalidWebhookToken, RESTJSONErrorCodes.UnknownWebhook].includes(Number(error.code));
