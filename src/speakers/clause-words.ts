/** A sentence as the rules of attribution read it: words and marks, with each quotation a single token. */
import type { Range } from '../domain.js';
import { set } from '../language/lexicon/titles.js';
import { ABBREVIATION, isNoName, LOWER, PARTICLES, UPPER } from '../language/people.js';

export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Offset in the sentence. */
  readonly at: number;
}

/** Stands for every character of a quotation: what is said in it is the speaker's own. */
const QUOTED = '\uE000';
const TOKEN = new RegExp(
  String.raw`${QUOTED}+|[${UPPER}]-(?:[${UPPER}]\.)+|${ABBREVIATION}|@?[${UPPER}${LOWER}]+(?:[’'\-][${UPPER}${LOWER}]+)*[’']?|\d[\d.,:]*(?<=\d)|\S`,
  'gu',
);

/** The words of a sentence. `quotations` are in order and apart; they may reach beyond the sentence. */
export function wordsOf(sentence: string, quotations: readonly Range[]): Word[] {
  let masked = '';
  for (const { start, end } of quotations) {
    const to = Math.min(sentence.length, end);
    masked += sentence.slice(masked.length, Math.max(0, start));
    masked += QUOTED.repeat(to - masked.length);
  }
  masked += sentence.slice(masked.length);
  return [...masked.matchAll(TOKEN)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase().replace('’', "'"),
    at: index,
  }));
}

export const isQuotation = (word: Word | undefined): boolean => word?.text.startsWith(QUOTED) ?? false;
const CAPITAL = new RegExp(`^[${UPPER}]`, 'u');
export const isCapital = (word: Word | undefined): boolean => word !== undefined && CAPITAL.test(word.text);
/** Whether a word with a capital may be part of a name. */
export const isNameWord = (word: Word | undefined): boolean => isCapital(word) && !isNoName(word!.text);
export const isPossessive = (word: Word): boolean => /(?:'s|s'|’)$/.test(word.lower);
const LETTER = new RegExp(`^@?[${UPPER}${LOWER}]`, 'u');
export const isWord = (word: Word | undefined): word is Word => word !== undefined && LETTER.test(word.text);

export const PREPOSITIONS = set(`
  of to for at from with by in on about against over under through between among near into onto upon within without
  like despite behind beside below above across around toward towards off out via per including alongside outside inside`);
export const DETERMINERS = set(
  'the a an this that these those his her its their our my your another some one',
);
/** Words that part one clause from the next. */
export const CLAUSE_OPENERS = set(`
  that while but whereas when as because although though if since after before until once unless where whether nor so
  yet than what why how which who whom whose or and then`);
export const AUXILIARIES = set(`
  is are was were be been being am do does did has have had can could will would should may might must shall cannot
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't`);
const PRONOUNS = set(
  'he she it they we i you him them us me himself herself itself themselves there here not never no',
);
/** A word that neither names nor describes anybody. */
export const isFunction = ({ lower }: Word): boolean =>
  PREPOSITIONS.has(lower) ||
  DETERMINERS.has(lower) ||
  CLAUSE_OPENERS.has(lower) ||
  AUXILIARIES.has(lower) ||
  PRONOUNS.has(lower);

/** Where the run of capitalised words that ends behind `end` begins; `end` itself where none ends there. */
export function nameStart(words: readonly Word[], end: number, from: number): number {
  let start = end;
  while (start > from) {
    // "Labour's Zara Malik" is one of Labour's.
    if (start < end && isPossessive(words[start - 1]!)) break;
    if (isNameWord(words[start - 1])) start -= 1;
    else {
      let before = start - 1;
      while (before > from && start < end && PARTICLES.includes(words[before]!.lower)) before -= 1;
      if (before === start - 1 || !isNameWord(words[before]) || isPossessive(words[before]!)) break;
      start = before;
    }
  }
  return start;
}

/** Where the run of capitalised words that begins at `start` ends. */
export function nameEnd(words: readonly Word[], start: number): number {
  let end = start;
  while (isNameWord(words[end])) {
    end += 1;
    if (isPossessive(words[end - 1]!)) break;
    let next = end;
    while (PARTICLES.includes(words[next]?.lower ?? '')) next += 1;
    if (next > end && next - end < 3 && isNameWord(words[next])) end = next;
  }
  return end;
}
