/** Articles of ours that a message links to. */
import type { Message } from 'discord.js';
import type { ArticleSummary } from '../domain.js';
import { catalogueOf } from './catalogue.js';
import type { Services } from './handlers.js';
import { stale } from './recover.js';
import { cardView } from './render/sources.js';
import type { View } from './render/view.js';
import { shownAddresses } from './shown-text.js';
import { listState } from './sources.js';

const EXAMPLES = 3;
/** The part of an article's text that its card may show. */
const BEGINNING = { start: 0, end: 1000 };

/** The first article that a message links to, in its text or in a preview. */
export async function linkedArticle(
  message: Message,
  { assistant }: Pick<Services, 'assistant'>,
): Promise<ArticleSummary | undefined> {
  const addresses = shownAddresses(message);
  return addresses.length > 0 ? articleAt(addresses, await assistant.sources()) : undefined;
}

/** The first of the articles that one of these addresses leads to. */
export async function articleAt(
  addresses: readonly string[],
  articles: readonly ArticleSummary[],
): Promise<ArticleSummary | undefined> {
  const catalogue = await catalogueOf(articles);
  return addresses.map((address) => catalogue.at(address)).find((article) => article !== undefined);
}

/** An article's card, with a way to the list. Throws if the article is gone. */
export async function articleCard(
  { id }: Pick<ArticleSummary, 'id'>,
  { assistant, words }: Pick<Services, 'assistant' | 'words'>,
  state = listState({}, ''),
): Promise<View> {
  const article = await assistant.excerpt(id, BEGINNING);
  if (!article) throw stale();
  return cardView(article, await assistant.examples(EXAMPLES, article.id), state, words);
}
