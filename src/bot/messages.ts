import { ChannelType, type Message, MessageReferenceType, PermissionFlagsBits } from 'discord.js';
import type { Exchange } from '../domain.js';
import { AskerError } from '../errors.js';
import { writerOf } from './access.js';
import { Busy } from './allowance.js';
import { ask } from './ask.js';
import { meaning, report } from './explain-error.js';
import { type Gate, NotServed } from './gate.js';
import type { Services } from './handlers.js';
import { recoverExchange } from './recover.js';
import { cutPlain } from './render/cut.js';
import { markdown } from './render/markdown.js';

/** Answers a message that asks the bot: one that mentions it, replies to it or was sent to it directly. */
export async function onMessage(message: Message, gate: Gate): Promise<void> {
  if (!isForUs(message)) return;
  try {
    const services = forAllToRead(gate.admit(writerOf(message), 'acting'));
    const text = questionIn(message);
    if (!text) {
      const acknowledge = async () => {};
      await services.queue.serve(message.author.id, acknowledge, async () => {
        await message.reply(await hint(services));
      });
      return;
    }
    await ask(
      {
        userId: message.author.id,
        channelId: message.channelId,
        text,
        isPrivate: false,
        askedAt: message.createdAt,
        locale: message.guild?.preferredLocale ?? null,
        previous: () => previousOf(message, services),
        acknowledge: async () => {
          requireEmbeds(message);
          showTyping(message);
        },
        show: async (view) => (await message.reply(view)).id,
      },
      services,
    );
  } catch (error) {
    const { log } = gate.services;
    await tell(message, error, report(error, log, 'message')).catch((failure: unknown) =>
      log.warn({ where: 'message' }, meaning(failure) ?? 'the person could not be told'),
    );
  }
}

/** The answer stands where everybody reads it, so it comes from what everybody there may see. */
function forAllToRead(services: Services): Services {
  return { ...services, assistant: services.publicAssistant, isPersonal: false };
}

/** A reply that does not ping reaches the bot without its text: it was not meant to ask. */
function isForUs({ author, channel, client, content, mentions, system, webhookId }: Message): boolean {
  if (author.bot || webhookId || system) return false;
  if (channel.type === ChannelType.DM || mentions.users.has(client.user.id)) return true;
  return mentions.repliedUser?.id === client.user.id && content !== '';
}

/** Discord drops embeds without a word where they are not allowed, and with them the answer. */
function requireEmbeds({ channel, client }: Message): void {
  const allowed = channel.isDMBased() ? null : channel.permissionsFor(client.user);
  if (allowed && !allowed.has(PermissionFlagsBits.EmbedLinks))
    throw new AskerError(
      'I may not show quotes here. Ask an admin to give my role Embed Links in this channel.',
    );
}

/** The text without the mention of the bot, and with names in place of other mentions. */
function questionIn(message: Message): string {
  return message.content
    .replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'g'), ' ')
    .replace(/<@!?(\d+)>/g, (mention, id: string) => message.mentions.users.get(id)?.displayName ?? mention)
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a message follows: the answer it replies to; in a thread or direct messages, this person's latest. */
async function previousOf(message: Message, services: Services): Promise<Exchange | undefined> {
  const { channel, channelId, author } = message;
  const isOwnPlace = channel.isThread() || channel.type === ChannelType.DM;
  const latest = isOwnPlace ? services.conversations.latest(channelId, author.id) : null;
  return (await repliedTo(message, services)) ?? latest?.exchange;
}

async function repliedTo(message: Message, services: Services): Promise<Exchange | undefined> {
  const { reference } = message;
  if (!reference?.messageId || reference.type === MessageReferenceType.Forward) return undefined;
  const turn = services.conversations.ofMessage(reference.messageId);
  if (turn) return turn.isPrivate || turn.channelId !== message.channelId ? undefined : turn.exchange;
  const original = await message.fetchReference().catch(() => null);
  return original?.author.id === message.client.user.id ? recoverExchange(original, services) : undefined;
}

/** Not waited for: the answer should not be late because a sign of it was. */
function showTyping(message: Message): void {
  if (message.channel.isSendable()) message.channel.sendTyping().catch(() => {});
}

async function hint({ assistant }: Services): Promise<string> {
  const [example] = await assistant.examples(1);
  const instance = example ? ` For example: *${markdown(cutPlain(example, 200))}*` : '';
  return `Ask me a question in the same message, or use \`/ask\`.${instance}`;
}

/** Where the person asked; in private what concerns nobody else, or when the bot may not write there. */
async function tell(message: Message, error: unknown, sentence: string): Promise<void> {
  if (error instanceof Busy && error.isRepeated) return;
  // A word in a channel where it is not to speak would be one too many, and an invitation to a stranger.
  if (error instanceof NotServed && error.because === 'place') return;
  const known = meaning(error);
  if (error instanceof Busy || known) {
    await message.author.send(known ? `I could not answer you there. ${known}` : markdown(sentence));
  } else {
    await message.reply(markdown(sentence));
  }
}
