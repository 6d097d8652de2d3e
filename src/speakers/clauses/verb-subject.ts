/** The subject of a verb of saying, before or after it. */

import { STATEMENTS } from '../../language/lexicon/documents.js';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  FORMS_OF_BE,
  PREPOSITIONS,
} from '../../language/lexicon/function-words.js';
import { INVERTED_VERBS } from '../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isNoName, isRole, isTitle } from '../../language/names/name-words.js';
import { interpolated, isWork, openingSubject } from './apposition.js';
import {
  ADVERBS,
  isCapital,
  isFunction,
  isNameWord,
  isPossessive,
  isQuotation,
  isWord,
  nameEnd,
  nameStart,
  type Word,
} from './clause-words.js';
import { sourceAt } from './documents.js';
import { readPhraseAt } from './noun-phrase-after.js';
import { phraseStart, readPhrase } from './noun-phrase-before.js';
import { officerAt } from './officers.js';
import { helperOf, planOf } from './speech-phrases.js';
import { looksLikeRole, type Subject, textOf, UNNAMED, UNNAMED_MANY } from './subject.js';

const TIME = wordSet('yesterday today tonight week month year night morning afternoon evening');
const BEFORE_TIME = wordSet('on late early earlier last past this next that in the');

/** Words that attribute something to somebody: a subject, and a verb or mark. */
export interface Claim {
  readonly subject: Subject;
  /** Positions of the subject's first word, about, and of the verb. */
  readonly from: number;
  readonly verb: number;
  /** How a verb or a mark shows that somebody speaks. */
  readonly by: 'says' | 'declares' | 'quotes' | 'beside' | 'participle' | 'according' | 'signature' | 'colon';
  /** Its subject must be a name that also occurs elsewhere in the article. */
  readonly isWeak?: boolean;
}

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
  const isSetOff = before.from === 0 && words[verb - 1]!.text === ',' && before.subject.kind === 'name';
  if (isSetOff) return { ...before, verb, by };
  const isKnown = ({ kind }: Subject): boolean => kind !== 'unnamed';
  if (isKnown(before.subject) && isKnown(after)) return { subject: UNNAMED, from: before.from, verb, by };
  return isKnown(after) ? { subject: after, from: verb, verb, by } : { ...before, verb, by };
}

/** The "went" of "went on to say". */
function finiteVerb(words: readonly Word[], verb: number): number {
  const isPlanned = planOf(words, verb) < verb && words.some(({ isClause }) => isClause);
  if (words[verb - 1]?.lower !== 'to' || isPlanned) return helperOf(words, verb);
  return words[verb - 2]?.lower === 'on' ? verb - 3 : verb - 2;
}

/** "Lind is warning that", "Lind is quoted as saying", and ", adding that", which goes on with the main verb's subject. */
export function participleClaim(words: readonly Word[], verb: number): Claim | null {
  const helper = withoutAdverbs(words, verb);
  const quoted = words[verb - 1]?.lower === 'as' ? quotedBefore(words, verb - 2) : -1;
  const isQuoted = quoted >= 0;
  const be = isQuoted ? quoted - 1 : helper - 1;
  if (FORMS_OF_BE.includes(words[be]?.lower ?? '')) {
    // "is reporting to the head of the parks"
    const next = words[verb + 1]?.text ?? '';
    const isToWhom = next === 'to' && /^(?:reporting|responding)$/.test(words[verb]!.lower);
    // "the crisis that he is warning about"
    const isStranded = PREPOSITIONS.has(next) && /^[.,;]?$/.test(words[verb + 2]?.text ?? '');
    if (!isQuoted && (/^[.,;]?$/.test(next) || isToWhom || isStranded)) return null;
    const subject = subjectBefore(words, be);
    return subject && { ...subject, verb, by: 'participle' };
  }
  const before = words[verb - 1];
  if (!before) return null;
  if (
    before.text !== ',' &&
    !/^(?:and|while|before|but|by|in|speech)$/.test(before.lower) &&
    !STATEMENTS.has(before.lower)
  )
    return null;
  // "detection, validation and warning of missiles"
  const isNoun = words[verb + 1]?.lower === 'of';
  if (before.lower === 'and' && (isNoun || !isJoined(words, verb))) return null;
  if (!isSaid(words, verb)) return null;
  const opening = openingSubject(words, verb);
  return opening && { ...opening, verb, by: 'participle', isWeak: true };
}

/** Whether "and saying" goes on with the main verb's subject: not in "posts by students mocking her and calling her names". */
function isJoined(words: readonly Word[], verb: number): boolean {
  const first = words.findLastIndex(({ text }, i) => i < verb - 1 && /^[a-z]+ing$/.test(text));
  const before = words[first - 1];
  return (
    first < 1 ||
    !isWord(before) ||
    FORMS_OF_BE.includes(before.lower) ||
    /^(?:while|by|and|before|after)$/.test(before.lower)
  );
}

/** "was quoted by the Post as saying" */
function quotedBefore(words: readonly Word[], end: number): number {
  const quoted = words.findLastIndex(({ lower }, i) => i <= end && i > end - 8 && lower === 'quoted');
  return words.slice(quoted, end + 1).every((word) => isWord(word)) ? quoted : -1;
}

/** ", adding jobs", ", conceding a goal": with some verbs, only what follows shows that somebody says it. */
function isSaid(words: readonly Word[], verb: number): boolean {
  const next = words[verb + 1];
  if (words[verb]!.lower === 'pointing') return next?.lower === 'out';
  // "known for telling stories"
  if (words[verb]!.lower === 'telling') return !/^(?:stories|tales|jokes|lies)$/.test(next?.lower ?? '');
  if (/^(?:promising|demanding|hinting)$/.test(words[verb]!.lower))
    return isQuotation(next) || /^(?:to|that|he|she|it|they)$/.test(next?.lower ?? '');
  if (
    !/^(?:adding|reporting|writing|conceding|recalling|concluding|noting|repeating|counting)$/.test(
      words[verb]!.lower,
    )
  )
    return true;
  return words
    .slice(verb + 1, verb + 8)
    .some((word) => isQuotation(word) || /^(?:that|how|he|she|they|it|there|we|why)$/.test(word.lower));
}

/** "…," said Lind: the subject after the verb, unless a new clause begins there. */
function subjectAfter(words: readonly Word[], verb: number): Subject | null {
  if (words[verb + 1]?.lower === 'that') return null;
  const document = sourceAt(words, verb + 1);
  if (document?.isStatement) return document.subject;
  const phrase = readPhraseAt(words, verb + 1);
  if (!phrase) return officerAt(words, verb + 1)?.subject ?? null;
  // "said Special Envoy for Trade Ada Lind"
  const isOffice =
    phrase.subject.kind === 'name' &&
    isTitle(words[phrase.end - 1]!.text) &&
    /^(?:of|for)$/.test(words[phrase.end]?.lower ?? '');
  const isOpen = phrase.subject.kind === 'unnamed' || isOffice;
  const described = isOpen
    ? (describedName(words, verb + 1) ?? officerAt(words, verb + 1)?.subject ?? null)
    : null;
  if (described) return described;
  const beside = phrase.subject.kind === 'name' ? nameAfterNoun(words, verb + 1, phrase.end) : null;
  if (beside) return beside;
  const next = words[phrase.end];
  if (
    !isWord(next) ||
    isNoName(next.text) ||
    PREPOSITIONS.has(next.lower) ||
    CLAUSE_OPENERS.has(next.lower)
  ) {
    return phrase.subject;
  }
  if (TIME.has(next.lower) || BEFORE_TIME.has(next.lower)) return phrase.subject;
  return officerAt(words, verb + 1)?.subject ?? null;
}

/** "said associate professor of law at the City University of Alba Lisa Marden": the name that ends it. */
function describedName(words: readonly Word[], from: number): Subject | null {
  const stop = words.findIndex((word, i) => i >= from && !isWord(word));
  const end = stop < 0 ? words.length : stop;
  const start = nameStart(words, end, from);
  const isRoleFirst = words.slice(from, from + 3).some(looksLikeRole);
  const hasVerb = words
    .slice(from, start)
    .some(({ lower }) => AUXILIARIES.has(lower) || /^(?:that|who|and)$/.test(lower));
  if (!isRoleFirst || hasVerb || start === end || start === from) return null;
  const given = words.findLastIndex((word, i) => i >= start && i < end - 1 && isGivenName(word.text));
  return given <= start || DETERMINERS.has(words[from]!.lower)
    ? null
    : { kind: 'name', name: textOf(words, given, end), role: textOf(words, from, given), opening: false };
}

/** "said Norland goalie Ada Lind": a full name after a noun for what the person is, which may be in no list. */
function nameAfterNoun(words: readonly Word[], from: number, end: number): Subject | null {
  let at = end;
  while (at < end + 3 && /^[a-z-]{3,}$/.test(words[at]?.text ?? '') && !isFunction(words[at]!)) at += 1;
  const last = words[at - 1]!.lower;
  if (at === end || /(?:ing|ed|ly|s)$/.test(last) || TIME.has(last) || BEFORE_TIME.has(last)) return null;
  const close = nameEnd(words, at);
  if (close - at < 2 || !isGivenName(words[at]!.text)) return null;
  return { kind: 'name', name: textOf(words, at, close), role: textOf(words, from, at), opening: false };
}

/** The most words that say where somebody speaks, between commas and the verb. */
const LONGEST_PLACE = 6;

/** Words between two dashes that separate a subject from its verb. */
const LONGEST_ASIDE = 25;
const isDash = ({ text }: Word): boolean => /^[—–-]$/.test(text);
/** Where the words before the dash that ends at `end` end; two hyphens are a dash as well. */
const afterDashes = (words: readonly Word[], end: number): number =>
  end - (words[end - 2] && isDash(words[end - 2]!) ? 2 : 1);

function subjectBefore(words: readonly Word[], verb: number): { subject: Subject; from: number } | null {
  let end = withoutTime(words, withoutAdverbs(words, verb));
  while (words[end - 1]?.text === ')' && end > 1)
    end = Math.max(
      0,
      words.findLastIndex(({ text }, i) => i < end && i > end - 12 && text === '('),
    );
  const last = words[end - 1];
  // "Lind — a lawyer — said"
  if (last && isDash(last)) {
    const closing = afterDashes(words, end);
    const opening = words.findLastIndex(
      (word, i) => i < closing && i > closing - LONGEST_ASIDE && isDash(word),
    );
    return opening > 0 ? subjectBefore(words, afterDashes(words, opening + 1)) : null;
  }
  if (last !== undefined && isWork(words, end - 1)) return interpolated(words, end);
  if (last === undefined || isQuotation(last)) return null;
  if (last.text === ',') return interpolated(words, end - 1);
  if (/^who(?:'\w+)?$/.test(last.lower)) return { subject: antecedent(words, end - 1), from: end - 1 };
  if (last.lower === 'which') return { subject: UNNAMED, from: end - 1 };
  if (/^(?:and|but|then|or)$/.test(last.lower)) {
    // "Lind was joined by Berg, and both said"
    if (/^(?:both|all)$/.test(words[end]!.lower)) return { subject: UNNAMED_MANY, from: end };
    const opening = openingSubject(words, end - 1);
    const isKnown = opening?.subject.kind === 'name' || opening?.subject.kind === 'pronoun';
    return { subject: isKnown ? opening.subject : UNNAMED, from: 0 };
  }
  if (!/^\d/.test(last.text) && !isWord(last)) return null;
  const from = phraseStart(words, end);
  // "Lind, head of the trust, in a statement called"
  const isPlace = /^(?:in|on|at|via|during)$/.test(words[from]!.lower) && end - from <= LONGEST_PLACE;
  if (isPlace && words[from - 1]?.text === ',') {
    const apart = interpolated(words, from - 1);
    if (apart?.subject.kind === 'name') return apart;
  }
  const document = sourceAt(words, from);
  const isSource = document?.isStatement === true && document.end === end;
  const subject = isSource ? document.subject : readPhrase(words, from, end);
  const isOpen = subject?.kind === 'unnamed' || subject?.kind === 'noun';
  const described = isOpen ? (nameBeforeAside(words, from, end) ?? officerBefore(words, from, end)) : null;
  // "Lind read a list of towns he said were poor": the clause before the pronoun is not part of its phrase.
  const isInside = subject?.kind === 'pronoun' && words.slice(from, end - 1).some(isSubjectLike);
  return described ?? (subject && { subject, from: isInside ? end - 1 : from });
}

/** "Ambassador to Japan Ada Lind said" */
function officerBefore(
  words: readonly Word[],
  from: number,
  end: number,
): { subject: Subject; from: number } | null {
  // "Lind, Berg and council president Ada Lind said"
  if (/^(?:and|or|nor)$/.test(words[from - 1]?.lower ?? '')) return null;
  const officer = officerAt(words, from);
  return officer?.end === end ? { subject: officer.subject, from } : null;
}

const isSubjectLike = (word: Word, at: number, words: readonly Word[]): boolean =>
  isNameWord(word) && !isPossessive(word) && !PREPOSITIONS.has(words[at - 1]?.lower ?? '');

/** The most words of a description of what somebody is. */
const LONGEST_DESCRIPTION = 5;

/** "Ada Lind, a clerk at the mill in Bergen told", "Ada Lind, who works in Bergen told": an aside that no comma closes. */
function nameBeforeAside(
  words: readonly Word[],
  from: number,
  end: number,
): { subject: Subject; from: number } | null {
  const isRelative = words[from - 1]?.lower === 'who';
  const comma = isRelative ? from - 2 : from - 1;
  if (words[comma]?.text !== ',') return null;
  const start = nameStart(words, comma, 0);
  const isAfterClause = words[start - 1]?.isClause === true;
  if (comma - start < 2 || !(isAfterClause || isGivenName(words[start]!.text))) return null;
  const isDescribed = isRelative
    ? doesInPlace(words, from, end)
    : // "“Go,” Ada Lind, the mayor said", "Ada Lind, director of the Bergen museum said"
      ((isAfterClause || /^an?$/.test(words[from]!.lower)) &&
        words.slice(from, from + LONGEST_DESCRIPTION).some(looksLikeRole)) ||
      // "senior vice president of programmes said", and not "founder of a group called"
      (words[end]!.lower !== 'called' &&
        words
          .slice(from, from + LONGEST_DESCRIPTION)
          .some((word, i, near) => looksLikeRole(word) && !isCapital(word) && near[i + 1]?.lower === 'of'));
  const opens = start === 0 || isQuotation(words[start - 1]) || words[start - 1]!.text === ',';
  const subject = isDescribed && opens ? readPhrase(words, start, comma) : null;
  return subject && { subject, from: start };
}

/** Verbs of clauses that describe somebody: what they do for a living, or have done. */
const DOES =
  /^(?:works|lives|runs|leads|heads|owns|serves|teaches|plays|studies|chairs|manages|represents|specialises|specializes|directs|oversees|[a-z]+ed|is|was|has|had|ran|led|grew|won|lost|came|went|left|taught)$/;

/**
 * "works in Bergen", "was born at the mill": a clause with "who" as its subject that ends in a preposition's words,
 * so that the verb after them has no other subject: not "was held in Bergen police" before "said".
 */
function doesInPlace(words: readonly Word[], from: number, end: number): boolean {
  if (!DOES.test(words[from]!.text)) return false;
  const clause = words.slice(from + 1, end);
  const preposition = clause.findLastIndex(({ lower }) => PREPOSITIONS.has(lower));
  const object = clause.slice(preposition + 1);
  const noun = DETERMINERS.has(object[0]?.lower ?? '') ? object.slice(1) : object;
  const isOneNoun = noun.length === 1 || noun.every(isNameWord);
  return preposition >= 0 && noun.length > 0 && isOneNoun && !looksLikeRole(noun.at(-1)!);
}

function withoutAdverbs(words: readonly Word[], verb: number): number {
  let end = verb;
  while (end > 0 && (ADVERBS.has(words[end - 1]!.lower) || /^[a-z]+ly$/.test(words[end - 1]!.text))) end -= 1;
  return end;
}

const isDay = (word: Word | undefined): boolean =>
  word !== undefined && isNoName(word.text) && /^\p{Lu}/u.test(word.text);

/** "Lind on Monday said", "Lind on April 22 said": without the day in between. */
function withoutTime(words: readonly Word[], end: number): number {
  const last = words[end - 1];
  const isDate = last && /^\d{1,4}$/.test(last.text) && isNoName(words[end - 2]?.text ?? '');
  if (!last || !(TIME.has(last.lower) || isDay(last) || isDate)) return end;
  let start = isDate ? end - 2 : end - 1;
  // "on Saturday morning"
  if (TIME.has(last.lower) && isDay(words[start - 1])) start -= 1;
  while (start > 0 && BEFORE_TIME.has(words[start - 1]!.lower)) start -= 1;
  return start > 0 ? start : end;
}

/**
 * Whom ", who said" continues: the name before it, if the sentence is about that person or that person has done what
 * it tells; unless the name belongs to somebody else's description.
 */
function antecedent(words: readonly Word[], who: number): Subject {
  // "Lind, who told", "Lind – who told"
  const end = /^[,–—]$/.test(words[who - 1]?.text ?? '') ? who - 1 : who;
  const start = nameStart(words, end, 0);
  if (start === end) return UNNAMED;
  // "It was Lind who first said"
  const isCleft = words[start - 2]?.lower === 'it' && /^(?:is|was)$/.test(words[start - 1]!.lower);
  if (isCleft && start < 4) return readPhrase(words, start, end) ?? UNNAMED;
  let before = start;
  while (before > 0 && (DETERMINERS.has(words[before - 1]!.lower) || isRole(words[before - 1]!.text)))
    before -= 1;
  if (
    INVERTED_VERBS.has(words[before - 1]?.lower ?? '') &&
    words[before - 1]!.lower === words[before - 1]!.text
  )
    return readPhraseAt(words, before)?.subject ?? UNNAMED;
  if (!PREPOSITIONS.has(words[before - 1]?.lower ?? '')) {
    return readPhrase(words, phraseStart(words, end), end) ?? UNNAMED;
  }
  // "a third of Norlanders, who said"
  if (/s$/.test(words[end - 1]!.lower) && end - start === 1) return UNNAMED_MANY;
  const owner = words[before - 2];
  const describes = owner && (isRole(owner.lower.replace(/s$/, '')) || isNameWord(owner));
  return describes ? UNNAMED : (readPhrase(words, before, end) ?? UNNAMED);
}
