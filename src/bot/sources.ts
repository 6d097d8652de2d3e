import { holdsWords, outletsOf } from '../language/outlets.js';
import { searchText, typable } from './choices.js';
import { numberFrom } from './custom-id.js';
import type { Services } from './handlers.js';
import { scopeInWords } from './render/answer.js';
import { type ListState, sourcesView } from './render/sources.js';
import type { View } from './render/view.js';
import { fingerprint } from './state.js';

export const LONGEST_WORDS = 60;

/** What was typed into /sources, as buttons can carry it: colons part their arguments. */
export function listState(outlet: string | undefined, words: string): ListState {
  return {
    page: 0,
    outlet: outlet ? fingerprint(outlet.toLowerCase()) : '',
    words: typable(words.replaceAll(':', ' '), LONGEST_WORDS),
  };
}

/** The reverse, from the arguments of a custom id: what is missing or no number counts as the beginning. */
export function readListState([page, outlet, , words]: readonly string[]): ListState {
  return { page: numberFrom(page) ?? 0, outlet: outlet ?? '', words: words ?? '' };
}

/** The page of the list that a state names, from the index as it is now. */
export async function listView(state: ListState, { assistant }: Services): Promise<View> {
  const all = await assistant.sources();
  const outlet = outletsOf(all).find((name) => fingerprint(name.toLowerCase()) === state.outlet);
  const articles = all.filter(
    (article) =>
      (!state.outlet || (outlet && article.publisher?.toLowerCase() === outlet.toLowerCase())) &&
      holdsWords(searchText(article), state.words),
  );
  const words = state.words && `“${state.words}”`;
  return sourcesView(articles, state, [scopeInWords({ outlet }), words].filter(Boolean).join(' · '));
}
