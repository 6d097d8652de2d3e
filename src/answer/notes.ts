/** What must be said beside the quotes: of the time, the language, the parts of a question, and two who share a name. */
import type { Note } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { findPeople } from '../language/people.js';
import { foreignLanguageOf } from '../question/foreign.js';
import type { Kind, ParsedQuestion } from '../question/parsed-question.js';
import { partsOf } from '../question/parts.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import { speakerIn } from '../speakers/excerpt.js';
import { joinNames } from '../speakers/link.js';
import type { Evidence } from './evidence.js';
import { differenceOf, titleOf } from './quotes/beside.js';
import { HELD } from './quotes/select.js';
import { expectedAnswer } from './sentences/expected-answer.js';
import type { Features } from './sentences/features.js';
import { readSentence } from './sentences/sentence.js';

/** So many quotes are shown at first. */
const SHOWN = 3;
/** As many as a line can name. */
const MOST_NAMESAKES = 4;

/** What is to be said of a question and what was found for it; the most important where there is more than one. */
export async function noteOn(
  asked: ParsedQuestion,
  evidence: readonly Evidence[],
  passages: readonly RankedPassage[],
): Promise<Note | null> {
  return (
    ofLanguage(asked) ??
    ofTime(asked) ??
    (await ofNamesakes(asked, passages)) ??
    ofMissingParts(asked, evidence) ??
    titleOf(asked, evidence) ??
    differenceOf(asked, evidence)
  );
}

/** That a question is in another language than the articles, which do not know its words. */
function ofLanguage({ text, unmatched }: ParsedQuestion): Note | null {
  if (unmatched.length === 0) return null;
  const language = foreignLanguageOf(text);
  return language === null ? null : { kind: 'language', language };
}

function ofTime({ text, constraints, time: { days, endsAt } }: ParsedQuestion): Note | null {
  if (endsAt !== null) return { kind: 'archiveEnds', newest: endsAt };
  const [one, other] = days;
  const period = constraints[0];
  if (!one || !other || !period) return null;
  return { kind: 'twoDays', text: text.slice(period.start, period.end), days: [one.first, other.first] };
}

/** "Who is Wang?", "What did Wang say?", and not by more of the name. */
const BY_ONE_NAME =
  /^\s*(?:who(?:['’]s| is| was)|what (?:did|does)) (?:(?:mr|mrs|ms|dr)\.? )?(?<name>[\p{L}’'-]{2,})(?:\s*\?*$| (?:say|said|want|think|do)\b)/iu;

const UNCOUNTED = { articles: 1, sentences: 0, newest: null };

/** Those who bear the one name that the question has, where there are several in the articles found. */
async function ofNamesakes(
  { text }: ParsedQuestion,
  passages: readonly RankedPassage[],
): Promise<Note | null> {
  const name = BY_ONE_NAME.exec(text)?.groups?.name?.toLowerCase();
  if (name === undefined) return null;
  const people = new Map<string, { name: string; role: string | null; title: string | null }>();
  for (const article of new Set(passages.map(({ passage }) => passage.article))) {
    for (const person of findPeople(article.text)) {
      const words = person.name.toLowerCase().split(' ');
      if (words.length < 2 || (words[0] !== name && words.at(-1) !== name)) continue;
      // "The Lind Border Plan" is nobody's cousin.
      if (person.role === null && words.every((word) => word === name || isEnglishWord(word))) continue;
      const known = people.get(person.name);
      if (!known || (known.role === null && person.role !== null))
        people.set(person.name, { name: person.name, role: person.role, title: article.title });
    }
  }
  // One under several names is one: "Joe Biden" and "Joe R. Biden".
  const joined = await joinNames([...people.values()].map((one) => ({ ...one, ...UNCOUNTED })));
  const found = joined
    .map((names) => people.get((names.find(({ role }) => role !== null) ?? names[0]!).name)!)
    .slice(0, MOST_NAMESAKES);
  return found.length > 1 ? { kind: 'namesakes', name, people: found } : null;
}

/** The parts of a question that no quote answers. */
function ofMissingParts(asked: ParsedQuestion, evidence: readonly Evidence[]): Note | null {
  const shown = evidence.slice(0, SHOWN);
  const missing = partsOf(asked.text).filter(({ kind }) => !shown.some((one) => holds(one, asked, kind)));
  return missing.length > 0 ? { kind: 'missingParts', parts: missing.map(({ word }) => word) } : null;
}

function holds({ article, start, end }: Evidence, asked: ParsedQuestion, kind: Kind): boolean {
  const numbers = article.sentences.flatMap((sentence, i) =>
    sentence.start >= start && sentence.end <= end ? [article.firstNumber + i] : [],
  );
  const least = HELD[kind];
  return numbers
    .filter((number) => sentenceAt(article, number))
    .some((number) => {
      const sentence = readSentence(article, number);
      const value = expectedAnswer({ ...asked, kind }, sentence, new Set())[
        kind as keyof Features & 'person'
      ];
      return least === undefined || value >= least;
    });
}

/**
 * First, for each of several who share a name, the best stretch that names them in full; where somebody's words are asked
 * for, the best of their own.
 */
export function oneOfEach(
  note: Note | null,
  evidence: readonly Evidence[],
  { kind }: Pick<ParsedQuestion, 'kind'>,
): readonly Evidence[] {
  if (note?.kind !== 'namesakes') return evidence;
  const isNamed = (name: string, { article, start, end }: Evidence): boolean =>
    textAt(article, start, end).includes(name);
  const isTheirs = (name: string, { article, start, end }: Evidence): boolean =>
    kind === 'speech' && speakerIn(article, { start, end })?.name === name;
  const firstBy = (test: typeof isNamed) =>
    note.people.flatMap(({ name }) => evidence.find((one) => test(name, one)) ?? []);
  const spoken = firstBy(isTheirs);
  const isHeard = (name: string): boolean => spoken.some((one) => isTheirs(name, one));
  const first = [...spoken, ...firstBy((name, one) => !isHeard(name) && isNamed(name, one))];
  const leading = [...new Set(first)];
  return [...leading, ...evidence.filter((one) => !leading.includes(one))];
}
