/** Subjects that commas separate from their verb: "Voss, 54, told", "His coach, Ruta Kalnins, said". */

import { isEnglishWord } from '../../language/dictionary.js';
import { peoples } from '../../language/lexicon/countries.js';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
} from '../../language/lexicon/function-words.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isTitle } from '../../language/names/name-words.js';
import { isDeed, isField, withoutWhereSaid } from '../../language/names/roles.js';
import {
  isCapital,
  isFunction,
  isNameWord,
  isQuotation,
  isWord,
  nameEnd,
  type Word,
} from './clause-words.js';
import { isInAside, isWork } from './quoted-words.js';
import { endsInVerb, readPhraseAt } from './subjects/noun-phrase-after.js';
import {
  isLand,
  isOrganisation,
  looksLikeRole,
  roleStart,
  type Subject,
  textOf,
  UNNAMED,
} from './subjects/subject.js';

interface Segment {
  readonly from: number;
  readonly to: number;
}
export interface Found {
  readonly subject: Subject;
  readonly from: number;
}

/** The most commas between a subject and its verb. */
const MOST_SEGMENTS = 9;

/** "Voss, 54, told": the subject before the words that commas set off. */
export function interpolated(words: readonly Word[], comma: number): Found | null {
  const segments = segmentsBefore(words, comma);
  for (const [i, segment] of segments.entries()) {
    const asides = segments.slice(i + 1);
    // "Lind, a lawyer, and Berg, a judge, agreed"
    if (asides.some((aside, i) => isJoinedName(words, aside, asides[i + 1]))) continue;
    if (isBeforeSpeaker(words, segment, asides)) continue;
    if (isPhrase(words, segment) && asides.every((aside) => isAside(words, aside)))
      return asides.length === 0 && !isAfterClause(words, segment)
        ? null
        : { subject: subjectOf(words, segment, asides), from: segment.from };
  }
  return segments.length > 1 ? { subject: UNNAMED, from: segments.at(-1)!.from } : null;
}

/** "“Go,” President Ada Lind, said": a full name between a quotation and a comma that closes nothing. */
const isAfterClause = (words: readonly Word[], { from, to }: Segment): boolean =>
  words[from - 1]?.isClause === true && to - from > 1 && nameEnd(words, from) === to;

/** "Ahead of the vote, Ada Lind, the mayor, said", "Work went on at noon, Ada Lind, the mayor, said" */
function isBeforeSpeaker(
  words: readonly Word[],
  { from }: Segment,
  [next, role]: readonly Segment[],
): boolean {
  return (
    from === 0 &&
    isCapital(words[0]) &&
    isEnglishWord(words[0]!.lower) &&
    !isNameWord(words[1]) &&
    next !== undefined &&
    role !== undefined &&
    next.to - next.from > 1 &&
    isGivenName(words[next.from]!.text) &&
    isName(words, next) &&
    !words.slice(0, next.from - 1).some((word) => looksLikeRole(word) || word.text === ',') &&
    roleInAside(words, role) !== null
  );
}

/** The stretches between the commas before a position, in order, back to the nearest other mark. */
function segmentsBefore(words: readonly Word[], comma: number): Segment[] {
  const segments: Segment[] = [];
  let to = comma;
  for (let at = comma - 1; at >= -1 && segments.length < MOST_SEGMENTS; at -= 1) {
    const word = words[at];
    const isInside =
      word &&
      word.text !== ',' &&
      (!isQuotation(word) || isWork(words, at) || isInAside(words, at)) &&
      !/^[;:—–−]$/.test(word.text);
    // "IG Ltd., said": the full stop of an abbreviation.
    if (isInside && (word.text !== '.' || !isCapital(words[at + 1]))) continue;
    const isNew = word?.text !== ',' || /^(?:but|yet|so|while)$/.test(words[at + 1]!.lower);
    const from = isNew ? afterOpener(words, at + 1) : at + 1;
    if (from < to) segments.push({ from, to });
    if (word?.text !== ',') break;
    to = at;
  }
  return segments.reverse();
}

/** "But Lind, 34, said", "As Lind, the mayor, noted" */
export const afterOpener = (words: readonly Word[], from: number): number =>
  /^(?:and|but|yet|so|then|as|now|still|also|late|later|early|earlier|recently|meanwhile|instead|when|while|because|that)$/.test(
    words[from]?.lower ?? '',
  )
    ? from + 1
    : from;

/** Whether a noun phrase may begin at a word: not at a preposition, and not at a participle. */
export function opensPhrase(words: readonly Word[], from: number): boolean {
  const { text, lower } = words[from]!;
  // "Henning Lind", and not "Meeting Lind"
  const isNamed = isCapital(words[from]) && (from > 0 || isGivenName(text) || !isEnglishWord(lower));
  return (
    !PREPOSITIONS.has(lower) &&
    !/^\d/.test(text) &&
    (isNamed || !/ing$/.test(lower) || /^(?:outgoing|incoming|acting)$/.test(lower)) &&
    !(/ed$/.test(lower) && text === lower)
  );
}

/** Whether a stretch is a noun phrase, modifiers included: "Prof. Hana Ito of Kyoto". */
function isPhrase(words: readonly Word[], { from, to }: Segment): boolean {
  const phrase = opensPhrase(words, from) ? readPhraseAt(words, from) : null;
  if (!phrase || endsInVerb(words, phrase.end)) return false;
  const next = words[phrase.end];
  return (
    phrase.end >= to ||
    // "Jr."
    (next?.text === '.' && phrase.end + 1 === to) ||
    next?.text === '(' ||
    PREPOSITIONS.has(next?.lower ?? '') ||
    /^(?:who|whose)$/.test(next?.lower ?? '')
  );
}

/** Whether a stretch between commas may stand between a subject and its verb: it holds no other clause. */
function isAside(words: readonly Word[], { from, to }: Segment): boolean {
  const { lower } = words[from]!;
  if (/^(?:who|whose|whom|which|however|meanwhile|too|though|jr|sr|and|also)$/.test(lower)) return true;
  if (CLAUSE_OPENERS.has(lower)) return /^(?:as|when|while)$/.test(lower) || isPause(words, from, to);
  // "an oncologist who has advised governments"
  const relative = words.findIndex(
    (word, i) => i > from && i < to && /^(?:who|whose|which|that)$/.test(word.lower),
  );
  return !words
    .slice(from, relative < 0 ? to : relative)
    .some((word) => AUXILIARIES.has(word.lower) || /^(?:he|she|they|it|i|we)$/.test(word.lower));
}

/** "and Berg, a judge,": somebody else, with a description of his own; not "and Transportation". */
const isJoinedName = (words: readonly Word[], { from }: Segment, next: Segment | undefined): boolean =>
  words[from]!.lower === 'and' &&
  isNameWord(words[from + 1]) &&
  next !== undefined &&
  roleInAside(words, next) !== null;

/** "Lind, after a long pause, said" */
function isPause(words: readonly Word[], from: number, to: number): boolean {
  const opens =
    /^(?:after|before|since)$/.test(words[from]!.lower) && DETERMINERS.has(words[from + 1]?.lower ?? '');
  return opens && to - from < 6;
}

/** The head's name, with the role beside it; or, if the head is only a description, the name beside it. */
function subjectOf(words: readonly Word[], head: Segment, asides: readonly Segment[]): Subject {
  const phrase = readPhraseAt(words, head.from)!;
  const { subject: headed } = phrase;
  // "Ada Lind, Jr., said"
  const suffix =
    asides[0] && /^(?:jr|sr)\.?$/.test(textOf(words, asides[0].from, asides[0].to).toLowerCase());
  const subject =
    headed.kind === 'name' && suffix
      ? { ...headed, name: `${headed.name} ${textOf(words, asides[0]!.from, asides[0]!.to)}` }
      : headed;
  if (subject.kind === 'name' && !isOffice(subject, words[head.from]!.text)) {
    const role =
      phrase.end > head.to
        ? null
        : asides.map((_, i) => roleInAside(words, withFields(words, asides, i))).find((one) => one !== null);
    return { ...subject, role: subject.role ?? role ?? null };
  }
  if (subject.kind === 'pair') return subject;
  const beside = asides.find((aside) => isName(words, aside));
  if (!beside) return subject;
  const isPlace = isNameWord(words[head.to - 1]) && beside.to - beside.from === 1;
  const named = readPhraseAt(words, beside.from)?.subject ?? UNNAMED;
  // "her nursing home, Residence Marta Lund, confirmed"
  const isCut =
    named.kind === 'name' && named.role === null && named.name !== textOf(words, beside.from, beside.to);
  if (isCut && !words.slice(head.from, head.to).some(looksLikeRole)) return UNNAMED;
  if (isPlace || named.kind !== 'name') return subject.kind === 'noun' && !isPlace ? UNNAMED : subject;
  // "That day, the minister at the time, Lind, said"
  const isDescribed = subject.kind === 'name' || words.slice(head.from, head.to).some(looksLikeRole);
  const role = isDescribed
    ? descriptionOf(words, head)
    : asides.map((aside) => roleInAside(words, aside)).find((one) => one !== null);
  return { ...named, role: named.role ?? role ?? null };
}

/**
 * "chair of the Committee on Trade, Science and Transport", "director of energy, climate and resources": an aside with
 * the fields of work that follow its comma.
 */
function withFields(words: readonly Word[], asides: readonly Segment[], at: number): Segment {
  const { from, to } = asides[at]!;
  const of = words.findLastIndex(({ lower }, i) => i > from && i < to && /^(?:of|for|on)$/.test(lower));
  const first = words.slice(of + 1, to);
  if (of < 0) return { from, to };
  const isBody = isOrganisation(words[of - 1]!) && first.every(isNameWord);
  const isOffice = looksLikeRole(words[of - 1]!) && first.every(isSmallField);
  if (!isBody && !isOffice) return { from, to };
  for (const next of asides.slice(at + 1)) {
    // "Environment at Norland University"
    const place = words.findIndex(
      ({ lower }, i) => i > next.from && i < next.to && /^(?:at|in)$/.test(lower),
    );
    const fields = words.slice(next.from, place < 0 ? next.to : place);
    const isOne = (word: Word): boolean =>
      /^(?:and|the)$/.test(word.lower) || (isBody ? isField(word.text) : isSmallField(word));
    if (!fields.every(isOne)) break;
    if (fields.some(({ lower }) => lower === 'and')) return { from, to: next.to };
  }
  return { from, to };
}

/** "energy", and neither "husband" nor "then". */
const isSmallField = (word: Word): boolean =>
  isWord(word) && !isCapital(word) && !isFunction(word) && !looksLikeRole(word);

/**
 * "Norland Foreign Affairs Minister, Ada Lind, said": what reads like a name is an office. `opener` is the first word
 * of its phrase: "Norland's CEO", and not "Pope".
 */
function isOffice({ name, role }: Subject & { kind: 'name' }, opener: string): boolean {
  const [first, ...others] = name.split(' ');
  // "Another Norwegian, student Ada Lind, said"
  if (others.length === 0) return peoples().has(name.toLowerCase()) || (isTitle(name) && opener !== name);
  return role === null && isTitle(others.at(-1)!) && !isGivenName(first!);
}

/** Whether a stretch is a name and nothing else. */
export function isName(words: readonly Word[], { from, to }: Segment): boolean {
  if (isLand(textOf(words, from, to))) return false;
  // "cameraman Ivo Lund"
  if (isWord(words[from]) && !isCapital(words[from]) && looksLikeRole(words[from]!)) {
    const phrase = readPhraseAt(words, from);
    return phrase?.end === to && phrase.subject.kind === 'name' && phrase.subject.role !== null;
  }
  // "another charity, the Rescue Committee, said"
  if (words[from]!.lower === 'the')
    return nameEnd(words, from + 1) === to && to - from > 2 && isOrganisation(words[to - 1]!);
  if (!isNameWord(words[from])) return false;
  const end = nameEnd(words, from);
  // "one of her allies, Ada Lind of Ohio, said"
  const isOfPlace = end - from > 1 && words[end]?.lower === 'of' && isLand(textOf(words, end + 1, to));
  return end === to || isOfPlace || readPhraseAt(words, from)?.end === to;
}

/** The role that an aside gives: "the mayor of Bergen"; none in "not the mayor", "unlike the mayor", "and the mayor". */
export function roleInAside(words: readonly Word[], { from, to }: Segment): string | null {
  const isDetermined = DETERMINERS.has(words[from]!.lower);
  const start = isDetermined ? from + 1 : from;
  const opener = words[start];
  if (start >= to || isQuotation(opener)) return null;
  if (/ing$/.test(opener!.lower) && !/^(?:acting|incoming|outgoing)$/.test(opener!.lower)) return null;
  if (isFunction(opener!) && opener!.lower !== 'then') return null;
  if (isDeed(opener!.lower, words[start + 1]?.lower ?? '')) return null;
  const after = (ends: (word: Word) => boolean): number => {
    const at = words.findIndex((word, i) => i > start && i < to && ends(word));
    return at < 0 ? to : at;
  };
  const whole = after((word) => isQuotation(word) || /^(?:who|whose|which|that)$/.test(word.lower));
  // "star of “The Baker”", "last member of the “Old World” crew"
  const open = DETERMINERS.has(words[whole - 1]!.lower) ? whole - 1 : whole;
  const end = isQuotation(words[whole]) && PREPOSITIONS.has(words[open - 1]!.lower) ? open - 1 : whole;
  const head = Math.min(
    end,
    after(({ lower }) => PREPOSITIONS.has(lower)),
  );
  return looksLikeRole(words[head - 1]!) ? withoutWhereSaid(textOf(words, start, end)) : null;
}

/** The words of a stretch that describe somebody, after a determiner or an owner; null if there are none. */
export function descriptionOf(words: readonly Word[], { from, to }: Segment): string | null {
  const start = roleStart(words, from, to);
  return textOf(words, start, to) || null;
}
