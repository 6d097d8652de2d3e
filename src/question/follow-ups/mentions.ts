/** The names in a question or a quote, with what stands around them. */
import type { Range } from '../../domain.js';
import { WEEKDAYS } from '../../language/lexicon/calendar.js';
import { AUXILIARIES } from '../../language/lexicon/function-words.js';
import { memoised } from '../../language/memoised.js';
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

/** The word before the end of a text, with nothing but marks after it. Read backwards from there, it is found at once. */
const LAST_WORD = /(?<=([\p{L}’']+)(?:[^\p{L}’'][^\p{L}]*)?)/uy;

/** The capitalised names of a text, in order, each without its role and without "Did" or "Has" in front of it. */
export function mentions(text: string): Mention[] {
  return capitalisedRuns(text).flatMap((run) => {
    const one = namedBy(run, text);
    if (!one) return [];
    const part = before(text, one.start);
    LAST_WORD.lastIndex = part.length;
    return { ...one, preceding: (LAST_WORD.exec(part)?.[1] ?? '').toLowerCase() };
  });
}

/** The names alone: to look before each takes most of the time of `mentions`. */
export const namesIn = (text: string): string[] =>
  capitalisedRuns(text).flatMap((run) => namedBy(run, text)?.name ?? []);

/** The runs of a text that may hold a name of several words. */
const longRuns = memoised(({ text }: { readonly text: string }) =>
  capitalisedRuns(text).filter(([words]) => /\s/.test(words)),
);

/** The names of several words in an article that end with a word. Only runs that have it are looked at closely. */
export const namesEndingIn = (last: string, article: { readonly text: string }): string[] =>
  longRuns(article).flatMap((run) => {
    const name = run[0].includes(last) ? namedBy(run, article.text)?.name : undefined;
    return name?.endsWith(` ${last}`) ? name : [];
  });

/** The name in a run of capitalised words; null if there is none. */
function namedBy({ 0: words, index }: RegExpExecArray, text: string): Omit<Mention, 'preceding'> | null {
  const whole = withoutAuxiliary(trimRun(words), before(text, index));
  const split = splitRole(whole).name;
  // "Luther King Jr." is no king called "Jr.".
  const run = withoutDay(isSuffixed([split]) ? whole : split);
  const name = run.replace(/[’']s?$/, '');
  if (!name || isShortRole(name)) return null;
  const start = index + words.lastIndexOf(run);
  return { name, start, end: start + name.length, owns: run !== name };
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
