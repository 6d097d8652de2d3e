/** The speakers of an archive: each with all the names and roles that mean one. */
import type { Speaker, SpeakerName } from '../../domain.js';
import { mapInSlices, mergeInSlices, sortInSlices } from '../../system/slices.js';
import { speakerKey } from '../voice.js';
import { joinNames } from './link.js';
import { partsOf } from './name-parts.js';

/** One person under all the names and roles that articles give. */
export interface SpeakerEntity {
  /** The full name, as most articles give it. */
  readonly name: string;
  /** Every role that articles give, as they word it, with the number of articles, the most common first. */
  readonly roles: readonly { readonly role: string; readonly articles: number }[];
  /** The names and roles that are this speaker's: what to ask an index for. */
  readonly names: readonly Speaker[];
  readonly articles: number;
  readonly sentences: number;
  readonly newest: string | null;
}

/** The same speakers, counted within some of their articles; those who do not speak there are left out. */
export function countedWithin(
  speakers: readonly SpeakerEntity[],
  names: readonly SpeakerName[],
): SpeakerEntity[] {
  const byKey = new Map(names.map((name) => [speakerKey(name), name]));
  return speakers
    .flatMap(({ name, names: own }) => {
      const within = own.flatMap((one) => byKey.get(speakerKey(one)) ?? []);
      return within.length > 0 ? [{ ...entityOf(within), name, names: own }] : [];
    })
    .sort(byArticles);
}

const byArticles = (a: SpeakerEntity, b: SpeakerEntity): number =>
  b.articles - a.articles || (a.name < b.name ? -1 : 1);

/** The speakers of an archive, those of the most articles first. Others have their turn while it goes on. */
export async function linkSpeakers(names: readonly SpeakerName[]): Promise<SpeakerEntity[]> {
  return sortInSlices(await mapInSlices(await joinNames(names), entityOf), byArticles);
}

/** Two lists, each with those of the most articles first, as one. */
export const mergedByArticles = (
  one: readonly SpeakerEntity[],
  other: readonly SpeakerEntity[],
): Promise<SpeakerEntity[]> => mergeInSlices(one, other, byArticles);

function entityOf(members: readonly SpeakerName[]): SpeakerEntity {
  const sum = (of: (one: SpeakerName) => number): number =>
    members.reduce((total, one) => total + of(one), 0);
  const roles = new Map<string, number>();
  for (const { role, articles } of members) if (role) roles.set(role, (roles.get(role) ?? 0) + articles);
  const full = members.filter(({ name }) => partsOf(name).words.length > 1);
  const counts = new Map<string, number>();
  for (const { name, articles } of full.length > 0 ? full : members)
    counts.set(name, (counts.get(name) ?? 0) + articles);
  return {
    name: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0],
    roles: [...roles]
      .map(([role, articles]) => ({ role, articles }))
      .sort((a, b) => b.articles - a.articles || (a.role < b.role ? -1 : 1)),
    names: members.map(({ name, role }) => ({ name, role })),
    articles: sum(({ articles }) => articles),
    sentences: sum(({ sentences }) => sentences),
    newest: newestOf(members),
  };
}

/** The latest day of some; null if none has one. */
export const newestOf = (dated: readonly { readonly newest: string | null }[]): string | null =>
  dated.reduce<string | null>(
    (latest, { newest }) => (newest && (!latest || newest > latest) ? newest : latest),
    null,
  );
