import type { ArticleFilter } from '../domain.js';
import { countedWithin, linkSpeakers, type SpeakerEntity } from '../speakers/entities.js';
import type { SearchIndex } from './ports.js';

const known = new WeakMap<SearchIndex, Promise<readonly SpeakerEntity[]>>();

/**
 * The speakers of an archive, each under all its names, those of the most articles first. Who is one is told from the
 * whole archive, and worked out once an index; a filter narrows what is counted.
 */
export async function speakersOf(
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<readonly SpeakerEntity[]> {
  const linking = known.get(index) ?? index.speakers().then(linkSpeakers);
  known.set(index, linking);
  // What failed once may work the next time.
  linking.catch(() => known.delete(index));
  const speakers = await linking;
  return filter ? countedWithin(speakers, await index.speakers(filter)) : speakers;
}
