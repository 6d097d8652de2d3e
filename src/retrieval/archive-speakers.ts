import type { ArticleFilter } from '../domain.js';
import { countedWithin, type SpeakerEntity } from '../speakers/entities.js';
import { type LinkedSpeakers, relinkSpeakers } from '../speakers/relink.js';
import type { SearchIndex } from './ports.js';

const known = new WeakMap<SearchIndex, Promise<LinkedSpeakers>>();
/** What the generation before had, for an index whose speakers nobody has asked for yet. */
const inherited = new WeakMap<SearchIndex, Promise<LinkedSpeakers>>();

/**
 * The speakers of an archive, each under all its names, those with the most articles first. Who is who is judged by the
 * whole archive, and worked out once per index; a filter narrows what is counted.
 */
export async function speakersOf(
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<readonly SpeakerEntity[]> {
  const linking = known.get(index) ?? link(index);
  known.set(index, linking);
  // What failed once may work the next time.
  linking.catch(() => known.delete(index));
  const { speakers } = await linking;
  return filter ? countedWithin(speakers, await index.speakers(filter)) : speakers;
}

async function link(index: SearchIndex): Promise<LinkedSpeakers> {
  const before = (await inherited.get(index)?.catch(() => null)) ?? null;
  inherited.delete(index);
  return relinkSpeakers(before, await index.speakers());
}

/** Lets a newer generation start from what was worked out for the one before. */
export function inheritSpeakers(older: SearchIndex, newer: SearchIndex): void {
  const linked = known.get(older) ?? inherited.get(older);
  if (linked) inherited.set(newer, linked);
}
