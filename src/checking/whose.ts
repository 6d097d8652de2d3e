/** Whether a name or a description means whom an article names: “Lind”, “the minister”, a company for its spokesman. */
import type { Excerpt, Speaker } from '../domain.js';
import { DETERMINERS, PREPOSITIONS } from '../language/lexicon/function-words.js';
import { OUT_OF_OFFICE } from '../language/lexicon/titles.js';
import { isTitle } from '../language/name-words.js';
import { articleWords, withoutPossession } from './article-words.js';
import { mayBeSamePerson } from './same-person.js';
import { comparedWords } from './words.js';

/** "Brandt’s lawyer" is not Brandt. */
const POSSESSED = /[’']s?\s{1,3}\p{Ll}/u;
/** "spokeswoman for the builder, Kordt Rail": so many words may part an office, whose it is, and who holds it. */
const NEAR = 5;
const OFFICE_OF = new Set(['for', 'of', 'at', 'with', 'from']);

/** @param article As far as it was read. */
export function isMeant(claimed: string, speaker: Speaker, article: Excerpt): boolean {
  const both = claimed.split(' and ');
  // "Lind and Moe": one of them will do.
  if (both.length === 2 && both.some((one) => mayBeSamePerson(one, speaker.name))) return true;
  if (!POSSESSED.test(claimed) && mayBeSamePerson(claimed, speaker.name)) return true;
  const said = wordsOf(claimed).filter(({ key }) => !DETERMINERS.has(key) && !PREPOSITIONS.has(key));
  return said.length > 0 && (isRole(said, speaker, article) || isSpokenFor(said, speaker, article));
}

interface Word {
  readonly key: string;
  readonly isCapital: boolean;
}

/** In order, without the signs of possession. */
function wordsOf(text: string): Word[] {
  const plain = withoutPossession(text);
  return comparedWords(plain).map(({ key, start }) => ({
    ...{ key, isCapital: /^\p{Lu}/u.test(plain.slice(start)) },
  }));
}

const keysOf = (text: string): string[] => wordsOf(text).map(({ key }) => key);

/** "the transport minister", "Minister Berg", "the minister of Vellmar" where the article tells of Vellmar. */
function isRole(said: readonly Word[], { name, role }: Speaker, article: Excerpt): boolean {
  const own = keysOf(role ?? '');
  if (!said.some(({ key }) => own.includes(key) && isTitle(key))) return false;
  // "the mayor" is not the deputy mayor.
  if (!said.some(({ key }) => OUT_OF_OFFICE.has(key)) && own.some((key) => OUT_OF_OFFICE.has(key)))
    return false;
  const known = new Set([...own, ...keysOf(name)]);
  const { around, unpossessed } = articleWords(article);
  // "the ag secretary"
  const isShort = (key: string): boolean => own.some((word) => word.startsWith(key));
  if (said.every(({ key, isCapital }) => known.has(key) || isShort(key) || (isCapital && around.has(key))))
    return true;
  // "the captain of the club" where the article has "the club’s captain, Jamie Fox"
  const holder = keysOf(name).at(-1)!;
  return unpossessed.some((key, at) => {
    const near = key === holder ? unpossessed.slice(Math.max(0, at - NEAR), at + NEAR) : [];
    return said.every((word) => near.includes(word.key));
  });
}

/**
 * Whether an article leaves open if a description means who speaks: it gives him no office, or another one beside his
 * name, or "a resident" may be anybody.
 */
export function isLeftOpen(claimed: string, { name, role }: Speaker, article: Excerpt): boolean {
  if (!/^(?:\p{Ll}|The )/u.test(claimed)) return false;
  if (role === null || /^an? /.test(claimed)) return true;
  const offices = keysOf(claimed).filter(isTitle);
  const own = keysOf(role);
  if (offices.some((key) => own.includes(key))) return false;
  const { unpossessed } = articleWords(article);
  const holder = keysOf(name).at(-1)!;
  return unpossessed.some(
    (key, at) =>
      offices.includes(key) && unpossessed.slice(Math.max(0, at - NEAR), at + NEAR).includes(holder),
  );
}

/** "Kordt Rail" for "Lea Winter, a spokeswoman for Kordt Rail", "the farmers’ union" for "union president Carla Reiss". */
function isSpokenFor(said: readonly Word[], { name, role }: Speaker, article: Excerpt): boolean {
  const phrase = said.map(({ key }) => key);
  const [words, own] = [articleWords(article).unpossessed, keysOf(role ?? '')];
  const places = words.flatMap((_, at) => (phrase.every((key, i) => words[at + i] === key) ? [at] : []));
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

/** "(Kordt Rail) chief executive Bo Ek" */
function isTitledBetween(behind: readonly string[], holder: string): boolean {
  const between = behind.slice(0, Math.max(0, behind.indexOf(holder)));
  return between.some(isTitle) && !between.some((key) => DETERMINERS.has(key) || PREPOSITIONS.has(key));
}
