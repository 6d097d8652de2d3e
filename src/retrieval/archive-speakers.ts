import type { ArticleFilter } from '../domain.js';
import { countedWithin, type SpeakerEntity } from '../speakers/entities/entities.js';
import { type LinkedSpeakers, relinkSpeakers } from '../speakers/entities/relink.js';
import type { SearchIndex } from './ports.js';

const known = new WeakMap<SearchIndex, Promise<LinkedSpeakers>>();
/** The speakers of the previous generation, until somebody asks for those of this one. */
const inherited = new WeakMap<SearchIndex, Promise<LinkedSpeakers>>();

/**
 * The speakers of an archive, each under all its names, those with the most articles first. Names are linked over the
 * whole archive, once per index; a filter limits what is counted.
 */
export async function speakersOf(
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<readonly SpeakerEntity[]> {
  const linking = known.get(index) ?? link(index);
  known.set(index, linking);
  // A failure is not kept: the next attempt may succeed.
  linking.catch(() => known.delete(index));
  const { speakers } = await linking;
  return filter ? countedWithin(speakers, await index.speakers(filter)) : speakers;
}

async function link(index: SearchIndex): Promise<LinkedSpeakers> {
  const before = (await inherited.get(index)?.catch(() => null)) ?? null;
  inherited.delete(index);
  return relinkSpeakers(before, await index.speakers());
}

/** Lets a newer generation start from the result of the previous one. */
export function inheritSpeakers(older: SearchIndex, newer: SearchIndex): void {
  const linked = known.get(older) ?? inherited.get(older);
  if (linked) inherited.set(newer, linked);
}
