/** What /add and /remove, and the buttons below their cards, have in common. */
import type { Adding } from '../adding/adding.js';
import type { Addition } from '../adding/addition.js';
import type { ArticleSummary } from '../domain.js';
import { AskerError, NoIndexError } from '../errors.js';
import { filePath } from '../index/read.js';
import type { Words } from '../wording/words.js';
import { isAdmin, requireAdmin } from './admin.js';
import { withMentions } from './command-mentions.js';
import { report } from './explain-error.js';
import type { Services } from './handlers.js';
import { additionView, doneView, offerView } from './render/adding.js';
import { cutPlain } from './render/cut.js';
import type { View } from './render/view.js';

/** Throws `AskerError` if the person may not add articles, or if the bot was started without adding. */
export function requireAdding(interaction: Parameters<typeof isAdmin>[0], services: Services): Adding {
  requireAdmin(interaction, services);
  if (!services.adding) throw new AskerError('I cannot add or remove articles here.');
  return services.adding;
}

/** In characters: a longer one does not fit in one of our messages. */
const LONGEST_ADDRESS = 1000;

/** Offers the first of these pages whose address fits in a message, if the person may add it. */
export function offerOf(
  addresses: readonly string[],
  interaction: Parameters<typeof isAdmin>[0],
  services: Services,
): View | null {
  const mayAdd = services.adding !== undefined && isAdmin(interaction, services);
  const address = mayAdd && addresses.map(withoutBackticks).find(({ length }) => length <= LONGEST_ADDRESS);
  return address ? offerView(notOurs(address, services.words), services.words) : null;
}

/** An address stands in code, which a backtick would end. */
const withoutBackticks = (address: string): string => address.replaceAll('`', '%60');

/** That a page is not among the articles. */
const notOurs = (address: string, words: Words): string =>
  words.say('add.offer', { address: `\`${cutPlain(withoutBackticks(address), LONGEST_ADDRESS)}\`` });

/** The same, for those to whom it is not offered: who may add it, and how. */
export const notOursYet = (address: string, { mention, words }: Services): string =>
  `${notOurs(address, words)} ${withMentions(words.say('reply.adding'), mention, words)}`;

/** Reads an article that was given. */
export type ReadAddition = () => Promise<Addition>;

/** The card of an article that may be kept, or why there is none. */
export async function additionCard(read: ReadAddition, folder: string, services: Services): Promise<View> {
  try {
    const addition = await read();
    const isUpdate = services.adding!.olderOf(addition, await knownArticles(services)) !== null;
    return additionView(
      addition,
      isUpdate,
      folder,
      services.pending.hold({ addition, folder }),
      services.words,
    );
  } catch (error) {
    return doneView(report(error, services.log, '/add', services.words), true);
  }
}

/** The articles that the person may see; none if there is no index yet. */
export async function knownArticles({ assistant }: Services): Promise<readonly ArticleSummary[]> {
  return assistant.sources().catch((error) => {
    if (error instanceof NoIndexError) return [];
    throw error;
  });
}

/** All articles of the file that holds one; null if there is none with that id. */
export function inTheSameFile(
  id: string,
  articles: readonly ArticleSummary[],
): readonly [ArticleSummary, ...ArticleSummary[]] | null {
  const found = articles.find((article) => article.id === id);
  if (!found) return null;
  const others = articles.filter((one) => one !== found && filePath(one.path) === filePath(found.path));
  return [found, ...others];
}

/** Brings the index up to date and says what there is now, after `done`. */
export async function refreshed(done: string, { assistant, log, words }: Services): Promise<string> {
  try {
    await assistant.refresh();
    // Counts only what the person may see.
    return `${done} ${words.say('reply.iHave', { count: (await assistant.sources()).length })}`;
  } catch (error) {
    return words.say('add.unread', { done, problem: report(error, log, 'refresh', words) });
  }
}
