/** Subjects that commas part from their verb: "Voss, 54, told", "His coach, Ruta Kalnins, said". */

import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../language/lexicon/function-words.js';
import { POSTNOMINALS } from '../language/lexicon/titles.js';
import { isRole } from '../language/people.js';
import { isNameWord, isQuotation, type Word } from './clause-words.js';
import { readPhraseAt } from './noun-phrase-after.js';
import { phraseStart, readPhrase } from './noun-phrase-before.js';
import { type Subject, UNNAMED } from './subject.js';

interface Segment {
  readonly from: number;
  readonly to: number;
}

/** "Voss, 54, told": the subject that stands before what commas set off from the verb. */
export function interpolated(
  words: readonly Word[],
  comma: number,
): { subject: Subject; from: number } | null {
  const segments = segmentsBefore(words, comma);
  const [first, second, third] = segments;
  if (
    first &&
    second &&
    isNamed(words, first) &&
    describes(words, second) &&
    !(third && isNamed(words, third))
  ) {
    const subject = readPhraseAt(words, first.from)!.subject;
    const start = DETERMINERS.has(words[second.from]!.lower) ? second.from + 1 : second.from;
    const role = words
      .slice(start, second.to)
      .map(({ text }) => text)
      .join(' ');
    return {
      subject: subject.kind === 'name' ? { ...subject, role: subject.role ?? role } : subject,
      from: second.from,
    };
  }
  const head = segments.findIndex((segment, i) => !isAside(words, segment, segments[i + 1]));
  if (head <= 0) return head === 0 ? null : { subject: UNNAMED, from: segments.at(-1)?.from ?? 0 };
  const { from, to } = segments[head]!;
  const start = Math.max(from, phraseStart(words, to));
  return { subject: readPhrase(words, start, to) ?? UNNAMED, from: start };
}

/** The stretches between the commas before a position, nearest first, as far as no other mark stands. */
function segmentsBefore(words: readonly Word[], comma: number): Segment[] {
  const segments: Segment[] = [];
  let to = comma;
  for (let at = comma - 1; at >= -1 && segments.length < 6; at -= 1) {
    const word = words[at];
    if (word && word.text !== ',' && !isQuotation(word) && !/^[;:—–(.]$/.test(word.text)) continue;
    if (at + 1 < to) segments.push({ from: at + 1, to });
    if (word?.text !== ',') break;
    to = at;
  }
  return segments;
}

/** Whether a stretch is a name, and what belongs to it: "Prof. Hana Ito of Kyoto". */
function isNamed(words: readonly Word[], { from, to }: Segment): boolean {
  if (!isNameWord(words[from])) return false;
  const phrase = readPhraseAt(words, from);
  if (phrase?.subject.kind !== 'name') return false;
  return phrase.end === to || (phrase.end < to && PREPOSITIONS.has(words[phrase.end]!.lower));
}

/** Whether a stretch says what somebody is, without a name: "The Taoiseach", "Gomez's brother". */
function describes(words: readonly Word[], { from, to }: Segment): boolean {
  const start = Math.max(from, phraseStart(words, to));
  const preposition = words.findIndex((word, i) => i > start && i < to && PREPOSITIONS.has(word.lower));
  const last = words[(preposition < 0 ? to : preposition) - 1]!;
  return isRole(last.text) && !words.slice(start, to).some(({ lower }) => AUXILIARIES.has(lower));
}

/** Whether a stretch between commas may stand between a subject and its verb. */
function isAside(words: readonly Word[], { from, to }: Segment, next: Segment | undefined): boolean {
  const { text, lower } = words[from]!;
  if (/^\d/.test(text) || /^(?:who|whose|whom|which|however|meanwhile|too|though|jr|sr)\b/.test(lower))
    return true;
  if (from === 0) return false;
  // The party and the state of a member of Congress.
  if (/^[DRI]-/.test(text)) return true;
  if (to - from === 1 && POSTNOMINALS.has(lower.replaceAll('.', ''))) return true;
  if (PREPOSITIONS.has(lower) || DETERMINERS.has(lower) || /^[a-z]+(?:ing|ed)$/.test(text)) return true;
  if (!isNamed(words, { from, to })) {
    const span = words.slice(from, to);
    return span.some((word) => isRole(word.text)) && !span.some((word) => AUXILIARIES.has(word.lower));
  }
  return (
    next !== undefined && next.from > 0 && isAside(words, next, undefined) && !isNameWord(words[next.from])
  );
}
