/** Whom words around a quote describe without a name: "said the mayor", "— deputy mayor of Tarnow". */
import { isEnglishWord } from '../../language/dictionary.js';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import { isTitle } from '../../language/names/name-words.js';

/** The most words before a title, as in "the former deputy finance minister", and after "of" or "for". */
const MOST_BEFORE = 4;
const MOST_AFTER = 4;
const BELONGING = new Set(['of', 'for', 'at', 'from']);
const ARTICLES = new Set(['the', 'a', 'an']);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The description as written; null if a frame has none, or a name after it says more. */
export function describedIn(frame: string): string | null {
  const words = Array.from(
    frame.matchAll(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu),
    ({ 0: text, index }): Word => ({ text, start: index, end: index + text.length }),
  );
  const isOffice = (word?: Word): boolean => word !== undefined && isSmall(word.text) && isTitle(word.text);
  const nextOffice = (at: number): number | undefined =>
    [at + 1, at + 2].find((next) => isOffice(words[next]) && isCompound(words.slice(at, next + 1), frame));
  let title = words.findIndex(isOffice);
  if (title < 0) return null;
  // "deputy mayor", "deputy prime minister"
  for (let next: number | undefined = title; next !== undefined; next = nextOffice(title)) title = next;
  const from = startOf(words, title, frame);
  const next = words[title + 1];
  const isNamed = next && !isSmall(next.text) && isBeside(words[title]!, next, frame);
  if (from === null || isNamed) return null;
  // "general vann": a name in small letters
  const isTyped = next && isBeside(words[title]!, next, frame) && !isEnglishWord(next.text);
  if (isTyped) return frame.slice(words[from]!.start, next.end);
  return frame.slice(words[from]!.start, words[endOf(words, title, frame)]!.end);
}

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

const isBeside = (one: Word, other: Word, frame: string): boolean =>
  /^[’']?\s+$/.test(frame.slice(one.end, other.start));

/** Whether words are next to each other, and none of them is a function word or a verb of saying. */
const isCompound = (words: readonly Word[], frame: string): boolean =>
  words.every(({ text }) => isSmall(text) && !STOP_WORDS.has(text) && !SPEECH_VERBS.has(text)) &&
  words.slice(1).every((word, i) => isBeside(words[i]!, word, frame));

/**
 * Where the description of a title begins: at "the", or after a mark or a verb of saying; null if there is none, as in "in
 * general".
 */
function startOf(words: readonly Word[], title: number, frame: string): number | null {
  for (let at = title; at >= Math.max(0, title - MOST_BEFORE); at -= 1) {
    const before = words[at - 1];
    const word = words[at]!.text.toLowerCase();
    if (ARTICLES.has(word)) return at;
    // "his lawyer", "Lind’s lawyer"
    if (DETERMINERS.has(word) || PREPOSITIONS.has(word) || /[’']s$/.test(word)) return null;
    const isApart = !before || !isBeside(before, words[at]!, frame);
    // "did general Vann say"
    const begins = isApart || SPEECH_VERBS.has(before.text) || AUXILIARIES.has(before.text.toLowerCase());
    if (begins) return at;
  }
  return null;
}

/** Its last word: the title, or what follows an "of". */
function endOf(words: readonly Word[], title: number, frame: string): number {
  if (!BELONGING.has(words[title + 1]?.text ?? '')) return title;
  let end = title + 1;
  while (end < title + 1 + MOST_AFTER) {
    const [last, next] = [words[end]!, words[end + 1]];
    const goesOn = next && isBeside(last, next, frame) && !SPEECH_VERBS.has(next.text);
    // "the mayor of Tarnow really said"
    if (!goesOn || (isSmall(next.text) && !isSmall(last.text))) break;
    end += 1;
  }
  return end === title + 1 ? title : end;
}
