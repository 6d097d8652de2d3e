/** Where an article quotes: from mark to mark, within one paragraph. */
import type { Article, Range } from '../domain.js';

export interface Quotation extends Range {
  /** By custom a quotation that runs on into a new paragraph opens again there, without having been closed. */
  readonly continued: boolean;
}

const MARK_OR_BREAK = /["“”]|\n[^\S\n]*\n\s*/g;

/** The quotations of a text, in order and apart, marks included. One that is never closed ends with its paragraph. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  const close = (end: number, continued = false): void => {
    if (open !== null) found.push({ start: open, end, continued });
    open = null;
  };
  for (const { 0: mark, index } of text.matchAll(MARK_OR_BREAK)) {
    const opens = mark === '“' || (mark === '"' && opensAt(text, index));
    if (mark.startsWith('\n')) close(index, /["“]/.test(text[index + mark.length] ?? ''));
    else if (open === null) {
      if (opens) open = index;
    } else if (!opens) close(index + 1);
    else if (mark === '"') {
      close(index);
      open = index;
    }
  }
  close(text.length);
  return found;
}

/** A straight mark opens where white space or a bracket stands before it and a word behind: 6' 2" quotes nothing. */
function opensAt(text: string, at: number): boolean {
  return /^$|[\s([{—–-]/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '');
}

/** For each sentence: whether a quotation runs on from it into the next one of its paragraph. */
export function runsOn({ text, sentences }: Pick<Article, 'text' | 'sentences'>): boolean[] {
  const quotations = quotationsIn(text);
  let at = 0;
  return sentences.map(({ end }, i) => {
    while (at < quotations.length && quotations[at]!.end <= end) at += 1;
    const next = sentences[i + 1];
    return next !== undefined && at < quotations.length && quotations[at]!.start < end;
  });
}
