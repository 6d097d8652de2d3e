import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { ArticleFilter, ArticleSummary, Exchange } from '../domain.js';
import { dayOf } from '../language/day.js';
import { type Words, wordsOfAnswer } from '../wording/words.js';
import type { Services } from './handlers.js';
import { answerMessage, scopeInWords } from './render/answer.js';
import { titleOf } from './render/link.js';
import type { View } from './render/view.js';
import { writeFilter } from './state.js';

/** One person's question, and the ways to answer it where it was asked. */
export interface AskRequest {
  readonly userId: string;
  readonly channelId: string;
  readonly text: string;
  readonly isPrivate: boolean;
  /** When it was asked, and the language and country of the server: they decide what "today" and 05/03/2024 mean. */
  readonly askedAt: Date;
  readonly locale: string | null;
  /** Asked with the form to follow up. */
  readonly isFollowUp?: boolean;
  /** Finds the exchange that this one follows, if any. Others wait meanwhile, so it asks nothing of Discord. */
  readonly previous?: () => Promise<Exchange | undefined>;
  /** Reads the filter, which may need the list of articles. Throws `AskerError`. */
  readonly filter?: (articles: readonly ArticleSummary[]) => ArticleFilter | Promise<ArticleFilter>;
  /** Called at once, before any work. */
  acknowledge(): Promise<unknown>;
  /** Shows the answer; resolves to the id of the message that holds it. */
  show(view: View): Promise<string>;
}

/** The part of a request that all interactions share: they are deferred, and their reply is edited. */
export function inReplyTo(
  interaction:
    | ButtonInteraction
    | ChatInputCommandInteraction
    | MessageContextMenuCommandInteraction
    | ModalSubmitInteraction,
  isPrivate: boolean,
): Pick<AskRequest, 'userId' | 'channelId' | 'isPrivate' | 'askedAt' | 'locale' | 'acknowledge' | 'show'> {
  return {
    userId: interaction.user.id,
    channelId: interaction.channelId ?? interaction.user.id,
    isPrivate,
    askedAt: interaction.createdAt,
    locale: interaction.guildLocale ?? interaction.locale,
    acknowledge: () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
    show: async (view) => (await interaction.editReply(view)).id,
  };
}

/** Asks the assistant, shows what it found and remembers the exchange for follow-up questions. */
export async function ask(request: AskRequest, services: Services): Promise<void> {
  const { assistant, conversations, queue } = services;
  const { answer, written, view } = await queue.serve(request.userId, request.acknowledge, async () => {
    const articles = request.filter ? await assistant.sources() : [];
    const filter = (await request.filter?.(articles)) ?? {};
    const previous = await request.previous?.();
    const answer = await assistant.ask({
      text: request.text,
      filter,
      asked: dayOf(request.askedAt),
      ...(request.locale && { locale: request.locale }),
      ...(previous && { previous, isFollowUp: request.isFollowUp ?? false }),
    });
    services.log.info({ answered: answer.answered, tookMs: answer.tookMs }, 'question');
    const written = writeFilter(filter);
    const words = wordsOfAnswer(answer, services.words);
    const view = answerMessage(answer, {
      filter: written,
      scope: scopeOf(filter, articles, words),
      isPrivate: request.isPrivate,
      askerId: request.userId,
      shownBefore: 0,
      mention: services.mention,
      words,
    });
    return { answer, written, view };
  });
  conversations.remember({
    messageId: await request.show(view),
    channelId: request.channelId,
    userId: request.userId,
    isPrivate: request.isPrivate,
    question: answer.question,
    filter: written,
    exchange: answer.exchange,
  });
}

/** A filter in words, with the article by its title. */
export function scopeOf(filter: ArticleFilter, articles: readonly ArticleSummary[], words: Words): string {
  const article = articles.find(({ id }) => id === filter.articleIds?.[0]);
  return scopeInWords({ ...filter, title: article && titleOf(article) }, words);
}
