/** Messages in the spelling of a chat: "wat did he say abt it" asks what "What did he say about it" does. */
import { isEnglishWord } from '../../language/dictionary.js';
import { CHAT_OPENINGS, CHAT_WORDS } from '../../language/lexicon/chat.js';
import { AUXILIARY } from '../../language/lexicon/function-words.js';
import { CLEAR_TITLE_ABBREVIATIONS } from '../../language/lexicon/titles.js';
import { BEFORE_PHRASE } from '../intent/intent-phrases.js';

const WORD = /(?<![\p{L}\p{N}.'’&-])\p{Ll}{1,7}(?![\p{L}\p{N}.'’&-]*[\p{L}\p{N}&])/gu;

/** "How many articles u got", "do u know": not the "u" of "u boats". */
const YOU = new RegExp(
  String.raw`(?<=\b(?:${AUXILIARY}|r|what|thank|if) )u\b(?![-.]\p{L})|\bu(?= (?:got|know|think|say|mean|show|find|tell)\b)`,
  'gu',
);

/** "Who tf is she?", "what on earth happened?": words that only stress the one before. */
const STRESS = /\b(?<=(?:who|what|when|where|why|how) )(?:tf|the (?:hell|heck|fuck)|on earth) /giu;

/** "Sooo", "whaaat": a letter typed three times or more. */
const DRAWN_OUT =
  /(?<![\p{L}\p{N}.-])\p{Ll}{0,15}?(?<letter>\p{Ll})\k<letter>{2,30}\p{Ll}{0,15}(?![\p{L}\p{N}]|[.-]\p{L})/gu;

/** Such a word with the letter once, or twice if only that makes a word: "cool". */
function undrawn(word: string): string {
  const [once, twice] = ['$1', '$1$1'].map((letter) => word.replace(/(\p{Ll})\1{2,}/gu, letter));
  return [once!, twice!].find((read) => isEnglishWord(read) || read.length === 1) ?? word;
}

/** "Mr. Lind", "Sen. Lind": the stop ends no sentence. It may in "5 ms. Why?" */
const TITLE_STOP = new RegExp(
  String.raw`(?<!\d\s?)\b(${[...CLEAR_TITLE_ABBREVIATIONS].join('|')})\.(?= \p{L})`,
  'giu',
);

/** A message with its words as they are spelt elsewhere; unchanged where something is quoted, or it is one such word alone. */
export function spelledOut(message: string): string {
  if (/["“”„«»]/u.test(message)) return message;
  const opening = BEFORE_PHRASE.exec(message)?.[0].length ?? 0;
  return message
    .replace(TITLE_STOP, '$1')
    .replace(DRAWN_OUT, undrawn)
    .replace(STRESS, '')
    .replace(WORD, (word, at: number) => {
      const opens = at === opening && message.length > word.length;
      return (opens ? CHAT_OPENINGS.get(word) : undefined) ?? CHAT_WORDS.get(word) ?? word;
    })
    .replace(YOU, 'you');
}
