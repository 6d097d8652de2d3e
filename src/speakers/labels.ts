/** Transcripts and interviews: "MR. FENWICK:" at the start of a line says whose words follow. */
import type { Speaker, SplitText } from '../domain.js';
import { OTHER_THINGS } from '../language/lexicon/names.js';
import { isGivenName } from '../language/names/given-names.js';
import { LOWER, UPPER } from '../language/names/name-patterns.js';
import { isRole, isThing, trimRun } from '../language/names/name-words.js';
import type { Person } from '../language/names/people.js';
import { splitRole } from '../language/names/roles.js';

const LABEL = new RegExp(
  String.raw`^([${UPPER}][^:()\n“”"?!,;]{0,48}?)(?: \(([^()\n]{2,40})\))?:(?=\s|$)`,
  'u',
);
/** Lines of a page that look like a speaker's. */
const FURNITURE =
  /\b(?:photos?|images?|videos?|notes?|updated?|corrections?|watch|read|listen|sources?|more|related|tags|topics|breaking|exclusive|live|analysis|opinion|caption|credit|copyright|date|time|place|venue|price|cost|tickets|address|phone|email|website|results?|score|attendance|pros?|cons?|best|worst|winners?|losers?|background|summary|sports?|news|chapter|part|decision|verdict|today|week|day)\b/i;
const LOWER_CASE = new RegExp(`[${LOWER}]`, 'u');
const WORD_START = new RegExp(`([${UPPER}])([${UPPER}]+)`, 'gu');

/** A sentence that only names who speaks next: "LIND:". */
export interface Label {
  readonly sentence: number;
  readonly words: string;
  /** What follows it in brackets: "CHAIR (Ms. DALY):". */
  readonly aside: string | undefined;
  /** Whether its line ends in a question. */
  readonly asks: boolean;
}

const gapBefore = ({ text, sentences }: SplitText, i: number): string =>
  text.slice(sentences[i - 1]?.end ?? 0, sentences[i]!.start);

/** The lines of an article that begin with a few words and a colon. */
export function labelsOf(article: SplitText): Label[] {
  const { text, sentences } = article;
  return sentences.flatMap(({ start, end }, sentence): Label[] => {
    if (sentence > 0 && !gapBefore(article, sentence).includes('\n')) return [];
    const [, words, aside] = LABEL.exec(text.slice(start, Math.min(end, start + 120))) ?? [];
    if (!words || !isCapitalised(words)) return [];
    return [{ sentence, words, aside, asks: isQuestion(article, sentence) }];
  });
}

/** Whether the line that a sentence begins ends in a question mark. */
function isQuestion(article: SplitText, first: number): boolean {
  const { text, sentences } = article;
  let last = first;
  while (last + 1 < sentences.length && !gapBefore(article, last + 1).includes('\n')) last += 1;
  return /\?["”’)]*$/.test(text.slice(Math.max(0, sentences[last]!.end - 4), sentences[last]!.end));
}

/** Whom each label names: null for somebody unnamed. A label that is not a person's is left out. */
export function bearersOf(labels: readonly Label[], people: readonly Person[]): Map<string, Speaker | null> {
  const counts = new Map<string, number>();
  for (const { words } of labels) counts.set(words, (counts.get(words) ?? 0) + 1);
  const bearers = new Map<string, Speaker | null>();
  const known = knownBy(people);
  const asking = new Map<string, number>();
  for (const { words, asks } of labels) if (asks) asking.set(words, (asking.get(words) ?? 0) + 1);
  for (const label of labels) {
    if (bearers.get(label.words)) continue;
    const count = counts.get(label.words)!;
    const told = speakerOfLabel(label, known, count > 1);
    // "Harbour Post:" is the interviewer, if it mostly asks.
    const isOutlet = told === undefined || (/^\p{Lu}{2,5}$/u.test(label.words) && !known.has(label.words));
    const isInterviewer = isOutlet && count > 1 && (asking.get(label.words) ?? 0) > count / 2;
    const speaker = isInterviewer ? null : told;
    if (speaker !== undefined) bearers.set(label.words, speaker);
  }
  return bearers;
}

/** The sentences that each label applies to, by the label's words: its own, and those that continue it. */
export function turnsOf(article: SplitText, labels: readonly Label[]): (string | undefined)[] {
  const at = new Map(labels.map(({ sentence, words }) => [sentence, words]));
  const lastLabel = labels.at(-1)?.sentence ?? -1;
  let current: string | undefined;
  return article.sentences.map((_, i) => {
    const isNewParagraph = /\n[^\S\n]*\n/.test(gapBefore(article, i));
    if (at.has(i)) current = at.get(i);
    // "Mike from Selden:", whoever that is.
    else if (current !== undefined && gapBefore(article, i).includes('\n') && isSomeLabel(article, i))
      current = undefined;
    else if (isNewParagraph && (i > lastLabel || !carriesOn(article, i))) current = undefined;
    return current;
  });
}

/** Whether a line begins with a few words and a colon. */
function isSomeLabel({ text, sentences }: SplitText, i: number): boolean {
  const [, words] =
    /^([^\s:“"?!][^\n:“"?!]{0,40}):\s/.exec(text.slice(sentences[i]!.start, sentences[i]!.start + 60)) ?? [];
  return words !== undefined && words.split(' ').length < 7;
}

/**
 * Whether a paragraph without a label may belong to the one before: it is no stage direction, time code, heading or
 * question.
 */
function carriesOn({ text, sentences }: SplitText, first: number): boolean {
  let last = first;
  while (last + 1 < sentences.length && !gapBefore({ text, sentences }, last + 1).includes('\n')) last += 1;
  const paragraph = text.slice(sentences[first]!.start, sentences[last]!.end);
  const isHeading = last === first && !/[.!…:”"’')\]–—-]$/.test(paragraph);
  return /^[“"‘'\p{L}]/u.test(paragraph) && !/\?["”’)]*$/.test(paragraph) && !isHeading;
}

function isCapitalised(words: string): boolean {
  const list = words.split(' ');
  return list.length <= 5 && list.every((word) => /^[^\p{Ll}]/u.test(word)) && !/\d/.test(words);
}

/** Whom a label names; null for somebody unnamed, undefined if it is nobody's. */
function speakerOfLabel(
  { words, aside }: Label,
  people: ReadonlyMap<string, readonly Person[]>,
  recurs: boolean,
): Speaker | null | undefined {
  if (/^(?:[QA]|question|answer|interviewer|reporter|moderator|host)$/i.test(words)) return null;
  if (FURNITURE.test(words)) return undefined;
  const isSmall = LOWER_CASE.test(words);
  if (!isSmall && /^[^\s.]{2,3}$/.test(words)) {
    const bearers = people.get(words) ?? [];
    if (bearers.length > 0) return bearers.length === 1 ? plain(bearers[0]!) : null;
  }
  const titled = isSmall ? words : inSmallLetters(words);
  const { name, role } = splitRole(trimRun(titled));
  const named = aside ? splitRole(inSmallLetters(aside)).name : null;
  if (named) return { name: named, role: titled };
  const parts = name.split(' ');
  if (name === '' || isThing(parts)) return undefined;
  const known = people.get(name) ?? [];
  const hasTitle = titled.split(' ').some((word) => isRole(word));
  const [only] = known;
  const isSomebody = hasTitle || recurs || (only && isNamedLikeSomebody(only));
  if (only && known.length === 1 && isSomebody && !isThing(only.name.split(' ')))
    return { name: only.name, role: only.role ?? role };
  const isPersonal = hasTitle || isGivenName(parts[0]!) || !isSmall;
  return isPersonal && (recurs || (!isSmall && hasTitle)) ? { name, role } : undefined;
}

/** Whether a name that occurs once as a label may be a person's: not "Toys R Us", and not "Social Media". */
function isNamedLikeSomebody({ name, role }: Person): boolean {
  const words = name.split(' ');
  if (role !== null || isGivenName(words[0]!)) return true;
  return words.every((word) => /^\p{Lu}[\p{L}’'-]{2,}$/u.test(word) && !OTHER_THINGS.has(word.toLowerCase()));
}

const plain = ({ name, role }: Person): Speaker => ({ name, role });
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('');

/** People by their initials, and by every name that a label may give: the full one, from any of its words on. */
function knownBy(people: readonly Person[]): Map<string, Person[]> {
  const known = new Map<string, Person[]>();
  const add = (key: string, person: Person): void => {
    const bearers = known.get(key);
    if (bearers) bearers.push(person);
    else known.set(key, [person]);
  };
  for (const person of people) {
    add(initialsOf(person.name), person);
    if (!LOWER_CASE.test(person.name)) continue;
    const words = person.name.split(' ').slice(-5);
    for (let from = 0; from < words.length; from += 1) add(words.slice(from).join(' '), person);
  }
  return known;
}

/** "MR. O’NEILL" as "Mr. O’Neill". */
function inSmallLetters(words: string): string {
  return words.replace(WORD_START, (_, first: string, rest: string) => first + rest.toLowerCase());
}
