/** The patterns of a program's sources, and how the time that each takes grows on text made to be slow. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';

export interface Pattern {
  readonly file: string;
  readonly regex: RegExp;
}

/** All regular expression literals in the files of a folder. */
export function patternsOf(root: string): Pattern[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const patterns = files.flatMap((file) =>
    literalsIn(readFileSync(`${root}/${file}`, 'utf8')).map((regex) => ({ file, regex })),
  );
  const known = new Map(patterns.map((pattern) => [String(pattern.regex), pattern]));
  return [...known.values()];
}

function literalsIn(source: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex && 'pattern' in regex) found.push(new RegExp(regex.pattern, regex.flags));
      Object.values(node).forEach(visit);
    }
  };
  visit(parseAst(source, { lang: 'ts' } as never));
  return found;
}

const CLASSES: readonly [RegExp, string][] = [
  [/\\s|\\n| |\\b/, ' '],
  [/\\n|\\s/, '\n'],
  [/\\w|\\p\{L\}|\\p\{Ll|\[a-z|[^\\][.]|\[\^|\\S/, 'a'],
  [/\\p\{Lu|A-Z/, 'A'],
  [/\\d|0-9|\\p\{N/, '1'],
];

/** Pieces that may lead a pattern astray: characters of its classes and its own words, alone and in pairs. */
function piecesFor({ source }: RegExp, inPairs: boolean): string[] {
  const own = source
    .replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]|\(\?<?[:=!a-z]*|\{\d+,?\d*\}/g, ' ')
    .match(/[a-zA-Z]+|[^\sa-zA-Z0-9()[\]{}?*+^$|\\]/g);
  const characters = [
    ...CLASSES.flatMap(([mark, character]) => (mark.test(source) ? [character] : [])),
    ...new Set((own ?? []).filter((word) => word.length === 1)),
  ].slice(0, MOST_CHARACTERS);
  const words = [...new Set((own ?? []).filter((word) => word.length > 1))].slice(0, MOST_WORDS);
  const pairs = (inPairs ? characters : []).flatMap((a) =>
    characters.flatMap((b) => (a === b ? [] : [a + b])),
  );
  return [...characters, ...words.flatMap((word) => [word, `${word} `]), ...pairs, ...ALWAYS];
}

const MOST_CHARACTERS = 7;
const MOST_WORDS = 5;
const ALWAYS = ['_', '-', '.', 'Aa ', 'a, ', 'A. ', '<', '"', '\n\n'];
/** After the pieces, so that a pattern anchored at the end fails there. */
const NO_END = '\u0001';
/** What may match that as well: a full stop, or a class of all but some characters. */
const OF_ANYTHING = /\.|\[\^|\\[SWDP]/;
/** Where nothing else may match, a pattern has at least as much to try as at the end itself. */
const endsFor = ({ source }: RegExp): string[] => (OF_ANYTHING.test(source) ? ['', NO_END] : [NO_END]);

/** Milliseconds that all matches of a pattern in a text take; the least of several tries, because machines are busy. */
function timeOf(regex: RegExp, text: string, tries: number): number {
  let least = Infinity;
  for (let i = 0; i < tries; i += 1) {
    const started = process.cpuUsage();
    match(regex, text);
    // The kernel knows the sum exactly, but its two parts only by sampling.
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
    // If it takes that long, one try is enough.
    if (least > 25 * SLOW_MS) break;
  }
  return least;
}

/** Whether matching is quick by the clock, which is cheaper to read than processor time, and never shows less. */
function isQuick(regex: RegExp, text: string): boolean {
  const started = performance.now();
  match(regex, text);
  return performance.now() - started < SLOW_MS;
}

function match(regex: RegExp, text: string): void {
  if (regex.global) text.replace(regex, '');
  else regex.exec(text);
}

/** In small steps at first: if time doubles with every character, a text twice as long would never end. */
const SIZES = [16, 20, 24, 32, 64, 256, 4096];
/** A text that takes less is too short for quadratic time to show; a linear pattern takes a tenth of this. */
const SLOW_MS = 4;

/** A pattern that may repeat something without limit, a group, or a long run. */
const REPEATS = /[*+]|\{\d+,\}|\)\{\d+,\d+\}|\{\d+,\d{3,}\}/;

/** A piece that makes a pattern's time grow faster than the text; null if there is none. */
export function slowPiece(regex: RegExp, inPairs: boolean): string | null {
  if (!REPEATS.test(regex.source)) return null;
  for (const piece of piecesFor(regex, inPairs)) {
    for (const end of endsFor(regex)) {
      for (const size of SIZES) {
        const text = piece.repeat(Math.ceil(size / piece.length)) + end;
        if (isQuick(regex, text) || timeOf(regex, text, 1) < SLOW_MS) continue;
        // Measured twice: a busy machine may make one measurement too long, but hardly two.
        if (growsFast(regex, text, size, 3) && growsFast(regex, text, size, 6)) return piece;
      }
    }
  }
  return null;
}

/** Whether a text takes a pattern much more than four times as long as its first quarter: a linear one takes four times. */
function growsFast(regex: RegExp, text: string, size: number, tries: number): boolean {
  const [one, four] = [timeOf(regex, text.slice(0, size / 4), tries), timeOf(regex, text, tries)];
  return four >= SLOW_MS && four > 8 * Math.max(one, 0.02);
}
