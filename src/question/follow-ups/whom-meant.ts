/** Whom "he" or "she" in a question means: one of the people of the exchange before, the likeliest first. */
import type { Exchange } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { isGivenName, pronounOfGivenName } from '../../language/names/given-names.js';
import { isOtherThing, isRole, isThing, isTitle } from '../../language/names/name-words.js';
import { isState } from '../words/related-names.js';
import { asksWhoIs, leansOn } from './incomplete.js';
import { namesIn } from './mentions.js';
import { pointerIn } from './pointer.js';

/** Words that stand for one person. */
export const OF_A_PERSON: ReadonlySet<string> = new Set(['he', 'she', 'him', 'his', 'her']);

/** The likeliest person that "he" or "she" may mean; nobody whose given name goes with the other pronoun. */
export function whomMeant(question: string, previous: Exchange): string | undefined {
  // "What did he say about Lund?" does not mean Lund by "he".
  const others = namesIn(question).map(lastName);
  const people = previous.people.filter((name) => !others.includes(lastName(name)));
  const likely = people.filter((name) => mayMean(question, name, previous));
  const pointer = pointerIn(question);
  const isOfAsked = isOfHolder(question.slice(0, pointer?.start ?? 0), previous);
  const isShortForThing = (name: string): boolean =>
    previous.people.some((other) => other.startsWith(`${name} `) && isNoPerson(other, previous));
  const persons =
    pointer && OF_A_PERSON.has(pointer.word)
      ? likely.filter(
          (name) =>
            !isNoPerson(name, previous) &&
            !isShortForThing(name) &&
            (!isOfAsked || previous.question.includes(name)),
        )
      : [];
  const isKnown = (name: string): boolean => pronounOf(name, previous) !== null;
  const isNamed = (name: string): boolean => isNamedIn(name, previous.question);
  // Those whom no text calls "he" or "she", and whom the question does not name, come last.
  const somebody =
    (asksWho(previous) ? persons[0] : persons.find((name) => isKnown(name) && isNamed(name))) ??
    persons.find((name) => isKnown(name) || isNamed(name)) ??
    persons[0];
  const first = people[0];
  return somebody ?? likely[0] ?? (first !== undefined && isOffice(first) ? undefined : first);
}

/**
 * Whom "he" or "she" in a question is taken to mean, if that is in doubt: nobody whom the last question or its quotes name,
 * one of several there who stand alike, or a name that the pronoun does not fit. Otherwise null.
 */
export function doubtfulPerson(question: string, previous: Exchange): string | null {
  const pointer = pointerIn(question);
  const person = pointer && OF_A_PERSON.has(pointer.word) ? whomMeant(question, previous) : undefined;
  if (person === undefined) return null;
  const { standing = {} } = previous;
  if (standing[person] === 'earlier' || !mayMean(question, person, previous)) return person;
  if (standing[person] === 'foremost' || isNamedIn(person, previous.question)) return null;
  const isKnown = (name: string): boolean => pronounOf(name, previous) !== null;
  const isAlike = previous.people.some(
    (name) =>
      lastName(name) !== lastName(person) &&
      standing[name] !== 'earlier' &&
      (isKnown(name) || !isKnown(person)) &&
      mayMean(question, name, previous) &&
      !isNamedIn(name, question),
  );
  return isAlike ? person : null;
}

/**
 * Whether the text before a pronoun names "the coach" after "Who is Lund's coach?": the pronoun then means Lund, and none
 * of the answers.
 */
function isOfHolder(before: string, { question }: Exchange): boolean {
  const roles = /\bthe (?:\p{L}+ )?\p{L}+/iu.exec(before)?.[0].split(' ').filter(isRole) ?? [];
  return asksWhoIs(question) && roles.some((role) => wordsOf(question).has(role.toLowerCase()));
}

/** Whoever answers "Who ...?" comes before those whom the question names. */
const asksWho = ({ question }: Exchange): boolean => /\bwho\b/iu.test(question);

/** Whether a text has the last name of somebody. */
export const isNamedIn = (name: string, text: string): boolean =>
  wordsOf(text).has(lastName(name).toLowerCase());

/** "Benedict" of "Pope Benedict XVI" and "Lund" of "Bo Lund Jr.": a question leaves the number out. */
function lastName(name: string): string {
  const words = name.split(' ');
  return words.findLast((word, i) => i === 0 || !(isNumeral(word) || /^[JS]r\.?$/u.test(word)))!;
}

const isNumeral = (word: string): boolean => /^[IVX]+$/u.test(word);

/** "AOC", "RFK Jr." */
const INITIALS = /^\p{Lu}{3,}(?: [JS]r\.?)?$/u;

/**
 * Initials, and a given name before "Hill" or "Park", may be somebody’s if the question asks who that is, or the articles call
 * their bearer "he" or "she".
 */
const isKnownPerson = (name: string, { question, pronouns }: Exchange): boolean =>
  (INITIALS.test(name) || isGivenName(name.split(' ')[0]!)) &&
  namesIn(question).includes(name) &&
  (asksWhoIs(question) || pronouns?.[name] !== undefined);

/** "Vell City", "House Republican", "KVTV" and "AMAs" are not people's names; "Prince Harry" is. */
function isNoPerson(name: string, previous: Exchange): boolean {
  if (isKnownPerson(name, previous)) return false;
  const words = name.split(' ');
  const isOfWords = words.length > 1 && words.every((word) => isEnglishWord(word.toLowerCase()));
  return (
    /^\p{Lu}{2,}s$/u.test(name) ||
    // "PGA Tour" and "KVTV", but not "ADA LIND" in a headline.
    (words.some((word) => /^\p{Lu}{3,}$/u.test(word) && !isNumeral(word)) &&
      (words.length === 1 || /\p{Ll}/u.test(name))) ||
    isThing(words) ||
    isOtherThing(words) ||
    isOffice(name) ||
    STORM.test(name) ||
    (isOfWords && !isGivenName(words[0]!) && !isTitle(words[0]!))
  );
}

/** "Tropical Storm Ida" */
const STORM = /\b(?:Storm|Hurricane|Typhoon|Cyclone|Superstorm) \p{Lu}/u;

/** "Tarn County District Attorney’s Office" */
const isOffice = (name: string): boolean => /\b(?:Office|Department|Ministry|Police|Court)$/u.test(name);

const pronounOf = (name: string, { pronouns }: Exchange): 'he' | 'she' | null =>
  pronounOfGivenName(name.split(' ').find(isGivenName) ?? name) ?? pronouns?.[name] ?? null;

/** Those of the exchange before whose given name, or the articles, show that they are "he" or "she". */
export const peopleCalled = (pronoun: 'he' | 'she', previous: Exchange): readonly string[] =>
  previous.people.filter((name) => !isNoPerson(name, previous) && pronounOf(name, previous) === pronoun);

/** Whether "he" or "she" in a question may mean somebody, going by the given name or by what was shown. */
function mayMean(question: string, name: string, previous: Exchange): boolean {
  const pronoun = /\b(?:he|him|his)\b/iu.test(question)
    ? 'he'
    : /\b(?:she|her)\b/iu.test(question)
      ? 'she'
      : null;
  if (pronoun !== null && (isNoPerson(name, previous) || isState(name))) return false;
  const own = pronounOf(name, previous);
  return pronoun === null || own === null || own === pronoun;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().split(/[^\p{L}\p{M}’'-]+/u));

/** The "he" or "she" of a question that can mean nobody in the previous exchange; null if it can, or there is none. */
export function pronounOfNobody(question: string, previous: Exchange): string | null {
  const pronoun = leansOn(question);
  const [first] = previous.people;
  if (pronoun === null || first === undefined) return null;
  const isTold = (name: string): boolean => pronounOf(name, previous) !== null;
  const mayBe = previous.people.filter((name) => mayMean(question, name, previous));
  // After a question about a man by name, "she" means somebody in the quotes only if that person is known to be a woman.
  const askedOf = first
    .toLowerCase()
    .split(' ')
    .some((word) => wordsOf(previous.question).has(word));
  if (askedOf && !mayMean(question, first, previous) && !mayBe.some(isTold)) return pronoun;
  return mayBe.length > 0 ? null : pronoun;
}
