/** Whom a sentence lets speak: each verb of saying outside its quotations, with the subject of that verb. */

import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../language/lexicon/function-words.js';
import {
  DECLARING_VERBS,
  INVERTED_VERBS,
  QUOTING_VERBS,
  SAYING_VERBS,
} from '../language/lexicon/speech-verbs.js';
import { wordSet } from '../language/lexicon/word-set.js';
import { isNoName, isRole } from '../language/people.js';
import { interpolated } from './apposition.js';
import { isFunction, isNameWord, isQuotation, isWord, nameStart, type Word } from './clause-words.js';
import { readPhraseAt } from './noun-phrase-after.js';
import { phraseStart, readPhrase } from './noun-phrase-before.js';
import { type Subject, UNNAMED } from './subject.js';

const ADVERBS = wordSet(`
  also later then has have had once again further since already often recently reportedly repeatedly earlier still
  even just himself herself both all ever always long first soon now`);
const TIME = wordSet('yesterday today tonight week month year night morning afternoon evening');
const BEFORE_TIME = wordSet('on late early earlier last this next that in the');

export interface Claim {
  readonly subject: Subject;
  /** Positions of the subject's first word, about, and of the verb. */
  readonly from: number;
  readonly verb: number;
}

/** Every attribution of a sentence, in order. */
export function claimsIn(words: readonly Word[]): Claim[] {
  const quotes = words.some(isQuotation);
  const claims = words.flatMap(({ text, lower }, at): Claim[] => {
    // "Omar Said" says nothing.
    if (at > 0 && text !== lower) return [];
    if (lower === 'according' && words[at + 1]?.lower === 'to') {
      const source = readPhraseAt(words, at + 2);
      return source ? [{ subject: source.subject, from: at, verb: at + 1 }] : [];
    }
    const declares = DECLARING_VERBS.has(lower);
    if (!SAYING_VERBS.has(lower) && !declares && !(quotes && QUOTING_VERBS.has(lower))) return [];
    if (declares && /^(?:by|off|up|in|back)$/.test(words[at + 1]?.lower ?? '')) return [];
    const claim = claimOf(words, at);
    return claim && !(declares && claim.subject.kind === 'unnamed') ? [claim] : [];
  });
  // "He accused the minister, and said …": whoever began goes on.
  const began = claims.filter(
    ({ verb }, i) => i === 0 || !/^(?:and|but|then|or)$/.test(words[verb - 1]!.lower),
  );
  return claims.length > 0 ? outermost(words, began, quotes) : announced(words);
}

/** Haddad refused to name him: "…" */
function announced(words: readonly Word[]): Claim[] {
  const colon = words.findIndex(({ text }, i) => text === ':' && isQuotation(words[i + 1]));
  const opening = colon < 0 ? null : readPhraseAt(words, 0);
  const isSubject =
    opening?.subject.kind === 'name' && opening.end <= colon && !isFunction(words[opening.end]!);
  return isSubject ? [{ subject: opening.subject, from: 0, verb: colon }] : [];
}

function claimOf(words: readonly Word[], verb: number): Claim | null {
  const before = subjectBefore(words, verb);
  const opens = verb === 0 || words[verb - 1]!.text === ',' || isQuotation(words[verb - 1]);
  const { lower } = words[verb]!;
  const isInverted =
    INVERTED_VERBS.has(lower) || (isQuotation(words[verb - 1]) && !/^t(?:old|ells)$/.test(lower));
  const after = opens && isInverted ? subjectAfter(words, verb) : null;
  if (!before || !after) {
    const subject = before?.subject ?? after;
    const from = before?.from ?? verb;
    // "It came after Moscow warned of war" tells of a warning, and is none.
    const isEvent = /^(?:after|before|since|until)$/.test(words[from - 1]?.lower ?? '');
    return subject ? { subject: isEvent ? UNNAMED : subject, from, verb } : null;
  }
  const isKnown = ({ kind }: Subject): boolean => kind !== 'unnamed';
  if (isKnown(before.subject) && isKnown(after)) return { subject: UNNAMED, from: before.from, verb };
  return { subject: isKnown(after) ? after : before.subject, from: before.from, verb };
}

/** "…," said Lind: the subject behind the verb, unless a clause of its own begins there. */
function subjectAfter(words: readonly Word[], verb: number): Subject | null {
  const phrase = readPhraseAt(words, verb + 1);
  if (!phrase) return null;
  const next = words[phrase.end];
  if (
    !isWord(next) ||
    isNoName(next.text) ||
    PREPOSITIONS.has(next.lower) ||
    CLAUSE_OPENERS.has(next.lower)
  ) {
    return phrase.subject;
  }
  return TIME.has(next.lower) || BEFORE_TIME.has(next.lower) ? phrase.subject : null;
}

function subjectBefore(words: readonly Word[], verb: number): { subject: Subject; from: number } | null {
  let end = withoutTime(words, withoutAdverbs(words, verb));
  if (words[end - 1]?.text === ')') end = words.findLastIndex(({ text }, i) => i < end && text === '(');
  const last = words[end - 1];
  if (last === undefined || isQuotation(last)) return null;
  if (last.text === ',') return interpolated(words, end - 1);
  if (last.lower === 'who') return { subject: antecedent(words, end - 1), from: end - 1 };
  if (last.lower === 'which') return { subject: UNNAMED, from: end - 1 };
  if (/^(?:and|but|then|or)$/.test(last.lower)) {
    const opening = readPhraseAt(words, 0);
    return { subject: opening?.subject.kind === 'name' ? opening.subject : UNNAMED, from: 0 };
  }
  if (!/^\d/.test(last.text) && !isWord(last)) return null;
  const from = phraseStart(words, end);
  const subject = readPhrase(words, from, end);
  return subject && { subject, from };
}

function withoutAdverbs(words: readonly Word[], verb: number): number {
  let end = verb;
  while (end > 0 && (ADVERBS.has(words[end - 1]!.lower) || /^[a-z]+ly$/.test(words[end - 1]!.text))) end -= 1;
  return end;
}

/** "Lind on Monday said": without the day between. */
function withoutTime(words: readonly Word[], end: number): number {
  const last = words[end - 1];
  if (!last || !(TIME.has(last.lower) || (isNoName(last.text) && /day$/.test(last.lower)))) return end;
  let start = end - 1;
  while (start > 0 && BEFORE_TIME.has(words[start - 1]!.lower)) start -= 1;
  return start > 0 && words[start - 1]!.text !== ',' ? start : end;
}

/** Whom ", who said" continues: the name before it, unless that belongs to somebody else's description. */
function antecedent(words: readonly Word[], who: number): Subject {
  const end = words[who - 1]?.text === ',' ? who - 1 : who;
  const start = nameStart(words, end, 0);
  if (start === end) return UNNAMED;
  let before = start;
  while (before > 0 && (DETERMINERS.has(words[before - 1]!.lower) || isRole(words[before - 1]!.text)))
    before -= 1;
  if (!PREPOSITIONS.has(words[before - 1]?.lower ?? '')) {
    return readPhrase(words, phraseStart(words, end), end) ?? UNNAMED;
  }
  const owner = words[before - 2];
  const describes = owner && (isRole(owner.lower.replace(/s$/, '')) || isNameWord(owner));
  return describes ? UNNAMED : (readPhrase(words, before, end) ?? UNNAMED);
}

/**
 * Without what somebody is reported to have said by another of them: all of "Lind said Berg had warned of debt" is
 * Lind's report, and all of "Oslo urged Bergen to wait, Lind said" too. Where there is a quotation, it may be either's.
 */
function outermost(words: readonly Word[], claims: readonly Claim[], quotes: boolean): Claim[] {
  const last = claims.at(-1);
  // "Nagel welcomed it, while Visco said no": whose sentence this is depends on what is asked.
  const [only] = claims;
  const isContrast = claims.length === 1 && /^(?:while|whereas)$/.test(words[only!.from - 1]?.lower ?? '');
  if (isContrast && readPhraseAt(words, 0)?.subject.kind === 'name') {
    return [{ subject: UNNAMED, from: 0, verb: only!.verb }, ...claims];
  }
  if (quotes || claims.length < 2 || !last) return [...claims];
  const behind = words[last.verb + 1];
  const isClosing =
    words[last.from - 1]?.text === ',' &&
    (!isWord(behind) ||
      PREPOSITIONS.has(behind.lower) ||
      isNoName(behind.text) ||
      /^(?:reporters|journalists)$/.test(behind.lower));
  if (isClosing && last.verb + 12 > words.length) return [last];
  return claims.filter((claim, i) => {
    const outer = claims[i - 1];
    if (!outer) return true;
    const between = words.slice(outer.verb + 1, claim.verb);
    return between.some(
      ({ text, lower }) =>
        /^[,;:—–]$/.test(text) || /^(?:while|but|whereas|and|as|when|after|before|because)$/.test(lower),
    );
  });
}
