/** The subject of a verb of saying, before or after it. */

import { INVERTED_VERBS } from '../../../language/lexicon/speech-verbs.js';
import type { Claim } from '../claim.js';
import { isQuotation, type Word } from '../clause-words.js';
import { helperOf, planOf, takesTo } from '../verbs/speech-phrases.js';
import { type Subject, UNNAMED } from './subject.js';
import { subjectAfter } from './subject-after.js';
import { subjectBefore } from './subject-before.js';

/** The claim that a verb of saying makes; null if it has no subject that can be read. */
export function claimByVerb(words: readonly Word[], verb: number, by: Claim['by']): Claim | null {
  const before = subjectBefore(words, finiteVerb(words, verb));
  // "She's referred to as"
  if (by === 'quotes' && words[before?.from ?? -1]?.lower.endsWith("e's")) return null;
  const opens = verb === 0 || words[verb - 1]!.text === ',' || isQuotation(words[verb - 1]);
  const { lower } = words[verb]!;
  const isInverted =
    INVERTED_VERBS.has(lower) || (isQuotation(words[verb - 1]) && !/^t(?:old|ells)$/.test(lower));
  const after = opens && isInverted ? subjectAfter(words, verb) : null;
  if (!before || !after) {
    const subject = before?.subject ?? after;
    return subject ? { subject, from: before?.from ?? verb, verb, by } : null;
  }
  // "Lind, a baker, said Oslo so far has waited": the subject is what opens the sentence, set off by commas.
  const opensWith = before.from === 1 && /^(?:and|but|yet|so)$/.test(words[0]!.lower);
  const isSetOff =
    (before.from === 0 || opensWith) && words[verb - 1]!.text === ',' && before.subject.kind === 'name';
  if (isSetOff) return { ...before, verb, by };
  const isKnown = ({ kind }: Subject): boolean => kind !== 'unnamed';
  if (isKnown(before.subject) && isKnown(after)) return { subject: UNNAMED, from: before.from, verb, by };
  return isKnown(after) ? { subject: after, from: verb, verb, by } : { ...before, verb, by };
}

/** The "went" of "went on to say". */
function finiteVerb(words: readonly Word[], verb: number): number {
  const isPlanned = planOf(words, verb) < verb && words.some(({ isClause }) => isClause);
  if (words[verb - 1]?.lower !== 'to' || isPlanned) return helperOf(words, verb);
  const took = takesTo(words, verb);
  if (took < verb) return took;
  return words[verb - 2]?.lower === 'on' ? verb - 3 : verb - 2;
}
