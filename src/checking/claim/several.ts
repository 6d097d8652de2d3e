/** A message that quotes several people, or one several times: each quote with the words that say whose it is. */
import type { Range } from '../../domain.js';
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { comparedWords } from '../words.js';
import { attributionsOfPasted } from './around-quote.js';
import { JOINT, longQuotations, withoutChatMarks } from './quoted.js';
import { signatureOf } from './signature.js';

/** A line of a signature belongs to what stands above it. */
const SIGNATURE = /^\s*[—–―~-]/;
const LIST_MARK = /^(?:[-–—*•]|\d{1,2}[.)])\s+/;
const SENTENCE_END = /[.!?;]["”’]?\s(?=\P{Ll})/u;

/** A quote with the words around it, and its `speaker` if these alone do not show it. */
interface QuoteOfSeveral {
  readonly text: string;
  readonly speaker?: string;
}

/** One for each quotation of a pasted text; the whole text if it is a single quote. */
export function quotesIn(pasted: string): QuoteOfSeveral[] {
  const text = withoutChatMarks(pasted);
  const signature = signatureOf(text)?.range ?? { start: text.length, end: text.length };
  const ranges = longQuotations(text).filter(
    ({ start, end }) => end <= signature.start || start >= signature.end,
  );
  if (ranges.length < 2) return [{ text: pasted }];
  const speakers = speakersOf(text, ranges);
  const cuts = ranges.slice(1).flatMap((next, i) => {
    const gap = { start: ranges[i]!.end, end: next.start };
    const inGap = text.slice(gap.start, gap.end);
    return isOneQuote(inGap, speakers[i]!, speakers[i + 1]!) ? [] : [gap.start + cutIn(inGap)];
  });
  if (cuts.length === 0) return [{ text: pasted }];
  const bounds = [0, ...cuts, text.length];
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i]!;
    const at = ranges.findIndex((range) => range.start >= start);
    const speaker = speakers[at];
    return {
      text: text.slice(start, end).trim().replace(LIST_MARK, ''),
      // Lind said “…” and “…”: the second has no name of its own.
      ...(speaker && speaker === speakers[at - 1] && { speaker }),
    };
  });
}

/** Whom the rules that read articles give each quotation to. */
function speakersOf(text: string, ranges: readonly Range[]): (string | null)[] {
  const { sentences, said } = attributionsOfPasted(text);
  return ranges.map(({ start }) => said[sentences.findIndex((one) => one.end > start)]?.speaker ?? null);
}

/** “The pool,” Lind said, “is old”: what stands between says who speaks, and nobody else goes on. */
function isOneQuote(gap: string, before: string | null, after: string | null): boolean {
  if (gap.includes('\n') || JOINT.test(gap)) return false;
  if (before && after) return before === after;
  return comparedWords(gap).some(({ key }) => SPEECH_VERBS.has(key));
}

/** Where, in the words between two quotations, those that belong to the first one end. */
function cutIn(gap: string): number {
  const lines = gap.split('\n');
  if (lines.length > 1) {
    const own = 1 + lines.slice(1).findLastIndex((line) => SIGNATURE.test(line));
    return lines.slice(0, own + 1).join('\n').length;
  }
  const end = SENTENCE_END.exec(gap);
  if (end) return end.index + end[0].length;
  const joint = JOINT.exec(gap);
  return joint ? joint.index + joint[0].length : Math.min(1, gap.length);
}
