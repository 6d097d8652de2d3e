import type { ArticleFilter } from '../domain.js';
import { newestDayOf } from '../language/article-summary.js';
import { catalogueOf, type Order } from './catalogue.js';
import { typable } from './choices.js';
import { numberFrom } from './custom-id.js';
import type { Services } from './handlers.js';
import { stale } from './recover.js';
import { scopeInWords } from './render/answer.js';
import { type ListState, sourcesView } from './render/sources.js';
import type { View } from './render/view.js';
import { readFilter, writeFilter } from './state.js';

/** As long as a button can carry, beside the filter. */
export const LONGEST_WORDS = 50;

/** What was typed into /sources, as buttons can carry it: colons separate their arguments. */
export function listState(filter: ArticleFilter, words: string, order: Order = 'newest'): ListState {
  return { page: 0, filter: writeFilter(filter), order, words: carried(words) };
}

/** Words as a button can carry them. */
export const carried = (words: string): string => typable(words.replaceAll(':', ' '), LONGEST_WORDS);

const ORDERS: Readonly<Record<string, Order>> = { n: 'newest', t: 'title', o: 'outlet' };

/** The reverse, from the arguments of a custom id: anything missing, or not a number, counts as the beginning. */
export function readListState([page, filter, turn, words]: readonly string[]): ListState {
  const order = ORDERS[turn?.at(-1) ?? ''] ?? 'newest';
  return { page: numberFrom(page) ?? 0, filter: filter ?? '', order, words: words ?? '' };
}

/** The page of the list that a state names, from the index as it is now. */
export async function listView(state: ListState, { assistant, words }: Services): Promise<View> {
  const all = await assistant.sources();
  const filter = readFilter(state.filter, all);
  if (!filter) throw stale();
  const catalogue = await catalogueOf(all);
  const found = await catalogue.find({ ...filter, words: state.words, order: state.order });
  const typed = state.words && words.quoted(state.words);
  const scope = [scopeInWords(filter, words), typed].filter(Boolean).join(' · ');
  const newest = filter.since || filter.until ? newestDayOf(all) : null;
  return sourcesView(found, state, scope, words, newest);
}
