import {
  ChannelType,
  type Message,
  MessageReferenceType,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';
import { LONGEST_QUESTION } from '../assistant.js';
import type { ArticleSummary, Exchange } from '../domain.js';
import { AskerError } from '../errors.js';
import { addressesIn } from '../language/addresses.js';
import { questionIn } from '../question/asks.js';
import { asksForCheck } from '../question/asks-for-check.js';
import { type Words, wordsFor } from '../wording/words.js';
import { writerOf } from './access.js';
import { notOursYet } from './adding.js';
import { Busy } from './allowance.js';
import { ask } from './ask.js';
import { asksToCheckItself, checkView, claimOf } from './check.js';
import { withMentions } from './command-mentions.js';
import { isDeleted, meaning, report, whyNotThere } from './explain-error.js';
import { type Gate, NotServed } from './gate.js';
import type { Services } from './handlers.js';
import { articleCard, linkedArticle } from './linked-article.js';
import { recoverExchange } from './recover.js';
import { cutMarkdown, cutPlain } from './render/cut.js';
import { markdown } from './render/markdown.js';
import { LIMITS } from './render/view.js';
import { checkableText, isUnreadable, shownAddresses, shownText } from './shown-text.js';
import {
  beginning,
  isForumPost,
  isOwnThread,
  opensThreads,
  sentOnce,
  type ThreadSettings,
  threadAt,
} from './threads.js';

/** Answers a message that asks the bot: one that mentions it, replies to it, was sent to it, or goes on in its thread. */
export async function onMessage(message: Message, gate: Gate): Promise<void> {
  const { threads } = gate.services;
  const wish = wishOf(message, threads);
  if (!wish) return;
  try {
    const services = forAllToRead(gate.admit(writerOf(message), 'acting'));
    // Fetched once, and not while others wait for their turn.
    const original = await repliedMessage(message);
    const about = wish.isCalled ? await askedAbout(message, original, wish.text, services) : NOTHING_SHOWN;
    const { article, claim } = about;
    const text = wish.text || about.text;
    if (claim) {
      const asking = { askerId: message.author.id, isPrivate: false, acknowledge: begin(message) };
      const view = await checkView({ text: claimOf(claim) }, asking, services);
      await message.reply(sentOnce(view, message.id));
    } else if (!text || about.isUnreadable || (article && !wish.text)) {
      const view = await services.queue.serve(message.author.id, nothing, async () =>
        article ? articleCard(article, services) : { content: await whyNothing(message, about, services) },
      );
      await message.reply(sentOnce(view, message.id));
    } else await answer(message, text, { original, article }, services);
  } catch (error) {
    const { log, mention } = gate.services;
    const words = wordsFor(message.guild?.preferredLocale ?? null);
    const sentence = withMentions(markdown(report(error, log, 'message', words)), mention, words);
    await tell(message, error, sentence, words).catch((failure: unknown) =>
      log.warn({ where: 'message' }, meaning(failure) ?? 'the person could not be told'),
    );
  }
}

/** Why there is nothing to answer, and what to do. */
async function whyNothing(
  message: Message,
  { isUnreadable, isToCheck, address }: ShownThere,
  services: Services,
): Promise<string> {
  const { mention, words } = services;
  if (isUnreadable)
    return words.say('unreadable', { menu: words.say(isToCheck ? 'menu.check' : 'menu.ask') });
  if (address) return notOursYet(address, services);
  if (message.content === '' && isToOwnRole(message))
    return words.say('hint.role', { ask: mention('ask', words) });
  return hint(services);
}

const nothing = async (): Promise<void> => {};

/** Answers in the message's channel or, if the channel is set so, in a thread below the message. */
async function answer(
  message: Message,
  text: string,
  { original, article }: { original: Message | null; article: ArticleSummary | undefined },
  services: Services,
): Promise<void> {
  const { threads, words } = services;
  let thread: SendableChannels | null = null;
  await ask(
    {
      userId: message.author.id,
      /** Where the conversation continues; known once the answer is shown. */
      get channelId() {
        return thread?.id ?? message.channelId;
      },
      text: cutPlain(text, LONGEST_QUESTION),
      isPrivate: false,
      askedAt: message.createdAt,
      locale: message.guild?.preferredLocale ?? null,
      previous: () => previousOf(message, original, services),
      ...(article && { filter: () => ({ articleIds: [article.id] }) }),
      acknowledge: begin(message),
      show: async (view) => {
        // Not before there is an answer: if Discord is slow to open it, nobody else should wait.
        if (opensThreads(message, threads)) thread = await threadAt(message, text, words);
        if (thread) return (await thread.send(sentOnce(beginning(view, threads, words), message.id))).id;
        return (await message.reply(sentOnce(view, message.id))).id;
      },
    },
    services,
  );
}

/** What acknowledges a message. */
const begin = (message: Message) => async (): Promise<void> => {
  requireEmbeds(message);
  showTyping(message.channel);
};

interface ShownThere {
  /** What can be asked about it; empty if it says nothing. */
  readonly text: string;
  /** One of ours that it links to. */
  readonly article: ArticleSummary | undefined;
  /** Of a page that is not among the articles. */
  readonly address?: string | undefined;
  readonly isUnreadable: boolean;
  /** Whether the call asks if it is true, and what it claims. */
  readonly isToCheck?: boolean;
  readonly claim?: string;
}
const NOTHING_SHOWN: ShownThere = { text: '', article: undefined, isUnreadable: false };

/**
 * What is asked about, if a call says nothing itself, links to an article, or asks whether a quote is real: that
 * message, or the one that it replies to.
 */
async function askedAbout(
  message: Message,
  original: Message | null,
  text: string,
  services: Services,
): Promise<ShownThere> {
  const own = withoutMention(message);
  if (asksToCheckItself(own)) return { ...NOTHING_SHOWN, isToCheck: true, claim: own };
  const linked = await linkedArticle(message, services);
  if (linked) return { ...NOTHING_SHOWN, article: linked };
  const [address] = shownAddresses(message);
  if (!original || original.author.id === message.client.user.id) return { ...NOTHING_SHOWN, address };
  const article = await linkedArticle(original, services);
  // "Is that true?" asks about the words of the message, "Who is she?" about the articles.
  if (asksForCheck(text))
    return {
      ...NOTHING_SHOWN,
      isToCheck: true,
      claim: checkableText(original),
      isUnreadable: isUnreadable(original),
    };
  if (text || article) return { ...NOTHING_SHOWN, article };
  return {
    text: shownText(original),
    article,
    address: address ?? shownAddresses(original)[0],
    isUnreadable: isUnreadable(original),
  };
}

/** A public answer uses only what everybody there may see. */
function forAllToRead(services: Services): Services {
  return { ...services, assistant: services.publicAssistant, isPersonal: false };
}

/**
 * What a message asks the bot; null if it asks nothing. A reply without a ping arrives without its text: it was not meant
 * to ask. In its own threads, the bot answers questions that are not addressed to somebody else.
 */
function wishOf(message: Message, threads: ThreadSettings): { text: string; isCalled: boolean } | null {
  const { author, channel, client, content, mentions, reference, system, webhookId } = message;
  if (author.bot || webhookId || system) return null;
  const isReply = mentions.repliedUser?.id === client.user.id && content !== '';
  const isMentioned = mentions.users.has(client.user.id) || isToOwnRole(message);
  if (channel.type === ChannelType.DM || isMentioned || isReply)
    return { text: plainContent(message), isCalled: true };
  const isToOthers = mentions.users.size > 0 || reference !== null;
  if (isToOthers || !isOwnThread(message, threads)) return null;
  if (!isForumPost(message, threads)) return wished(questionIn(content) && plainContent(message));
  // A post's title is visible even if its text is not.
  const title = channel.isThread() ? channel.name : '';
  if (questionIn(title)) return wished(title);
  return wished(questionIn(content) && `${title}: ${plainContent(message)}`);
}

/**
 * Whether a message mentions the role that Discord made for the bot, and that stands beside it in the list of names: then
 * Discord need not show what the message says.
 */
const isToOwnRole = ({ mentions, client }: Message): boolean =>
  mentions.roles.some(({ tags }) => tags?.botId === client.user.id);

const wished = (text: string | null) => (text ? { text, isCalled: false } : null);

/** Where embeds are not allowed, Discord drops them silently, and the answer with them. */
function requireEmbeds({ channel, client }: Message): void {
  const allowed = channel.isDMBased() ? null : channel.permissionsFor(client.user);
  if (allowed && !allowed.has(PermissionFlagsBits.EmbedLinks))
    throw new AskerError(
      'I may not show quotes here. Ask an admin to give my role Embed Links in this channel.',
    );
}

const withoutMention = ({ content, client }: Message): string =>
  content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ');

/** The text without the mention of the bot and without addresses, and with names in place of other mentions. */
function plainContent(message: Message): string {
  return addressesIn(message.content)
    .reduce((text, address) => text.replace(address, ' '), withoutMention(message))
    .replace(/<@&\d+>/g, ' ')
    .replace(/<@!?(\d+)>/g, (mention, id: string) => message.mentions.users.get(id)?.displayName ?? mention)
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a message follows: the answer it replies to; in a thread or direct messages, this person's latest. */
async function previousOf(
  message: Message,
  original: Message | null,
  services: Services,
): Promise<Exchange | undefined> {
  const { channel, channelId, author } = message;
  const isOwnPlace = channel.isThread() || channel.type === ChannelType.DM;
  const latest = isOwnPlace ? services.conversations.latest(channelId, author.id) : null;
  return (await repliedTo(message, original, services)) ?? latest?.exchange;
}

async function repliedTo(
  message: Message,
  original: Message | null,
  services: Services,
): Promise<Exchange | undefined> {
  const { reference } = message;
  if (!reference?.messageId || reference.type === MessageReferenceType.Forward) return undefined;
  const turn = services.conversations.ofMessage(reference.messageId);
  if (turn) return turn.isPrivate || turn.channelId !== message.channelId ? undefined : turn.exchange;
  return original?.author.id === message.client.user.id ? recoverExchange(original, services) : undefined;
}

/** The message that it replies to; null if it is no reply, or that message is gone. */
async function repliedMessage(message: Message): Promise<Message | null> {
  const { reference } = message;
  if (!reference?.messageId || reference.type === MessageReferenceType.Forward) return null;
  return message.fetchReference().catch(() => null);
}

/** Not awaited: the answer should not be late because the typing sign was. */
function showTyping(channel: Message['channel']): void {
  if (channel.isSendable()) channel.sendTyping().catch(() => {});
}

async function hint({ assistant, mention, words }: Services): Promise<string> {
  const [example] = await assistant.examples(1);
  const question = example && `*${markdown(cutPlain(example, 200))}*`;
  return [
    words.say('hint', { ask: mention('ask', words) }),
    question && words.say('hint.example', { question }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Tells the person where they asked; in private if it concerns nobody else, or the bot may not write there. */
async function tell(message: Message, error: unknown, sentence: string, words: Words): Promise<void> {
  if (error instanceof Busy && error.isRepeated) return;
  // Whoever deletes a question wants no answer.
  if (isDeleted(error)) return;
  // The bot must stay silent in channels where it may not answer.
  if (error instanceof NotServed && error.because === 'place') return;
  const elsewhere = whyNotThere(error, words);
  if (error instanceof NotServed) {
    await message.author.send(`<#${message.channelId}>: ${sentence}`);
  } else if (error instanceof Busy || elsewhere) {
    await message.author.send(cutMarkdown(elsewhere ?? sentence, LIMITS.content));
  } else {
    await message.reply(sentOnce({ content: cutMarkdown(sentence, LIMITS.content) }, message.id));
  }
}
