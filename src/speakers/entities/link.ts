/**
 * Which names of an archive mean one speaker: "Lavrov", "Sergey Lavrov" and "Russian Foreign Minister Sergey Lavrov".
 * Names are joined only where the archive leaves no doubt: a person listed twice is a nuisance,
 * two people listed as one a falsehood.
 */
import type { SpeakerName } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { HONORIFICS } from '../../language/lexicon/titles.js';
import { contentStems } from '../../language/tokens.js';
import { createSlices, mapInSlices } from '../../system/slices.js';
import { isGiven, isOfThing, type Parts, partsOf, transliterated } from './name-parts.js';

/** A name, read once and compared often. */
interface Member extends SpeakerName {
  /** The stems of its role. */
  readonly stems: readonly string[];
}

interface Group {
  readonly parts: Parts;
  readonly members: Member[];
}

/** The names of each speaker. Others have their turn while it goes on. */
export async function joinNames(names: readonly SpeakerName[]): Promise<SpeakerName[][]> {
  const slice = createSlices();
  const groups = joinWrittenOut(await groupsOf(names));
  const full = groups.filter(({ parts }) => parts.words.length > 1);
  const short = groups.filter(({ parts }) => parts.words.length < 2);
  await slice();
  const joined = joinInitials(joinSpellings(await joinMiddleNames(full)));
  await slice();
  const byWord = groupsBy(joined, ({ parts }) => new Set(parts.words));
  const wholes = await mapInSlices(short, (group) =>
    wholeNameOf(group, byWord.get(group.parts.words[0]!) ?? []),
  );
  // Only now: what one single name adds is no evidence for the next.
  for (const [i, { members }] of short.entries()) wholes[i]?.members.push(...members);
  const apart = await joinRoles(short.filter((_, i) => !wholes[i]));
  return [...joined, ...apart].map(({ members }) => members);
}

/** The entries of one name; a single name in different roles may belong to several people. */
async function groupsOf(names: readonly SpeakerName[]): Promise<Group[]> {
  const slice = createSlices();
  const stems = new Map<string, string[]>();
  const groups = new Map<string, Group>();
  for (const name of names) {
    const role = name.role ?? '';
    const own = stems.get(role) ?? [...new Set(contentStems(role))];
    stems.set(role, own);
    const parts = partsOf(name.name);
    const key = keyOf(parts.words, { parts, stems: own });
    const group = groups.get(key);
    if (group) group.members.push({ ...name, stems: own });
    else groups.set(key, { parts, members: [{ ...name, stems: own }] });
    await slice();
  }
  return [...groups.values()];
}

function keyOf(
  words: readonly string[],
  { parts, stems }: { parts: Parts; stems: readonly string[] },
): string {
  const role = words.length < 2 ? `|${stems.toSorted().join(' ')}` : '';
  return `${words.join(' ')}|${parts.suffix}${role}`;
}

function groupsBy(
  groups: readonly Group[],
  keysOf: (group: Group) => Iterable<string>,
): Map<string, Group[]> {
  const by = new Map<string, Group[]>();
  for (const group of groups) {
    for (const key of keysOf(group)) {
      const list = by.get(key);
      if (list) list.push(group);
      else by.set(key, [group]);
    }
  }
  return by;
}

/** "Thomas Mueller" is "Thomas Müller" if the archive has both. */
function joinWrittenOut(groups: readonly Group[]): Group[] {
  const key = ({ parts, members }: Group, words: readonly string[]): string =>
    keyOf(words, { parts, stems: members[0]!.stems });
  const marked = groups.filter(({ parts }) => parts.written !== null);
  const byKey = new Map(marked.map((group) => [key(group, group.parts.written!), group]));
  return groups.filter((group) => {
    const whole = group.parts.written === null ? byKey.get(key(group, group.parts.words)) : undefined;
    whole?.members.push(...group.members);
    return whole === undefined;
  });
}

/** "Joe Biden" and "Joe R. Biden" are one, unless the archive has a "Joe T. Biden" too. */
async function joinMiddleNames(groups: readonly Group[]): Promise<Group[]> {
  const people = groups.filter(mayBePerson);
  const byEnds = groupsBy(people, ({ parts }) => [
    `${parts.words[0]} ${parts.words.at(-1)} ${parts.suffix} ${parts.words.includes('and')}`,
  ]);
  const joined = await mapInSlices([...byEnds.values()], (alike) => {
    const middles = alike.map(({ parts }) => parts.words.slice(1, -1)).filter(({ length }) => length > 0);
    const isOne = middles.every((one) => middles.every((other) => fitTogether(one, other)));
    // A Rev. Derrick D. Johnson is not the Derrick Johnson who is president of something.
    return isOne ? joinWhere(alike, rolesAgree) : alike;
  });
  return [...joined.flat(), ...groups.filter((group) => !mayBePerson(group))];
}

/** "Middle Tennessee" and "NWS Indianapolis" are nobody, although the lists have none of their words as a thing's. */
function mayBePerson(group: Group): boolean {
  const [first] = group.parts.words;
  if (isOfThing(group.parts)) return false;
  const isCommon = isEnglishWord(first!) || group.members.every(({ name }) => LEADING_ACRONYM.test(name));
  return isGiven(first!) || hasRole(group) || !isCommon;
}

const rolesAgree = (one: Group, other: Group): boolean =>
  shareRole(one, other) || !hasRole(one) || !hasRole(other);

const together = (groups: readonly Group[]): Group =>
  groups.length === 1
    ? groups[0]!
    : { parts: groups[0]!.parts, members: groups.flatMap(({ members }) => members) };

/** Whether two middle names may be one: the same, or an initial of it. */
function fitTogether(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((word, i) => {
    const [short, long] = word.length < other[i]!.length ? [word, other[i]!] : [other[i]!, word];
    return short === long || (short.length === 1 && long.startsWith(short));
  });
}

/**
 * "Sergei Lavrov" and "Sergey Lavrov", "Orban Viktor" and "Viktor Orban": names that differ in transliteration or
 * word order are one if the role agrees. There is a Brian Smyth and a Bryan Smith.
 */
function joinSpellings(groups: readonly Group[]): Group[] {
  const alike = groupsBy(groups, ({ parts }) => [
    `${parts.words.map(transliterated).toSorted().join(' ')}|${parts.suffix}`,
  ]);
  return [...alike.values()].flatMap((bucket) =>
    joinWhere(bucket, (one, other) => shareRole(one, other) || isReversed(one.parts, other.parts)),
  );
}

/** Groups each with the first one that it matches. */
function joinWhere(groups: readonly Group[], goTogether: (one: Group, other: Group) => boolean): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const known = joined.findIndex((one) => goTogether(one, group));
    if (known < 0) joined.push(group);
    else joined[known] = together([joined[known]!, group]);
  }
  return joined;
}

/** With the given name last in one and first in the other, if only one of the two words is a given name. */
function isReversed({ words: one }: Parts, { words: other }: Parts): boolean {
  if (one.length !== 2 || one[0] !== other[1] || one[1] !== other[0]) return false;
  return isGiven(one[0]!) !== isGiven(one[1]!);
}

const shareRole = (one: Group, other: Group): boolean =>
  one.members.some((a) => other.members.some((b) => sharesRole(a, b)));

/** "J. Smith" is "John Smith" if no other full name of the archive fits, and no role contradicts it. */
function joinInitials(groups: readonly Group[]): Group[] {
  const isInitial = ({ parts }: Group): boolean => parts.words[0]!.length === 1 && !isOfThing(parts);
  const byLast = groupsBy(
    groups.filter((group) => !isInitial(group) && mayBePerson(group)),
    ({ parts }) => [`${parts.words.at(-1)}|${parts.suffix}`],
  );
  return groups.filter((group) => {
    if (!isInitial(group)) return true;
    const { words, suffix } = group.parts;
    const fitting = (byLast.get(`${words.at(-1)}|${suffix}`) ?? []).filter(({ parts }) =>
      parts.words[0]!.startsWith(words[0]!),
    );
    const [only] = fitting;
    if (!only || fitting.length > 1 || !rolesAgree(only, group)) return true;
    only.members.push(...group.members);
    return false;
  });
}

const FAR_OFTENER = 3;
const LEADING_ACRONYM = /^\p{Lu}{2,}[\s-]/u;
const ACRONYM = /^\p{Lu}{2,}$/u;

/**
 * Whether a family name alone, without a role, may be this person's: the articles are the same, or several articles
 * name the person. "Disney" is not Roy Disney, whom one article names and who is quoted far less often.
 */
function isKnownAs(whole: Group, single: readonly Member[]): boolean {
  if (single.some(({ name }) => ACRONYM.test(name))) return false;
  const [often, oftener] = [articlesOf(whole.members), articlesOf(single)];
  if (!hasRole(whole) && oftener > FAR_OFTENER * often) return false;
  const days = new Set(whole.members.map(({ newest }) => newest));
  return often > 1 || single.some(({ newest }) => days.has(newest));
}

const articlesOf = (members: readonly Member[]): number =>
  members.reduce((sum, { articles }) => sum + articles, 0);

const hasRole = ({ members }: Group): boolean => members.some(({ role }) => role !== null);

/**
 * The full name that a single name stands for: the only one of the archive that ends with it, if no role contradicts
 * it; or one of several, or one that begins with it ("Foreign Minister Wang"), if only its role fits.
 * @param holding The full names that hold the single one.
 */
function wholeNameOf({ parts, members }: Group, holding: readonly Group[]): Group | null {
  const word = parts.words[0]!;
  const people = holding.filter(
    (group) => mayBePerson(group) && (parts.suffix === '' || parts.suffix === group.parts.suffix),
  );
  const role = members.find((member) => member.role !== null) ?? null;
  const ending = people.filter((group) => group.parts.words.at(-1) === word);
  const [only] = ending;
  // A given name may be anybody's: most are family names too.
  if (!role) return only && ending.length === 1 && !isGiven(word) && isKnownAs(only, members) ? only : null;
  if (only && ending.length === 1 && !hasRole(only) && !isGiven(word)) return only;
  const fitting = people.filter((group) => group.members.some((one) => one.role && sharesRole(one, role)));
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Whether one role says no more than the other: "Minister" and "Russian Foreign Minister". */
function sharesRole({ stems: a }: Member, { stems: b }: Member): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.some((stem) => !HONORIFICS.has(stem)) && short.every((stem) => long.includes(stem));
}

/** Single names without a known full name, grouped by compatible roles. */
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
