import type { Range } from '../domain.js';
import { GOOD_DAY } from '../language/lexicon/chat.js';
import { SAYINGS } from '../language/lexicon/documents.js';
import {
  AUXILIARIES,
  AUXILIARY,
  DEMONSTRATIVES,
  QUESTION_WORDS,
  REFLEXIVES,
  REQUESTING,
  THIRD_PERSON,
} from '../language/lexicon/function-words.js';
import { HONORIFICS } from '../language/lexicon/titles.js';
import { wordSet } from '../language/lexicon/word-set.js';
import { splitSentences } from '../language/sentences.js';
import { SAYS, SOMEBODY } from './hearsay.js';

/**
 * Words before what a person wants to know: "tell me about", "do you know", "please
 * explain". They are not searched for, and an article need not contain them.
 */
const GREETING = String.raw`(?:(?:(?:(?:hey|hi|hello|yo|ok|okay)[\s,]+)?(?:@bot|bot(?=[,!.]))|(?:hey|hi|hello|yo|ok|okay)[\s,]+bot(?=[,!.]|\s+(?:wh\w+|how|${AUXILIARY}|tell|show|give|find)\b)|please|(?:thanks|thx|cheers)(?: mate| man| bot| a lot)?|hey|hi|hello|${GOOD_DAY}|ok|okay|so|well|and|but|also|yes|no|yo|lol|u[hm]+|erm|bro|dude|btw|guys|folks|lads|peeps|everyone|omg|hmm)[\s,!.]+)*`;
/** Words for what somebody said. */
const ASKED_FOR = `${SAYINGS}|citations?|exact words|articles?|news|information|info|details|facts|things|points|examples|reports?|stories`;
/** Words for an article. */
const PIECES = 'article|story|report|piece|text|news';
const WHAT_IS = "what(?:['’]?s| is| was| are)";
const IS_THERE = '(?:is|are|was|were) there';
/** "My neighbour told me last night there was something about", "saw something about" */
const HEARD_OF = `(?:my (?:[a-z]+ ){0,2}[a-z-]+ ${SAYS}|(?:an?|some|this|the) (?:[a-z]+ )?${SOMEBODY} ${SAYS}|(?:someone|somebody|people) ${SAYS}|(?:(?:i|we)(?:['’]?ve)? )?(?:just )?(?:heard|read|saw|seen))(?: (?:just|earlier|today|yesterday|last (?:night|week|month)|this (?:morning|week)|(?:the )?other day|(?:on|in) the (?:news|radio|paper|tv)))?(?:,? (?:that )?there (?:was|is|were|had been|has been))? (?:something|sth|stuff|a (?:story|report|piece|thing|post)|some news|news) (?:about|on)`;
const HEARS = new RegExp(HEARD_OF, 'iu');

/** Whether the words before a question say that the asker was told of something, and perhaps when. */
export const tellsOfHearing = (preamble: string): boolean => HEARS.test(preamble);

const REQUEST = [
  HEARD_OF,
  `(?:${REQUESTING} you )?(?:(?:please )?(?:give|show|list|find|tell|get|send|quote)(?: (?:me|us))? |${WHAT_IS} |${IS_THERE} )?(?:(?:all|any|some|every|the|other|more|an?|\\d{1,2}|two|three|four|five|ten|a few|exact|direct|verbatim|literal|most recent|recent|latest|newest|last) )*(?:${ASKED_FOR})(?:['’]s)?(?: (?:by|from|of|on|about|regarding|concerning|where|that (?:mention|are about)|mentioning)\\b|(?=:|\\s*["“]))`,
  `(?:${REQUESTING} (?:you|any(?:one|body)|some(?:one|body)) (?:please )?)?(?:tell|show|give|teach|remind|inform) (?:me|us)(?: (?:more|something|anything|everything|all|a bit))?(?: (?:about|on|of))?`,
  `(?:${REQUESTING} (?:you|any(?:one|body)|some(?:one|body)) (?:please )?)?(?:explain|describe|summari[sz]e)(?: (?:to )?(?:me|us))?`,
  "(?:i(?: would|['’]d)? )?(?:want|like|need|wish) (?:to|2) (?:know|learn|read)(?: (?:more|something|anything))?(?: about)?",
  '(?:do|does) (?:you|we|any(?:one|body))(?: (?:here|guys))? know(?: (?:anything|something))?(?: about)?',
  `(?:(?:has|have|got|${IS_THERE}|do) (?:(?:you|we|any(?:one|body))(?: got| have)? )?)?any (?:idea|clue)s?(?: (?:about|on|of))?`,
  'is it (?:true?|right|correct|the case)(?: that)?',
  "i(?:['’]?m| am| was)? (?:just )?wonder(?:ing|ed)?(?: (?:about|if|whether))?",
  'what (?:do|does|did|can) (?:you|we|they|(?:the|your|our|these) (?:articles?|sources?|reports?|texts?|news)) (?:know|say|tell(?: (?:me|us))?|have|report|write)(?: (?:about|on))?',
  `${IS_THERE} (?:anything|something|any (?:articles?|news|information))(?: (?:about|on))?`,
  'what is known about',
  "what(?:['’]?s| is) (?:the deal|the matter|the story|the situation|the issue|up) (?:with|w|about|on)",
  `who (?:wrote|published|reported) (?:the|this|that|an?) (?:${PIECES}) (?:about|on|of)`,
  `(?:in )?(?:which|what) (?:${PIECES})s? (?:(?:is|was|are|says?|said|tells?|told|reports?|reported|writes?|wrote|talks?|talked|speaks?|spoke)(?: (?:about|on|of|that))?|mentions?|mentioned|covers?|covered|deals? with|dealt with|discuss(?:es|ed)?)`,
  '(?:list|name|tell me|show me) (?:everyone|everybody|all (?:people|persons|those)|all|the people|people|those|anyone)(?= who\\b)',
  'what (?:was|were|is|are|made)(?: in)? the (?:news|headlines)(?= (?:in|on|at|during|from|last|this|today|yesterday)\\b)',
  '(?:did|has|have|is|was) (?:anything|something)(?: (?:big|new|interesting|important))? (?:happen|happened|happening|going on)(?= (?:in|on|at|since|during|last|this|today|yesterday|recently)\\b)',
  'what (?:(?:has|have|is|was) )?(?:happened|been happening|happening|going on)(?= (?:in|on|at|since|during|last|this|today|yesterday|recently)\\b)',
].join('|');
const PREAMBLE = new RegExp(String.raw`^\s*${GREETING}(?:(?:${REQUEST})\b)?`, 'i');

/** The part of a question that asks: what the person typed, if it is still in it, or from its first question on. */
export function askingPart(question: string, typed?: string): Range {
  const at = typed ? question.toLowerCase().lastIndexOf(typed.toLowerCase()) : -1;
  return at >= 0
    ? { start: at, end: at + typed!.length }
    : { start: askingStart(question), end: question.length - (AFTERTHOUGHT.exec(question)?.[0].length ?? 0) };
}

/** "Is the whale ok? i saw it on tiktok": what follows the question only says why or how one asks. */
const AFTERTHOUGHT =
  /(?<=\p{L}[^?]*\?+)\s+(?:(?:and|so|but|cos|cuz|because|bc|just)[ ,]+)?(?:(?:i(?! mean(?:t)?\b)|i['’]?(?:m|ve|d|ll)|im|ive|my|we|asking|curious|wondering|(?:thanks|thx|ty|cheers|pls|please)|(?:saw|heard|read|need|forgot|missed|can['’]?t|couldn['’]?t|didn['’]?t|don['’]?t) )\b)[^?]*$/iu;

/**
 * Where the sentence that asks begins, after sentences that only say what it is about ("World leaders met this week.
 * Where is ...?"); 0 if there are none.
 */
function askingStart(question: string): number {
  const sentences = splitSentences(question);
  const isAsking = ({ start, end }: Range): boolean => question.slice(start, end).trimEnd().endsWith('?');
  const at = sentences.findIndex(isAsking);
  if (at > 0) return sentences[at]!.start;
  return ASKED_LATER.exec(question)?.[0].length ?? 0;
}

/** "my cousin lives there... does anyone know how ...?", "read about the dam. who built it?": typed without capitals. */
const ASKED_LATER = new RegExp(
  String.raw`^[^?]*[.!…,]\s(?:(?:so|and|but|anyway|now),? )?(?=(?:(?:do(?:es)?|did|has) )?(?:you|any(?:one|body)|some(?:one|body))(?: here| guys| all)? (?:happen to )?know\b[^?]{1,300}\?|(?:can|could) (?:you|any(?:one|body)|some(?:one|body)) (?:please )?(?:tell|explain)\b[^?]{1,300}\?)|^[^?]*[.!…]\s(?=(?:${QUESTION_WORDS.join('|')})\b[^?]{1,300}\?\W*$)`,
  'u',
);

/**
 * "I need this for homework: how many ...", "quick question, who ...", "idk if you know but who ...": words about the
 * asking.
 */
const LEAD_IN = new RegExp(
  String.raw`^(?:(?!\W*(?:tell|show|give) (?:me|us) (?:\p{L}+ )?about )[^:?]{0,60}\b(?:i|i['’]?m|my|me|we)\b[^:?]{0,60}: *|(?:${[
    "(?:i )?(?:don['’]?t|do not) know if (?:you|u)(?: guys| all)?(?: would| might| can)? (?:know|help|answer)(?: this| that| it)?",
    `is it (?:just|only) me,? or(?= ${AUXILIARY}\\b)`,
    'idk if (?:you|u)(?: guys| all)? know(?: this| that)?',
    'not sure if (?:you|u)(?: guys| all)?(?: would| might)? know(?: this| that)?',
    '(?:sorry|sry|soz|apologies) (?:if|for|that) [^,?]{2,60}?(?= *[,.:;–—-]| but )',
    '(?:(?:ok|okay|so|and|well|right),? )?(?:this (?:is|may be|might be) )?(?:maybe |probably )?(?:a |just a |one |my )?(?:quick|stupid|dumb|silly|random|serious|simple|small|weird|genuine|honest) (?:question|one|q|topic|thing)(?=\\W)',
    // "Another thing was stolen" and "another one-way street" are no words about the asking.
    `(?:(?:ok|okay|so|and|well|right),? )?(?:this (?:is|may be|might be) )?(?:maybe |probably )?(?:a |just a |one |my )?(?:last|final|next|new|other|another|different) (?:(?:question|one|q|topic|thing)(?=(?: here| for you| though| tho)? *(?:[,.:;–—]|-+ ))|(?:question|q)(?= (?:(?:but|so|and) )?(?:${QUESTION_WORDS.join('|')})\\b))`,
    '(?:(?:ok|okay|so|and|oh),? )?by the way(?=\\W)',
    "(?:i have|i(?:['’]ve)? got|got) (?:a|one|another) (?:\\p{L}+ )?question",
    '(?:my |the )?(?:question|q)(?= ?:)',
  ].join('|')})(?: here| for you| though| tho)?(?: *[,.:;–—-]+ *| +)(?:but +|so +|and +)?)(?=\p{L})`,
  'iu',
);

const POINTS_BACK = new RegExp(`\\b(?:${[...THIRD_PERSON, ...DEMONSTRATIVES, 'there'].join('|')})\\b`, 'iu');

/** "I'm writing on the dam, what do we have?" asks for all that there is on the dam. */
const WRITING =
  /^\W*(?:i|we)(?:['’]?(?:m|re)| am| are) (?:(?:just|currently) )?(?:writing|working|reading up|reporting|looking|researching|doing)(?: (?:an? |some |my )?(?:\p{L}+ )?(?:pieces?|story|stories|articles?|essay|report|research|homework|posts?|paper|work))?(?: (?:on|about|into|up))? (?<topic>[^,.;:?!–—]{2,60}?) ?[,.;:–—-]+ ?(?:(?:so|and) )?(?:(?:what|anything)(?: (?:do|have|did))? (?:we|you|u|i) (?:have|got|know|find)|what(?:['’]?s| is) there|what have (?:we|you|u) got|any(?:thing|(?: \p{L}+)? quotes?| articles?| news))(?: (?:on|about) (?:it|that|this))?\W*$/iu;

/**
 * A question without the words that only say why or how one asks. The whole message if nothing else is left, or the rest
 * points back to them: "I read about the phone ban: who wants it?"
 */
export function withoutLeadIn(question: string): string {
  const topic = WRITING.exec(question)?.groups?.topic;
  if (topic !== undefined) return `what do we have on ${topic}?`;
  const rest = question.replace(LEAD_IN, '');
  return rest.trim().split(' ').length > 1 && !POINTS_BACK.test(rest) ? rest : question;
}

const HELLO = new RegExp(
  String.raw`^\s*(?:(?:hi+|hey+|hello+|yo|omg|lol|${GOOD_DAY})\b[\s,.!]*(?:(?:there|all|everyone|guys|folks|bot)\b[\s,.!]*)?)+(?=\S)`,
  'i',
);

/** A question without its greeting; a message that is only a greeting stays as it is. */
export const withoutGreeting = (question: string): string => question.replace(HELLO, '');

/** "Who leads Vell? No wait, who leads Tarn?" takes back what stands before. */
const TAKEN_BACK = new RegExp(
  String.raw`^.*\b(?:no,? wait|wait,? no|i mean|i meant|scratch that|never ?mind that)\b[\s:,.!]*(?=(?:${[...QUESTION_WORDS, ...AUXILIARIES].join('|')})\b)`,
  'isu',
);

/** A question without what its asker takes back. */
export const withoutTakenBack = (question: string): string => question.replace(TAKEN_BACK, '');

/** Polite phrases, which ask nothing. */
const COURTESY =
  /^(?:(?:please|hey|hi|hello|ok|okay|so|well|yes|no|thanks?|thank you|cheers|bye|goodbye|good (?:morning|evening|night))\b[\s,!.?]*)+$/i;

/** Whether a message is a request with nothing requested: "tell me something", "please explain". */
export function asksNothing(question: string): boolean {
  const [request] = PREAMBLE.exec(question)!;
  return request.trim() !== '' && !/[\p{L}\p{N}]/u.test(question.slice(request.length));
}

/** Where the question proper begins: 0 if it has no preamble, or consists of nothing else; its end if it asks nothing. */
export function preambleEnd(question: string): number {
  if (COURTESY.test(question.trim())) return question.length;
  const end = PREAMBLE.exec(question)![0].length;
  return /[\p{L}\p{N}]/u.test(question.slice(end)) ? end : 0;
}

/** Honorifics that mean something else before a name or in it: "Lady Gaga", "Miss Norvia", "Sir Per". */
const MEANT_HONORIFICS = wordSet('miss sir dame lord lady madam madame');

/** Words that belong to the asking, in any position: an article that answers need not have them. */
const ASKING: ReadonlySet<string> = new Set([
  ...REFLEXIVES,
  ...[...HONORIFICS].filter((word) => !MEANT_HONORIFICS.has(word)),
  ...(
    'any already asap happen happens happened happening mention mentions mentioned else anything something anyone someone anybody ' +
    'somebody everything everyone exact exactly verbatim actually really yo lol lmao bro dude btw tho w pls quote quotes quoted ' +
    'thing stuff ok okay alright according vs versus please thanks mate plz thx wtf omg guys folks lads peeps idk tbh rn atm u ur r'
  ).split(' '),
]);

/** Whether a lower-case word belongs to the asking, and says nothing about what is asked. */
export function isAskingWord(lower: string): boolean {
  return ASKING.has(lower);
}
