/** Whether a word, in its place, is a verb of saying. */

import { STATEMENTS } from '../../../language/lexicon/documents.js';
import {
  DECLARING_VERBS,
  QUOTING_VERBS,
  REPORTING_VERBS,
  SAYING_BASES,
  SAYING_PARTICIPLES,
  SAYING_VERBS,
  SPEECH_ACT_VERBS,
} from '../../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { isQuotation, isWord, type Word } from '../clause-words.js';
import { isBesideClause, isDoing, isQuoting, isRead, isTrailing } from './beside-quotation.js';
import { isContent } from './content.js';
import { isBlow, isDeed, isHiring } from './deeds.js';
import { isNoVerbOfSaying } from './other-word.js';
import { isDeedBesideQuotation, isSpeechPhrase, PHRASED_VERBS, planOf, takesTo } from './speech-phrases.js';

/**
 * `says`: whoever is its subject; `declares`: if its subject is known; `quotes`: near a quotation; `beside`: right
 * after a quotation, as any verb may; `participle`: its subject is the main verb's; `acts`: if the sentence
 * has no other verb of saying.
 */
export type SpeechCue = 'says' | 'declares' | 'quotes' | 'beside' | 'participle' | 'acts';

const VERBS: ReadonlySet<string> = new Set([
  ...[
    SAYING_VERBS,
    SAYING_BASES,
    DECLARING_VERBS,
    QUOTING_VERBS,
    REPORTING_VERBS,
    SPEECH_ACT_VERBS,
    SAYING_PARTICIPLES,
    PHRASED_VERBS,
  ].flatMap((verbs) => [...verbs]),
  ...wordSet('put puts talks talked speaks spoke read reads'),
]);

/** With "back" they answer: "“That is a lie,” Lind shot back." */
const RETORTS = wordSet('shot fired hit snapped pushed clapped');

const CUES: ReadonlySet<string> = new Set([...VERBS, ...RETORTS]);
/** As any verb may end that stands beside a quotation. */
const VERBAL_ENDING = /(?:ing|ed|s)$/;

/** How the word at a position lets somebody speak; null if it does not. `quotes`: a quotation is near. */
export function speechAt(words: readonly Word[], at: number, quotes: boolean): SpeechCue | null {
  const { text, lower } = words[at]!;
  if (!CUES.has(lower) && !(quotes && VERBAL_ENDING.test(lower))) return null;
  // "Omar Said" says nothing.
  if (at > 0 && text !== lower) return null;
  // "by 21 points", "two states"
  if (/s$/.test(lower) && /^\d/.test(words[at - 1]?.text ?? '')) return null;
  if (RETORTS.has(lower) && words[at + 1]?.lower === 'back')
    return isRetort(words, at + 2) ? 'declares' : null;
  if (quotes && isQuoting(words, at)) return 'participle';
  if (!VERBS.has(lower)) return quotes && isBesideClause(words, at) ? 'beside' : null;
  // "…," read a statement from the ministry
  if (/^reads?$/.test(lower)) return isRead(words, at) ? 'quotes' : null;
  if (isDeedBesideQuotation(words, at) || isNoVerbOfSaying(words, at)) return null;
  if (isSpeechPhrase(words, at)) return 'declares';
  if (SPEECH_ACT_VERBS.has(lower) && isSpeechAct(words, at, quotes)) return 'acts';
  if (SAYING_VERBS.has(lower)) return isContent(words, at, quotes) && !isDeed(words, at) ? 'says' : null;
  if (isGoingOn(words, at)) return 'says';
  if (isPlanned(words, at)) return 'quotes';
  if (DECLARING_VERBS.has(lower)) return isDeclaring(words, at) ? 'declares' : null;
  if (/^asks?(?:ed)?$/.test(lower) && isQuestion(words, at)) return 'declares';
  if (quotes && isSpeaking(words, at)) return 'quotes';
  if (QUOTING_VERBS.has(lower) && !isDoing(words, at) && (quotes || isTrailing(words, at))) return 'quotes';
  if (SAYING_PARTICIPLES.has(lower)) return 'participle';
  return quotes && isBesideClause(words, at) ? 'beside' : null;
}

/** Whether a verb such as "announced" or "called" gives what its subject says. */
function isDeclaring(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower ?? '';
  if ((next === 'on' && isHiring(words, at + 2)) || isBlow(words, at)) return false;
  // "accused of theft", "described as calm": somebody is.
  const isPassive = /^(?:of|as|for)$/.test(next) && !/^call/.test(lower);
  const isElse = isPassive || /^(?:by|off|up|in|back|to)$/.test(next);
  return (
    !isElse ||
    (ANNOUNCING.test(lower) && (hasThat(words, at + 2) || isInStatement(words, at + 1))) ||
    (/^(?:announce|confirm)/.test(lower) && isAfterComma(words, at))
  );
}

/** "blamed the weather", "apologised for the delay", and not "deaths blamed on heat". */
function isSpeechAct(words: readonly Word[], at: number, quotes: boolean): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower ?? '';
  if (quotes) return false;
  if (/^apolog/.test(lower)) return next !== 'by';
  return isWord(words[at + 1]) && !/^(?:for|on|by|to|with|and)$/.test(next);
}

/** "talked about", "put it" */
function isSpeaking(words: readonly Word[], at: number): boolean {
  const [{ lower }, next] = [words[at]!, words[at + 1]?.lower ?? ''];
  const isTalking = /^(?:talk|speak)(?:s|ed)$|^spoke$/.test(lower) && /^(?:of|about)$/.test(next);
  return isTalking || (/^puts?$/.test(lower) && next === 'it');
}

/** "announced in November that", "confirmed to the board that" */
const ANNOUNCING = /^(?:announce|reveal|confirm|disclose|indicate)/;
function hasThat(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 6 && isWord(words[at]); at += 1)
    if (words[at]!.lower === 'that') return true;
  return false;
}

/** "announced in a series of tweets his plan" */
const isInStatement = (words: readonly Word[], from: number): boolean =>
  words[from]!.lower === 'in' &&
  words.slice(from + 1, from + 6).some(({ lower }) => STATEMENTS.has(lower.replace(/s$/, '')));

/** "It was shut, the port confirmed to the Herald." */
function isAfterComma(words: readonly Word[], at: number): boolean {
  const comma = words.slice(0, at).findLastIndex((word) => !isWord(word));
  return comma > 2 && words[comma]!.text === ',' && at - comma < 8;
}

const isRetort = (words: readonly Word[], after: number): boolean =>
  words[after]?.lower === 'that' || (words.some(isQuotation) && !isWord(words[after]));

/** "went on to say", "continued to argue", "took to Twitter to complain" */
function isGoingOn(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.lower !== 'to' || !SAYING_BASES.has(words[at]!.lower)) return false;
  if (takesTo(words, at) < at) return true;
  const [verb, on] = [words[at - 3]?.lower ?? '', words[at - 2]?.lower ?? ''];
  return (on === 'on' && /^(?:went|goes)$/.test(verb)) || /^(?:continued|continues|proceeded)$/.test(on);
}

/** "“We begin today,” Lind will say", "plans to say": words released in advance. */
const isPlanned = (words: readonly Word[], at: number): boolean =>
  SAYING_BASES.has(words[at]!.lower) &&
  planOf(words, at) < at &&
  words.slice(0, at).some(({ isClause }) => isClause);

/** "asked the mayor whether" */
function isQuestion(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const until = words
    .slice(at + 1, at + 7)
    .findIndex(({ text, lower }) => /^(?:if|whether|why|how)$/.test(lower) || text === ',');
  return isWord(next) && until >= 0 && words[at + 1 + until]!.text !== ',';
}
