/** "What’s the latest on the ferry?", "Ukraine news": only the newest on a topic is asked for. */
import type { Range } from '../../domain.js';
import { AUXILIARIES } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';

const WHAT_IS = "what(?:['’]?s| is| are|s)";
const NEWS = '(?:news|updates?|developments?|headlines)';
const NEW = '(?:latest|newest|most recent|recent|new|breaking|current)';
const ABOUT = '(?:on|about|of|from|with|w|regarding|concerning|around|for|in|at|since)';
const PLEASE = '(?:(?:please|so|ok|okay|hi|hey|hello|yo|and)[ ,]+)*';
const ASK = `(?:${WHAT_IS}|(?:is|are) there|(?:do you |have you )?(?:have|got)(?: you)?|(?:can you |could you |please )?(?:give|tell|show) me)`;

/** Openings that ask for the latest on a topic; nothing but the topic follows. */
const LEADS: readonly RegExp[] = [
  `(?:${ASK} )?(?:any|the|some|all the)? ?(?:(?:${NEW}|more) )?(?:${NEWS} ${ABOUT}|${NEW} ${ABOUT})`,
  `${WHAT_IS} (?:currently )?(?:happening|going on|up|new|the (?:news|situation|state of (?:things|play|affairs))|with) ${ABOUT}`,
  `anything (?:new|recent) ${ABOUT}`,
  `(?:can you |could you )?fill me in ${ABOUT}`,
].map((lead) => new RegExp(`^${PLEASE}${lead} (?=[^?]{2,80}[?!. ]*$)`, 'i'));

/** "Ukraine news", "TikTok ban latest", "got any football news today?" */
const AFTER = new RegExp(
  `^(?<lead>${PLEASE}(?:${ASK} )?(?:(?:any|some|the|all the) )?)(?<topic>[^?]{2,60}?) (?:${NEW} )?(?:${NEWS}|latest)(?: (?:today|now|this week|lately|please|pls|plz|tho))*[?!. ]*$`,
  'i',
);
/** A topic with more words is a question of its own. */
const MOST_WORDS = 7;
const MOST_WORDS_AFTER = 3;
/** Words that a question or a sentence has, and a topic does not. */
const CLAUSE = new RegExp(
  `\\b(?:${[...AUXILIARIES].join('|')}|wh(?:o|om|ose|at|ich|en|ere|y)|how|says?|said|you|your|i|me|my|this|that|it|them|him|her|fake|good|bad|latest|newest|recent|breaking|top|any|some|more)\\b`,
  'i',
);

/** "Local news" and "the big news" are of no topic; "the World Cup", "local elections" and "Big Tech" are. */
const NO_TOPIC =
  /^(?:(?:the|all|big|other|interesting|exciting|happy|world|local|fresh|today(?:['’]?s)?|earliest|oldest)[\s?!.]*)+$/i;

const isTopic = (text: string, most: number): boolean =>
  text.trim().split(/\s+/).length <= most &&
  contentStems(text).length > 0 &&
  !CLAUSE.test(text) &&
  !NO_TOPIC.test(text);

/** Whether a question asks for the newest, whatever it names as its topic: "What's the latest on this week's strike?" */
export const wantsNews = (question: string): boolean =>
  LEADS.some((lead) => lead.test(question)) || newsAsked(question) !== null;

/** The topic of a question that only asks for the newest about it: "What's the latest on the ferry?"; otherwise null. */
export function newsAsked(question: string): Range | null {
  for (const lead of LEADS) {
    const found = lead.exec(question);
    if (!found) continue;
    const start = found[0].length;
    return isTopic(question.slice(start), MOST_WORDS) ? { start, end: question.length } : null;
  }
  const { lead = '', topic } = AFTER.exec(question)?.groups ?? {};
  return topic !== undefined && isTopic(topic, MOST_WORDS_AFTER)
    ? { start: lead.length, end: lead.length + topic.length }
    : null;
}
