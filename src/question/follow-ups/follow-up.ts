/**
 * Understanding a follow-up from the exchange before it, without a language model.
 *
 * "And what did he say about Asia?" names nobody: the person of the last answer replaces the pronoun. "Why?" carries
 * on: the previous question guides its search. "What about Berlin?" asks the last question again about something else:
 * both are searched. A self-contained question is left alone.
 */
import type { Exchange } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { GOING_ON, IS_ASKED, LOCATIVES } from '../../language/lexicon/function-words.js';
import { isGivenName, pronounOfGivenName } from '../../language/names/given-names.js';
import { isOtherThing, isRole, isThing, isTitle } from '../../language/names/name-words.js';
import { splitRole } from '../../language/names/roles.js';
import { contentStems } from '../../language/tokens.js';
import { plainWords } from '../message.js';
import { withoutGreeting } from '../preamble.js';
import { isState } from '../words/related-names.js';
import { askedAnew, asksOfName, isHangingTopic, withoutTime } from './asked-anew.js';
import { ASKS, isIncomplete, leansOn, REACTS, saysToo, WHO_IS } from './incomplete.js';
import { mentions, namesIn } from './mentions.js';
import { pointerIn } from './pointer.js';
import { topicIn } from './topic.js';

/** Words that stand for one person. */
const OF_A_PERSON: ReadonlySet<string> = new Set(['he', 'she', 'him', 'his', 'her']);

/** Words that stand for a thing. */
const OF_A_THING: ReadonlySet<string> = new Set(['it', 'its', 'this', 'that']);

/** "How much did he pay for it?", "Did he say so himself?": knowing the person is not enough to know the topic. */
const POINTS_TWICE = /\b(?:it|that|this|them|there|so|(?:him|her|it|them)sel(?:f|ves))\W*$/i;

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

/** "How old?" after a question about somebody by name. */
const OF_BODY = /^\s*(?:and\s+)?how (?<size>old|tall|rich)\W*$/iu;

const NO = String.raw`(?:(?:no|nah|nope|not (?:that|this|him|her|them|it)(?: one)?|wait|sorry)\b[\s,.!]*)`;
/** "No i mean the band", "no, the band", "i asked why he left" */
const CORRECTED = [
  String.raw`^\s*${NO}+(?:i |u |you )?(?:mean|meant)\s+(?<meant>[^?]{2,60}?)\W*$`,
  String.raw`^\s*${NO}+(?<meant>the (?!(?:other|same|next|last|first)\b)[\p{L}-]+(?: [\p{L}-]+){0,2})\W*$`,
  String.raw`^\s*${NO}+(?<meant>(?:about|in|at|on|by|for|from) (?!(?:that|this|it|the contrary|one)\b)[^?]{2,40}?)\W*$`,
  String.raw`^\s*${NO}*(?:but )?(?:i (?:asked|was asking|am asking)|i['’]?m asking|my question (?:was|is)) (?:you )?(?:about )?(?<meant>[^?]{2,60}?)\W*$`,
].map((source) => new RegExp(source, 'iu'));

/**
 * A correction as the question that it stands for, "what about the band?"; any other message as it is. After a question for
 * who somebody is, an office says whom of several: "Who is Lind, the mayor?"
 */
export function withoutCorrection(message: string, before = ''): string {
  const meant = CORRECTED.map((pattern) => pattern.exec(message)?.groups?.meant).find(Boolean);
  if (!meant) return message;
  if (ASKS.test(meant)) return meant;
  const isOffice = /^the /iu.test(meant) && splitRole(`${meant} X`).role !== null;
  return isOffice && WHO_IS.test(before)
    ? `${before.replace(/[\s?]+$/u, '')}, ${meant}?`
    : `what about ${meant}?`;
}

/** What a question means after the exchange before it: unchanged if it needs nothing from there. */
export function understand(
  question: string,
  previous: Exchange | undefined,
  { person: meant, isOfBefore = null, isFollowUp = false }: Circumstances = {},
): Understood {
  const alone = (text: string): Understood => ({ question: text, after: null });
  if (!previous?.question) return alone(question);
  const before = withoutGreeting(questionIn(previous.question));
  // "When?" right after "and Lund?" is about Lund, and not about what was asked before.
  const isOfAside = previous.known !== undefined && !previous.story && contentStems(question).length === 0;
  // "It" is no person: "Was it banned?" after "Who is Lund?" is about what led to that.
  const isOfPerson =
    WHO_IS.test(before) && !previous.story && !OF_A_THING.has(pointerIn(question)?.word ?? '');
  const guide =
    previous.known && !isOfAside && !isOfPerson ? withoutGreeting(questionIn(previous.known)) : before;
  // What was refused for a time need not be asked for that time again.
  const after = closed(previous.story ? withoutTime(guide) : guide);
  const [first] = previous.people;
  if (first !== undefined && asksWhoThatIs(question)) return alone(`Who is ${first}?`);
  const size = OF_BODY.exec(question)?.groups?.size;
  const named = size ? previous.people.find((name) => namesIn(before).includes(name)) : undefined;
  if (named !== undefined) return alone(`How ${size} is ${named}?`);
  const anew =
    otherWayRound(question, before) ??
    updatesAsked(question, before) ??
    neighbourAsked(question, before, previous) ??
    holderThere(question, before) ??
    (isOfBefore === true ? reactionTo(question, before) : null) ??
    (isOfBefore === true || GOES_ON.test(question) || ON_THAT.test(question)
      ? sayingOf(question, before)
      : null);
  if (anew) return alone(anew);
  const person = whomMeant(question, previous);
  if (person) {
    const pointer = pointerIn(question);
    if (pointer && NAME_ASKED.test(question)) return alone(`Who is ${person}?`);
    if (pointer && OF_A_PERSON.has(pointer.word)) {
      const name = pointer.owns ? `${person}’s` : roleAskedFor(before, person);
      const told = question.slice(0, pointer.start) + name + question.slice(pointer.end);
      return POINTS_TWICE.test(question.slice(pointer.end)) &&
        contentStems(question.replace(EMPHATIC, '')).length < 3
        ? { question: told, after }
        : alone(told);
    }
  }
  const isBare = isFollowUp && namesIn(question).length === 0 && !WHO_IS.test(question);
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

const SAID_ELSE = new RegExp(
  String.raw`^\s*(?:${GOING_ON}\s+)*(?:what|anything) else (?<did>did|does|has|have|do) (?<who>[\p{L}.’' -]{2,40}?) (?<say>say|said)(?<about> (?:about|on) (?!(?:it|that|this)\b)[^?]{2,60})?\W*$`,
  'iu',
);

/**
 * "What else did she say?" as a question for all words of that person, and not on the topic before; null for any other
 * message, and if nobody is known whom "she" may mean.
 */
export function saidElse(message: string, previous: Exchange): string | null {
  const { did, who, say, about = '' } = SAID_ELSE.exec(message)?.groups ?? {};
  if (who === undefined) return null;
  const whole = `what ${did} ${who} ${say}${about}`;
  if (!OF_A_PERSON.has(who.toLowerCase())) return pointerIn(whole) ? null : whole;
  const told = understand(whole, previous);
  return told.after === null && told.question !== whole ? told.question : null;
}

const SAID_ON = /^(?<whole>[^?]*\b(?:say|said|says))(?: (?:about|on|of) [^?]*)?\W*$/iu;

/** A question for somebody's words on something as one for all words of that person; null for any other question. */
export const allSaid = (question: string): string | null => SAID_ON.exec(question)?.groups?.whole ?? null;

/** "Any updates?", "anything new on that?" after an answer are about its topic; "latest news" alone is about the whole archive. */
const UPDATES =
  /^(?:(?:and|so|ok|okay|hey) )*(?:(?:(?:is|are) there |have you (?:got )?|do you have |got )?any(?:thing)? (?:more |other |further |new |recent |latest )?(?:news|updates?|developments?|new|recent)|(?:whats|what is) (?:new|the latest)|(?:latest|new) (?:updates?|news(?= (?:on|about|with|for|regarding) ))|updates?)(?: (?:on|about|with|for|regarding) (?:this|that|it|him|her|them|the (?:case|story|matter)))?(?: (?:yet|now|today|since(?: then)?|so far|please))?$/u;

/** Whether a message asks for the newest on what was asked before, rather than on anything. */
export const asksForUpdates = (message: string): boolean => UPDATES.test(plainWords(message));

function updatesAsked(question: string, before: string): string | null {
  if (!asksForUpdates(question)) return null;
  const topic = topicIn(before);
  return topic === null ? null : `What is the latest on ${topic}?`;
}

const OTHER_WAY =
  /^(?:(?:and|but|so|ok|what about|how about) )*(?:vice versa|(?:the )?(?:other|opposite) way (?:a?round)|the (?:reverse|opposite))$/u;

/** "And the other way round?" after what Norvia says about Vell asks what Vell says about Norvia. */
function otherWayRound(question: string, before: string): string | null {
  const [one, other, ...more] = mentions(before);
  if (!one || !other || more.length > 0 || !OTHER_WAY.test(plainWords(question))) return null;
  const open = before.slice(0, one.start) + other.name + before.slice(one.end, other.start);
  return open + one.name + before.slice(other.end);
}

/** "Did Disney respond?" asks what it said about what was asked before. */
function reactionTo(question: string, before: string): string | null {
  const who = REACTS.exec(question)?.groups?.who;
  const topic = who ? topicIn(before, who) : null;
  return topic === null ? null : `What did ${who} say about ${topic}?`;
}

/** "What did Norvia say about that?" */
const ON_THAT = /\b(?:about|on|to) (?:it|that|this)\W*$/iu;
const GOES_ON = /^\s*(?:and|but|so)\b/iu;
const SAID_ABOUT = /\b(?:say|said|says|think) (?:about|on|of) (?<topic>[^?]{2,80})/iu;

/** "And what did Norvia say?" after what Lind said asks for Norvia’s words on the same topic, and not for hers. */
function sayingOf(question: string, before: string): string | null {
  const who = saysToo(question);
  if (!who) return null;
  const told = SAID_ABOUT.exec(before)?.groups?.topic;
  // After what Lind said about Varga, "and what did Varga say" asks for his words about her.
  const isOfThem = told !== undefined && contentStems(told).every((stem) => contentStems(who).includes(stem));
  const topic =
    told && !isOfThem ? told : isOfThem || POINTS_TWICE.test(question) ? topicIn(before, who) : null;
  return topic ? `What did ${who} say about ${topic.trim()}?` : null;
}

/** "Who is the mayor there?" */
const HOLDER_THERE = new RegExp(
  String.raw`^\s*(?:${GOING_ON}\s+)*(?<who>who(?:['’]?s| is| was) the [\p{L}' -]{3,40}?) there\W*$`,
  'iu',
);

/** "Who is the mayor there?" after a question about the water in Vell asks for the mayor of Vell. */
function holderThere(question: string, before: string): string | null {
  const who = HOLDER_THERE.exec(question)?.groups?.who;
  const places = mentions(before).filter(({ preceding }) => LOCATIVES.has(preceding));
  return who && places.length === 1 ? `${who} of ${places[0]!.name}?` : null;
}

/** "And before that?", "who came after him?" once a holder of an office was named. */
const NEIGHBOUR =
  /^\s*(?:(?:and|so|but|ok)\s+)*(?:who(?:['’]?s| was| is| came| comes)?\s+)?(?:the one |it )?(?<side>before|after)\s+(?:that|him|her|them|then)\s*\?*\s*$/iu;

function neighbourAsked(question: string, before: string, { people }: Exchange): string | null {
  const side = NEIGHBOUR.exec(question)?.groups?.side?.toLowerCase();
  const [holder] = people;
  return side && holder && /^\W*who\b/iu.test(before) ? `Who came ${side} ${holder}?` : null;
}

/** The likeliest person that "he" or "she" may mean; nobody whose given name goes with the other pronoun. */
function whomMeant(question: string, previous: Exchange): string | undefined {
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
 * Whether the text before a pronoun names "the coach" after "Who is Lund's coach?": the pronoun then means Lund, and none of the
 * answers.
 */
function isOfHolder(before: string, { question }: Exchange): boolean {
  const roles = /\bthe (?:\p{L}+ )?\p{L}+/iu.exec(before)?.[0].split(' ').filter(isRole) ?? [];
  return WHO_IS.test(question) && roles.some((role) => wordsOf(question).has(role.toLowerCase()));
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
  (WHO_IS.test(question) || pronouns?.[name] !== undefined);

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
