/** Whether sentences hold the kind of thing that a question asks for. */

import type { AnswerKind } from '../../question/parsed-question.js';
import type { Scored } from '../evidence.js';
import type { Features } from './features.js';

/** The least value at which a feature says that a sentence holds the kind of thing asked for. */
export const HELD: Partial<Record<AnswerKind, number>> = {
  person: 0.6,
  place: 0.5,
  date: 1,
  number: 1,
  reason: 1,
  name: 0.6,
};

/** Whether some sentence holds the kind of thing asked for; true if that kind cannot be recognised by words. */
export function holdsKind(stretch: readonly Scored[], kind: AnswerKind): boolean {
  const least = HELD[kind];
  return least === undefined || stretch.some(({ features }) => features[kind as keyof Features] >= least);
}
