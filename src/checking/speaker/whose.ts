/** Whether a name or a description means the person an article names: “Lind”, “the minister”, a company for its spokesman. */
import type { Excerpt, Range, Speaker } from '../../domain.js';
import { ADDING_CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { COMPANY_NOUNS, GROUP_NOUNS } from '../../language/lexicon/organisations.js';
import { OUT_OF_OFFICE } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { capitalised } from '../../language/names/capitalised.js';
import { isGivenName } from '../../language/names/given-names.js';
import { capitalisedRuns } from '../../language/names/name-patterns.js';
import { isTitle } from '../../language/names/name-words.js';
import { editDistance } from '../../language/spelling.js';
import { articleWords, withoutPossession } from '../article-words.js';
import { comparedWords, rowOf } from '../words.js';
import { comparedAs, countryKey, isGeneral } from './descriptions.js';
import { mayBeSamePerson } from './same-person.js';

/** "Brandt’s lawyer" is not Brandt. */
const POSSESSED = /[’']s?\s{1,3}\p{Ll}/u;
/** "spokeswoman for the builder, Kordt Rail": the most words between an office, its organisation and its holder. */
const NEAR = 5;
/** "the Russian president", "president of Russia" */
const OFFICE_NEAR = 2;
/** The most words between an office and a name before or after it: "Biden, the U.S. president". */
const NAME = 3;
/** Keys of roles whose holders have left somebody, or work for somebody but speak for themselves. */
const OF_HIS_OWN = wordSet(`
  former ex late onetime host anchor reporter correspondent journalist columnist commentator analyst contributor professor
  researcher fellow player striker goalkeeper quarterback midfielder defender actor actress singer employee worker
  student fan`);
const OFFICE_OF = new Set(['for', 'of', 'at', 'with', 'from']);
/** "ambassador to Washington": the words that say where come before the name. */
const POSTED = new Set(['to', ...OFFICE_OF]);
const POSTED_WORDS = 2;

/** @param article As far as it was read. */
export function isMeant(claimed: string, speaker: Speaker, article: Excerpt): boolean {
  const both = claimed.split(' and ');
  // "Lind and Moe": one of them will do.
  if (both.length === 2 && both.some((one) => mayBeSamePerson(one, speaker.name))) return true;
  if (!POSSESSED.test(claimed) && mayBeSamePerson(claimed, speaker.name)) return true;
  if (isMistyped(claimed, speaker.name, article)) return true;
  if (isInitialsOf(claimed, speaker.name, article)) return true;
  if (isInitialsIn(claimed, speaker.role ?? '')) return true;
  const said = contentOf(claimed);
  return said.length > 0 && (isRole(said, speaker, article) || isSpokenFor(said, speaker, article));
}

/** In shorter family names, another letter makes another name. */
const LONG_NAME = 7;

/** "Poroshenko" for the article's "Petro Poroschenko", if it names no other Poroshenko. */
function isMistyped(claimed: string, name: string, article: Excerpt): boolean {
  const [words, own] = [comparedWords(claimed), comparedWords(name)].map((all) => all.map(({ key }) => key));
  const [last, family] = [words!.at(-1) ?? '', own!.at(-1)!];
  if (Math.min(last.length, family.length) < LONG_NAME || last === family) return false;
  const isSlip = editDistance(last, family, 1) <= 1 && !articleWords(article).names.has(last);
  return isSlip && words!.slice(0, -1).every((word) => isTitle(word) || own!.includes(word));
}

/** "MTG" for "Greene" or "Taylor Greene", if the article also has "Marjorie Taylor Greene". */
function isInitialsOf(claimed: string, name: string, { text }: Excerpt): boolean {
  if (!/^\p{Lu}{3}$/u.test(claimed)) return false;
  return capitalisedRuns(text).some(([run]) => {
    const words = run.split(/\s+/).slice(-claimed.length);
    return run.endsWith(name) && words.map((word) => word[0]).join('') === claimed;
  });
}

/** "the ADL" for the "Anti-Defamation League CEO" */
function isInitialsIn(claimed: string, role: string): boolean {
  const letters = /^(?:[Tt]he )?(\p{Lu}{2,6})$/u.exec(claimed)?.[1];
  const initials = Array.from(role.matchAll(/(?<!\p{L})\p{L}/gu), ([letter]) => letter).join('');
  return letters !== undefined && !keysOf(role).some(isOfHisOwn) && initials.includes(letters);
}

interface Word {
  readonly key: string;
  readonly isCapital: boolean;
  /** Whether it stands after a title, as a name does: "Justice Lind". */
  readonly isTitled: boolean;
}

/** The words in order, in the form in which descriptions are compared, without possessive endings. */
function wordsOf(text: string): Word[] {
  const plain = withoutPossession(text);
  return comparedWords(plain).flatMap(({ key, start }, i, all) => {
    const isCapital = /^\p{Lu}/u.test(plain.slice(start));
    const isTitled = isCapital && !isTitle(key) && isTitle(all[i - 1]?.key ?? '');
    return comparedAs(key).map((one) => ({ key: one, isCapital, isTitled }));
  });
}

const contentOf = (text: string): Word[] =>
  wordsOf(text).filter(({ key }) => !DETERMINERS.has(key) && !PREPOSITIONS.has(key));
const isCountry = (key: string): boolean => countryKey(key) === key;
const keysOf = (text: string): string[] => wordsOf(text).map(({ key }) => key);

/** "the transport minister", "Minister Berg", or "the minister of Vellmar" if the article mentions Vellmar. */
function isRole(said: readonly Word[], { name, role }: Speaker, article: Excerpt): boolean {
  const [own, holder] = [keysOf(role ?? ''), keysOf(name).at(-1)!];
  if (!said.some(({ key }) => own.includes(key) && isTitle(key))) return false;
  // "the mayor" is not the deputy mayor.
  if (!said.some(({ key }) => OUT_OF_OFFICE.has(key)) && own.some((key) => OUT_OF_OFFICE.has(key)))
    return false;
  const known = new Set([...own, ...keysOf(name)]);
  const { around, unpossessed } = articleWords(article);
  const foreign = said.filter(({ key }) => isCountry(key) && !known.has(key));
  const isOthers = ({ key }: Word): boolean =>
    own.some(isCountry) || isOfAnother(key, said, holder, unpossessed);
  if (foreign.some(isOthers)) return false;
  // "the ag secretary"
  const isShort = (key: string): boolean => own.some((word) => word.startsWith(key));
  // "Justice Lind" is not Justice Moe, though the article mentions her.
  if (said.some(({ key, isTitled }) => isTitled && !known.has(key) && !isCountry(key))) return false;
  if (said.every(({ key, isCapital }) => known.has(key) || isShort(key) || (isCapital && around.has(key))))
    return true;
  // "the captain of the club" for the article's "the club’s captain, Jamie Fox"
  return unpossessed.some((key, at) => {
    const near = key === holder ? unpossessed.slice(Math.max(0, at - NEAR), at + NEAR) : [];
    return said.every((word) => near.includes(word.key));
  });
}

/** Whether an article has such an office of a country only next to others' names: "the Russian president" is not Biden. */
function isOfAnother(
  country: string,
  said: readonly Word[],
  holder: string,
  article: readonly string[],
): boolean {
  const offices = new Set(said.map(({ key }) => key).filter(isTitle));
  const places = article.flatMap((key, at) => {
    if (key !== country) return [];
    const from = Math.max(0, at - OFFICE_NEAR);
    const beside = article.slice(from, at + OFFICE_NEAR + 1).findLastIndex((word) => offices.has(word));
    return beside < 0 ? [] : [{ start: Math.min(at, from + beside), end: Math.max(at, from + beside) + 1 }];
  });
  const isHis = ({ start, end }: Range): boolean => {
    const before = article.slice(Math.max(0, start - NAME), start);
    const parted = before.slice(before.lastIndexOf(holder) + 1);
    // "the Vellmar ambassador to Washington, Ana Lind"
    const reach = NAME + (POSTED.has(article[end] ?? '') ? POSTED_WORDS : 0);
    return (
      article.slice(end, end + reach).includes(holder) ||
      (parted.length < before.length && parted.every((word) => DETERMINERS.has(word)))
    );
  };
  return places.length > 0 && !places.some(isHis);
}

/**
 * Whether an article leaves open if a description means the speaker: it gives no office, or another one next to the name,
 * or the description is "a resident", who may be anybody. So does "the company’s spokesman" for a company that it names.
 */
export function isLeftOpen(claimed: string, { name, role }: Speaker, article: Excerpt): boolean {
  if (OF_THE_COMPANY.test(role ?? '') && isNamedIn(claimed, article)) return true;
  if (!/^(?:\p{Ll}|The )/u.test(claimed)) return false;
  if (role === null || /^an? /.test(claimed)) return true;
  const offices = keysOf(claimed).filter(isTitle);
  const own = keysOf(role);
  if (offices.some((key) => own.includes(key))) return false;
  const isOpen = ({ key }: Word): boolean =>
    isGeneral(key) || own.includes(key) || (isCountry(key) && !own.some(isCountry));
  if (own.some(isTitle) && contentOf(claimed).every(isOpen)) return true;
  const { unpossessed } = articleWords(article);
  const holder = keysOf(name).at(-1)!;
  return unpossessed.some(
    (key, at) =>
      offices.includes(key) && unpossessed.slice(Math.max(0, at - NEAR), at + NEAR).includes(holder),
  );
}

/** The role of "Lea Winter, the company’s spokeswoman". */
const OF_THE_COMPANY = new RegExp(
  `^(?:${[...COMPANY_NOUNS, ...GROUP_NOUNS, 'agency', 'bank', 'club'].join('|')})[’']s `,
  'iu',
);

/** Whether a claimed name stands in an article and is nobody's of whom it has a given name. */
function isNamedIn(claimed: string, article: Excerpt): boolean {
  const { unpossessed, row } = articleWords(article);
  const phrase = contentOf(claimed).map(({ key }) => key);
  return (
    phrase.length > 0 &&
    !phrase.some(isTitle) &&
    row.includes(rowOf(claimed)) &&
    !isPerson(phrase, unpossessed)
  );
}

/**
 * "Kordt Rail" for "Lea Winter, a spokeswoman for Kordt Rail", "the farmers’ union" for "union president Carla Reiss"; but
 * not "Brandt" for the lawyer of "Nils Brandt".
 */
function isSpokenFor(said: readonly Word[], { name, role }: Speaker, article: Excerpt): boolean {
  const phrase = said.map(({ key }) => key);
  const [words, own] = [articleWords(article).unpossessed, keysOf(role ?? '')];
  // A former host of Harbour News does not speak for it, and today’s host only for himself.
  if (own.some(isOfHisOwn)) return false;
  const places = words.flatMap((_, at) => (phrase.every((key, i) => words[at + i] === key) ? [at] : []));
  if (isPerson(phrase, words)) return false;
  const holder = keysOf(name).at(-1)!;
  const isPartOfRole = own.includes(phrase.at(-1)!) && !isTitle(phrase.at(-1)!) && own.some(isTitle);
  return places.some((at) => {
    const end = at + phrase.length;
    const before = words.slice(Math.max(0, at - NEAR), at);
    const office = before.findLastIndex((key, i) => isTitle(key) && OFFICE_OF.has(before[i + 1] ?? ''));
    const from = at - before.length + office;
    const isBefore = office >= 0 && words.slice(Math.max(0, from - NEAR), end + NEAR).includes(holder);
    return isPartOfRole || isBefore || isTitledBetween(words.slice(end, end + NEAR), holder);
  });
}

/**
 * "Brandt" where the article also has "Nils Brandt", and the other way round: companies do not shorten their names like
 * that.
 */
function isPerson(phrase: readonly string[], words: readonly string[]): boolean {
  const last = phrase.at(-1)!;
  const given = phrase.length === 2 ? phrase[0]! : null;
  const isGiven = (key?: string): boolean => key !== undefined && isGivenName(capitalised(key));
  if (phrase.length > 2 || (given !== null && !isGiven(given))) return false;
  return words.some(
    (key, at) => key === last && (given === null ? isGiven(words[at - 1]) : words[at - 1] !== given),
  );
}

const isOfHisOwn = (key: string): boolean => OF_HIS_OWN.has(key);

/** "(Kordt Rail) chief executive Bo Ek" */
function isTitledBetween(after: readonly string[], holder: string): boolean {
  const between = after.slice(0, Math.max(0, after.indexOf(holder)));
  const isOther = (key: string): boolean =>
    DETERMINERS.has(key) ||
    PREPOSITIONS.has(key) ||
    ADDING_CONJUNCTIONS.has(key) ||
    key === '.' ||
    isOfHisOwn(key);
  return between.some(isTitle) && !between.some(isOther);
}
