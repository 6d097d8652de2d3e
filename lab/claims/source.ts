/** Sentences that claims are made from, and the tools to make them with. */
import { quotedStretches } from '../../src/checking/claim/quoted.js';
import { type ComparedWord, comparedWords } from '../../src/checking/words.js';
import type { Article, Range } from '../../src/domain.js';
import { STOP_WORDS } from '../../src/language/lexicon/stop-words.js';
import { attributions } from '../../src/speakers/attributions.js';

/** A number from 0 to below 1. */
export type Random = () => number;

/** A sentence worth quoting. */
export interface Quotable {
  readonly text: string;
  /** The numbers of its article, and of the sentence there. */
  readonly article: number;
  readonly index: number;
  readonly speaker: string | null;
  /** All other speakers in the article. */
  readonly others: readonly string[];
}

/** Words in a sentence that is worth quoting. */
const LEAST = 8;
const MOST = 45;

/** Text with quotations or addresses. */
const UNFIT = /[[\]]|\.{3}|…|https?:/;

/** The sentences of an article that are long enough, and plain enough, to be quoted. `number` is the article’s own. */
export function quotable(article: Article, number: number): Quotable[] {
  const said = attributions(article);
  const names = [...new Set(said.flatMap(({ speaker }) => speaker ?? []))];
  return article.sentences.flatMap(({ start, end }, index) => {
    const text = article.text.slice(start, end).replace(/\s+/g, ' ');
    const length = comparedWords(text).length;
    if (length < LEAST || length > MOST || UNFIT.test(text)) return [];
    const speaker = said[index]!.speaker;
    return [{ text, article: number, index, speaker, others: names.filter((name) => name !== speaker) }];
  });
}

/** One of a list; undefined if it is empty. */
export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** A copy of a list in random order. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const order = list.map((value) => ({ value, at: random() }));
  return order.sort((a, b) => a.at - b.at).map(({ value }) => value);
}

/** Whether a word is a content word: four or more lower-case letters, and not a stop word. */
export const isTelling = ({ key }: ComparedWord): boolean =>
  /^\p{Ll}{4,}$/u.test(key) && !STOP_WORDS.has(key);

/** Content words, as written in a text. */
export function tellingWords(text: string): string[] {
  return comparedWords(text)
    .filter(isTelling)
    .map(({ start, end }) => text.slice(start, end));
}

/** The text with a range of it replaced. */
export function replaced(text: string, { start, end }: Range, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** A word in place of another, with a capital where that had one. */
export function replacedAlike(text: string, at: Range, by: string): string {
  const isCapital = /^\p{Lu}/u.test(text.slice(at.start));
  return replaced(text, at, isCapital ? by[0]!.toUpperCase() + by.slice(1) : by);
}

/** The parts of a text inside and outside quotation marks; null unless it has a few words of each. */
export function aroundQuotation(text: string): { inside: Range[]; outside: Range[] } | null {
  const inside = quotedStretches(text).filter(
    ({ start, end }) => comparedWords(text.slice(start, end)).length >= 4,
  );
  const outside: Range[] = [];
  let from = 0;
  for (const { start, end } of [...inside, { start: text.length, end: text.length }]) {
    if (comparedWords(text.slice(from, start)).length > 1) outside.push({ start: from, end: start });
    from = end;
  }
  return inside.length > 0 && outside.length > 0 ? { inside, outside } : null;
}
