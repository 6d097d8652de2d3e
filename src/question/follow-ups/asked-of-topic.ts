/**
 * Follow-ups that ask something new of what was asked before, each as a question of its own: "any updates?", "vice versa", "did
 * Norvia respond?", "and what did Lind say?", "who is the mayor there?", "and before that?"
 */
import type { Exchange } from '../../domain.js';
import { GOING_ON, LOCATIVES } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { plainWords } from '../message.js';
import { REACTS, saysToo } from './incomplete.js';
import { mentions } from './mentions.js';
import { POINTS_TWICE } from './pointer.js';
import { thingIn, topicIn } from './topic.js';

/**
 * A follow-up of one of these forms as a question that stands alone; null for any other. @param isOfBefore See
 * `Circumstances`.
 */
export function askedOfTopic(
  question: string,
  before: string,
  previous: Exchange,
  isOfBefore: boolean | null,
): string | null {
  return (
    otherWayRound(question, before) ??
    updatesAsked(question, before) ??
    neighbourAsked(question, before, previous) ??
    holderThere(question, before) ??
    (isOfBefore === true ? reactionTo(question, before) : null) ??
    (isOfBefore === true || GOES_ON.test(question) || ON_THAT.test(question)
      ? sayingOf(question, before)
      : null)
  );
}

/**
 * "Any updates?", "anything new on that?" after an answer are about its topic; "latest news" alone is about the whole
 * archive.
 */
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
export function reactionTo(question: string, before: string): string | null {
  const who = REACTS.exec(question)?.groups?.who;
  const topic = who ? thingIn(before, who) : null;
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
  /^\s*(?:(?:and|so|but|ok)\s+)*(?:who(?:['’]?s| was| is| came| comes)?\s+)?(?:the one |it )?(?:(?<side>before|after)\s+(?:that|him|her|them|then)|(?<=\bit )(?<earlier>before))\s*\?*\s*$/iu;

function neighbourAsked(question: string, before: string, { people }: Exchange): string | null {
  const { side: told, earlier } = NEIGHBOUR.exec(question)?.groups ?? {};
  const side = (told ?? earlier)?.toLowerCase();
  const [holder] = people;
  return side && holder && /^\W*who\b/iu.test(before) ? `Who came ${side} ${holder}?` : null;
}
