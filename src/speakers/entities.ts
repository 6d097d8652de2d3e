/**
 * One speaker under several names, across the articles of an archive: "Lavrov", "Sergey Lavrov" and "Russian Foreign
 * Minister Sergey Lavrov". Names are joined where the archive leaves no doubt, and stay apart where it does: a person
 * listed twice is a nuisance, two persons in one a falsehood.
 */
import type { Speaker } from '../domain.js';
import { HONORIFICS } from '../language/lexicon/titles.js';
import { contentStems } from '../language/tokens.js';
import { createSlices, mapInSlices, sortInSlices } from '../system/slices.js';

/** A name with a role, as some articles give it to a speaker: `SpeakerName` of the ports. */
interface SpeakerName extends Speaker {
  readonly articles: number;
  readonly sentences: number;
  readonly newest: string | null;
}

export interface SpeakerEntity {
  /** The name in full, as most articles give it. */
  readonly name: string;
  /** Every role that articles give, as they word it, with the number of articles: the commonest first. */
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
  const byKey = new Map(names.map((name) => [keyOf(name), name]));
  return speakers
    .flatMap(({ name, names: own }) => {
      const within = own.flatMap((one) => byKey.get(keyOf(one)) ?? []);
      return within.length > 0 ? [{ ...entityOf(within), name, names: own }] : [];
    })
    .sort(byArticles);
}

/** Those whom a typed name means: who bears just that name, else all whose names hold the words; likeliest first. */
export function speakersNamed(typed: string, speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const { words } = partsOf(typed);
  const wanted = words.join(' ');
  const partsAndSpeakers = speakers.map((speaker) => ({
    speaker,
    known: wordsOf(speaker.names),
  }));
  const exact = partsAndSpeakers.filter(({ known }) => known.some((own) => own.join(' ') === wanted));
  const holding = partsAndSpeakers.filter(({ known }) =>
    known.some((own) => words.every((word) => own.some((one) => one.startsWith(word)))),
  );
  return (exact.length > 0 ? exact : holding).map(({ speaker }) => speaker);
}

/** Read anew for every letter that somebody types into a field, so kept. */
const knownWords = new WeakMap<readonly Speaker[], readonly (readonly string[])[]>();

function wordsOf(names: readonly Speaker[]): readonly (readonly string[])[] {
  const known = knownWords.get(names);
  if (known) return known;
  const words = names.map(({ name }) => partsOf(name).words);
  knownWords.set(names, words);
  return words;
}

const keyOf = ({ name, role }: Speaker): string => JSON.stringify([name, role]);
const byArticles = (a: SpeakerEntity, b: SpeakerEntity): number =>
  b.articles - a.articles || (a.name < b.name ? -1 : 1);

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** A name's parts, without honorifics, accents and full stops. */
interface Parts {
  readonly words: readonly string[];
  readonly suffix: string;
}

/** A name as it is read once, however often it is compared. */
interface Member extends SpeakerName {
  readonly parts: Parts;
  /** The stems of its role. */
  readonly stems: readonly string[];
}

interface Group {
  readonly parts: Parts;
  readonly members: Member[];
}

/** The speakers of an archive, those of the most articles first. Others have their turn while it goes on. */
export async function linkSpeakers(names: readonly SpeakerName[]): Promise<SpeakerEntity[]> {
  const slice = createSlices();
  const stems = new Map<string, string[]>();
  const groups = new Map<string, Group>();
  for (const name of names) {
    const member = memberOf(name, stems);
    const { parts } = member;
    const role = parts.words.length < 2 ? `|${member.stems.toSorted().join(' ')}` : '';
    const key = `${parts.words.join(' ')}|${parts.suffix}${role}`;
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { parts, members: [member] });
    await slice();
  }
  const full = [...groups.values()].filter(({ parts }) => parts.words.length > 1);
  const short = [...groups.values()].filter(({ parts }) => parts.words.length < 2);
  const joined = await joinMiddleNames(full);
  await slice();
  const byWord = groupsByWord(joined);
  await slice();
  const wholes = await mapInSlices(short, (group) =>
    wholeNameOf(group, byWord.get(group.parts.words[0]!) ?? []),
  );
  // Only now: what one single name adds is no evidence for the next.
  for (const [i, { members }] of short.entries()) wholes[i]?.members.push(...members);
  const apart = await joinRoles(short.filter((_, i) => !wholes[i]));
  const speakers = await mapInSlices([...joined, ...apart], ({ members }) => entityOf(members));
  return sortInSlices(speakers, byArticles);
}

function memberOf(name: SpeakerName, stems: Map<string, string[]>): Member {
  const role = name.role ?? '';
  const known = stems.get(role) ?? [...new Set(contentStems(role))];
  stems.set(role, known);
  return { ...name, parts: partsOf(name.name), stems: known };
}

function partsOf(name: string): Parts {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && !HONORIFICS.has(word));
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop()! : '';
  return { words: words.length > 0 ? words : [name.toLowerCase()], suffix };
}

function groupsByWord(groups: readonly Group[]): Map<string, Group[]> {
  const byWord = new Map<string, Group[]>();
  for (const group of groups) {
    for (const word of new Set(group.parts.words)) {
      const list = byWord.get(word);
      if (list) list.push(group);
      else byWord.set(word, [group]);
    }
  }
  return byWord;
}

/** "Joe Biden" and "Joe R. Biden" are one, unless the archive has a "Joe T. Biden" too. */
async function joinMiddleNames(groups: readonly Group[]): Promise<Group[]> {
  const byEnds = new Map<string, Group[]>();
  for (const group of groups) {
    const { words, suffix } = group.parts;
    const key = `${words[0]} ${words.at(-1)} ${suffix}`;
    const alike = byEnds.get(key);
    if (alike) alike.push(group);
    else byEnds.set(key, [group]);
  }
  const joined = await mapInSlices([...byEnds.values()], (alike) => {
    const middles = alike.map(({ parts }) => parts.words.slice(1, -1)).filter(({ length }) => length > 0);
    const isOne = middles.every((one) => middles.every((other) => fitTogether(one, other)));
    return isOne ? [{ parts: alike[0]!.parts, members: alike.flatMap(({ members }) => members) }] : alike;
  });
  return joined.flat();
}

/** Whether two middle names may be one: the same, or an initial of it. */
function fitTogether(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((word, i) => {
    const [short, long] = word.length < other[i]!.length ? [word, other[i]!] : [other[i]!, word];
    return short === long || (short.length === 1 && long.startsWith(short));
  });
}

/**
 * The full name that a single name stands for: the only one of the archive that ends with it, where no role speaks
 * against it; or one of several, or one that begins with it ("Foreign Minister Wang"), where its role alone says so.
 * @param holding The full names that hold the single one.
 */
function wholeNameOf({ parts, members }: Group, holding: readonly Group[]): Group | null {
  const [word] = parts.words;
  const role = members.find((member) => member.role !== null) ?? null;
  const ending = holding.filter((group) => group.parts.words.at(-1) === word);
  const [only] = ending;
  if (only && ending.length === 1 && (!role || only.members.every((one) => !one.role))) return only;
  if (!role) return null;
  const fitting = holding.filter((group) => group.members.some((one) => one.role && sharesRole(one, role)));
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Whether one role says no more than the other: "Minister" and "Russian Foreign Minister". */
function sharesRole({ stems: a }: Member, { stems: b }: Member): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((stem) => long.includes(stem));
}

/** Of single names that no full one is known of, those whose roles go together. */
async function joinRoles(groups: readonly Group[]): Promise<Group[]> {
  const byWord = new Map<string, Group[]>();
  await mapInSlices(groups, ({ parts, members }) => {
    const [first] = members;
    const alike = byWord.get(parts.words[0]!) ?? [];
    byWord.set(parts.words[0]!, alike);
    const same = alike.filter((one) => one.members.some((member) => sharesRole(member, first!)));
    if (same.length === 1) same[0]!.members.push(...members);
    else alike.push({ parts, members: [...members] });
  });
  return [...byWord.values()].flat();
}

function entityOf(members: readonly (SpeakerName & { parts?: Parts })[]): SpeakerEntity {
  const sum = (of: (one: SpeakerName) => number): number =>
    members.reduce((total, one) => total + of(one), 0);
  const roles = new Map<string, number>();
  for (const { role, articles } of members) if (role) roles.set(role, (roles.get(role) ?? 0) + articles);
  const full = members.filter(({ name, parts = partsOf(name) }) => parts.words.length > 1);
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
    newest: members.reduce<string | null>(
      (latest, { newest }) => (newest && (!latest || newest > latest) ? newest : latest),
      null,
    ),
  };
}
