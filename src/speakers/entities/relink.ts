/** The speakers of an archive that has gained some articles: only those whom new names may affect are linked again. */

import type { SpeakerName } from '../../domain.js';
import { memoised } from '../../language/memoised.js';
import { createSlices, mapInSlices } from '../../system/slices.js';
import { linkSpeakers, mergedByArticles, type SpeakerEntity } from './entities.js';
import { partsOf, transliterated } from './name-parts.js';

/** Speakers, and the names that they were linked from. */
export interface LinkedSpeakers {
  /** In order of name, then of role: see `SearchIndex.speakers`. */
  readonly names: readonly SpeakerName[];
  readonly speakers: readonly SpeakerEntity[];
}

/** If a larger share of its names has changed, the whole archive is linked again. */
const MOST_CHANGED = 0.1;

/** Takes as long as the changed names and those that share a word with them need, and a look at each of the others. */
export async function relinkSpeakers(
  before: LinkedSpeakers | null,
  names: readonly SpeakerName[],
): Promise<LinkedSpeakers> {
  const changed = before && changedNames(before.names, names);
  if (!changed || changed.length > MOST_CHANGED * names.length) return linkedWhole(names);
  if (changed.length === 0) return { names, speakers: before.speakers };
  const words = new Set(changed.flatMap(wordsOfName));
  // Whether a name may be joined with another depends on its words, so all roles of a name are linked again together.
  const touched = new Set(changed.map(({ name }) => name));
  const apart: SpeakerEntity[] = [];
  const slice = createSlices();
  for (const speaker of before.speakers) {
    if (wordsOf(speaker).some((word) => words.has(word))) touch(speaker, touched);
    else apart.push(speaker);
    const due = slice();
    if (due) await due;
  }
  const untouched = withoutTouched(apart, touched);
  const anew = await linkSpeakers(names.filter(({ name }) => touched.has(name)));
  for (const speaker of anew) wordsOf(speaker);
  return { names, speakers: await mergedByArticles(untouched, anew) };
}

function touch({ names }: SpeakerEntity, touched: Set<string>): void {
  for (const { name } of names) touched.add(name);
}

/**
 * Speakers that share no name with the affected ones. Those who do are affected too, with all their other names; so
 * is everybody whose name an affected single name may be part of.
 */
function withoutTouched(speakers: readonly SpeakerEntity[], touched: Set<string>): SpeakerEntity[] {
  const singles = new Set([...touched].flatMap(singleWord));
  const apart = speakers.filter((speaker) => {
    const shares =
      speaker.names.some(({ name }) => touched.has(name)) ||
      wordsOf(speaker).some((word) => singles.has(word));
    if (shares) touch(speaker, touched);
    return !shares;
  });
  return apart.length === speakers.length ? apart : withoutTouched(apart, touched);
}

/** The word of a one-word name, in any spelling. */
function singleWord(name: string): string[] {
  return partsOf(name).words.length === 1 ? wordsOfName({ name }) : [];
}

async function linkedWhole(names: readonly SpeakerName[]): Promise<LinkedSpeakers> {
  const speakers = await linkSpeakers(names);
  // Read now, letting other work run in between, so that the next article takes little time.
  await mapInSlices(speakers, wordsOf);
  return { names, speakers };
}

/** Names of either list that the other lacks, or has with other counts. Both are in order. */
function changedNames(before: readonly SpeakerName[], after: readonly SpeakerName[]): SpeakerName[] {
  const changed: SpeakerName[] = [];
  for (let [i, j] = [0, 0]; i < before.length || j < after.length; ) {
    const [one, other] = [before[i], after[j]];
    const order = !one ? 1 : !other ? -1 : compare(one, other);
    if (order < 0) changed.push(before[i++]!);
    else if (order > 0) changed.push(after[j++]!);
    else {
      if (!hasSameCounts(one!, other!)) changed.push(other!);
      i += 1;
      j += 1;
    }
  }
  return changed;
}

function compare(one: SpeakerName, other: SpeakerName): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  const [a, b] = [one.role ?? '', other.role ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}

const hasSameCounts = (one: SpeakerName, other: SpeakerName): boolean =>
  one.role === other.role &&
  one.articles === other.articles &&
  one.sentences === other.sentences &&
  one.newest === other.newest;

/** The words by which a name may be joined with another, in any spelling. */
function wordsOfName({ name }: Pick<SpeakerName, 'name'>): string[] {
  const { words, written } = partsOf(name);
  return [...words, ...(written ?? [])].map(transliterated);
}

const wordsOf = memoised(({ names }: SpeakerEntity): readonly string[] => [
  ...new Set(names.flatMap(wordsOfName)),
]);
