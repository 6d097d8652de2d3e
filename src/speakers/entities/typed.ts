/**
 * Whom a typed line names, and on which topic: "lavrov nato", "Lavrov’s view on NATO", "quotes by Sergey Lavrov",
 * "Lavrov and Wang Yi". The names of the archive decide where the person ends and the topic begins.
 */
import { countryOf } from '../../language/lexicon/countries.js';
import { STATEMENTS } from '../../language/lexicon/documents.js';
import { isFunctionWord, PERSONAL_PRONOUNS, QUANTIFIERS } from '../../language/lexicon/function-words.js';
import {
  ASKED_SPEECH_VERBS,
  NOUNS_TOO,
  SAYING_PARTICIPLES,
  SPEECH_VERBS,
} from '../../language/lexicon/speech-verbs.js';
import { US_STATES } from '../../language/lexicon/states.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isOutOfOffice, isTitle } from '../../language/names/name-words.js';
import type { SpeakerEntity } from './entities.js';
import { isGiven, partsOf } from './name-parts.js';
import { isInitials } from './named.js';
import { isOffice, tellingWords } from './role-words.js';
import { isOfficeAlone, peopleNamed } from './titled.js';

/** The people whom a line names, and its other words. */
export interface TypedPeople {
  /** Several with one name, or with each name. Empty if the line names nobody. */
  readonly people: readonly SpeakerEntity[];
  /** Whether they have two names: "Lind and Vik". */
  readonly areTwo: boolean;
  /** What the line says besides the name and the words that ask; empty if nothing. */
  readonly topic: string;
  /** The line without the words that ask: what to call somebody whom no article names. */
  readonly plain: string;
}

/** Other words by which a line asks for what somebody said. */
const ASKING_TOO = wordSet(`
  show give tell find list please new latest quote quotes quotation quotations words statements speech speeches view views
  stance position opinion opinions thoughts take anything everything something vs versus`);

const isAsking = (lower: string): boolean =>
  isFunctionWord(lower) ||
  [
    ...[PERSONAL_PRONOUNS, QUANTIFIERS, SPEECH_VERBS, ASKED_SPEECH_VERBS, SAYING_PARTICIPLES],
    ...[NOUNS_TOO, STATEMENTS, ASKING_TOO],
  ].some((words) => words.has(lower));

const JOINING = wordSet('and or & vs versus');
/** A line with more words does not ask for what somebody said. */
const MOST_WORDS = 24;
/** "the chair of the harbour board" */
const LONGEST_NAME = 7;

/** @param speakers Those of the archive, one for each name. */
export function peopleTyped(typed: string, speakers: readonly SpeakerEntity[]): TypedPeople {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const start = afterAsking(words, 0);
  const plain = words.slice(start).join(' ');
  const whole = [...new Set([typed, plain])]
    .filter((line) => !isNobodysName(line, speakers))
    .map((line) => peopleNamed(line, speakers))
    .find(({ length }) => length > 0);
  if (whole) return { people: whole, areTwo: false, topic: '', plain };
  const leading = holderOf(words, start, speakers) ?? longestName(words, start, speakers);
  const first = (leading && officerAfter(words, leading.end, speakers)) ?? leading;
  if (!first) return { people: [], areTwo: false, topic: '', plain: plain || typed };
  const second = JOINING.has(lowerAt(words, first.end)) ? longestName(words, first.end + 1, speakers) : null;
  const end = afterAsking(words, (second ?? first).end);
  return {
    people: [...new Set(second ? inTurn(first.people, second.people) : first.people)],
    areTwo: second !== null,
    topic: words.slice(end).join(' '),
    plain,
  };
}

/** "He" is not Henry, nor "ECB" the "ECBA" where articles quote the European Central Bank. */
const isNobodysName = (line: string, speakers: readonly SpeakerEntity[]): boolean =>
  (!/\s/.test(line) && PERSONAL_PRONOUNS.has(line.toLowerCase())) ||
  (isInitials(line, speakers) && speakers.every(({ names }) => names.every(({ name }) => name !== line)));

/** The likeliest of each name first. */
const inTurn = <T>(one: readonly T[], other: readonly T[]): T[] =>
  [...one, ...other].flatMap((_, i) => [...one.slice(i, i + 1), ...other.slice(i, i + 1)]);

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|[’']s?,?$/gu, '');
const lowerAt = (words: readonly string[], at: number): string => {
  const word = words[at] ?? '';
  return word === '&' ? word : bare(word).toLowerCase();
};

/** Where the words that ask end, counted from one of them. */
function afterAsking(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length && isAsking(lowerAt(words, at)) && !isOfPlace(words, at)) at += 1;
  return at;
}

/** "New York governor", "new zealand prime minister" */
function isOfPlace(words: readonly string[], at: number): boolean {
  const place = `${lowerAt(words, at)} ${lowerAt(words, at + 1)}`;
  return countryOf(place) !== undefined || US_STATES.includes(place);
}

/** "Reyes, president": a comma ends a name or an office. */
const endsPart = (word: string): boolean => /[,:]$/.test(word);

/** "Lind adviser Moe", "Vexo chief Rieg": whoever is named after an office of whoever is named first. */
function officerAfter(
  words: readonly string[],
  from: number,
  speakers: readonly SpeakerEntity[],
): ReturnType<typeof longestName> {
  let at = from;
  while (isOffice(lowerAt(words, at)) && !endsPart(words[at - 1]!)) at += 1;
  return at > from && !endsPart(words[at - 1]!) ? longestName(words, at, speakers) : null;
}

/**
 * "Lind’s deputy harbour master": the one speaker with such an office of several words, though no article says whose it is.
 */
function holderOf(
  words: readonly string[],
  start: number,
  speakers: readonly SpeakerEntity[],
): ReturnType<typeof longestName> {
  const owner = words.findIndex((word, i) => i >= start && i < start + 2 && /[’']s?$/.test(word));
  if (owner < 0) return null;
  const found = longestName(words, owner + 1, speakers);
  if (!found || found.people.length > 1 || found.end < owner + 3) return null;
  const office = words.slice(owner + 1, found.end).map((word) => bare(word).toLowerCase());
  return office.some(isOffice) ? found : null;
}

/** The most words from a position on that name somebody. A given name alone may be anybody's: "Anna" is no Anna Berg. */
function longestName(
  words: readonly string[],
  start: number,
  speakers: readonly SpeakerEntity[],
): { readonly people: readonly SpeakerEntity[]; readonly end: number } | null {
  const comma = words.findIndex((word, i) => i >= start && endsPart(word));
  const most = Math.min(words.length, start + LONGEST_NAME, comma < 0 ? words.length : comma + 1);
  for (let end = most; end > start; end -= 1) {
    const run = words.slice(start, end);
    const isOpen = end < words.length && !/(?:[,:]|[’']s?)$/.test(run.at(-1)!);
    if (isFunctionWord(lowerAt(words, end - 1))) continue;
    // "Lind’s deputy" of "Lind’s deputy harbour master"
    if (isOpen && isOutOfOffice(run.at(-1)!)) continue;
    const name = [...run.slice(0, -1), bare(run.at(-1)!)].join(' ');
    if (isNobodysName(name, speakers)) continue;
    const next = lowerAt(words, end);
    if (run.length === 1 && isOpen && isGiven(bare(name).toLowerCase())) continue;
    // "King Charles" is nobody's family name with a topic.
    if (run.length === 1 && isOpen && isTitle(bare(name)) && isGiven(next)) continue;
    // "surgeon general" is no surgeon; "governor general election" may be a governor.
    if (isOpen && endsWithOffice(words, end) && isOffice(tellingWords(name).at(-1) ?? '')) continue;
    const people = peopleNamed(name, speakers).filter((one) => end === words.length || hasWholly(name, one));
    // "mayor of Tarnow" is not any mayor, but may be the only one, if articles say no more of him.
    const isOnlyHolder = people.length === 1 && people[0]!.roles.every(({ role }) => isOfficeAlone(role));
    if (isOpen && next === 'of' && isOfficeAlone(name) && !isOnlyHolder) continue;
    // "Institute" of "Institute for the Study of War" is not another institute.
    const isCut = run.length === 1 && (next === 'of' || next === 'for');
    if (isCut && people.every(isNobodyByName)) continue;
    // Nor does a company speak for whoever heads it or a part of it: "the Vexo boss", "the Vexo board chair".
    if (isOpen && (isOffice(next) || endsWithOffice(words, end)) && people.every(isNobodyByName)) continue;
    if (people.length > 0) return { people, end };
  }
  return null;
}

/** Whether the words from a position up to the next function word end with an office. */
function endsWithOffice(words: readonly string[], from: number): boolean {
  const length = words.slice(from).findIndex((_, i) => isFunctionWord(lowerAt(words, from + i)));
  const end = length < 0 ? words.length : from + length;
  return end > from && isOffice(lowerAt(words, end - 1));
}

const isNobodyByName = ({ name, roles }: SpeakerEntity): boolean =>
  roles.length === 0 && !isGiven(partsOf(name).words[0]!);

/**
 * Whether words occur in a name or a role as a whole, and a single one as a family name or a title: "Ste" is not
 * Stephen, nor "new" the New York Times if more words follow.
 */
function hasWholly(name: string, { names, roles }: SpeakerEntity): boolean {
  const owned = names.map((one) => partsOf(one.name).words);
  const called = roles.flatMap(({ role }) => tellingWords(role));
  const words = [...new Set([...partsOf(name).words, ...tellingWords(name)])];
  if (!/\s/.test(name)) {
    return words.some(
      (word) => owned.some((own) => own.at(-1) === word) || (isTitle(word) && called.includes(word)),
    );
  }
  const own = new Set([...owned.flat(), ...called, ...names.flatMap((one) => tellingWords(one.name))]);
  return words.some((word) => own.has(word));
}
