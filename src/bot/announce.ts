/** Tells a channel about new articles, without a connection to Discord's gateway. */
import { REST, Routes } from 'discord.js';
import type { ArticleSummary } from '../domain.js';
import { messageOf, UserError } from '../errors.js';
import { count } from '../language/count.js';
import { oneLine } from '../language/printable.js';
import { connectionProblem } from './connection.js';
import { meaning } from './explain-error.js';
import { cutMarkdown } from './render/cut.js';
import { day } from './render/figures.js';
import { linkedTitle } from './render/link.js';
import { COLOURS, LIMITS, view } from './render/view.js';

/** What is announced of a new article. */
export type Announcement = Pick<ArticleSummary, 'title' | 'publisher' | 'published' | 'url' | 'path'>;

/** Where to announce it, and with which token. */
export interface Announcing {
  readonly token: string;
  readonly apiBase: string;
  readonly channelId: string;
}

const SHOWN = 10;
const LONGEST_LINK = 320;

/** Posts one message for all of them. Throws `UserError`, one line for the log, if Discord refuses it. */
export async function announce(
  articles: readonly Announcement[],
  { token, apiBase, channelId }: Announcing,
): Promise<void> {
  if (articles.length === 0) return;
  const lines = articles.slice(0, SHOWN).map((article) => {
    const facts = [
      article.publisher && cutMarkdown(oneLine(article.publisher), 40),
      article.published && day(article.published),
    ];
    const title = linkedTitle(article, undefined, LONGEST_LINK);
    return [`- ${title}`, ...facts].filter(Boolean).join(' · ');
  });
  const rest = articles.length - lines.length;
  const description = [...lines, ...(rest > 0 ? [`-# … and ${rest} more`] : [])]
    .join('\n')
    .slice(0, LIMITS.description);
  const title = `${count(articles.length, 'new article')} to ask about`;
  const body = {
    ...view({ embeds: [{ color: COLOURS.neutral, title, description }] }),
    allowed_mentions: { parse: [] },
  };
  const discord = new REST({ api: apiBase }).setToken(token);
  await discord.post(Routes.channelMessages(channelId), { body }).catch((error: unknown) => {
    const reason = meaning(error) ?? connectionProblem(error, apiBase)?.message ?? messageOf(error);
    throw new UserError(
      `${count(articles.length, 'new article')} could not be announced in ANNOUNCE_CHANNEL_ID ${channelId}. ${reason}`,
      { cause: error },
    );
  });
}
