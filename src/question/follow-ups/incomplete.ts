/** Which questions mean little without the one before: "Why?", "Who resigned?", "And then?" */
import { DOER } from '../../language/lexicon/doers.js';
import {
  AUXILIARY,
  COMMON_PREPOSITIONS,
  GOING_ON,
  IS_ASKED,
  isFunctionWord,
  PREPOSITIONS,
  QUESTION_WORDS,
} from '../../language/lexicon/function-words.js';
import { NAMED_BODIES } from '../../language/lexicon/organisations.js';
import { wordList, wordSet } from '../../language/lexicon/word-set.js';
import { contentStems, tokenize, wordsIn } from '../../language/tokens.js';
import { isAskingWord } from '../preamble.js';
import { namesIn } from './mentions.js';
import { pointerIn } from './pointer.js';

/** "And what did he say?" asks something itself; "What about Lund?" does not. */
export const ASKS = new RegExp(String.raw`\b(?:${QUESTION_WORDS.join('|')})\b(?! about| else)`, 'i');

/** "What about Lund?", "same for Lund": the pattern of words that ask the last question about somebody or something else. */
export const WHAT_ABOUT = '(?:what about|how about|(?:the )?same (?:thing |question )?(?:for|about|with))';

const CONNECTED = new RegExp(
  String.raw`^\s*(?:(?:ok|okay)[\s,]+)?(?:and|but|also|so|then|what else|anything else|more|${WHAT_ABOUT})\b`,
  'i',
);

/** "And the prime minister of Norvia?" */
const OFFICE_OF = /^[^?]{0,20}\bthe (?:\p{Ll}+ ){1,3}of (?:the )?\p{Lu}[\p{L}’-]+\W*$/u;

/** "Why?", "By how much?", "Since when?" */
const BARE = new RegExp(
  String.raw`^\s*(?:(?:${[...PREPOSITIONS].join('|')})\s+)?(?:why|when|where|whom?|how)\b`,
  'i',
);

/** "Who was there?", "charged with what?" */
const OPEN_END =
  /^\s*(?:(?:and|so|but)\s+)?(?:(?:who|what|when|why|how) [^?]{0,40}\bthere|(?:\p{Ll}+ )?(?:by|for|from|to|into|with|of|about|against|over) (?:what|whom?|which|where))\s*\?*\s*$/iu;

/** "How many people died there?", "who was on board?" */
const THERE_LAST = /\b(?:there|on board|aboard)\W*$/iu;

/** "To which summit?", "What kind?": a question without its verb. */
const VERBLESS = new RegExp(
  String.raw`^\s*(?:(?:${COMMON_PREPOSITIONS.join('|')})\s+)?(?:what|which|whose|whom)\b(?!.*\b${AUXILIARY}\b)`,
  'i',
);

/** What "Who is" asks for in a question that names nobody. */
const NO_NAMES = wordList(`
  he she they it this that these those next right wrong guilty responsible involved affected behind in to the`);

const WHO_IS = new RegExp(
  String.raw`^\s*(?:and\s+)?who${IS_ASKED}\s+(?!(?:${NO_NAMES.join('|')})\b)\p{L}`,
  'iu',
);
/** "Who's paying?", "who is replacing Lind?"; names have capitals where the articles know them. */
const WHO_DOES = new RegExp(
  String.raw`\b[Ww]ho${IS_ASKED} (?!(?:acting|sitting|reigning|outgoing|incoming|retired|named|called)\b)\p{Ll}+(?:ing|ed)\b`,
  'u',
);

/**
 * "Who is Wang?" asks about somebody by name, in upper or lower case; "Who is responsible?" and "Who is paying?" are
 * follow-ups.
 */
export const asksWhoIs = (question: string): boolean => WHO_IS.test(question) && !WHO_DOES.test(question);

/** Anybody: "How many people died?" is no more about people than "How many died?" */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'others', 'men', 'women', 'children']);

/** Stems of the words that say what a question is about; not of "tho" in "Why tho?" */
const topicStems = (question: string): string[] =>
  tokenize(question).flatMap(({ stem, stop, lower }) =>
    stop || isAskingWord(lower) || ANYBODY.has(lower) ? [] : [stem],
  );

/** "When did they sign the joint statement?": whoever they are, the thing is named. */
const THING_LAST = /\bthe (?<thing>[\p{L}-]{1,40}(?: [\p{L}-]{1,40}){1,4})\W{0,5}$/iu;

function namesItsThing(question: string): boolean {
  const thing = THING_LAST.exec(question)?.groups?.thing;
  return pointerIn(question)?.word === 'they' && thing !== undefined && contentStems(thing).length >= 2;
}

/** Words that are about something mentioned before, though they are no function words. */
const OF_SOMETHING = wordSet(`
  one ones other others else first last next before after again ever only thing things really actually
  anything anyone anybody something someone somebody`);

const isOfSomething = (word: string): boolean =>
  isFunctionWord(word) || QUESTION_WORDS.includes(word) || OF_SOMETHING.has(word);

/** "Only direct ones": a message without a name, whose words but one mean something only after another question. */
export function saysLittle(message: string): boolean {
  const words = tokenize(message);
  const own = words.filter(({ lower }) => !isOfSomething(lower));
  return words.length > 1 && own.length <= 1 && namesIn(message).length === 0;
}

/** "Compared to before?", "who said it first?": such a message whose last word is about something mentioned. */
const endsOnSomething = (message: string): boolean =>
  saysLittle(message) && OF_SOMETHING.has(tokenize(message).at(-1)!.lower);

/** "How far away?", "why green?": a question without its verb, which "who" and "what" have right after them. */
const FRAGMENT = new RegExp(
  String.raw`^\s*(?:${GOING_ON}\s+)*(?:how(?! (?:to|do|come)\b)|why|when|where)\b(?!.*\b${AUXILIARY}\b)`,
  'iu',
);

/** "Was there one before?", "and ever?": every word of it means something only after another question. */
function saysNothingItself(question: string): boolean {
  const words = wordsIn(question);
  return words.length > 0 && words.every(isOfSomething) && namesIn(question).length === 0;
}

/** @param isOfBefore See `Circumstances` in follow-up.ts. */
export function isIncomplete(question: string, isOfBefore: boolean | null): boolean {
  const words = contentStems(question).length;
  const names = namesIn(question).length;
  return (
    saysNothingItself(question) ||
    endsOnSomething(question) ||
    (FRAGMENT.test(question) && words <= MOST_ELLIPTIC && names === 0) ||
    (CONNECTED.test(question) &&
      (words <= 2 || (topicStems(question).length <= MOST_ELLIPTIC && OFFICE_OF.test(question)))) ||
    (OPEN_END.test(question) && words <= 1 && names === 0) ||
    (ELLIPTIC.test(question) && words <= MOST_ELLIPTIC) ||
    (OF_WHAT_WAS_TOLD.test(question) && names === 0) ||
    (HANGING.test(question) && names === 0 && words <= 2 && !HAS_AUXILIARY.test(question)) ||
    (THERE_LAST.test(question) && names === 0 && words <= 3) ||
    (OF_STORY.test(question) && words <= 2 && names === 0 && isOfBefore !== null) ||
    ((NOUN_ALONE.test(question) || OFFICE_SAID.test(question) || ACTS.test(question)) &&
      isOfBefore === true) ||
    (isOfBefore !== null && NAMED_BODIES.has(OFFICE_SAID.exec(question)?.groups?.office ?? '')) ||
    (names === 0 && words <= MOST_ELLIPTIC && definiteIn(question) !== null && isOfBefore === true) ||
    (isShort(question) && (topicOf(question) === null || isOfBefore === true)) ||
    (isOfBefore === null && VERBLESS.test(question) && !WHAT_IS.test(question) && isShort(question)) ||
    (DEFINITE.test(question) && isOfBefore === true) ||
    (topicStems(question).length <= 3 &&
      (names === 0 || OPENS_ON_POINTER.test(question)) &&
      pointerIn(question) !== null &&
      !namesItsThing(question))
  );
}

/** "Why so expensive?", "Why not Vell?", "How come?", "Since when?": they mean nothing without the question before. */
const ELLIPTIC =
  /^\s*(?:(?:and|but|so|then)\s+)?(?:why (?:so|not)\b|how so\b|how come\s*\?*\s*$|(?:since|until|till) when\s*\?*\s*$|(?:for )?how long\s*\?*\s*$|what for\s*\?*\s*$|(?:who|what|where) else\b)/iu;

const MOST_ELLIPTIC = 3;

const PREPOSITION = `(?:${[...PREPOSITIONS].join('|')})`;

/** "From which teams?", "in hospital?": a phrase without a verb that hangs on the question before. */
const HANGING = new RegExp(
  String.raw`^\s*(?:(?:and|but|so)\s+)?(?:(?:${PREPOSITION}|until|till) (?:which|what|whose|whom|how many)(?: [\p{L}-]+){1,2}|(?:in|at|on|with|without|by|for|to|from|under|inside|outside|during|since) (?:(?:the|a|an|his|her|their|its) )?[\p{Ll}-]+\s*\?+)\s*\?*\s*$`,
  'u',
);

const OPENS_WITH_AUXILIARY = new RegExp(String.raw`^\s*(?:${GOING_ON}\s+)*${AUXILIARY}\b`, 'iu');
/** "Were they Norvian?" */
const OPENS_ON_POINTER = new RegExp(
  String.raw`^\s*(?:${GOING_ON}\s+)*${AUXILIARY} (?:they|it|this|that|these|those)\b`,
  'iu',
);
const HAS_AUXILIARY = new RegExp(String.raw`\b${AUXILIARY}\b`, 'iu');

/** "Per day?", "how old?", "anybody hurt?", "which ones?": about what was said before, in whatever words. */
const OF_WHAT_WAS_TOLD = new RegExp(
  String.raw`^\s*(?:${GOING_ON}\s+)*(?:${[
    'per \\p{L}+|(?:each|every|a) (?:day|week|month|year|hour|person|head|game|night)',
    '(?:in|on) (?:total|all|average)|altogether',
    'how (?!(?:to|do|come)\\b)\\p{L}+(?: exactly)?',
    'which (?:ones?|of (?:them|these|those))(?! of)(?: [^?]{2,40})?|(?:like|such as) (?:what|who)|(?:who|what|where|when) exactly',
    '(?:is|are|was|were) there (?:an?|any) \\p{L}+',
    '(?:are|were) (?:people|everyone|everybody|they) (?:(?:so|all|really|still|in|at) )*\\p{L}+',
    '[^?]{2,40} such (?:an? )?\\p{L}+',
    'what (?:should|can|could|must) (?:i|we|you|people|they) do(?: about (?:it|this|that))?',
    '(?:the )?(?:cause|date|place|time|reason|number|cost|price) of \\p{Ll}+',
    `(?:${AUXILIARY} )?(?:there )?any ?(?:body|one) (?:else )?(?:get |got |been )?\\p{L}+`,
    `(?:${AUXILIARY} )?(?:there )?any (?:injur(?:y|ies)|deaths?|casualt(?:y|ies)|victims?|survivors?|arrests?|suspects?|witnesses|damage)`,
  ].join('|')})(?: yet)?\W*$`,
  'iu',
);

/** "When's the trial?", "Did the victim die?": about the story before, whatever its articles call these. */
const OF_STORY = new RegExp(
  String.raw`\b(?:the|his|her|its|their|any) (?:trial|hearing|sentence|verdict|victims?|suspects?|${DOER}|motive|cause|funeral|famil(?:y|ies)|parents|deadline|result|score|winner|damage|survivors?|death toll|outcome|reaction|place|thing|guy|kids?)\b`,
  'iu',
);

/** "Did Disney respond?" does not say to what. */
export const REACTS =
  /^\s*(?:(?:and|but|so)\s+)?(?:(?:how|what) )?(?:did|has|have|does|do|will) (?<who>(?:the )?[\p{L}.’-]+(?: [\p{L}.’-]+){0,2}?) (?:(?:ever|also|already|publicly|even|yet) )*(?:respond(?:ed)?|react(?:ed)?|repl(?:y|ied)|comment(?:ed)?|apologi[sz]ed?|agreed?|den(?:y|ied)|confirm(?:ed)?|answer(?:ed)?|say so|deny (?:it|that|this)|comment on (?:it|that|this)|respond to (?:it|that|this))(?: yet)?\s*\?*\s*$/iu;

/** "Did Norvia know?", "did the mayor survive?" do not say what or which accident. */
const ACTS = new RegExp(
  String.raw`^\s*(?:(?:and|but|so)\s+)?${AUXILIARY} (?<who>(?:the )?[\p{L}.’-]+(?: [\p{L}.’-]+){0,2}?) (?:(?:ever|also|already|even|really|yet) )*(?:know|known|care|survived?|win|won|lose|lost|accept(?:ed)?|refused?|approved?|escaped?|pay|paid)(?: (?:about|of) (?:it|that|this))?\s*\?*\s*$`,
  'iu',
);

/** "And what did Norvia say?", "what did the mayor say about that?" */
const SAYS_TOO =
  /^\s*(?:(?:[Aa]nd|[Bb]ut|[Ss]o)\s+)?[Ww]hat (?:did|has|have|does|do) (?<who>(?:the )?(?:\p{Ll}+ )?\p{L}[\p{L}.’-]+(?: \p{Lu}[\p{L}.’-]+){0,2}) (?:say|said|think|answer|reply)(?: (?:about|on|of|to) (?:it|that|this|them))?\W*$/u;

/** "What did the mayor say?" is about the story before, if that has a mayor. */
const OFFICE_SAID =
  /^\s*(?:(?:[Aa]nd|[Bb]ut|[Ss]o)\s+)?(?:[Ww]hat|[Ww]hy|[Hh]ow) (?:did|does|has|have|do|will) the (?:\p{Ll}+ )?(?<office>\p{Ll}{3,}) (?:say|said|think|do|done|want|mean|tell|respond|react|reply)(?: (?:about|on|to) (?:it|that|this|them))?\W*$/u;

/** Whose words such a question asks for; null if it names nobody ("he"), and for any other question. */
export function saysToo(question: string): string | null {
  const who = SAYS_TOO.exec(question)?.groups?.who ?? null;
  return who === null || pointerIn(who) || /^(?:they|you|we|i|people)$/iu.test(who) ? null : who;
}

/** Who did something that such a question leaves open; null if that is "he" or "they". */
function actorIn(question: string): string | null {
  const who = ACTS.exec(question)?.groups?.who ?? null;
  return who === null || pointerIn(who) || contentStems(who).length === 0 ? null : who;
}

/** "Deadline?", "the symptoms?", "release date?" */
const NOUN_ALONE =
  /^\s*(?:(?:and|any|the|its|his|her|their)\s+)*(?<noun>\p{Ll}{4,}(?: \p{Ll}{4,})?)\s*\?+\s*$/iu;

const DEFINITE_LAST = /\bthe (?<noun>\p{Ll}{3,})\s*\?*\s*$/u;

/** "How much is the deal worth?", "When does the new film come out?", "Has the debris been found?" */
const DEFINITE_SUBJECT = new RegExp(
  String.raw`\b${AUXILIARY} the (?:(?:last|first|next|new|other|same|whole) )?(?<noun>\p{Ll}{3,}) (?:(?:been|be|being|still|already|ever) )?\p{Ll}+(?: (?:out|up|down|off|over|away|back))?\s*\?*\s*$`,
  'iu',
);

/** The thing that a question takes for known, if it is its subject or its last word. */
function definiteIn(question: string): string | null {
  const asks = ASKS.test(question);
  const last = asks ? DEFINITE_LAST.exec(question) : null;
  const subject = asks || OPENS_WITH_AUXILIARY.test(question) ? DEFINITE_SUBJECT.exec(question) : null;
  return (last ?? subject)?.groups?.noun ?? null;
}

/** "Why?", "Who resigned?", "What kind?": at most one content word, and no name. */
function isShort(question: string): boolean {
  return (
    (BARE.test(question) || VERBLESS.test(question)) &&
    topicStems(question).length <= 1 &&
    namesIn(question).length === 0 &&
    !asksWhoIs(question)
  );
}

/** "What was the verdict?" */
const DEFINITE = new RegExp(String.raw`^\s*[Ww]hat${IS_ASKED} the (?<topic>\p{Ll}{3,})\s*\?*\s*$`, 'u');

/** "Who resigned?", "How many are missing?" ask about the previous topic, whatever word its articles use. */
const VERB_ALONE = new RegExp(
  String.raw`^\s*(?:who|what|how (?:many|much)(?: (?:others?|people|men|women|children))?)(?:['’]?s| ${AUXILIARY})?\s+\p{L}+\s*\?*\s*$`,
  'iu',
);

/** "What's AUKUS" asks about a thing by name, "What is planned?" does not: only what was shown before tells them apart. */
const WHAT_IS = new RegExp(String.raw`^\s*what${IS_ASKED}\s`, 'iu');

/**
 * The one word that says what a short question asks about: "olympics" of "when is the olympics". It is a follow-up only if
 * what went before mentions that. Null for one that is a follow-up in any case, or self-contained.
 */
export function topicOf(question: string): string | null {
  const definite = DEFINITE.exec(question)?.groups?.topic;
  const told =
    definite ??
    OFFICE_SAID.exec(question)?.groups?.office ??
    REACTS.exec(question)?.groups?.who ??
    actorIn(question) ??
    saysToo(question) ??
    NOUN_ALONE.exec(question)?.groups?.noun ??
    null;
  if (told) return contentStems(told).at(-1) ?? null;
  const object = contentStems(question).length <= MOST_ELLIPTIC ? definiteIn(question) : null;
  if (object && namesIn(question).length === 0) return contentStems(object)[0] ?? null;
  if (!isShort(question) || pointerIn(question)) return null;
  if (VERB_ALONE.test(question) && !WHAT_IS.test(question)) return null;
  return topicStems(question)[0] ?? null;
}

/** The most words of a question without a name that may be about the story before. */
const MOST_OF_STORY = 3;

/** The stems of what a short question without a name asks about: "Who held the record?" None for any other question. */
export function stemsOfShortQuestion(question: string): string[] {
  const stems = ASKS.test(question) || OPENS_WITH_AUXILIARY.test(question) ? topicStems(question) : [];
  const isStory =
    stems.length <= MOST_OF_STORY && namesIn(question).length === 0 && !/["“\d]/u.test(question);
  return isStory ? stems : [];
}

/** Words that stand for somebody or something not mentioned before them. */
const LEANING = new RegExp(
  String.raw`^\s*(?:(?:and|but|so|then)\s+)?(?:(?:what|who|whom|where|when|why|how|which)(?:['’]s)?\s+)?(?:${AUXILIARY}\s+)?(?<pronoun>he|she|him|her|his)\b`,
  'iu',
);

/** What makes a question mean nothing by itself: a pronoun, or all of a bare "Why?"; null for one that can be searched. */
export function leansOn(question: string): string | null {
  const words = contentStems(question).length;
  if (words > 2 || namesIn(question).length > 0) return null;
  const pronoun = LEANING.exec(question)?.groups?.pronoun;
  if (pronoun) return pronoun;
  return words === 0 && /^\s*(?:and|but|so|then|why|when|where|who|how|which)\b[^"“]{0,12}$/iu.test(question)
    ? question.replace(/[\s?!.]+$/u, '')
    : null;
}
