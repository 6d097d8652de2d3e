/** Whether a message asks something: if nobody has addressed the bot, it answers nothing else. */
import { AUXILIARIES, QUESTION_WORDS } from '../language/lexicon/function-words.js';
import { withoutMarkup } from './message.js';

/** "Who", "so is", "ok what": how a question without a question mark begins. */
const OPENING = new RegExp(
  String.raw`^(?:(?:and|but|so|ok|okay|well|hi|hey|hello|please)[\s,]+)*(?:${[...QUESTION_WORDS, ...AUXILIARIES].join('|')})\b(?!['’])`,
  'iu',
);
/** A one-word question belongs to a conversation among people. */
const LEAST_WORDS = 2;

/** The first question in a message, as a whole sentence; null if there is none. */
export function questionIn(message: string): string | null {
  const sentences = withoutMarkup(message).match(/[^.!?。？！]+[.!?。？！]*/gu) ?? [];
  return sentences.map((sentence) => sentence.trim()).find(asks) ?? null;
}

function asks(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isOneWord =
    words.length < LEAST_WORDS && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{4}/u.test(sentence);
  return !isOneWord && (/[?？]\s*$/u.test(sentence) || OPENING.test(sentence));
}
