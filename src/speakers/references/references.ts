/** Whom "Lind", "she" and "the minister" stand for in an article. */
import type { Speaker } from '../../domain.js';
import { AUTHORED, OWN_WORDS, STUDIES } from '../../language/lexicon/documents.js';
import {
  COMPANY_ENDINGS,
  COMPANY_NOUNS,
  GROUP_NOUNS,
  ORGANISATIONS,
  OUTLET_NOUNS,
  PUBLICATIONS,
} from '../../language/lexicon/organisations.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isNoName, isRole } from '../../language/names/name-words.js';
import { resolveName } from '../../language/names/namesakes.js';
import { splitRole } from '../../language/names/roles.js';
import type { Claim } from '../clauses/claim.js';
import {
  isCapital,
  isFunction,
  isNameWord,
  isReporting,
  isWord,
  nameEnd,
  type Word,
} from '../clauses/clause-words.js';
import { sourceAt } from '../clauses/documents.js';
import { openingSubject } from '../clauses/opening-subject.js';
import { organisationEnd } from '../clauses/subjects/body-name.js';
import { type Subject, textOf } from '../clauses/subjects/subject.js';
import { type Reading, remember } from '../discourse.js';
import { antecedentOf } from './antecedent.js';
import { named } from './naming.js';
import { holderOf } from './office-holders.js';
import { partisanMeant } from './partisans.js';
import { nameKind } from './persons.js';

/** "The ministry" does not mean one that has not spoken for so many sentences. */
const NEAR = 4;

/** Whom the subject of a claim means in a sentence, null if that is not clear; and how it is known. */
export interface Resolved {
  readonly speaker: Speaker | null;
  readonly by: string;
}

/** Finds out whom the subject of a claim means, and notes in the reading who spoke and in what role. */
export function resolveSubject(reading: Reading, claim: Claim, sentence: number): Resolved {
  const { subject } = claim;
  const meant =
    subject.kind === 'pronoun'
      ? antecedentOf(reading, subject.pronoun, { sentence, from: claim.from, verb: claim.verb })
      : null;
  const speaker = meant?.speaker ?? lookUp(reading, claim, sentence);
  // What somebody thinks who says nothing else may be the writer's guess.
  if (claim.by === 'views' && !(speaker && hasSpoken(reading, speaker)))
    return { speaker: null, by: 'views' };
  const resolved = { speaker, by: meant ? `pronoun, ${meant.by}` : `${subject.kind}, ${claim.by}` };
  const { start } = reading.sentences[sentence]!;
  if (speaker?.role && !reading.roles.has(speaker.name)) {
    reading.roles.set(speaker.name, speaker.role);
    remember(reading, { ...speaker, start });
  }
  if (!speaker && isNobody(claim)) return resolved;
  reading.spoke.set(sentence, [...(reading.spoke.get(sentence) ?? []), speaker]);
  return resolved;
}

/** Whether somebody has spoken in the article so far. */
function hasSpoken(reading: Reading, { name }: Speaker): boolean {
  for (const speakers of reading.spoke.values()) if (speakers.some((one) => one?.name === name)) return true;
  return false;
}

/**
 * Whether no person can be meant: "officials", and, as in "Norland denies it", a word that the article nowhere gives as a
 * name.
 */
const isNobody = ({ subject, isWeak }: Claim): boolean =>
  subject.kind === 'name'
    ? isWeak === true && subject.role === null
    : (subject.kind === 'unnamed' || subject.kind === 'noun') && subject.many === true;

/**
 * "“It is late.” — Ada Lind", where no Lind is in the article otherwise, and nothing says what she is: she wrote it, unless
 * it is a list of such sayings, which begins with one.
 */
function isWriters(reading: Reading, { name, role }: Subject & { kind: 'name' }): boolean {
  const { first } = reading.writing();
  const isNamed = first.has(name.split(' ').at(-1)!);
  const [opening] = reading.spoke;
  const isList = opening === undefined || isSigned(reading.words[opening[0]]!, opening[1].at(-1)?.name);
  const isDescribed = role !== null && (role.split(' ').some(isRole) || /^\p{Ll}/u.test(role));
  return !isDescribed && !isNamed && !isList;
}

/** Whether a dash stands right before a name. */
const isSigned = (words: readonly Word[], name: string | undefined): boolean =>
  words.some(
    ({ text }, at) => at > 0 && name?.split(' ')[0] === text && /^[―—–-]$/.test(words[at - 1]!.text),
  );

function lookUp(reading: Reading, claim: Claim, sentence: number): Speaker | null {
  const { subject, isWeak } = claim;
  switch (subject.kind) {
    case 'name':
      if (
        (isWeak || subject.owned) &&
        subject.role === null &&
        !isKnown(reading, subject.name, claim, sentence)
      )
        return null;
      if (claim.by === 'signature' && isWriters(reading, subject)) return null;
      return namedBy(reading, subject, sentence);
    case 'pair': {
      const { start } = reading.sentences[sentence]!;
      const both = subject.names.map((name) => resolveName(name, reading.namesakes, start));
      // "Trump and Republicans", "U.S. Fish and Wildlife spokeswoman Lind"
      if (both.some((one) => nameKind(reading, one) === 'thing')) return null;
      return { name: both.map(({ name }) => name).join(' and '), role: null };
    }
    case 'noun':
      if (subject.noun === 'it') return claim.by === 'says' ? thingBefore(reading, sentence) : null;
      return subject.many
        ? organisationMeant(reading, subject.noun, sentence)
        : holderOf(reading, subject.noun, subject.place ?? null, sentence, claim.from);
    case 'pronoun':
    case 'unnamed':
      return null;
  }
}

/** "McDonald's", but not "Lind's" if Lind is named without it. */
const isOwnName = (text: string, name: string): boolean =>
  text.split(name.slice(0, -2)).length <= text.split(name).length;

/** "The Fed" is not Will Fed, whom the article may mention as well. */
function namedBy(
  reading: Reading,
  { name, role, opening, definite, entire }: Subject & { kind: 'name' },
  sentence: number,
): Speaker | null {
  // "the Norland Republican": somebody whom the article names elsewhere
  if (definite && /(?:Democrat|Republican|Conservative|Liberal)$/.test(name))
    return partisanMeant(reading, name, sentence);
  if (entire) return isOwnName(reading.text, name) ? { name, role } : null;
  const speaker = named(reading, name, role, opening, sentence);
  if (!definite || !speaker || speaker.name === name) return speaker;
  // "the Bills" are the Buffalo Bills.
  const isMany = name.endsWith('s') && speaker.name.endsWith(` ${name}`);
  const kind = nameKind(reading, speaker);
  const isAnother = kind === 'person' || (kind === 'maybe' && !isMany && !name.includes('-'));
  return isAnother ? { name, role: null } : speaker;
}

/** A name of one word may be a product's, or no name; a person's is known from elsewhere in the article. */
function isKnown(reading: Reading, name: string, { by, verb }: Claim, sentence: number): boolean {
  const { namesakes, roles, pronouns, writing } = reading;
  if (name.includes(' ') || namesakes.has(name) || roles.has(name) || pronouns.has(name)) return true;
  // "The EPA ended it, saying"
  if (by === 'participle' && /^\p{Lu}{3,}$/u.test(name)) return true;
  // "Vexel announced that"; "Vexel announced Galio" is about a product.
  const words = reading.words[sentence]!;
  const next = words[verb + 1];
  // "Vexel, which has 40 mills, announced that"
  const own = words.findIndex(({ text }) => text === name);
  if (words[own + 1]?.text === ',' && words[own + 2]?.lower === 'which' && own < verb)
    return !isCapital(next);
  if (!/^(?:declares|acts)$/.test(by) || (isCapital(next) && !isNoName(next!.text))) return false;
  const { small, capital } = writing();
  return /^\p{Lu}{3,}$/u.test(name) || (capital.has(name) && !small.has(name.toLowerCase()));
}

const isCompanys = (words: readonly string[]): boolean =>
  !words.some(
    (word) =>
      (ORGANISATIONS.has(word) && !COMPANY_ENDINGS.has(word)) || /\.[a-z]+$|-(?:am|fm|tv)$/.test(word),
  );

/** "Telegraph": a word of an outlet's name, and no company's or group's. */
const isOutlets = (word: string): boolean => word.split('-').some((part) => PUBLICATIONS.has(part));

/** "The Harrow Tribune reports that": an outlet that has spoken in between is passed over for "the tribe". */
const passesOn = ({ name }: Speaker, noun: string): boolean =>
  ![OUTLET_NOUNS, COMPANY_NOUNS, GROUP_NOUNS].some((nouns) => nouns.has(noun)) &&
  isOutlets(name.toLowerCase().split(' ').at(-1)!);

/** "The agency" may be a name with one of these, or an abbreviation: "the Geological Survey", "the EPA". */
const AGENCIES = wordSet(
  'department administration bureau service services survey center centers commission board authority office patrol',
);
/** Outlets, parties and unions, which nobody calls an agency. */
const NO_AGENCIES = wordSet(
  'cnn nbc cbs abc bbc npr pbs msnbc espn gop aclu nra nfl nba mlb nhl uaw aft nea naacp',
);
const isAbbreviated = (name: string): boolean =>
  /^\p{Lu}{3,5}$/u.test(name) && !NO_AGENCIES.has(name.toLowerCase());

/** Central banks by name, and not the large banks that are called so too. */
const CENTRAL_BANK =
  /^(?:fed|ecb)$|\bbank of (?!(?:america|baroda|china|cyprus|hawaii|ireland|montreal|nova scotia|scotland|the west)$)[a-z]|\b(?:federal reserve|reserve bank|central bank)\b/;

/**
 * "The ministry", "the paper", "the company": the last organisation to speak in the few sentences before, if it is of
 * that kind; else the only one of that kind that they name.
 */
function organisationMeant(reading: Reading, noun: string, sentence: number): Speaker | null {
  if (OWN_WORDS.has(noun)) return authorOf(reading, noun, sentence);
  if (STUDIES.has(noun)) return finderOf(reading, noun, sentence);
  const isOfKind = ({ name }: Speaker): boolean => {
    const words = name.toLowerCase().replaceAll('’', "'").split(' ');
    if (COMPANY_NOUNS.has(noun)) return isCompanys(words) && !words.some(isOutlets);
    if (GROUP_NOUNS.has(noun)) return !words.some(isOutlets);
    if (noun === 'central bank') return CENTRAL_BANK.test(words.join(' '));
    if (noun === 'agency' && (isAbbreviated(name) || words.some((word) => AGENCIES.has(word)))) return true;
    return OUTLET_NOUNS.has(noun) || ` ${words.join(' ')} `.includes(` ${noun} `);
  };
  const from = Math.max(0, sentence - NEAR);
  for (let i = sentence - 1; i >= from; i -= 1) {
    const last = reading.spoke
      .get(i)
      ?.findLast((one) => one !== null && nameKind(reading, one) !== 'person' && !passesOn(one, noun));
    if (last) return isOfKind(last) ? last : null;
  }
  if (OUTLET_NOUNS.has(noun) || GROUP_NOUNS.has(noun)) return null;
  const names = new Map<string, Speaker>();
  // Below a heading, "the department" may be another; there is but one "weather service".
  let first = noun.includes(' ') ? from : sentence;
  while (first > from && !reading.headings.has(first - 1)) first -= 1;
  for (let i = first; i < sentence; i += 1)
    for (const one of organisationsIn(reading, i, COMPANY_NOUNS.has(noun)))
      if (isOfKind(one)) names.set(one.name, one);
  return names.size === 1 ? [...names.values()][0]! : null;
}

/**
 * "The statement read": whoever speaks in the last sentence with that word, a few sentences before, or has "issued" it
 * there.
 */
function authorOf(reading: Reading, noun: string, sentence: number): Speaker | null {
  for (let i = sentence - 1; i >= Math.max(0, sentence - NEAR); i -= 1) {
    const words = reading.words[i]!;
    const at = words.findIndex(({ lower }) => lower === noun);
    if (at < 0) continue;
    const spoke = reading.spoke.get(i);
    if (spoke) {
      const [only] = spoke;
      // "Lawyers said in a statement that …, the Herald reports."
      if (!only || spoke.length > 1 || words.some(isReporting)) return null;
      // A release is the firm's, whomever it quotes.
      return noun === 'release' && nameKind(reading, only) === 'person' ? null : only;
    }
    const isIssued = words.slice(0, at).some(({ lower }) => AUTHORED.has(lower));
    const subject = isIssued ? openingSubject(words, at)?.subject : null;
    return subject?.kind === 'name' ? namedBy(reading, subject, i) : null;
  }
  return null;
}

/** "The survey said": the organisation that made it, as the last sentence with that word says, a few sentences before. */
function finderOf(reading: Reading, noun: string, sentence: number): Speaker | null {
  for (let i = sentence - 1; i >= Math.max(0, sentence - NEAR); i -= 1) {
    const words = reading.words[i]!;
    const at = words.findIndex(({ lower }) => lower === noun);
    if (at < 0) continue;
    let from = at;
    while (from > 0 && isWord(words[from - 1]) && !isFunction(words[from - 1]!)) from -= 1;
    const subject = sourceAt(words, from)?.subject;
    if (subject?.kind !== 'name') return null;
    const finder = namedBy(reading, subject, i);
    return finder && nameKind(reading, finder) === 'thing' ? finder : null;
  }
  return null;
}

/** "It said": the last to speak, in the sentence before or the one before that, if that is an organisation. */
function thingBefore(reading: Reading, sentence: number): Speaker | null {
  if (organisationsIn(reading, sentence, false).length > 0) return null;
  for (let i = sentence - 1; i >= Math.max(0, sentence - 2); i -= 1) {
    const last = reading.spoke.get(i)?.at(-1);
    if (last !== undefined) return last && nameKind(reading, last) === 'thing' ? last : null;
  }
  return null;
}

/** The organisations that a sentence names, or only the one that it is about. */
function organisationsIn(reading: Reading, sentence: number, isSubject: boolean): Speaker[] {
  const words = reading.words[sentence]!;
  const found: Speaker[] = [];
  if (reading.headings.has(sentence)) return found;
  for (let at = 0; at < (isSubject ? 2 : words.length); at += 1) {
    if (!isNameWord(words[at])) continue;
    const end = organisationEnd(words, at, nameEnd(words, at));
    const name = textOf(words, at, end).replace(/[’']s?$/, '');
    if (
      name.includes(' ') &&
      splitRole(name).role === null &&
      nameKind(reading, { name, role: null }) === 'thing'
    )
      found.push({ name, role: null });
    at = end;
  }
  return found;
}
