/**
 * "Is there anything on fish in there?", "what's the main point?", "only direct ones": messages that mean what was just
 * shown.
 */
import { GOING_ON } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { plainWords, withoutMarkup } from '../message.js';
import { topicIn } from './topic.js';

const TEXTS = '(?:article|story|report|piece|text)s?';
const OF_TEXT = new RegExp(TEXTS, 'iu');
/** "Something from them" comes from people. */
const IN_THERE = new RegExp(
  String.raw`(?<!\s)\s+(?:(?:in|within|from) there|(?:in|within) (?:it|them)|(?:in|within|from) (?:this|that|these|those|the(?: same)?) ${TEXTS})\W*$`,
  'iu',
);
const ANYTHING = /\b(?:anything|something|nothing|more|else)\b/iu;

/**
 * A question for what the articles just shown tell, without the words that point at them: "Is there anything on fish" of
 * "... in there?"; null for any other, and for "what is in that article?", which asks for nothing in particular. "In it" and
 * "in them" may be anything, unless "anything" is asked for.
 */
export function askedWithinShown(question: string): string | null {
  const pointing = IN_THERE.exec(question);
  if (!pointing) return null;
  const rest = question.slice(0, pointing.index);
  if (ANYTHING.test(rest)) return rest;
  return OF_TEXT.test(pointing[0]) && contentStems(rest).length > 0 ? rest : null;
}

const WHO_IS_QUOTED = new RegExp(
  `^(?:${GOING_ON} )*(?:who ?(?:is|was|s) (?:being )?(?:quoted|cited)|whom? (?:does it|do they) (?:quote|cite))(?: (?:here|there|in (?:it|there|them|(?:this|that|the) ${TEXTS})))?$`,
  'u',
);

/** "Who is quoted?" after an answer, as a question for anybody's words on what was asked before; null for any other message. */
export function quotedWithinShown(message: string, before: string): string | null {
  const topic = WHO_IS_QUOTED.test(plainWords(withoutMarkup(message))) ? topicIn(before) : null;
  return topic === null ? null : `quotes about ${topic}`;
}

const POINT = new RegExp(
  `^(?:${GOING_ON} )*(?:(?:whats|what is|what was|tell me|give me) )?(?:the |its |their )?(?:main|key|central|whole|overall|basic) (?:points?|message|idea|takeaways?|argument|thing|story)(?: (?:here|there|of (?:it|this|that|(?:this|that|the) ${TEXTS})))?$`,
  'u',
);

/** Whether a message asks what an article just shown is about as a whole. */
export const asksForPoint = (message: string): boolean => POINT.test(plainWords(withoutMarkup(message)));

const DIRECT = new RegExp(
  `^(?:${GOING_ON} )*(?:(?:show|give) me )?(?:only|just)(?: the| their| his| her)? (?:(?:direct|verbatim|literal|exact) (?:quotes?|quotations?|ones|words|speech)|(?:own|exact) words)(?: please)?$`,
  'u',
);

/** Whether a message asks for the quotes of the last question again, but only those in the speaker's own words. */
export const asksForDirect = (message: string): boolean => DIRECT.test(plainWords(withoutMarkup(message)));
