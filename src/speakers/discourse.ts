/** An article as it is read for its speakers, from its first sentence to its last. */
import type { Speaker, SplitText } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
} from '../language/lexicon/function-words.js';
import { SPEECH_VERBS } from '../language/lexicon/speech-verbs.js';
import { WHOLE_TITLES } from '../language/lexicon/titles.js';
import { isGivenName } from '../language/names/given-names.js';
import { isKnownName } from '../language/names/known-names.js';
import { bare } from '../language/names/name-words.js';
import { type Namesakes, namesakesOf, resolveName } from '../language/names/namesakes.js';
import type { Person } from '../language/names/people.js';
import { type Pronoun, titledPronouns } from '../language/pronouns.js';
import { isCapital, isNameWord, isQuotation, type Word } from './clauses/clause-words.js';
import { introducedIn } from './references/introductions.js';

/** An article as far as it has been read. */
export interface Reading extends SplitText {
  readonly words: readonly (readonly Word[])[];
  /** The number of each sentence's paragraph. */
  readonly paragraphs: readonly number[];
  /** The same, without those that are only a heading, a caption or a credit. */
  readonly distances: readonly number[];
  readonly namesakes: Namesakes;
  /** Who is a man or a woman by a title such as "Ms.", by last name. */
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Words that occur without a capital, those with one where no sentence begins, and those that begin or are a name. */
  readonly writing: () => Writing;
  /** Who holds an office, by the last noun of a role and the person's name: once for each of a few roles. */
  readonly holders: Map<string, Map<string, Person[]>>;
  /** Roles of those who have spoken, by name. */
  readonly roles: Map<string, string>;
  /** Sentences that stand alone without a full stop: headings, captions, credits. */
  readonly headings: ReadonlySet<number>;
  /** Who speaks in each sentence so far; null for somebody unnamed. */
  readonly spoke: Map<number, (Speaker | null)[]>;
}

/** The reading of an article before its first sentence: it is known who is in it, and nobody has spoken yet. */
export function startReading(
  { text, sentences }: SplitText,
  people: readonly Person[],
  words: Reading['words'],
  paragraphs: readonly number[],
  headings: ReadonlySet<number>,
): Reading {
  const reading: Reading = {
    text,
    sentences,
    words,
    paragraphs,
    writing: writingOf(words),
    namesakes: namesakesOf(people),
    pronouns: titledPronouns(text),
    holders: new Map(),
    roles: new Map(),
    spoke: new Map(),
    headings,
    distances: distancesOf(paragraphs, headings),
  };
  for (const person of people) remember(reading, person);
  for (const [i, { start }] of sentences.entries())
    if (!headings.has(i))
      for (const person of introducedIn(words[i]!, start))
        remember(reading, { ...person, name: resolveName(person.name, reading.namesakes, start).name });
  return reading;
}

/** How an article writes its words. */
interface Writing {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
}

/** Found when it is first needed, which is so in few articles. */
function writingOf(words: Reading['words']): () => Writing {
  let found: Writing | undefined;
  return () => {
    if (found) return found;
    const [small, capital, first] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const list of words) {
      for (const [i, word] of list.entries()) {
        if (!isCapital(word)) small.add(word.text);
        else if (i > 0 && !isQuotation(list[i - 1]) && list[i - 1]!.text !== ':') capital.add(word.text);
        if (isNameWord(word) && !isNameWord(list[i - 1])) first.add(word.text.replace(/[’']s$/, ''));
      }
    }
    found = { small, capital, first };
    return found;
  };
}

/** Sentences that stand alone without a full stop, or alone in title case: headings, captions, credits. */
export function headingsOf({ text, sentences }: SplitText, paragraphs: readonly number[]): Set<number> {
  const headings = new Set<number>();
  let linked = -1;
  for (const [i, { start, end }] of sentences.entries()) {
    const isLast = paragraphs[i + 1] !== paragraphs[i] || text[end] === '\n';
    const isAlone = isLast && (i === 0 || paragraphs[i - 1] !== paragraphs[i]);
    if (i > 0 && paragraphs[i - 1] !== paragraphs[i] && isLink(text, start)) linked = paragraphs[i]!;
    const isOpen = isLast && !/[.!?…:;,"”’')\]–—-]/.test(text[end - 1]!);
    if (
      isOpen ||
      paragraphs[i] === linked ||
      (isAlone && isTitleCase(text.slice(start, Math.min(end, start + 160))))
    )
      headings.add(i);
  }
  return headings;
}

/**
 * "More:Mayor drops plan" links to another story: no space follows its colon. The first paragraph of an article is
 * not such a link: "OSLO:The mayor said" has no space either.
 */
const LINK = /^\p{Lu}[^:\n]{0,60}:[\p{L}‘“'"]/u;
const LONGEST_LINK = 200;
function isLink(text: string, start: number): boolean {
  const line = text.slice(start, start + LONGEST_LINK);
  return LINK.test(line) && (line.length < LONGEST_LINK || line.includes('\n\n'));
}

/** Function words that a title may write in lower case. */
const isSmallInTitles = (lower: string): boolean =>
  PREPOSITIONS.has(lower) ||
  DETERMINERS.has(lower) ||
  CLAUSE_OPENERS.has(lower) ||
  /^(?:is|are|be|vs\.?)$/.test(lower);

/**
 * "Mayor Drops Bridge Plan After Protest": four words or more, of which only short function words begin in lower
 * case.
 */
function isTitleCase(sentence: string): boolean {
  const words = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return (
    words.length > 3 &&
    words.every((word) => !/^[“"‘'(]?\p{Ll}/u.test(word) || (word.length < 5 && isSmallInTitles(word)))
  );
}

/**
 * How many characters are searched for a second mention of a name: in a book, each name would be looked for in all of
 * it.
 */
const FAR = 100_000;

/** In characters: how far a question mark is looked for. */
const LONGEST_QUESTION = 120;

/** "Understated Perez" at the beginning of a sentence: a word, and somebody who is named without it elsewhere. */
function isRunOn(text: string, name: string, start: number): boolean {
  const [first, ...rest] = name.split(' ');
  if (!opensSentence(text, start) || rest.length === 0) return false;
  // "Responded Lind: “No.”", "So Lind said no", "Will Lind stay?"
  const isRare =
    first === 'So' ||
    SPEECH_VERBS.has(first!.toLowerCase()) ||
    (AUXILIARIES.has(first!.toLowerCase()) &&
      /^[^.!\n]*\?/.test(text.slice(start, start + LONGEST_QUESTION)));
  if (!isRare && (isGivenName(first!) || !isEnglishWord(first!.toLowerCase()) || isKnownName(first!)))
    return false;
  const plain = rest.join(' ');
  const around = text.slice(Math.max(0, start - FAR), start + FAR);
  return around.split(plain).length > around.split(name).length;
}

/** Whether a line or a sentence ends just before an offset, or the text begins there. */
function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const written = before.trimEnd();
  const isNewLine = before.includes('\n', written.length);
  return start === 0 || isNewLine || '.!?:”"’'.includes(written.at(-1) ?? ' ');
}

/**
 * Without those whom only a heading mentions: "Understated Perez Wins" names nobody. `people` and `headings` are in
 * order.
 */
export function outsideHeadings(
  people: readonly Person[],
  { text, sentences }: SplitText,
  headings: ReadonlySet<number>,
): readonly Person[] {
  const ranges = [...headings].map((i) => sentences[i]!);
  const longer = longerNames(people);
  let passed = 0;
  return people.filter(({ name, start }) => {
    while (passed < ranges.length && ranges[passed]!.end <= start) passed += 1;
    const heading = passed < ranges.length && ranges[passed]!.start <= start ? ranges[passed]! : undefined;
    const isElsewhere =
      !heading || standsAlone(text.slice(heading.end, heading.end + FAR), name, longer.get(name) ?? []);
    return isElsewhere && !isRunOn(text, name, start);
  });
}

/** By each name, those that end in it after a given name: "Marjorie Taylor Kane" by "Taylor Kane". */
function longerNames(people: readonly Person[]): Map<string, string[]> {
  const longer = new Map<string, string[]>();
  for (const { name } of people) {
    const [first, ...rest] = name.split(' ');
    if (rest.length < 2 || !isGivenName(first!)) continue;
    const short = rest.join(' ');
    longer.set(short, [...(longer.get(short) ?? []), name]);
  }
  return longer;
}

/** Whether a text has a name that is not the end of one of the longer ones. */
const standsAlone = (text: string, name: string, longer: readonly string[]): boolean =>
  text.includes(name) &&
  (longer.length === 0 ||
    text.split(name).length > 1 + longer.reduce((sum, one) => sum + text.split(one).length - 1, 0));

function distancesOf(paragraphs: readonly number[], headings: ReadonlySet<number>): number[] {
  let [distance, last] = [0, -1];
  return paragraphs.map((paragraph, i) => {
    if (paragraph !== last && !headings.has(i)) {
      distance += 1;
      last = paragraph;
    }
    return distance;
  });
}

/** So many roles of one person are kept for one noun: "vice president", "president", "president of Norland". */
const MOST_ROLES = 8;

/** Remembers who holds an office. */
export function remember({ holders }: Reading, person: Person): void {
  // "governor" of "governor of Norland"
  const office = person.role?.split(/ (?:of|for|at|in|with|from|to|on) /)[0] ?? '';
  const last = bare(office.split(/[\s,]+/).at(-1) ?? '');
  const noun = WHOLE_TITLES.get(last) ?? last;
  if (!noun) return;
  const people = holders.get(noun) ?? new Map<string, Person[]>();
  holders.set(noun, people);
  const known = people.get(person.name) ?? [];
  people.set(person.name, known);
  if (known.length < MOST_ROLES && !known.some(({ role }) => role === person.role)) known.push(person);
}
