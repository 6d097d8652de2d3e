import type { ArticleSummary } from '../../domain.js';
import { oneLine } from '../../language/printable.js';
import type { Words } from '../../wording/words.js';
import { type CommandMention, withMentions } from '../command-mentions.js';
import { cutMarkdown } from './cut.js';
import { linkedTitle } from './link.js';
import { COLOURS, LIMITS, type View, view } from './view.js';

/** What is said instead of quotes, followed by titles if it is about articles. Keeps every limit of Discord's. */
export function replyMessage(
  text: string,
  articles: readonly ArticleSummary[],
  mention: CommandMention,
  words: Words,
): View {
  const line = withMentions(cutMarkdown(text, LIMITS.description / 2), mention, words);
  const room = LIMITS.description - line.length;
  const titles = articles.map((article) => {
    const facts = [
      article.publisher && cutMarkdown(oneLine(article.publisher), 60),
      article.published && words.day(article.published),
    ];
    const after = facts.filter(Boolean).join(' · ');
    const title = linkedTitle(article, undefined, Math.floor(room / articles.length) - after.length - 8);
    return `- ${title}${after && ` · ${after}`}`;
  });
  return view({ embeds: [{ color: COLOURS.neutral, description: [line, ...titles].join('\n') }] });
}
