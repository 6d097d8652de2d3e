/**
 * Understanding a follow-up from the exchange before it, without a language model.
 *
 * "And what did he say about Asia?" names nobody: the person of the last answer replaces the pronoun. "Why?" carries
 * on: the previous question guides its search. "What about Berlin?" asks the last question again about something else:
 * both are searched. A self-contained question is left alone.
 */
import type { Exchange } from '../../domain.js';
import { GOING_ON, IS_ASKED } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { withoutGreeting } from '../preamble.js';
import { anotherIn, askedAnew, asksOfName, isHangingTopic, withoutTime } from './asked-anew.js';
import { askedOfTopic, asksForUpdates, reactionTo } from './asked-of-topic.js';
import { ASKS, asksWhoIs, isIncomplete } from './incomplete.js';
import { namesIn } from './mentions.js';
import { POINTS_TWICE, pointerIn } from './pointer.js';
import { OF_A_PERSON, peopleCalled, whomMeant } from './whom-meant.js';

/** Words that stand for a thing, or for several people. */
const NOT_OF_A_PERSON: ReadonlySet<string> = new Set(['it', 'its', 'this', 'that', 'they', 'them', 'their']);

const EMPHATIC = /\b(?:so|(?:him|her|it|them)sel(?:f|ves))\b/giu;

/** What is known besides the exchange before when a question is interpreted. */
export interface Circumstances {
  /** The person that the articles call by the name in "And Lund?". */
  readonly person?: string | null;
  /**
   * Whether the articles shown before mention what a short question asks about (see `topicOf`); null if it does
   * not matter, or nothing was shown.
   */
  readonly isOfBefore?: boolean | null;
  /** The person chose to follow up, so a question that names nobody belongs to the previous one. */
  readonly isFollowUp?: boolean | undefined;
}

/** A question as it is understood. */
export interface Understood {
  /** In words that name whom and what it is about, as far as the conversation shows. */
  readonly question: string;
  /** The question before, if it is needed to know what a short one is about; otherwise null. */
  readonly after: string | null;
}

/** "What's his name?" */
const NAME_ASKED = new RegExp(
  String.raw`^\s*(?:${GOING_ON}\s+)*what${IS_ASKED} (?:his|her) (?:full |real )?name\W*$`,
  'iu',
);

/** "How old?", "husband?" after a question about somebody by name. */
const OF_BODY =
  /^\s*(?:and\s+)?(?:how (?<size>old|tall|rich)|(?:(?:his|her|the) )?(?:(?<kin>husband|wife|spouse)|(?<age>age)))\s*\?*\s*$/iu;

/** "Price?", "the cost?" as a question; any other message as it is. */
const withPriceAsked = (message: string): string =>
  message.replace(/^\s*(?:and\s+)?(?:the )?(?:price|cost)\s*\?*\s*$/iu, 'How much does it cost?');

/** "The girl", "him": somebody known by no more than a word. */
const SOMEBODY = /^(?:the )?(?:(?<she>girl|woman|lady|her|she)|(?<he>boy|man|guy|dude|him|he))$/iu;

/** Of two people spoken of before, the only one that "and the girl?" can mean; null if there is no such one. */
function somebodyMeant(question: string, previous: Exchange): string | null {
  const { he, she } = SOMEBODY.exec(anotherIn(question) ?? '')?.groups ?? {};
  if (he === undefined && she === undefined) return null;
  const fitting = peopleCalled(he === undefined ? 'she' : 'he', previous);
  return fitting.length === 1 ? fitting[0]! : null;
}

/** What is asked about a person by such a message; null for any other. */
function askedOfBody(question: string, name: string): string | null {
  const { size, kin, age } = OF_BODY.exec(question)?.groups ?? {};
  if (kin) return `Who is ${name}’s ${kin.toLowerCase()}?`;
  return size || age ? `How ${size ?? 'old'} is ${name}?` : null;
}

/** What a question means after the exchange before it: unchanged if it needs nothing from there. */
export function understand(
  typed: string,
  previous: Exchange | undefined,
  { person: meant, isOfBefore = null, isFollowUp = false }: Circumstances = {},
): Understood {
  const alone = (text: string): Understood => ({ question: text, after: null });
  if (!previous?.question) return alone(typed);
  const somebody = somebodyMeant(typed, previous);
  if (somebody !== null) return understand(`What about ${somebody}?`, previous, { person: somebody });
  const question = withPriceAsked(typed);
  const before = withoutGreeting(questionIn(previous.question));
  // "When?" right after "and Lund?" is about Lund, and not about what was asked before.
  const isOfAside = previous.known !== undefined && !previous.story && contentStems(question).length === 0;
  // "It" and "they" are no person: "Was it banned?", "and the farmers?" after "Who is Lund?" is about what led to that.
  const isOfPerson =
    asksWhoIs(before) &&
    !previous.story &&
    !NOT_OF_A_PERSON.has(pointerIn(question)?.word ?? '') &&
    !/^the\s/iu.test(anotherIn(question) ?? '');
  const guide =
    previous.known && !isOfAside && !isOfPerson ? withoutGreeting(questionIn(previous.known)) : before;
  // What was refused for a time need not be asked for that time again.
  const after = closed(previous.story ? withoutTime(guide) : guide);
  const [first] = previous.people;
  if (first !== undefined && asksWhoThatIs(question)) return alone(`Who is ${first}?`);
  const named = previous.people.find((name) => namesIn(before).includes(name));
  const ofBody = named === undefined ? null : askedOfBody(question, named);
  if (ofBody !== null) return alone(ofBody);
  const anew = askedOfTopic(question, before, previous, isOfBefore);
  if (anew) return alone(anew);
  const person = whomMeant(question, previous);
  if (person) {
    const pointer = pointerIn(question);
    if (pointer && NAME_ASKED.test(question)) return alone(`Who is ${person}?`);
    if (pointer && OF_A_PERSON.has(pointer.word)) {
      const name = pointer.owns ? `${person}’s` : roleAskedFor(before, person);
      const told = question.slice(0, pointer.start) + name + question.slice(pointer.end);
      // "Did she agree?" does not say to what.
      const reacted = reactionTo(told, before);
      if (reacted !== null) return alone(reacted);
      return POINTS_TWICE.test(question.slice(pointer.end)) &&
        contentStems(question.replace(EMPHATIC, '')).length < 3
        ? { question: told, after }
        : alone(told);
    }
  }
  const isBare = isFollowUp && namesIn(question).length === 0 && !asksWhoIs(question);
  const isWhole =
    !isIncomplete(question, isOfBefore) &&
    !asksOfName(question) &&
    !isBare &&
    !asksForUpdates(question) &&
    !isHangingTopic(question, before);
  if (isWhole) return alone(question);
  const replaced = askedAnew(question, before, meant ? [meant, ...previous.people] : previous.people);
  return replaced ? alone(replaced) : { question, after };
}

/** What to search for: both questions, the one that guides the search first. */
export const searchText = ({ question, after }: Understood): string =>
  after === null ? question : ASKS.test(question) ? `${after} ${question}` : `${question} (${after})`;

/** A question as one that goes on from the exchange before, though it is searched alone. */
export const continued = (question: string, { question: before }: Exchange): string =>
  searchText({ question, after: closed(withoutGreeting(questionIn(before))) });

const WHO_IS_THAT =
  /^\s*(?:(?:ok|okay|and|but|so|wait|lol)\s+)*who ?(?:['’]?s|is|was)? (?:that|this|(?:that|this|the) (?:guy|man|woman|person|dude|lady|one))(?: (?:guy|again|then|even))?\W*$/iu;

/** Whether a message asks who somebody is that was just spoken of, without a name. */
export const asksWhoThatIs = (message: string): boolean => WHO_IS_THAT.test(message);

/** "Who is the finance minister?" settles who "he" is: the one in that office, if somebody else has the same name. */
function roleAskedFor(before: string, person: string): string {
  const role = /^\s*who(?:['’]s| is| was) (the [^?,]{3,60})\?*\s*$/iu.exec(before)?.[1];
  // Whoever leads something may be called anything else.
  const isOffice = role && !/^the (?:leader|head|boss|chief) /iu.test(role);
  return isOffice && !before.includes(person) ? `${person}, ${role},` : person;
}

/** The question that helped to interpret a follow-up, so that a chain of them neither nests nor grows. */
function questionIn(understood: string): string {
  const bracketed = /^[^?(]*\?? \((.*)\)$/.exec(understood)?.[1];
  if (bracketed !== undefined && /[?.!]$/u.test(bracketed)) return bracketed;
  return /^[^?]*\?(?= )/.exec(understood)?.[0] ?? understood;
}

/** A question typed without its question mark, separated from what follows. */
const closed = (question: string): string => (/[?.!]\s*$/.test(question) ? question : `${question}?`);
