import type { Excerpt, Range, Sentence } from '../domain.js';

/**
 * Articles are stored in pages, so that a question reads only the pages with its passages, and not a whole book.
 * Most articles have one.
 */
export interface Page extends Pick<Excerpt, 'offset' | 'text' | 'firstNumber' | 'sentences'> {}

/** A page ends with the sentence that reaches so many characters. */
export const PAGE_CHARACTERS = 16_000;
/** A passage is read with at least so many sentences on either side: no quotation that is shown whole is longer. */
const SENTENCES_AROUND = 6;

/** Cuts an article into pages whose texts, joined, are its text; an article without sentences has one page. */
export function pagesOf({ text, sentences }: Pick<Page, 'text' | 'sentences'>): Page[] {
  const pages: Page[] = [];
  let [offset, firstNumber] = [0, 0];
  sentences.forEach((_, number) => {
    const next = sentences[number + 1];
    if (next && next.start - offset < PAGE_CHARACTERS) return;
    const end = next?.start ?? text.length;
    pages.push({
      offset,
      firstNumber,
      text: text.slice(offset, end),
      sentences: sentences.slice(firstNumber, number + 1),
    });
    [offset, firstNumber] = [end, number + 1];
  });
  return pages.length > 0 ? pages : [{ offset, firstNumber, text, sentences: [] }];
}

/** Neighbouring pages as one. */
export function joinPages(pages: readonly Page[]): Page {
  const [first] = pages;
  if (pages.length === 1) return first!;
  return {
    offset: first!.offset,
    text: pages.map(({ text }) => text).join(''),
    firstNumber: first!.firstNumber,
    sentences: pages.flatMap((page): readonly Sentence[] => page.sentences),
  };
}

/** Where the pages of an article begin: in its text, and in the numbers of its sentences. */
export interface PageStarts {
  readonly offsets: readonly number[];
  readonly numbers: readonly number[];
}

/** The pages to read for a stretch of the text, half-open. */
export function pagesOfText({ offsets }: PageStarts, text: Range): Range {
  return holding(offsets, text);
}

/** The pages to read for a passage, by the numbers of its sentences: they hold some sentences around it too. */
export function pagesOfPassage({ numbers }: PageStarts, { start, end }: Range): Range {
  return holding(numbers, { start: start - SENTENCES_AROUND, end: end + SENTENCES_AROUND });
}

function holding(starts: readonly number[], { start, end }: Range): Range {
  const first = firstFrom(starts, start + 1) - 1;
  const last = firstFrom(starts, end);
  return { start: Math.max(0, Math.min(first, last - 1)), end: Math.max(1, last) };
}

/** The index of the first of some ascending numbers that is at least `least`; their count if none is. A binary search. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
