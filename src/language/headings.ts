/**
 * Headings of sections, recognised in plain text by their form: a line on its own above other text, with no closing
 * mark. A heading helps to understand the sentences below it: "Deaths: 12" below "Storm Ida".
 */
import type { Excerpt, SplitText } from '../domain.js';
import { sentenceAt, textAt } from './excerpt.js';
import { THIRD_PERSON } from './lexicon/function-words.js';
import { memoised } from './memoised.js';
import { isGivenName } from './names/given-names.js';

/** The most words in a line of each kind. */
const MOST_WORDS = { heading: 12, question: 25 };
/** A heading is taken to cover no more paragraphs than this. */
const FARTHEST = 20;
/** More short lines in a row are a list. */
const MOST_IN_A_ROW = 2;
const FEWEST_LETTERS = 4;
const CLOSED = /[.!?:;,…。！？–—-]["”’')\]]*$/;
const QUESTION = /[?？]["”’')\]]*$/;
/** Labels and list items are on lines of their own too, but are not headings. */
const OTHER = /^[\s•*–—―‒−-]|[:：]|^\p{Ll}|^\P{L}+$/u;
/** Years are the only figures of a heading. */
const FIGURES = /\d/;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/g;
const NAME =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}(?:(?:,| and) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}){0,3}$/u;
const IDEOGRAPHS = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

type Split = Pick<SplitText, 'text' | 'sentences'> & Partial<Pick<Excerpt, 'offset' | 'firstNumber'>>;

/** Words by which a follow-up question refers to its subject. */
const GOES_ON = new RegExp(
  String.raw`^(?:\P{L}*\p{L}+:\s*)?(?:and|but|so)\b|\b(?:${[...THIRD_PERSON, 'that', 'this', 'there'].join('|')})\b`,
  'iu',
);

interface Headings {
  /** For each sentence, the numbers of the headings above it. */
  readonly over: readonly (readonly number[])[];
  /** The numbers of the sentences that have the form of a heading. */
  readonly lines: ReadonlySet<number>;
}

/**
 * The numbers of the headings above a sentence, the outer first; in an interview, of the question that it answers, and of
 * the one that this follows up. Empty above the first heading, for a heading itself, and for a sentence that the excerpt
 * does not hold.
 */
export function headingsOver(excerpt: Split, number: number): readonly number[] {
  return headingsIn(excerpt).over[number - (excerpt.firstNumber ?? 0)] ?? [];
}

/** Whether a sentence is a heading of a section, or one of several in a row: it announces something and states nothing. */
export function isHeading(excerpt: Split, number: number): boolean {
  return headingsIn(excerpt).lines.has(number);
}

/** The texts of the headings above a sentence of an excerpt, the outer first. */
export function headingTexts(excerpt: Excerpt, number: number): string[] {
  return headingsOver(excerpt, number).map((heading) => {
    const { start, end } = sentenceAt(excerpt, heading)!;
    return textAt(excerpt, start, end);
  });
}

/** The headings that a reader is shown; in an interview, the question alone. */
export function headingsShown(excerpt: Excerpt, number: number): string[] {
  const texts = headingTexts(excerpt, number);
  return isQuestion(texts.at(-1) ?? '') ? texts.slice(-1) : texts;
}

const isQuestion = (line: string): boolean => QUESTION.test(line);

const headingsIn = memoised(({ text, sentences, offset = 0, firstNumber = 0 }: Split): Headings => {
  const between = (at: number): string =>
    text.slice((sentences[at - 1]?.end ?? offset) - offset, sentences[at]!.start - offset);
  const partings = sentences.map((_, at) => (at === 0 ? '\n\n' : between(at)));
  const lineAt = (at: number): string =>
    text.slice(sentences[at]!.start - offset, sentences[at]!.end - offset);
  const isAlone = (at: number, parting: string): boolean =>
    partings[at]!.includes(parting) && (partings[at + 1]?.includes(parting) ?? false);
  const kinds = sentences.map((_, at) => {
    const kind = isAlone(at, '\n') ? kindOf(lineAt(at)) : null;
    return kind === 'question' || isAlone(at, '\n\n') ? kind : null;
  });
  const found: (readonly number[])[] = [];
  let over: readonly number[] = [];
  const lines = new Set<number>();
  let paragraphs = 0;
  for (let at = 0; at < sentences.length; at += 1) {
    if (kinds[at] === null) {
      if (partings[at]!.includes('\n\n')) paragraphs += 1;
      found.push(paragraphs > FARTHEST ? [] : over);
      continue;
    }
    let end = at + 1;
    while (end < sentences.length && kinds[end] !== null) end += 1;
    const row = sentences.slice(at, end).map((_, i) => at + i);
    const own =
      row.length > MOST_IN_A_ROW ? [] : row.filter((one) => kinds[one] !== 'name' || row.length === 1);
    const before =
      own.length === 1 && kinds[own[0]!] === 'question' && GOES_ON.test(lineAt(own[0]!)) ? over : [];
    // The first of several says what all are about.
    over = [...before.slice(0, 1), ...own.map((one) => firstNumber + one)];
    if (end < sentences.length) for (const one of own) lines.add(firstNumber + one);
    paragraphs = 0;
    found.push(...row.map(() => []));
    at = end - 1;
  }
  return { over: found, lines };
});

/** What a paragraph of one sentence may be other than text; a name above a heading is the byline of the text before it. */
function kindOf(line: string): 'heading' | 'question' | 'name' | null {
  // Nearly every line ends like this, and needs no pattern.
  if (line.endsWith('.') || line.endsWith('.”') || line.includes('\n')) return null;
  const words = line.split(' ').length;
  if (QUESTION.test(line)) return words <= MOST_WORDS.question ? 'question' : null;
  if (words > MOST_WORDS.heading || CLOSED.test(line) || OTHER.test(line)) return null;
  if (FIGURES.test(line.replace(YEAR, '')) || !hasLetters(line)) return null;
  return NAME.test(line) && isGivenName(line.split(' ', 1)[0]!) ? 'name' : 'heading';
}

function hasLetters(line: string): boolean {
  return IDEOGRAPHS.test(line) || (line.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
}
