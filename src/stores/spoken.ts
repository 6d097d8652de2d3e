/** Who speaks in articles in memory: rules that the stores share. */
import type { ArticleSummary, Range, Speaker, SpeakerName } from '../domain.js';
import type { ArticleSpeaker } from '../speakers/article-speakers.js';
import { speakerKey } from '../speakers/voice.js';

/** An article that speakers are counted in. */
export interface SpokenArticle {
  readonly summary: ArticleSummary;
  readonly speakers: readonly ArticleSpeaker[];
}

/** In order of name, then of role; by code unit, and no role first. */
export function countSpeakers(articles: Iterable<SpokenArticle>): SpeakerName[] {
  const byName = new Map<string, Map<string | null, Counted>>();
  for (const { summary, speakers } of articles) {
    for (const { name, role, sentences } of speakers) {
      const byRole = byName.get(name) ?? new Map<string | null, Counted>();
      const counted = byRole.get(role) ?? { name, role, articles: 0, sentences: 0, newest: null };
      byName.set(name, byRole);
      byRole.set(role, counted);
      counted.articles += 1;
      counted.sentences += sentences.length;
      counted.newest = latest(counted.newest, summary.published);
    }
  }
  return [...byName.entries()]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, byRole]) => [...byRole.values()].sort((a, b) => compare(a.role ?? '', b.role ?? '')));
}

type Counted = { -readonly [Key in keyof SpeakerName]: SpeakerName[Key] };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function latest(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** A sentence by the place of its article in the generation. */
export interface Spoken {
  readonly place: number;
  readonly number: number;
  readonly speaker: Speaker;
}

/** A page of what is said under some names: the newest article first, undated ones last. */
export function pageOfSpoken(
  articles: readonly (SpokenArticle & { readonly place: number })[],
  by: readonly Speaker[],
  { start, end }: Range,
): Spoken[] {
  const wanted = new Set(by.map(speakerKey));
  const speaking = articles.flatMap(({ place, summary, speakers }) => {
    const own = speakers.filter((speaker) => wanted.has(speakerKey(speaker)));
    return own.length > 0 ? [{ place, published: summary.published ?? '', own }] : [];
  });
  return speaking
    .sort((a, b) => compare(b.published, a.published) || a.place - b.place)
    .flatMap(({ place, own }) =>
      own
        .flatMap(({ name, role, sentences }) =>
          sentences.map((number) => ({ place, number, speaker: { name, role } })),
        )
        .sort((a, b) => a.number - b.number),
    )
    .slice(start, end);
}
