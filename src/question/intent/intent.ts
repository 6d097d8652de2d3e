/**
 * What a message wants, decided before anything is searched. Precision comes first: a message is a question unless the
 * whole of it is known to ask the articles nothing.
 */
import type { Intent } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { isFunctionWord } from '../../language/lexicon/function-words.js';
import { plainWords, withoutMarkup } from '../message.js';
import { FOREIGN_PATTERNS, type SpokenLanguage } from './foreign-phrases.js';
import {
  AFTER_PHRASE,
  BEFORE_PHRASE,
  COUNT_PATTERNS,
  INTENT_PATTERNS,
  SUMMARY_PATTERNS,
} from './intent-phrases.js';

/** What a message wants. */
export interface Wish {
  readonly intent: Intent;
  /** What is to be counted or summarised, as worded; otherwise null. */
  readonly subject: string | null;
}

const TWO_NUMBERS = /^\W*what(?:['’]?s| is) (?<one>\d{1,2})(?<sign>[/-])(?<other>\d{1,2})\W*$/iu;

/** "What is 9/11?", "what is 24/7" and "what is 7/7" are no sums, though they look like one; "what is 10/2" is. */
function isDateOrRatio(text: string): boolean {
  const { one, sign, other } = TWO_NUMBERS.exec(text)?.groups ?? {};
  if (one === undefined || other === undefined) return false;
  return sign === '-' || one === other || Number(one) % Number(other) !== 0;
}

/** The longest small talk, in characters; anything longer asks something. */
const LONGEST_PHRASE = 160;

/** What a message wants; `question` unless it is known to want something else. */
export function intentOf(message: string): Wish {
  const text = withoutMarkup(message);
  const words = plainWords(text);
  if (words === '') return { intent: 'noise', subject: null };
  // "What %?" asks for a share.
  if (text.length > LONGEST_PHRASE || /\p{L} ?[%$€£]/u.test(text))
    return { intent: 'question', subject: null };
  const intent =
    (isDateOrRatio(text) ? null : (phraseIn(words) ?? lastOfTwo(words) ?? lastSentence(text))) ??
    (isReaction(text, words) ? 'acknowledgement' : null) ??
    (isMashing(words) ? 'noise' : null);
  if (intent) return { intent, subject: null };
  return (
    withSubject(text, 'count', COUNT_PATTERNS) ??
    withSubject(text, 'summary', SUMMARY_PATTERNS) ?? { intent: 'question', subject: null }
  );
}

/** "Wow that's crazy", "this is so unfair": one word of judgement on what was shown, or "I'm hungry". */
const REACTION =
  /^(?:(?:oh|wow+|lol|lmao|omg|damn|ugh+|aw+|yikes|hm+|haha|man|bro|dude|ok|okay|well|yeah|no|yes) )*(?:thats|that is|that was|this is|im|i feel|im feeling|i am(?= (?:so|very|too|really) )) (?:(?:so|really|pretty|very|just|too|quite|kinda|actually|totally|absolutely|fucking|such an?|an?) )*(?<word>\p{L}{3,})$/u;

function isReaction(text: string, words: string): boolean {
  const word = REACTION.exec(words.replace(AFTER_PHRASE, ''))?.groups?.word;
  return word !== undefined && !text.includes('?') && isEnglishWord(word) && !isFunctionWord(word);
}

/** "How old is it?", "who made it": about the previous topic, if there was one. */
const OF_IT = /(?<!\b(?:for|of|to) )\bit\b/;
/** "Are you a bot?" is about the bot, with or without "it". */
const OF_BOT = /\b(?:you|u|ya|your|ur|bot|quotewire|i|me|we|us)\b/;
const MAY_ASK_OF_IT: ReadonlySet<Intent> = new Set(['identity', 'sources', 'test', 'help']);

/** Whether a message that seems to be about the bot asks about the previous topic. */
export function asksOfIt(message: string, intent: Intent): boolean {
  const words = plainWords(withoutMarkup(message));
  return MAY_ASK_OF_IT.has(intent) && OF_IT.test(words) && !OF_BOT.test(words);
}

/** The phrase that the words match, with or without polite additions. */
function phraseIn(words: string): Intent | null {
  const bare = words.replace(AFTER_PHRASE, '');
  for (const tried of new Set([
    words,
    bare,
    words.replace(BEFORE_PHRASE, ''),
    bare.replace(BEFORE_PHRASE, ''),
  ])) {
    const found =
      INTENT_PATTERNS.find(([, pattern]) => pattern.test(tried))?.[0] ?? foreignPhraseIn(tried)?.[1];
    if (found) return found;
  }
  return null;
}

/** The phrase of another language that the words match. */
const foreignPhraseIn = (words: string): (typeof FOREIGN_PATTERNS)[number] | undefined =>
  FOREIGN_PATTERNS.find(([, , pattern]) => pattern.test(words));

/** The language of small talk that is not in English; null for any other message. */
export function languageOfPhrase(message: string): SpokenLanguage | null {
  const words = plainWords(withoutMarkup(message));
  const said = [words, ...(bothSaid(words) ?? [])].flatMap((phrase) => foreignPhraseIn(phrase) ?? []);
  return (said[0] as SpokenLanguage | undefined) ?? null;
}

/** Intents of words that people say one after another: "thx cya", "nah nvm", "cool bye". */
const SAID_TOGETHER: ReadonlySet<Intent> = new Set(['greeting', 'farewell', 'thanks', 'acknowledgement']);
/** The most words of two such phrases. */
const MOST_TOGETHER = 6;

/** The two phrases of small talk that the words consist of: "danke tschüss"; null for any others. */
function bothSaid(words: string): readonly string[] | null {
  const all = words.split(' ');
  if (all.length > MOST_TOGETHER) return null;
  for (let at = 1; at < all.length; at += 1) {
    const both = [all.slice(0, at), all.slice(at)].map((part) => part.join(' '));
    const intents = both.map(phraseIn);
    if (intents.every((intent) => intent !== null && SAID_TOGETHER.has(intent))) return both;
  }
  return null;
}

/** What the second of two such phrases wants. */
function lastOfTwo(words: string): Intent | null {
  const [, last] = bothSaid(words) ?? [];
  return last === undefined ? null : phraseIn(last);
}

/** "Hi! I'm new here. What is this?": what the last sentence wants, if every one is a phrase of its own. */
function lastSentence(text: string): Intent | null {
  const sentences = text.split(/[.!?]{1,9}\s+/u).map(plainWords);
  if (sentences.length < 2) return null;
  const intents = sentences.map((words) => (words === '' ? null : phraseIn(words)));
  return intents.includes(null) ? null : intents.at(-1)!;
}

/** A pronoun cannot be counted or summarised. */
const NO_SUBJECT = /^(?:this|that|it|them|these|those|him|her|me|you|us|everything|all|anything|something)$/i;

/** "The dam story" is about the dam. */
const withoutTextNoun = (subject: string): string =>
  subject.replace(/(?<=\p{L}{3,}) (?:stor(?:y|ies)|articles?|news|saga|situation|thing)$/iu, '');

function withSubject(text: string, intent: Intent, patterns: readonly RegExp[]): Wish | null {
  const asked = text.replace(/[\s?!.]+$/u, '').replace(/^(?:please|hey|hi|hello|ok|okay|so|and)[\s,]+/iu, '');
  for (const pattern of patterns) {
    const subject = withoutTextNoun(pattern.exec(asked)?.groups?.subject?.trim() ?? '');
    if (subject && /[\p{L}\p{N}]/u.test(subject) && !NO_SUBJECT.test(subject)) return { intent, subject };
  }
  return null;
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** The least length of a word that may be mashed keys, and the least share of its steps that stay on neighbouring keys. */
const LEAST_WALK = 5;
const WALKED = 0.85;
/** Shorter key sequences that everybody types. */
const SHORT_WALKS = new Set('asd asdf asda qwe qwer zxc zxcv jkl jkjk hjkl fdsa dsa sdf dfg'.split(' '));

/** Whether all words are keys struck at random: "asdfgh", "fffff", "lkjlkj". */
function isMashing(words: string): boolean {
  return words.split(' ').every((word) => {
    if (SHORT_WALKS.has(word) || /^(\p{L})\1{3,}$/u.test(word)) return true;
    if (/^(?=.*[sdfghjkl]{4})[asdfghjkl]{5,}$/.test(word)) return true;
    if (/^([a-z]{2,4})\1{2,}$/.test(word) || /^[bcdfghjklmnpqrstvwxz]{7,}$/.test(word)) return true;
    return word.length >= LEAST_WALK && walked(word) >= WALKED;
  });
}

/** Share of a word's steps from letter to letter that lead to the same key or to its neighbour in the row. */
function walked(word: string): number {
  const places = [...word].map((letter) => {
    const row = ROWS.findIndex((keys) => keys.includes(letter));
    return { row, at: ROWS[row]?.indexOf(letter) ?? 0 };
  });
  const steps = places.slice(1).filter(({ row, at }, i) => {
    const before = places[i]!;
    return row >= 0 && row === before.row && Math.abs(at - before.at) <= 1;
  });
  return steps.length / (word.length - 1);
}
