/** Who is meant by the phrase after a verb, or at the start of a sentence: said *Acme chairman Victor Amsel*. */
import { isEnglishWord } from '../../../language/dictionary.js';
import { peoples } from '../../../language/lexicon/countries.js';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
} from '../../../language/lexicon/function-words.js';
import { IRREGULAR_PASTS } from '../../../language/lexicon/irregular-forms.js';
import { SPEECH_VERBS } from '../../../language/lexicon/speech-verbs.js';
import { SOMEBODY } from '../../../language/lexicon/titles.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { isTitle } from '../../../language/names/name-words.js';
import {
  isCapital,
  isFunction,
  isNameWord,
  isPossessive,
  isWord,
  nameEnd,
  type Word,
} from '../clause-words.js';
import { organisationEnd, splitOfficer } from './body-name.js';
import { officeSubject, PARTIES, readNoun } from './common-noun-phrase.js';
import { readName } from './name-phrase.js';
import { ownName } from './noun-phrase-before.js';
import { officerAt } from './officers.js';
import {
  isLand,
  isOrganisation,
  looksLikeRole,
  roleStart,
  type Subject,
  textOf,
  UNNAMED,
  UNNAMED_MANY,
} from './subject.js';

/** Who is meant by a phrase, and the position after it. */
interface Phrase {
  readonly subject: Subject;
  readonly end: number;
}

/** Who is meant by the words that begin at `from`, and where they end; null if no phrase begins there. */
export function readPhraseAt(words: readonly Word[], from: number): Phrase | null {
  const { named, end, own } = nameFrom(words, from);
  if (own) return { subject: own, end };
  if (end === from) return null;
  if (named < 0) return apposed(words, from, end) ?? { subject: readNoun(words, from, end) ?? UNNAMED, end };
  return (
    officerPhrase(words, from, end) ??
    nounPhrase(words, from, named, end) ??
    joinedPhrase(words, from, named, end) ?? { subject: nameAt(words, from, named, end), end }
  );
}

/** The name that a phrase leads to: its start, -1 if there is none; its end; and whom "Lind's own …" means. */
interface NameFound {
  readonly named: number;
  readonly end: number;
  readonly own: Subject | null;
}

/** Passes names that only describe the one that is meant: "Acme" of "Acme chairman Victor Amsel". */
function nameFrom(words: readonly Word[], from: number): NameFound {
  let at = from;
  let named = -1;
  while (DETERMINERS.has(words[at]?.lower ?? '')) at += 1;
  while (isWord(words[at]) && (!isFunction(words[at]!) || isNameToo(words, at))) {
    if (!isNameWord(words[at])) {
      if (isCapital(words[at])) break;
      at += 1;
      named = -1;
      continue;
    }
    const start = at;
    at = organisationEnd(words, start, nameEnd(words, start));
    named = isPossessive(words[at - 1]!) ? -1 : start;
    if (named < 0) {
      const own = ownName(words, start, at);
      if (own) return { named, end: at, own };
      continue;
    }
    const next = describedNameStart(words, at);
    if (next !== null) at = next;
    else if (isDescription(words, start, at)) named = -1;
    else break;
  }
  return { named, end: at, own: null };
}

/** "the Selden area's health officer", "Norwegian officials", "Democratic lawmakers": a name that describes a noun. */
const isDescription = (words: readonly Word[], start: number, end: number): boolean =>
  isOwner(words[end]) || (end === start + 1 && isPeople(words[start]!.lower) && isNoun(words[end]));

/** "Commissioner of Administration Ada Lind" */
const officerPhrase = (words: readonly Word[], from: number, end: number): Phrase | null =>
  isTitle(words[end - 1]!.text) && /^(?:of|for|to)$/.test(words[end]?.lower ?? '')
    ? officerAt(words, from)
    : null;

/** A name that only belongs to the noun after it. */
function nounPhrase(words: readonly Word[], from: number, named: number, end: number): Phrase | null {
  const noun = words[end];
  if (!isWord(noun)) return null;
  // "the Norland governor"
  if (!isCapital(noun) && isTitle(noun.text) && from < named)
    return {
      subject: words[from]!.lower === 'the' ? officeSubject(words, end + 1) : UNNAMED,
      end: end + 1,
    };
  // "an Oslo official, Ada Lind"
  if (isDescribed(words, from) && isSomebody(noun))
    return apposed(words, from, end + 1) ?? { subject: UNNAMED, end: end + 1 };
  // "County police"
  return !isCapital(noun) && isOrganisation(noun) ? { subject: UNNAMED_MANY, end: end + 1 } : null;
}

/** A name or a title that "and" continues: "Acme President and CEO Ada Lind", "National Air and Space Museum". */
function joinedPhrase(words: readonly Word[], from: number, named: number, end: number): Phrase | null {
  if (joinsTitles(words, end)) {
    const last = nameEnd(words, end + 1);
    return { subject: readName(words, end + 1, end + 1, last), end: last };
  }
  const opens = named === from || DETERMINERS.has(words[named - 1]!.lower);
  const last = opens ? joinedEnd(words, named, end) : end;
  return last > end
    ? {
        subject: { kind: 'name', name: textOf(words, named, last), role: null, opening: false },
        end: last,
      }
    : null;
}

/** Small words that have a capital in headings and in names of organisations too. */
const CAPITALISED_TOO =
  /^(?:an?|the|of|for|and|or|in|on|at|to|from|by|with|but|as|is|its?|our|my|we|he|she|they|i)$/;

/** "said Will Lind", "the director, Per Lind, said": a small word with a capital, within a sentence and before a name. */
const isNameToo = (words: readonly Word[], at: number): boolean =>
  at > 0 &&
  (isWord(words[at - 1]) || /^[,—–-]$/.test(words[at - 1]!.text)) &&
  isNameWord(words[at]) &&
  isNameWord(words[at + 1]) &&
  !CAPITALISED_TOO.test(words[at]!.lower);

const isDescribed = (words: readonly Word[], from: number): boolean => DETERMINERS.has(words[from]!.lower);
/** "official", "blogger", and not the "later" of "the mayor Ada Lind later said". */
const isSomebody = (word: Word): boolean =>
  !isCapital(word) &&
  !isFunction(word) &&
  (SOMEBODY.has(word.lower) ||
    /^(?:member|user|supporter|employee)$/.test(word.lower) ||
    looksLikeRole(word));

const isOwner = (word: Word | undefined): boolean => isWord(word) && !isCapital(word) && isPossessive(word);
const isPeople = (lower: string): boolean => PARTIES.test(lower) || peoples().has(lower);
const isNoun = (word: Word | undefined): boolean =>
  isWord(word) && !isCapital(word) && !isFunction(word) && !SPEECH_VERBS.has(word.lower);

/** "Environmental and Energy Study Institute", "National Air and Space Museum": where a name with "and" in it ends. */
function joinedEnd(words: readonly Word[], start: number, end: number): number {
  if (end - start > 3 || words[end]?.lower !== 'and' || !isNameWord(words[end + 1])) return end;
  const after = nameEnd(words, end + 1);
  const first = words.slice(start, end);
  const isOne = after - end > 2 && isOrganisation(words[after - 1]!) && !first.some(isOrganisation);
  const isField = ({ text, lower }: Word) =>
    /^U\.?S\.?$/.test(text) || (isEnglishWord(lower) && !isGivenName(text));
  return isOne && first.every(isField) ? after : end;
}

/** "Acme President and CEO Ada Lind" */
const joinsTitles = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'and' &&
  isTitle(words[at - 1]!.text) &&
  isNameWord(words[at + 1]) &&
  isTitle(words[at + 1]!.text);

function nameAt(words: readonly Word[], from: number, start: number, end: number): Subject {
  const isWhole = words.slice(start, end).some(({ lower }) => /^(?:of|for)$/.test(lower));
  if (isWhole) return { kind: 'name', ...splitOfficer(textOf(words, start, end)), opening: false };
  if (/^(?:and|or)$/.test(words[end]?.lower ?? '') && isNameWord(words[end + 1])) return UNNAMED;
  return readName(words, from, start, end);
}

const opensTitled = (words: readonly Word[], at: number): boolean =>
  isNameWord(words[at]) && isTitle(words[at]!.text) && isNameWord(words[at + 1]);

/** After "Tessalon" in "Tessalon chairman Victor Amsel": where the name that is meant begins. */
function describedNameStart(words: readonly Word[], end: number): number | null {
  // "Norland state Sen. Ada Lind"
  if (/^(?:state|county|city|district|federal)$/.test(words[end]?.text ?? '') && opensTitled(words, end + 1))
    return end + 1;
  let at = end;
  while (at - end < 3 && isWord(words[at]) && !isFunction(words[at]!) && !isCapital(words[at])) at += 1;
  return at > end && looksLikeRole(words[at - 1]!) && isNameWord(words[at]) ? at : null;
}

const NOUNS_IN_ED = wordSet('seed breed steed newlywed biped moped shed bed sled');

/** "A hiker died": whether the words before `end` are a subject with its verb, and not only a noun phrase. */
export const endsInVerb = (words: readonly Word[], end: number): boolean => {
  const { text, lower } = words[end - 1]!;
  // "the accused", "the top seed"
  const isNoun = DETERMINERS.has(words[end - 2]?.lower ?? '') || NOUNS_IN_ED.has(lower);
  const isPast = !isNoun && (/ed$/.test(lower) || IRREGULAR_PASTS.has(lower));
  return isPast && text === lower && !looksLikeRole(words[end - 1]!);
};

/** "the lead author, Prof. Hana Ito of Kyoto": a name that follows its description. */
function apposed(words: readonly Word[], from: number, end: number): Phrase | null {
  let comma = end;
  while (comma - end < 10 && isWord(words[comma]) && !CLAUSE_OPENERS.has(words[comma]!.lower)) comma += 1;
  if (words[comma]?.text !== ',' || !isNameWord(words[comma + 1])) return null;
  // "the attorney's office, Lind was there"
  const field = words.slice(from, comma).findIndex(({ lower }) => PREPOSITIONS.has(lower));
  if (isOrganisation(words[(field > 0 ? from + field : comma) - 1]!)) return null;
  // "A hiker was found, Lt. Lind said", "A hiker died on Monday, Lt. Lind said"
  if (endsInVerb(words, end) || words.slice(from, comma).some(({ lower }) => AUXILIARIES.has(lower)))
    return null;
  const after = readPhraseAt(words, comma + 1);
  if (
    after?.subject.kind !== 'name' ||
    isLand(after.subject.name) ||
    !words.slice(from, end).some(looksLikeRole)
  )
    return null;
  const start = roleStart(words, from, end);
  // "the director of the Office of Water, Ada Lind"
  const role = after.subject.role ?? textOf(words, start, words[end]?.lower === 'of' ? comma : end);
  return { subject: { ...after.subject, role }, end: after.end };
}
