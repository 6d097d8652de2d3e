import type { Range } from '../../domain.js';
import { oneLine } from '../../language/printable.js';
import { splitSentences } from '../../language/sentences.js';
import { LEFT_OUT } from '../../wording/quote-text.js';
import { blockQuote, markdown } from './markdown.js';

/** Shown wherever text was left out. */
export const CUT = ` ${LEFT_OUT}`;

/**
 * Markdown of at most `budget` characters: the whole text if it fits, else as many whole sentences, words or
 * characters as fit; a cut ends in a visible mark.
 */
export function cutMarkdown(text: string, budget: number, bold: readonly Range[] = []): string {
  return cut(text, budget, (end) => markdown(text.slice(0, end), within(bold, end)));
}

/** The same as a block quote, counting the signs at the beginning of lines. */
export function cutQuote(text: string, budget: number, bold: readonly Range[] = []): string {
  return cut(text, budget, (end) => blockQuote(markdown(text.slice(0, end), within(bold, end))));
}

function cut(text: string, budget: number, render: (end: number) => string): string {
  // Rendering only adds characters, except for invisible ones, so a head of this length always holds the cut.
  if (text.length <= 4 * budget) {
    const whole = render(text.length);
    if (whole.length <= budget) return whole;
  }
  const head = text.slice(0, budget);
  for (const ends of [sentenceEnds, wordEnds, characterEnds]) {
    const marked = ends(head).filter((to) => !head.slice(0, to).trimEnd().endsWith(LEFT_OUT));
    const end = lastFitting(marked, (to) => render(to).length <= budget - CUT.length);
    if (end !== undefined) return render(end) + CUT;
  }
  return CUT.trim().slice(0, budget);
}

/** Plain text on one line, of at most `budget` characters, for places that know no markdown. */
export function cutPlain(text: string, budget: number): string {
  const line = oneLine(text);
  if (line.length <= budget) return line;
  const head = line.slice(0, budget - 1);
  const end = lastFitting(wordEnds(head), () => true) ?? 0;
  // If a cut between words wastes most of the room, cutting inside a word says more.
  const cut = end > budget / 2 ? end : (characterEnds(head).at(-1) ?? 0);
  return `${line.slice(0, cut).trimEnd()}…`;
}

const within = (ranges: readonly Range[], end: number): Range[] =>
  ranges
    .filter(({ start }) => start < end)
    .map((range) => ({ start: range.start, end: Math.min(range.end, end) }));

/** The last one may be cut off by the end of the head, so it does not count as a sentence end. */
const sentenceEnds = (head: string): number[] =>
  splitSentences(head)
    .slice(0, -1)
    .map(({ end }) => end);

const wordEnds = (head: string): number[] =>
  [...head.matchAll(/\S+/gu)].map((word) => word.index + word[0].length).filter((end) => end < head.length);

/** After whole characters as people see them, so that no emoji or accent is split. */
const characterEnds = (head: string): number[] =>
  [...new Intl.Segmenter().segment(head)].map(({ index }) => index).slice(1);

/** The last of the ascending ends that fits, assuming that longer text never fits if shorter text does not. */
function lastFitting(ends: readonly number[], fits: (end: number) => boolean): number | undefined {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(ends[middle]!)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}
