/** "Who is Lind?": a sentence that says who she is comes before those that only mention her. */
import type { Range } from '../../domain.js';
import { IS_ASKED, isFunctionWord } from '../../language/lexicon/function-words.js';
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { PERSON_NOUNS } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { literal } from '../../language/literal.js';
import { findPeople } from '../../language/names/people.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { namesAnother } from '../sentences/other-names.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import { isEditorial, type Titled } from './editorial.js';
import type { Rule, Worth } from './rule.js';

/** Added to the score of a sentence that introduces the person in the question; TELLING is added times how much it says. */
const INTRODUCED = 3;
const TELLING = 3;
const NAME = "(?<name>[\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+){0,2}?)";
/** "Who is Lind?", and not "Who is the mayor?"; `identity-asked.ts` has already put "What is Lind's job?" like this. */
const WHO_IS: readonly RegExp[] = [
  `^\\W*who(?:['’]?s| is| was)(?! the\\b) ${NAME}\\W*$`,
  `^\\W*what (?:does|did) ${NAME} do\\W*$`,
].map((source) => new RegExp(source, 'iu'));
/** What may follow a name and say what the person is. */
const DESCRIBED =
  /^,? (?:who|which|(?:is|was) (?:an?|the|one of) )|^, (?:(?:an?|the|its|his|her|their) \p{L}|\d{2},)/u;
/** The fullest descriptions: “Lind is a nurse”, “Lind, the mayor of Varn,”. */
const DEFINED = /^,? (?:(?:is|was) (?:an?|the|one of) |who (?:is|was) |an? |the |its |his |her |their )/u;
/** “…,” said Eva Lind, the paper reported. */
const GOES_ON = /^, ([^,.;:—–\n]{3,120})/u;

/*
 * How much an introduction says, from 0 to 1: a vague role such as "leader" hardly anything, one with its field or place,
 * "Norland finance minister", nearly all.
 */
const WORTH = {
  defined: 0.8,
  longRole: 0.7,
  role: 0.5,
  rest: 0.2,
  vague: 0.1,
} as const;
/** Added if the sentence is about the person, if it has the full name, and at the beginning of the article. */
const SUBJECT = 0.2;
const IN_FULL = 0.2;
const BEGINNING = 0.2;
/** From the sentence of this number on, from 0, the beginning counts half. */
const LEAD = 4;
/** Words before a name at the head of a sentence, its role among them. */
const MOST_WORDS_BEFORE_NAME = 5;

/** "his French counterpart", "a longtime ally": whose, and not what, however much stands before it. */
const OF_SOMEBODY = wordSet('counterpart ally associate fellow fan rival archrival');
/** Alone, these say little: there is a leader of everything, and of a table of results as well. */
const VAGUE = wordSet(
  'leader champion winner player figure opponent candidate host owner star hopeful guest user member',
);
/** "quarterback", "columnist", "film-maker", "millionaire": nouns for people by what they do or are. */
const NOUN_OF_PERSON = /^\p{Ll}{2,}(?:back|ist|maker|naire)$/u;

/** Whether a text says what somebody is, by an office before or after the name, an age, or in so many words. */
export const introduces = (text: string, stems: readonly string[]): boolean => toldOf(text, stems) > 0;

/** How much a text says about who somebody is: from 0, nothing, to about 1. @param stems The words of the name. */
function toldOf(text: string, stems: readonly string[]): number {
  const worths = findPeople(text)
    .filter(({ name, role }) => isMeant(contentStems(name), role, stems))
    .flatMap(({ name, role }) =>
      placesOf(name, text).map((start) => {
        const worth = describedAt(text, { start, end: start + name.length }, role);
        if (worth === 0) return 0;
        const isSubject = text.slice(0, start).split(/\s+/u).length <= MOST_WORDS_BEFORE_NAME;
        return worth + (isSubject ? SUBJECT : 0) + (name.includes(' ') ? IN_FULL : 0);
      }),
    );
  return Math.max(0, ...worths);
}

/** "Eva Lind", "Eva K. Lind" and "Mayor Lind" for Eva Lind, and not "Ada Lind"; anybody of that name for Lind. */
function isMeant(name: readonly string[], role: string | null, asked: readonly string[]): boolean {
  const last = asked.at(-1);
  if (last === undefined || (name.at(-1) !== last && name[0] !== last)) return false;
  if (asked.length < 2) return true;
  return name.length === 1 ? role !== null : asked.every((stem) => name.includes(stem));
}

const placesOf = (name: string, text: string): number[] =>
  Array.from(
    text.matchAll(new RegExp(`(?<![\\p{L}’'-])${literal(name)}(?![\\p{L}-])`, 'gu')),
    ({ index }) => index,
  );

/**
 * What stands at a name and says what the person is: after it, or as the last word before it. @param role As `findPeople`
 * reads it.
 */
function describedAt(text: string, { start, end }: Range, role: string | null): number {
  const after = text.slice(end);
  const before = text.slice(Math.max(0, start - 80), start);
  const next = GOES_ON.exec(after)?.[1]?.split(/ (?:who|that|which|whose) /)[0] ?? '';
  const isOwn = !next.split(' ').some((word) => SPEECH_VERBS.has(word));
  const isRoleHere = role !== null && (before.trimEnd().endsWith(role) || after.slice(0, 140).includes(role));
  const nouns = before.trimEnd().split(' ').slice(-2);
  const isNoun = PERSON_NOUNS.has(nouns.at(-1)!) || NOUN_OF_PERSON.test(nouns.at(-1)!);
  return Math.max(
    isOwn && DEFINED.test(after) ? WORTH.defined : 0,
    isRoleHere ? worthOf(role.split(' ')) : 0,
    isNoun ? worthOf(nouns) : 0,
    isOwn && DESCRIBED.test(after) ? WORTH.rest : 0,
  );
}

/** How much a role before or after a name says, by its words. */
function worthOf(words: readonly string[]): number {
  const modifier = words.at(-2) ?? '';
  const isAlone = !/[\p{L}\p{N}.’']$/u.test(modifier) || isFunctionWord(modifier.toLowerCase());
  const noun = words.at(-1)!.toLowerCase();
  const saysNoMore = isAlone || /^(?:current|new|then)$/i.test(modifier);
  if (OF_SOMEBODY.has(noun) || (saysNoMore && VAGUE.has(noun))) return WORTH.vague;
  return isAlone ? WORTH.role : WORTH.longRole;
}

/** The words of the name in a question that asks who somebody is, as the articles have them; none for any other question. */
function namedIn({ asks, terms }: Pick<ParsedQuestion, 'asks' | 'terms'>): string[] {
  const name = WHO_IS.map((pattern) => pattern.exec(asks)?.groups?.name).find(Boolean) ?? '';
  const stems = new Set(contentStems(name));
  return terms.filter(({ stem }) => stems.has(stem)).map(({ found }) => found);
}

/** Whether a question asks who somebody is by name, and a text says so: its other names are no answer. */
export function introducesAsked(asked: Pick<ParsedQuestion, 'asks' | 'terms'>, said: string): boolean {
  const named = namedIn(asked);
  return named.length > 0 && introduces(said, named);
}

/** From here on a text leaves no doubt what somebody is: a name in full, with a role that is not vague. */
const OUTRIGHT = 0.65;

/**
 * Whether a question asks who somebody is by the full name, and a text has that name with a role: "Gov. Eva Lind". That
 * leaves no doubt about who is meant, or what she is.
 */
export function introducesOutright(asked: Pick<ParsedQuestion, 'asks' | 'terms'>, sentence: Titled): boolean {
  const named = namedIn(asked);
  return named.length > 1 && !isEditorial(sentence) && toldOf(sentence.text, named) >= OUTRIGHT;
}

/** Measures how much a sentence says about the person named in a question, 0 for nothing; null for any other question. */
export function introductionIn(asked: ParsedQuestion): ((sentence: ReadSentence) => number) | null {
  const named = namedIn(asked);
  if (named.length === 0) return null;
  return (sentence) => (isEditorial(sentence) ? 0 : toldOf(sentence.text, named));
}

/** What is added to the score of each candidate of a question. */
function introductionOf(asked: ParsedQuestion): Worth | null {
  const told = introductionIn(asked);
  if (!told) return null;
  return ({ sentence }) => {
    const worth = told(sentence);
    return worth > 0 ? INTRODUCED + TELLING * (worth + BEGINNING / (1 + sentence.number / LEAD)) : 0;
  };
}

/** "Who was the guard?" */
const WHO_IS_THE = new RegExp(String.raw`^\W*(?:(?:and|but|so) )?who${IS_ASKED} the \p{Ll}+\W*$`, 'iu');
/** "The guard, a student from Vell," and "the guard was a student" say who it was without a name. */
const IS_A = /\bthe \p{Ll}+(?:,| is| was) an? /iu;

/** Whether it is asked who "the guard" was, and no sentence of a quote that has this word names or describes anybody. */
function namesNobodySo({ asks, byStem, stems }: ParsedQuestion, quote: Evidence): boolean {
  const [stem, ...others] = contentStems(asks);
  const noun = stem === undefined || others.length > 0 ? undefined : byStem.get(stem);
  if (!noun || !WHO_IS_THE.test(asks)) return false;
  // "Farmers must pay" names nobody, "Judge Ada Lind" does.
  const names = (text: string): boolean =>
    namesAnother(text, (one) => stems.includes(one)) || namesAnother(text, () => false, 2);
  return !sentencesOf(quote).some(
    ({ text, positions }) => mention(noun, positions) > 0 && (IS_A.test(text) || names(text)),
  );
}

/** Who somebody is. */
export const introduction: Rule = {
  name: 'introduction',
  scores: introductionOf,
  answers: (asked, { candidate }) => introducesAsked(asked, candidate.sentence.text),
  settles: (asked, { candidate }) => introducesOutright(asked, candidate.sentence),
  doubts: namesNobodySo,
};
