/** Whether a word, in its place, is a verb of saying. */

import { STATEMENTS } from '../../language/lexicon/documents.js';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { NUMBER_WORDS } from '../../language/lexicon/numbers.js';
import {
  DECLARING_VERBS,
  NEEDING_CONTENT,
  NOUNS_TOO,
  QUOTING_VERBS,
  REPORTING_VERBS,
  SAYING_BASES,
  SAYING_PARTICIPLES,
  SAYING_VERBS,
} from '../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isNoName } from '../../language/names/name-words.js';
import {
  isCapital,
  isFunction,
  isNameWord,
  isQuotation,
  isReporting,
  isWord,
  type Word,
} from './clause-words.js';
import { isDeedBesideQuotation, isSpeechPhrase, PHRASED_VERBS, planOf } from './speech-phrases.js';
import { looksLikeRole } from './subject.js';

/**
 * `says`: whoever is its subject; `declares`: if its subject is known; `quotes`: near a quotation; `beside`: right
 * after a quotation, as any verb may; `participle`: its subject is the main verb's.
 */
export type SpeechCue = 'says' | 'declares' | 'quotes' | 'beside' | 'participle';

const CONTENT = wordSet(
  'that how why what whether if he she it they we i there this his her its their reporters journalists us me him them',
);
const BESIDE = wordSet(
  'when as after while before to again later back in on at of with during from via through',
);

const VERBS: ReadonlySet<string> = new Set([
  ...[
    SAYING_VERBS,
    SAYING_BASES,
    DECLARING_VERBS,
    QUOTING_VERBS,
    REPORTING_VERBS,
    SAYING_PARTICIPLES,
    PHRASED_VERBS,
  ].flatMap((verbs) => [...verbs]),
  ...wordSet('put talks talked speaks spoke read reads'),
]);

/** How the word at a position lets somebody speak; null if it does not. `quotes`: a quotation is near. */
export function speechAt(words: readonly Word[], at: number, quotes: boolean): SpeechCue | null {
  const { text, lower } = words[at]!;
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
  if (SAYING_VERBS.has(lower)) return isContent(words, at, quotes) && !isDeed(words, at) ? 'says' : null;
  if (isGoingOn(words, at)) return 'says';
  if (isPlanned(words, at)) return 'quotes';
  if (DECLARING_VERBS.has(lower)) {
    const next = words[at + 1]?.lower ?? '';
    if (next === 'on' && isHiring(words, at + 2)) return null;
    if (isBlow(words, at)) return null;
    // "accused of theft", "described as calm": somebody is.
    const isPassive = /^(?:of|as|for)$/.test(next) && !/^call/.test(lower);
    const isElse = isPassive || /^(?:by|off|up|in|back|to)$/.test(next);
    const isSaid =
      (ANNOUNCING.test(lower) && hasThat(words, at + 2)) ||
      (/^(?:announce|confirm)/.test(lower) && isAfterComma(words, at));
    return isElse && !isSaid ? null : 'declares';
  }
  if (/^asks?(?:ed)?$/.test(lower) && isQuestion(words, at)) return 'declares';
  if (
    quotes &&
    /^(?:talk|speak)(?:s|ed)$|^spoke$/.test(lower) &&
    /^(?:of|about)$/.test(words[at + 1]?.lower ?? '')
  )
    return 'quotes';
  if (lower === 'put' && words[at + 1]?.lower === 'it' && quotes) return 'quotes';
  if (QUOTING_VERBS.has(lower) && !isDoing(words, at) && (quotes || isTrailing(words, at))) return 'quotes';
  if (SAYING_PARTICIPLES.has(lower)) return 'participle';
  return quotes && isBesideClause(words, at) ? 'beside' : null;
}

/** "slams into the coast", "called the match off", "called heads" */
function isBlow(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower ?? '';
  if (/^slam/.test(lower)) return /^(?:into|through|against|down|home|shut)$/.test(next);
  if (!/^call/.test(lower)) return false;
  const off = words.slice(at + 1, at + 7).findIndex((word) => word.lower === 'off' || !isWord(word));
  return /^(?:heads|tails)$/.test(next) || words[at + 1 + off]?.lower === 'off';
}

/** "called on Berg & Lind, a law firm, to": somebody introduced by what they do is asked to do it. */
function isHiring(words: readonly Word[], from: number): boolean {
  const comma = words.slice(from, from + 8).findIndex((word) => word.text === ',');
  return comma > 0 && /^an?$/.test(words[from + comma + 1]?.lower ?? '');
}

/** "announced in November that", "confirmed to the board that" */
const ANNOUNCING = /^(?:announce|reveal|confirm|disclose|indicate)/;
function hasThat(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 6 && isWord(words[at]); at += 1)
    if (words[at]!.lower === 'that') return true;
  return false;
}

/** "It was shut, the port confirmed to the Herald." */
function isAfterComma(words: readonly Word[], at: number): boolean {
  const comma = words.slice(0, at).findLastIndex((word) => !isWord(word));
  return comma > 2 && words[comma]!.text === ',' && at - comma < 8;
}

/** With "back" they answer: "“That is a lie,” Lind shot back." */
const RETORTS = wordSet('shot fired hit snapped pushed clapped');
const isRetort = (words: readonly Word[], after: number): boolean =>
  words[after]?.lower === 'that' || (words.some(isQuotation) && !isWord(words[after]));

/** Whether a word that looks like a verb of saying is a noun or a participle: "his own notes", "issues reported by patients". */
function isNoVerbOfSaying(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const before = words[at - 1]?.lower ?? '';
  // "easier said than done"
  if (lower === 'said' && words[at + 1]?.lower === 'than') return true;
  // "noted down the number"
  if (/^(?:noted|wrote)$/.test(lower) && /^(?:down|off|up)$/.test(words[at + 1]?.lower ?? '')) return true;
  // "in a video posted on Monday"
  if (lower === 'posted') return STATEMENTS.has(before);
  // "with his own notes", "the reports"
  if (/[^s]s$|sses$/.test(lower) && isBeforeNoun(before)) return true;
  // "said reports of fraud were few", "the clerk's alleged conduct"
  if (NOUNS_TOO.has(lower) && words[at + 1]?.lower === 'of') return true;
  if (lower === 'alleged' && isBeforeNoun(before.replace(/^.*'s$/, 'his'))) return true;
  // "in his televised remarks at the Capitol"
  if (NOUNS_TOO.has(lower) && isObject(words, at)) return true;
  // "issues reported last week by patients", "an event called Race Day"
  if (/ed$/.test(lower) && isDoneBy(words, at)) return true;
  if (lower === 'called') return isCalled(words, at);
  // "In interviews and tweets, Lind said"
  return /[^s]s$/.test(lower) && /^(?:and|or)$/.test(before) && words[at + 1]?.text === ',';
}

/** Whether a noun, with what describes it, follows a preposition, and nothing is said after it. */
function isObject(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (isWord(next) && !PREPOSITIONS.has(next.lower) && !/^(?:and|or)$/.test(next.lower)) return false;
  const before = words
    .slice(Math.max(0, at - 4), at)
    .findLastIndex((word) => !isWord(word) || (isFunction(word) && word.lower !== 'and'));
  if (before < 0) return false;
  const from = Math.max(0, at - 4) + before;
  const isOwned = DETERMINERS.has(words[from]!.lower);
  const described = words.slice(from + 1, at);
  return (
    PREPOSITIONS.has(words[isOwned ? from - 1 : from]?.lower ?? '') &&
    !described.some((word) => isCapital(word) || looksLikeRole(word)) &&
    (!isOwned || described.every(({ lower }) => /(?:ed|ing|al|ic|ive|ous|ful|est|ary|ory|f)$/.test(lower)))
  );
}

/** What a noun may follow, besides determiners and numbers. Not "that" or "often", which a verb may follow. */
const DESCRIBING = wordSet('own no any such other several many new more recent all both few various');
const isBeforeNoun = (lower: string): boolean =>
  DESCRIBING.has(lower) ||
  NUMBER_WORDS.has(lower) ||
  (DETERMINERS.has(lower) && !/^(?:that|one)$/.test(lower));

/** Done by a person rather than by letter: "Lind warned by letter that" has a subject, and says how. */
function isDoneBy(words: readonly Word[], at: number): boolean {
  let by = at + 1;
  while (
    by < at + 4 &&
    (isTime(words[by]?.lower ?? '') || /ly$|^(?:week|month|year)$/.test(words[by]?.lower ?? ''))
  )
    by += 1;
  if (words[by]?.lower !== 'by') return false;
  const doer = words[by + 1];
  return !isSubjectsEnd(words[at - 1]) || isNameWord(doer) || DETERMINERS.has(doer?.lower ?? '');
}

/** Whether a verb after the word may well have its subject there: "Lind", "the minister", "she", "Lind has". */
const isSubjectsEnd = (word: Word | undefined): boolean =>
  !isWord(word) ||
  isCapital(word) ||
  looksLikeRole(word) ||
  /^(?:s?he|they|has|have|had|later|also)$/.test(word.lower);

/** "an event called “Race Day”": it has a name, and nobody speaks. */
function isCalled(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (!isWord(before) || isCapital(before) || /[^s]s$/.test(before.lower) || isFunction(before)) return false;
  return !looksLikeRole(before) && (isCapital(next) || isQuotation(next)) && !/ly$/.test(before.lower);
}

/** Whoever hears it follows these: "assured the crowd that". */
const HEARING = wordSet('assured assures reminded reminds informed informs');
const isTime = (lower: string): boolean => /^(?:this|last|earlier|later|again|today|yesterday)$/.test(lower);

const PRIZES =
  /^(?:victory|responsibility|credit|asylum|gold|silver|bronze|title|win|crown|place|share|life|lives|prize|medal|championship|seat)s?$/;

/** "insists on fresh bread", "claimed its third title" */
function isDeed(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower ?? '';
  // "declares for the draft"
  if (/^declare/.test(lower)) return next === 'for';
  // "said a last farewell to"
  if (/^sa(?:id|y|ys)$/.test(lower)) return hasSoon(words, at, FAREWELLS);
  // "conceded two goals", "conceded and raised wages"
  if (/^conced/.test(lower)) return /^(?:and|a|an|two|three|four|five|defeat|goals)$/.test(next);
  if (/^insist/.test(lower)) return /^(?:on|upon)$/.test(next);
  if (/^(?:wrote|writes)$/.test(lower)) return isWriting(words, at);
  return /^claim/.test(lower) && hasSoon(words, at, PRIZES);
}

/** Whether a word of a kind is the object of a verb: next to it, or after "its", "a" and what describes it. */
const hasSoon = (words: readonly Word[], at: number, kind: RegExp): boolean =>
  kind.test(words[at + 1]?.lower ?? '') ||
  ((DETERMINERS.has(words[at + 1]?.lower ?? '') || NUMBER_WORDS.has(words[at + 1]?.lower ?? '')) &&
    words.slice(at + 2, at + 5).some((word) => kind.test(word.lower)));

const FAREWELLS = /^(?:farewells?|goodbyes?|good-byes?)$/;

const PERIODICALS = /^(?:newspapers?|magazines?|journals?|publications?|outlets?|websites?|blogs?)$/;

/** "wrote his thesis on rain", "wrote lyrics", "wrote the “Song”", and not "wrote a letter to say". */
function isWriting(words: readonly Word[], at: number): boolean {
  const [next, after] = [words[at + 1], words[at + 2]];
  // "wrote for several newspapers", and not "wrote for the majority"
  if (next?.lower === 'for' && !words.some(isQuotation))
    return words.slice(at + 2, at + 7).some(({ lower }) => PERIODICALS.test(lower));
  const isDetermined = DETERMINERS.has(next?.lower ?? '') && !/^th(?:at|is)$/.test(next!.lower);
  if (isDetermined && isQuotation(after)) return true;
  if (words.some(isQuotation) || !isWord(next) || isCapital(next)) return false;
  // "wrote nine books in his life"
  if (NUMBER_WORDS.has(next.lower)) return true;
  const isObject =
    isDetermined || !(isFunction(next) || CONTENT.has(next.lower) || /ly$|^back$/.test(next.lower));
  const isSaid = ({ lower }: Word): boolean => STATEMENTS.has(lower) || CONTENT.has(lower);
  return isObject && !words.slice(at + 2, at + 6).some(isSaid);
}

/**
 * With some verbs, only the words that follow show that somebody speaks: jobs are added and products recalled as
 * well.
 */
function isContent(words: readonly Word[], at: number, quotes: boolean): boolean {
  if (!NEEDING_CONTENT.has(words[at]!.lower)) return true;
  // "The Herald reports the bridge is shut."
  if (words[at]!.lower === 'reports' && isCapital(words[at - 1])) return true;
  // "wondered aloud whether"
  const isSpoken = /^(?:aloud|publicly|openly)$/.test(words[at + 1]?.lower ?? '');
  const { text = '', lower = '' } = words[isSpoken ? at + 2 : at + 1] ?? {};
  // "reminded her of home", "concluded her letter"
  if (HEARING.has(words[at]!.lower) && words[at + 2]?.lower === 'of') return false;
  if (/^conclude[ds]$/.test(words[at]!.lower) && /^(?:his|her|its|their|this)$/.test(lower)) return false;
  // "recalled its soups", "added its first shop"
  if (lower === 'its' && !quotes && !isReporting(words[at]!)) return false;
  // "Lind has responded, with an advert" says nothing; "…, Lind responded, and" does.
  const isEnd = /^[.,;]?$/.test(text);
  // "As the Herald reported, …"
  const isApart =
    !isEnd ||
    words
      .slice(Math.max(0, at - 8), at)
      .some((word, i) => word.text === ',' || (at < 8 && i === 0 && word.lower === 'as'));
  if (quotes || CONTENT.has(lower) || !/^[\p{L}\d]/u.test(text)) return quotes || isApart;
  // "It was late, recalled Ada Lind, a baker."
  if (words[at - 1]?.text === ',' && isGivenName(text) && isNameWord(words[at + 2])) return true;
  // "It was sold, reported the Herald."
  const source = words[lower === 'the' ? at + 2 : at + 1];
  if (isReporting(words[at]!) && words[at - 1]?.text === ',' && isNameWord(source)) return true;
  const that = words.slice(at + 1, at + 10).findIndex((word) => word.lower === 'that');
  return (
    that > 0 &&
    (PREPOSITIONS.has(lower) ||
      (isCapital(words[at + 1]) && isNoName(text)) ||
      HEARING.has(words[at]!.lower) ||
      isTime(lower))
  );
}

/** 'agreed to keep "classic" copies', 'began building it at "Starbase"': what is quoted is a word or two. */
function isDoing(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  // "charged a fee"
  if (/^charge[ds]$/.test(words[at]!.lower)) return isWord(words[at + 1]) && next !== 'that';
  // 'Such "odd" songs were new when Lind began his career.'
  const isBeginning = /^beg[ia]ns?$/.test(words[at]!.lower) && !words.slice(at).some(isQuotation);
  return (isBeginning || next === 'to' || /ing$/.test(next)) && !words.some(({ isClause }) => isClause);
}

/** "It was worth it, Lind observed." */
function isTrailing(words: readonly Word[], at: number): boolean {
  const comma = words.slice(0, at).findLastIndex(({ text }) => text === ',');
  return (
    at > comma + 1 &&
    at - comma < 5 &&
    comma > 2 &&
    /^[.?!]?$/.test(words[at + 1]?.text ?? '') &&
    (isCapital(words[at - 1]) || /^s?he$/.test(words[at - 1]!.lower))
  );
}

/** "went on to say", "continued to argue" */
function isGoingOn(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.lower !== 'to' || !SAYING_BASES.has(words[at]!.lower)) return false;
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

/** “…,” Lind's statement read. */
const isRead = (words: readonly Word[], at: number): boolean =>
  isBesideQuotation(words, at) ||
  (words.slice(Math.max(0, at - 8), at).some(({ lower }) => STATEMENTS.has(lower)) &&
    words.slice(0, at).some(({ isClause }) => isClause));

/** Whether a quotation of whole clauses stands right before or after a word. */
function isBesideQuotation(words: readonly Word[], at: number): boolean {
  const after = words[at + 1]?.text === ':' ? words[at + 2] : words[at + 1];
  return words[at - 1]?.isClause === true || (isQuotation(after) && after?.isClause === true);
}

/** "by interjecting, “Go home.”", ", exclaiming “Go home.”", and not "Speaking on Monday, “we”". */
const isQuoting = (words: readonly Word[], at: number): boolean => {
  const { lower } = words[at]!;
  if (!/^[a-z]{3,}ing$/.test(lower)) return false;
  if (/^[,:]$/.test(words[at + 1]?.text ?? '')) return words[at + 2]?.isClause === true;
  return words[at + 1]?.isClause === true && QUOTING_VERBS.has(lower.replace(/ing$/, 'ed'));
};

/** “Go home,” Lind implored: a verb that only separates a subject from a quotation of whole clauses. */
function isBesideClause(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (!/^[a-z-]{3,}(?:ed|s)$/.test(lower) || AUXILIARIES.has(lower) || PREPOSITIONS.has(lower)) return false;
  // "to cheers"
  if (PREPOSITIONS.has(words[at - 1]?.lower ?? '')) return false;
  const next = words[at + 1];
  // "“Go,” Lind plans to say"
  if (next?.lower === 'to' && SAYING_BASES.has(words[at + 2]?.lower ?? '')) return false;
  const ends = !isWord(next) || BESIDE.has(next.lower) || isNoName(next.text) || /ly$/.test(next.lower);
  if (isQuotation(words[at - 1]))
    return words[at - 1]!.isClause === true && (/ed$/.test(lower) || isNameWord(next));
  return ends && words.slice(Math.max(0, at - 8), at).some(({ isClause }) => isClause);
}
