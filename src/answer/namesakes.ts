/** Several people with the name in a question: each is shown, distinguished by role and article. */
import type { Excerpt, Note, Speaker } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import { textAt } from '../language/excerpt.js';
import { isCountryWord } from '../language/lexicon/countries.js';
import { FIELDS } from '../language/lexicon/titles.js';
import { isKnownName } from '../language/names/known-names.js';
import { isNoName } from '../language/names/name-words.js';
import { findPeople, type Person } from '../language/names/people.js';
import { contentStems } from '../language/tokens.js';
import type { ParsedQuestion } from '../question/parsed-question.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import { joinNames } from '../speakers/entities/link.js';
import { speakerIn } from '../speakers/excerpt.js';
import type { Evidence } from './evidence.js';
import { introduces } from './rules/introduction.js';

type NamesakesNote = Extract<Note, { kind: 'namesakes' }>;
type Namesake = NamesakesNote['people'][number];

/** The most that a line can name. */
const MOST_NAMESAKES = 4;

/** Somebody in this many times fewer articles than the best-known person of that name is not meant. */
const FAR_RARER = 5;

/** "Who is Wang?", "Which Wang?", "What did Wang say?", "Where was Eva Lind born?": with one word of the name, or all. */
const BY_NAME =
  /^\s*(?:who(?:['’]s| is| was)|which|what (?:did|does)|(?:where|when) (?:did|does|was|is)) (?:(?:mr|mrs|ms|dr)\.? )?(?<name>[\p{L}’'-]{2,}(?: [\p{L}’'-]{2,})??)(?:\s*\?*$| (?:say|said|want|think|do|born|raised|brought up|live|work|study|grow|come|from)\b)/iu;

const UNCOUNTED = { articles: 1, sentences: 0, newest: null };

/** The people with the name in the question, if there are several in the articles found. */
export async function ofNamesakes(
  { asks, byStem }: ParsedQuestion,
  passages: readonly RankedPassage[],
): Promise<NamesakesNote | null> {
  const typed = BY_NAME.exec(asks)?.groups?.name?.toLowerCase();
  if (typed === undefined) return null;
  const asRead = (word: string): string => {
    const term = byStem.get(contentStems(word)[0] ?? '');
    return term?.respelled ? term.found : word;
  };
  const name = typed.split(' ').map(asRead).join(' ');
  const bearers = bearersOf(name, passages);
  const people = new Map<string, Namesake>();
  const counts = new Map<string, number>();
  for (const one of bearers) {
    if (!people.get(one.name)?.role) people.set(one.name, one);
    counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
  }
  // Several names of one person count once: "Joe Biden" and "Joe R. Biden".
  const joined = await joinNames([...people.values()].map((one) => ({ ...one, ...UNCOUNTED })));
  const articlesOf = (names: readonly { name: string }[]): number =>
    [...new Set(names.map((one) => one.name))].reduce((sum, one) => sum + counts.get(one)!, 0);
  const most = Math.max(...joined.map(articlesOf));
  const apart = joined.filter(
    (names) =>
      !joined.some((other) => articlesOf(other) > articlesOf(names) && isAnotherForm(names[0]!, other[0]!)),
  );
  const found = apart
    .filter((names) => FAR_RARER * articlesOf(names) >= most)
    .sort((a, b) => articlesOf(b) - articlesOf(a))
    .map((names) => people.get((names.find(({ role }) => role !== null) ?? names[0]!).name)!)
    .flatMap((one) => inEachField(one, bearers))
    .slice(0, MOST_NAMESAKES);
  return found.length > 1 ? { kind: 'namesakes', name, people: found } : null;
}

/** "Tayyip Aydin" for Recep Tayyip Aydin, "Steph Lind" for Stephen Lind, unless their roles differ. */
function isAnotherForm(one: Speaker, other: Speaker): boolean {
  if (one.role !== null && other.role !== null && one.role !== other.role) return false;
  const [short, long] = [one.name, other.name].map((name) => name.toLowerCase().split(' '));
  const given = short![0]!;
  if (short!.at(-1) !== long!.at(-1)) return false;
  return (
    (short!.length > 1 && short!.every((word) => long!.includes(word))) ||
    (short!.length === 2 && long!.length === 2 && given.length >= SHORT_GIVEN && long![0]!.startsWith(given))
  );
}
/** The fewest letters of the short form of a given name. */
const SHORT_GIVEN = 3;

/** Everybody with the name, once for each article that introduces them. */
function bearersOf(name: string, passages: readonly RankedPassage[]): Namesake[] {
  const bearers: Namesake[] = [];
  for (const article of new Set(passages.map(({ passage }) => passage.article))) {
    for (const person of peopleNaming(name, article)) {
      const full = person.name.toLowerCase();
      const words = full.split(' ');
      if (words.length < 2 || (words[0] !== name && words.at(-1) !== name && full !== name)) continue;
      if (isNobody(person.name.split(' '), name) && person.role === null) continue;
      bearers.push({
        name: person.name,
        role: person.role,
        title: article.title,
      });
    }
  }
  return bearers;
}

/**
 * The people in the sentences of an article that have the name, each once: looking for people in all the others would keep
 * other questions waiting. A sentence at a time: what begins the next is nobody's role in this one.
 */
function peopleNaming(name: string, article: Excerpt): Person[] {
  if (!article.text.toLowerCase().includes(name)) return [];
  const people = new Map<string, Person>();
  for (const { start, end } of article.sentences) {
    const text = textAt(article, start, end);
    if (!text.toLowerCase().includes(name)) continue;
    for (const person of findPeople(text))
      if (!people.get(person.name)?.role) people.set(person.name, person);
  }
  return [...people.values()];
}

/** "The Lind Border Plan", "Airshow China", "Reuters Lind", "China Friday" and "Trump SUV" are not people. */
function isNobody(words: readonly string[], name: string): boolean {
  const others = words.filter((word) => word.toLowerCase() !== name);
  return (
    isCountryWord(name) ||
    others.some((word) => isNoName(word) || /^\p{Lu}{2,}$/u.test(word)) ||
    others.every((word) => isEnglishWord(word.toLowerCase())) ||
    others.some((word) => !isKnownName(word))
  );
}

/** A striker and a minister with one full name are two people: one for each field; the person alone if there is one field. */
function inEachField(person: Namesake, bearers: readonly Namesake[]): readonly Namesake[] {
  const same = bearers.filter(({ name }) => name === person.name);
  const fields = FIELDS.flatMap((field) => same.find(({ role }) => isIn(field, role)) ?? []);
  return fields.length > 1 ? fields : [person];
}

const isIn = (field: ReadonlySet<string>, role: string | null): boolean =>
  role !== null && !/\b(?:former|ex)\b/iu.test(role) && field.has(role.toLowerCase().split(' ').at(-1)!);

/**
 * For each of several who share a name, the best stretch that says who they are, or else names them in full; if
 * somebody's words are asked for, the best of their own. None if something else is asked about them.
 */
export function oneOfEach(
  { people }: NamesakesNote,
  evidence: readonly Evidence[],
  { kind }: Pick<ParsedQuestion, 'kind'>,
): readonly Evidence[] {
  // Articles often say of only one of them where or when something happened.
  if (kind === 'place' || kind === 'date') return [];
  const isSame = ({ name }: Namesake): boolean => people.filter((one) => one.name === name).length > 1;
  const isNamed = (person: Namesake, { article, start, end }: Evidence): boolean =>
    textAt(article, start, end).includes(person.name) && (!isSame(person) || article.title === person.title);
  const tellsOf = (person: Namesake, one: Evidence): boolean => {
    const { article, start, end } = one;
    if (kind === 'speech')
      return (
        speakerIn(article, { start, end })?.name === person.name &&
        (!isSame(person) || article.title === person.title)
      );
    return (
      isNamed(person, one) && introduces(textAt(article, start, end), contentStems(person.name).slice(-1))
    );
  };
  const firstBy = (test: typeof isNamed) =>
    people.flatMap((person) => evidence.find((one) => test(person, one)) ?? []);
  const isTold = (person: Namesake): boolean => evidence.some((one) => tellsOf(person, one));
  return [
    ...new Set([...firstBy(tellsOf), ...firstBy((person, one) => !isTold(person) && isNamed(person, one))]),
  ];
}
