/** Whether a text looks as if somebody spoke in it, whoever that is. */
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { tokenize } from '../../language/tokens.js';

/** Any quotation mark. */
export const QUOTATION = /["“”«»]/u;

/** Whether a text has quotation marks, or a verb of saying. */
export const tellsSpeech = (text: string): boolean =>
  QUOTATION.test(text) || tokenize(text).some(({ lower }) => SPEECH_VERBS.has(lower));
