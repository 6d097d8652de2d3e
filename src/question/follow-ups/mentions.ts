/** The names in a question or a quote, with what stands around them. */
import type { Range } from '../../domain.js';
import { WEEKDAYS } from '../../language/lexicon/calendar.js';
import { AUXILIARIES } from '../../language/lexicon/function-words.js';
import { capitalisedRuns } from '../../language/names/name-patterns.js';
import { isRole, isSuffixed, trimRun } from '../../language/names/name-words.js';
import { splitRole } from '../../language/names/roles.js';

/** Where a name is in a text. */
export interface Mention extends Range {
  /** Without the role before it. */
  readonly name: string;
  /** The word in front of it, in lower case. */
  readonly preceding: string;
  /** "Lund's". */
  readonly owns: boolean;
}

/** Characters before a name that are looked at: a word and what stands between it and the name. */
const BEFORE = 60;

const before = (text: string, end: number): string => text.slice(Math.max(0, end - BEFORE), end);

/** The capitalised names of a text, in order, each without its role and without "Did" or "Has" in front of it. */
export function mentions(text: string): Mention[] {
  return namedIn(text).map((one) => {
    const preceding = /[\p{L}’']+(?=[^\p{L}]*$)/u.exec(before(text, one.start))?.[0].toLowerCase() ?? '';
    return { ...one, preceding };
  });
}

/** The names alone: whole articles are read for them, and to look before each takes most of the time of `mentions`. */
export const namesIn = (text: string): string[] => namedIn(text).map(({ name }) => name);

function namedIn(text: string): Omit<Mention, 'preceding'>[] {
  return capitalisedRuns(text).flatMap(({ 0: words, index }) => {
    const whole = withoutAuxiliary(trimRun(words), before(text, index));
    const split = splitRole(whole).name;
    // "Luther King Jr." is no king called "Jr.".
    const run = withoutDay(isSuffixed([split]) ? whole : split);
    const name = run.replace(/[’']s?$/, '');
    if (!name || isShortRole(name)) return [];
    const start = index + words.lastIndexOf(run);
    return { name, start, end: start + name.length, owns: run !== name };
  });
}

/** "Urged Ada Lind Tuesday to go" names Ada Lind; "Black Friday" and "Sheffield Wednesday" have the day in their names. */
function withoutDay(run: string): string {
  const words = run.split(/\s+/);
  return words.length > 2 && isWeekday(words.at(-1)!) ? words.slice(0, -1).join(' ') : run;
}

const isWeekday = (word: string): boolean => WEEKDAYS.has(word.toLowerCase());

/** "Who is its CEO?" names nobody. */
const isShortRole = (name: string): boolean => /^\p{Lu}{2,3}$/u.test(name) && isRole(name);

/** "Did Lund" at the start of a question names Lund alone, and "Has she" nobody. */
function withoutAuxiliary(run: string, before: string): string {
  const [first = '', ...others] = run.split(/\s+/);
  if (!OPENING.has(first.toLowerCase())) return run;
  return /[^\s"“(]\s*$/u.test(before.replace(/[.?!]\s*$/u, '')) ? run : others.join(' ');
}

/** Words that open a question with a capital and are not names, except for those that often are. */
const OPENING: ReadonlySet<string> = new Set([
  ...AUXILIARIES,
  'am',
  'whom',
  'so',
  'against',
  'into',
  'tell',
  'and',
  'or',
  'also',
  'any',
  'more',
]);
