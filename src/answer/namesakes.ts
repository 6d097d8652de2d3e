/** Several people with the name in a question: each is shown, distinguished by role and article. */
import type { Note } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import { textAt } from '../language/excerpt.js';
import { FIELDS } from '../language/lexicon/titles.js';
import { findPeople } from '../language/people.js';
import { contentStems } from '../language/tokens.js';
import type { ParsedQuestion } from '../question/parsed-question.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import { speakerIn } from '../speakers/excerpt.js';
import { joinNames } from '../speakers/link.js';
import type { Evidence } from './evidence.js';
import { introduces } from './sentences/introduction.js';

type NamesakesNote = Extract<Note, { kind: 'namesakes' }>;
type Namesake = NamesakesNote['people'][number];

/** As many as a line can name. */
const MOST_NAMESAKES = 4;

/** "Who is Wang?", "What did Wang say?", "Where was Eva Lind born?": by one word of the name, or by all. */
const BY_NAME =
  /^\s*(?:who(?:['’]s| is| was)|what (?:did|does)|(?:where|when) (?:did|does|was|is)) (?:(?:mr|mrs|ms|dr)\.? )?(?<name>[\p{L}’'-]{2,}(?: [\p{L}’'-]{2,})??)(?:\s*\?*$| (?:say|said|want|think|do|born|live|work|study|grow|come|from)\b)/iu;

const UNCOUNTED = { articles: 1, sentences: 0, newest: null };

/** The people with the name in the question, if there are several in the articles found. */
export async function ofNamesakes(
  { asks }: ParsedQuestion,
  passages: readonly RankedPassage[],
): Promise<NamesakesNote | null> {
  const name = BY_NAME.exec(asks)?.groups?.name?.toLowerCase();
  if (name === undefined) return null;
  const bearers = bearersOf(name, passages);
  const people = new Map<string, Namesake>();
  for (const one of bearers) if (!people.get(one.name)?.role) people.set(one.name, one);
  // Several names of one person count once: "Joe Biden" and "Joe R. Biden".
  const joined = await joinNames([...people.values()].map((one) => ({ ...one, ...UNCOUNTED })));
  const found = joined
    .map((names) => people.get((names.find(({ role }) => role !== null) ?? names[0]!).name)!)
    .flatMap((one) => inEachField(one, bearers))
    .slice(0, MOST_NAMESAKES);
  return found.length > 1 ? { kind: 'namesakes', name, people: found } : null;
}

/** Everybody of the name, once for each article that introduces them. */
function bearersOf(name: string, passages: readonly RankedPassage[]): Namesake[] {
  const bearers: Namesake[] = [];
  for (const article of new Set(passages.map(({ passage }) => passage.article))) {
    for (const person of findPeople(article.text)) {
      const full = person.name.toLowerCase();
      const words = full.split(' ');
      if (words.length < 2 || (words[0] !== name && words.at(-1) !== name && full !== name)) continue;
      // "The Lind Border Plan" is nobody's cousin.
      if (person.role === null && words.every((word) => word === name || isEnglishWord(word))) continue;
      bearers.push({ name: person.name, role: person.role, title: article.title });
    }
  }
  return bearers;
}

/** A striker and a minister of one full name are two people: one of each field; the person alone where there is one field. */
function inEachField(person: Namesake, bearers: readonly Namesake[]): readonly Namesake[] {
  const same = bearers.filter(({ name }) => name === person.name);
  const fields = FIELDS.flatMap((field) => same.find(({ role }) => isIn(field, role)) ?? []);
  return fields.length > 1 ? fields : [person];
}

const isIn = (field: ReadonlySet<string>, role: string | null): boolean =>
  role !== null && !/\b(?:former|ex)\b/iu.test(role) && field.has(role.toLowerCase().split(' ').at(-1)!);

/**
 * For each of several who share a name, the best stretch that says what they are, or else names them in full; where
 * somebody's words are asked for, the best of their own. None where something else is asked of them.
 */
export function oneOfEach(
  { people }: NamesakesNote,
  evidence: readonly Evidence[],
  { kind }: Pick<ParsedQuestion, 'kind'>,
): readonly Evidence[] {
  // Where and when something happened is often said of only one of them.
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
