/** Where an article quotes: from mark to mark, within one paragraph. */
import type { Range, SplitText } from '../domain.js';

/** A stretch of a text in quotation marks. */
export interface Quotation extends Range {
  /** By convention, a quotation that continues in a new paragraph opens again there without having been closed. */
  readonly continued: boolean;
  /** If it is neither closed nor continued, nobody can tell where it ends. */
  readonly closed: boolean;
}

/** Some agencies type two apostrophes, straight or not, or two grave accents and two apostrophes. */
const MARK_OR_BREAK = /["“”]|''|’’|``|\n[^\S\n]*\n\s*/g;

/** The quotations of a text, in order and apart, marks included. One that is never closed ends with its paragraph. */
export function quotationsIn(written: string): Quotation[] {
  // „We are late“ is “We are late”.
  const text = written.includes('„') ? written.replace(/„([^„“”\n]*)[“”]/g, '“$1”') : written;
  if (text.includes('‘') && !/["“”]|''|’’|``/.test(text)) return singleQuotations(text);
  const found: Quotation[] = [];
  let open: number | null = null;
  let paragraph = 0;
  let marked = -1;
  let nested = -1;
  const end = (at: number, { continued = false, closed = false }): void => {
    if (open !== null) found.push({ start: open, end: at, continued, closed });
    open = null;
  };
  for (const { 0: mark, index } of text.matchAll(MARK_OR_BREAK)) {
    const isStraight = mark === '"' || mark === "''";
    const opens = mark === '“' || mark === '``' || (isStraight && opensAt(text, index, mark.length));
    if (index < nested) continue;
    if (mark.startsWith('\n')) {
      paragraph = index + mark.length;
      end(index, { continued: OPENING.test(text.slice(paragraph, paragraph + 2)) });
    } else if (open === null) {
      // We are late,” said Lind: the paragraph has lost the mark that opened it.
      const isLost = !opens && /[,.?!]/.test(text[index - 1] ?? '') && marked < paragraph;
      if (opens) open = index;
      else if (isLost)
        found.push({ start: paragraph, end: index + mark.length, continued: false, closed: true });
    } else if (mark === '“' && NESTED.test(text.slice(index, index + NEAR)))
      nested = text.indexOf('”', index) + 1;
    else if (mark === '’’' && isWithin(text, index + mark.length)) continue;
    else if (!opens) end(index + mark.length, { closed: true });
    else if (isStraight) {
      end(index, {});
      open = index;
    }
    if (!mark.startsWith('\n')) marked = index;
  }
  end(text.length, {});
  return found;
}

/** An opening mark; one that may close, if a mark of the sentence stands before it; or a new paragraph. */
const SINGLE_OR_BREAK = /(?<![\p{L}\d])‘(?=\S)|(?<=[,.?!…—–-])’(?![\p{L}\d])|\n[^\S\n]*\n\s*/gu;

/**
 * ‘We are late,’ said Lind: the quotations of a text without any double marks. One that opens again before a mark that
 * may close it is only a few words, and is passed over: ‘a gift’.
 */
function singleQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  for (const { 0: mark, index } of text.matchAll(SINGLE_OR_BREAK)) {
    if (mark === '‘') open = index;
    else if (mark === '’') {
      if (open !== null) found.push({ start: open, end: index + 1, continued: false, closed: true });
      open = null;
    } else {
      const continued = open !== null && text[index + mark.length] === '‘';
      if (continued) found.push({ start: open!, end: index, continued, closed: false });
      open = null;
    }
  }
  return found;
}

const OPENING = /^(?:["“]|''|``)/;

/** “They call it the “Green Barn” law,” she said: a few words in marks of their own, and a mark that closes all of it. */
const NESTED = /^“[^“”\n]{1,40}”[^“”\n]*”/;

/** How far after two apostrophes that may close a quotation another closing mark is looked for. */
const NEAR = 300;

/** “She said ‘No one calls it ‘home’’.” */
function isWithin(text: string, at: number): boolean {
  const next = /["“”]|\n[^\S\n]*\n/.exec(text.slice(at, at + NEAR))?.[0];
  return next === '”';
}

/** A straight mark opens a quotation after white space or a bracket and before a word: 6' 2" quotes nothing. */
function opensAt(text: string, at: number, length: number): boolean {
  return /^$|[\s([{—–-]/.test(text[at - 1] ?? '') && /\S/.test(text[at + length] ?? '');
}

/** The quotations of an article; one whose end is unknown is taken to end with the sentence that opens it. */
export function plainQuotations({ text, sentences }: SplitText): Quotation[] {
  let sentence = 0;
  return quotationsIn(text).map((quotation) => {
    if (quotation.closed || quotation.continued) return quotation;
    while (sentence + 1 < sentences.length && sentences[sentence]!.end <= quotation.start) sentence += 1;
    return { ...quotation, end: Math.min(quotation.end, sentences[sentence]?.end ?? quotation.end) };
  });
}

/** For each sentence: whether a quotation continues from it into the next one of its paragraph. */
export function runsOn({ sentences }: Pick<SplitText, 'sentences'>, all: readonly Quotation[]): boolean[] {
  const quotations = all.filter(({ closed }) => closed);
  let at = 0;
  return sentences.map(({ end }, i) => {
    while (at < quotations.length && quotations[at]!.end <= end) at += 1;
    const next = sentences[i + 1];
    return next !== undefined && at < quotations.length && quotations[at]!.start < end;
  });
}
