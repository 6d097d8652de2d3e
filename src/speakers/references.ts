/** Whom "Lind", "she" and "the minister" stand for in an article. */
import type { Speaker } from '../domain.js';
import { countries } from '../language/lexicon/countries.js';
import { ORGANISATIONS } from '../language/lexicon/organisations.js';
import { wordSet } from '../language/lexicon/word-set.js';
import { resolveName } from '../language/namesakes.js';
import type { Person } from '../language/people.js';
import { splitRole } from '../language/roles.js';
import { antecedentOf } from './antecedent.js';
import type { Claim } from './claims.js';
import { isCapital, isNameWord, nameEnd, type Word } from './clause-words.js';
import { named, type Reading, remember } from './discourse.js';
import { COMPANIES, GROUPS, OUTLETS, organisationEnd } from './noun-phrase-before.js';
import { kindOf } from './persons.js';
import { textOf } from './subject.js';

/** "The minister" stands for nobody who was not mentioned for so many sentences. */
const REMEMBERED = 30;

/** Nor "the ministry" for one that did not speak for so many. */
const NEAR = 4;

/** Where so many bear a role, nobody plainly is "the mayor". */
const MOST_BEARERS = 40;

/** Whom the subject of a claim means in a sentence, null where that is not plain; and how that is told. */
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
  const resolved = { speaker, by: meant ? `pronoun, ${meant.by}` : `${subject.kind}, ${claim.by}` };
  const { start } = reading.sentences[sentence]!;
  if (speaker?.role && !reading.roles.has(speaker.name)) {
    reading.roles.set(speaker.name, speaker.role);
    remember(reading, { ...speaker, start });
  }
  if ((subject.kind === 'unnamed' || subject.kind === 'noun') && subject.many && !speaker) return resolved;
  reading.spoke.set(sentence, [...(reading.spoke.get(sentence) ?? []), speaker]);
  return resolved;
}

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
      return named(reading, subject.name, subject.role, subject.opening, sentence);
    case 'pair': {
      const { start } = reading.sentences[sentence]!;
      const both = subject.names.map((name) => resolveName(name, reading.namesakes, start).name);
      return { name: both.join(' and '), role: null };
    }
    case 'noun':
      return subject.many
        ? organisationMeant(reading, subject.noun, sentence)
        : bearerOf(reading, subject.noun, subject.place ?? null, sentence);
    case 'pronoun':
    case 'unnamed':
      return null;
  }
}

/** A name of one word may be a product's, or no name; a person's is known from elsewhere in the article. */
function isKnown(reading: Reading, name: string, { by, verb }: Claim, sentence: number): boolean {
  const { namesakes, roles, pronouns, writing } = reading;
  if (name.includes(' ') || namesakes.has(name) || roles.has(name) || pronouns.has(name)) return true;
  // "Vexel announced that"; "Vexel announced Galio" tells of a product.
  if (by !== 'declares' || isCapital(reading.words[sentence]![verb + 1])) return false;
  const { small, capital } = writing();
  return /^\p{Lu}{3,}$/u.test(name) || (capital.has(name) && !small.has(name.toLowerCase()));
}

/** The only one who bears an office, of a place if that is said, if not forgotten. */
function bearerOf(reading: Reading, office: string, place: string | null, sentence: number): Speaker | null {
  const { bearers, text, sentences } = reading;
  const { start } = sentences[sentence]!;
  const all = bearers.get(office.split(' ').at(-1)!) ?? [];
  if (all.length > MOST_BEARERS) return null;
  const introduced = all.filter((one) => one.start < start);
  const own = place === null ? introduced : bearersOf(reading, introduced, place);
  const [first, ...others] = bearersHere(reading, own, sentence);
  if (!first || others.some(({ name }) => name !== first.name)) return null;
  if (!isSameOffice(first.role ?? '', office)) return null;
  if (isAnother(reading, office.split(' ').at(-1)!, sentence)) return null;
  const since = sentences[Math.max(0, sentence - REMEMBERED)]!.start;
  const isNear = text.slice(since, start).includes(first.name.split(' ').at(-1)!);
  return isNear ? { name: first.name, role: first.role } : null;
}

/**
 * Those whose role tells of a place or of its people; where nobody's does, those who are introduced in a sentence that
 * does: "President Ada Lind of Norland".
 */
function bearersOf({ text, sentences }: Reading, all: readonly Person[], place: string): readonly Person[] {
  const land = countries().find(({ names, people }) => names.includes(place) || people.includes(place));
  const forms = land ? [...land.names, ...land.people] : [place];
  const tells = (written: string): boolean => forms.some((form) => written.toLowerCase().includes(form));
  const byRole = all.filter(({ role }) => tells(role ?? ''));
  if (byRole.length > 0) return byRole;
  return all.filter(({ start }) => {
    const own = sentences.find(({ end }) => end > start)!;
    return tells(text.slice(own.start, own.end));
  });
}

/** Of several who bear an office, the only one whom the paragraph has named so far; else all. */
function bearersHere(
  { text, sentences, paragraphs }: Reading,
  bearers: readonly Person[],
  sentence: number,
): readonly Person[] {
  if (bearers.length < 2) return bearers;
  let first = sentence;
  while (first > 0 && paragraphs[first - 1] === paragraphs[sentence]) first -= 1;
  const before = text.slice(sentences[first]!.start, sentences[sentence]!.start);
  const here = bearers.filter(({ name }) => before.includes(name.split(' ').at(-1)!));
  return here.length > 0 ? here : bearers;
}

/** Whether somebody without a name bears the office, a few sentences before: "a strategist said". */
function isAnother({ words, headings }: Reading, noun: string, sentence: number): boolean {
  for (let i = sentence - 1; i >= Math.max(0, sentence - NEAR); i -= 1) {
    if (headings.has(i)) continue;
    const list = words[i]!;
    const at = list.findIndex(
      ({ lower, text }, k) => lower === noun && text === lower && !isNameWord(list[k + 1]),
    );
    const isIndefinite = list
      .slice(Math.max(0, at - 4), at)
      .some(({ lower }) => /^(?:an?|one|another)$/.test(lower));
    if (at > 0 && isIndefinite && list[at + 1]?.text !== ',' && !isBesideName(list, at)) return true;
  }
  return false;
}

/** "Lind, a surgeon from Norland": a description that stands behind a name. */
function isBesideName(words: readonly Word[], at: number): boolean {
  const comma = words.findLastIndex(({ text }, i) => i < at && text === ',');
  return comma > at - 5 && isNameWord(words[comma - 1]);
}

/** "The prime minister" is no foreign minister, and "the president" no vice president. */
function isSameOffice(role: string, office: string): boolean {
  const held = role.toLowerCase().split(/[\s,]+/);
  const asked = office.split(' ').slice(0, -1);
  const isPlain = !held.some(
    (word) => /^(?:vice|deputy|assistant|former|lieutenant|prime)$/.test(word) && !asked.includes(word),
  );
  return isPlain && asked.every((word) => held.includes(word));
}

/** What ends the name of an organisation may end a company's. */
const OF_COMPANIES = wordSet(`
  bank institute group company holdings industries partners capital networks network airlines airways motors pharma labs
  technologies systems energy records studios stock exchange airline`);
const isCompanys = (words: readonly string[]): boolean =>
  !words.some(
    (word) => (ORGANISATIONS.has(word) && !OF_COMPANIES.has(word)) || /\.[a-z]+$|-(?:am|fm|tv)$/.test(word),
  );

/**
 * "The ministry", "the paper", "the company": the last organisation to speak, if it is one of that kind, a few sentences
 * before; else the only one of that kind that they name.
 */
function organisationMeant(reading: Reading, noun: string, sentence: number): Speaker | null {
  const isOfKind = ({ name }: Speaker): boolean => {
    const words = name.toLowerCase().split(' ');
    if (COMPANIES.has(noun)) return isCompanys(words);
    if (GROUPS.has(noun)) return true;
    return OUTLETS.has(noun) || words.includes(noun);
  };
  const from = Math.max(0, sentence - NEAR);
  for (let i = sentence - 1; i >= from; i -= 1) {
    const last = reading.spoke.get(i)?.findLast((one) => one !== null && kindOf(reading, one) !== 'person');
    if (last) return isOfKind(last) ? last : null;
  }
  if (OUTLETS.has(noun) || GROUPS.has(noun)) return null;
  const names = new Map<string, Speaker>();
  for (let i = from; i < sentence; i += 1)
    for (const one of organisationsIn(reading, i, COMPANIES.has(noun)))
      if (isOfKind(one)) names.set(one.name, one);
  return names.size === 1 ? [...names.values()][0]! : null;
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
      kindOf(reading, { name, role: null }) === 'thing'
    )
      found.push({ name, role: null });
    at = end;
  }
  return found;
}
