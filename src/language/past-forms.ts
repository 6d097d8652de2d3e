import { IRREGULAR_PASTS } from './lexicon/irregular-forms.js';

/** Whether a word in lower case may be the past or the participle of a verb: "won", "resigned". */
export const isPastForm = (lower: string): boolean =>
  IRREGULAR_PASTS.has(lower) || /\p{L}{2}ed$/u.test(lower);
