/**
 * The many ways to ask for somebody's words, in one: "quote something by Lund", "Lund’s words on fish", "Did Lund comment on
 * fish?", "How did Lund react to the strike?" all ask "What did Lund say about ...?".
 */

import type { ArticleFilter } from '../../domain.js';
import { SAYINGS } from '../../language/lexicon/documents.js';
import { AUXILIARY, REQUESTING } from '../../language/lexicon/function-words.js';
import { isOtherThing, isThing } from '../../language/names/name-words.js';
import type { SearchIndex } from '../../retrieval/ports.js';
import { personNamed } from '../person-named.js';
import { isState } from '../words/related-names.js';
import { isOfficePhrase } from './office-phrase.js';

const WHO = '(?<who>(?:the )?[^\\s?,.;:“"]+(?: [^\\s?,.;:“"]+){0,4}?)';
const ABOUT = '(?:on|about|abt|to|regarding|concerning|over|towards?)';
const TOPIC = `(?: ${ABOUT} (?<topic>[^?]+?))?`;
const WITH_TOPIC = ` ${ABOUT} (?<topic>[^?]+?)`;
const OPENING = `(?:(?:and|but|so|ok|okay|hey|hi|please|well)[ ,]+)*(?:${REQUESTING} you )?(?:please )?`;
const GIVE = '(?:(?:quote|cite|show|give|find|tell|get|send)(?: me| us)? )';
const OWN = '(?:(?:own|exact|precise|actual|public|official|first) )*';
const SOMETHING =
  '(?:something|anything|everything|some words|a few words|words|a line|a sentence|one sentence)';
const HAVE = '(?:did|does|do|has|have|had)';
const EVER = '(?:(?:ever|already|also|publicly|yet|even|personally|officially) )*';

/** They ask for anybody's words. */
const OF_WORDS: readonly RegExp[] = [
  `${GIVE}?${SOMETHING} (?:said )?(?:by|from|of) ${WHO}${TOPIC}`,
  `${GIVE}?(?:something|anything|everything|what|the things|all)(?: (?:\\p{Ll}+ )?that| \\p{Ll}+(?= the| \\p{Lu}))? ${WHO} (?:said|says|has said|have said|had to say)${TOPIC}`,
  `(?:(?:i (?:need|want)|got|(?:do you )?have you got|do you have|is there) )?${GIVE}?(?:(?:an?|one|any) )(?:(?:good|direct|exact|short) )*(?:quote|quotation|statement|comment|remark) (?:by|from|of) ${WHO}${TOPIC}`,
  `(?:(?:is there|do you have|got|have you got|find(?: me)?|show(?: me)?|give(?: me)?) )?(?:an?|the|any|some) quotes? (?:where|in which) ${WHO} (?:talks?|talked|speaks?|spoke|says?|said)(?: (?:anything|something))?${WITH_TOPIC}`,
  `(?:quote|cite) (?=\\p{Lu})${WHO}${TOPIC}`,
  `(?:what (?:is|was|are|were) )?${GIVE}?${WHO}['’]s? ${OWN}(?:words|${SAYINGS})${TOPIC}`,
  `(?:what (?:is|was|are|were) )?${GIVE}?${WHO}['’]s? ${OWN}(?:opinions?|views?|thoughts?|stance|position|take)(?: ${ABOUT} (?<topic>[^?]+?))`,
  `(?:what (?:is|was|are|were) )?the ${OWN}(?:words|views?|opinions?|thoughts?|stance) (?:of|by|from) ${WHO}${WITH_TOPIC}`,
  `(?:what (?:is|was|are|were) )?${GIVE}?the (?:exact|precise|actual|literal) words (?:of|by|from) ${WHO}${TOPIC}`,
  `${HAVE} ${WHO} ${EVER}(?:comment(?:ed)?|speak|spoken|talk(?:ed)?)(?: (?:on|about|regarding|abt) (?<topic>[^?]+?))`,
  `${HAVE} ${WHO} ${EVER}mention(?:ed)? (?:anything (?:on|about) )?(?!(?:it|that|this|anything)\\b)(?<topic>[^?]+?)`,
  `${HAVE} ${WHO} ${EVER}comment(?:ed)?`,
  `${HAVE} ${WHO} ${EVER}(?:say|said) (?:anything|something|a word)${TOPIC}`,
  `what ${HAVE} ${WHO} say${TOPIC},? (?:in )?(?:(?:the|his|her|their) )?(?:exact|precise|actual|literal|direct) (?:words|quotes?)(?: please| pls| plz)?`,
  `(?:what|which) (?:comments?|remarks?|statements?) ${HAVE} ${WHO} (?:made?|giv(?:e|en))${TOPIC}`,
  `(?:what|how) ${HAVE} ${WHO} ${EVER}comment(?:ed)?${TOPIC}`,
].map(whole);

/** "What are people saying about parking?": anybody's words on a topic are asked for. */
const OF_ANYBODY = whole(
  `what (?:${AUXILIARY} )?(?:(?:the )?(?:people|locals|residents|others)|every(?:one|body)|any(?:one|body)|they all) (?:say|said|saying|think|thinking)${WITH_TOPIC}`,
);

/** They ask for words if a person reacts; a state or a market responds by deeds. */
const OF_REACTION: readonly RegExp[] = [
  `(?:how |what )?${HAVE} ${WHO} ${EVER}(?:respond(?:ed)?|react(?:ed)?|repl(?:y|ied))${TOPIC}`,
  `(?:what (?:is|was|were) )?${GIVE}?${WHO}['’]s? ${OWN}(?:responses?|reactions?|reply|answer)${WITH_TOPIC}`,
  `(?:what (?:is|was|were) )?the ${OWN}(?:responses?|reactions?|reply|answer) (?:of|by|from) ${WHO}${WITH_TOPIC}`,
].map(whole);

function whole(source: string): RegExp {
  return new RegExp(`^${OPENING}${source}$`, 'iu');
}

/** Signs around a question. Not \W, to which a letter with an accent belongs: "Pelé" would become "Pel". */
const AROUND = /^[\s\p{P}]+|(?<![\s\p{P}])[\s\p{P}]+$/gu;

/** They ask for words as spoken: what others report of them is not that. */
const AS_SPOKEN = /\b(?:exact|precise|actual|literal|direct) (?:words|quot(?:e|ation)s?)\b/iu;

/** A question for somebody's words as "What did … say about …?"; any other question unchanged. */
export async function withSayingAsked(
  question: string,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<string> {
  const topic = OF_ANYBODY.exec(question.replace(AROUND, ''))?.groups?.topic;
  if (topic) return `quotes about ${topic}`;
  const ofWords = speakerAsked(question, OF_WORDS);
  if (ofWords) return ofWords.question;
  const ofReaction = speakerAsked(question, OF_REACTION);
  if (!ofReaction || !mayBePerson(ofReaction.who)) return question;
  const isPerson =
    isOfficePhrase(ofReaction.who) || (await personNamed(ofReaction.who, index, filter)) !== null;
  return isPerson ? ofReaction.question : question;
}

/** The question in that form, and whose words it asks for; null if no pattern fits or it names nobody. */
function speakerAsked(
  question: string,
  patterns: readonly RegExp[],
): { readonly who: string; readonly question: string } | null {
  const plain = question.replace(AROUND, '');
  for (const pattern of patterns) {
    const { who, topic } = pattern.exec(plain)?.groups ?? {};
    if (!who || !(/^\p{Lu}/u.test(who) || isOfficePhrase(who))) continue;
    const say = AS_SPOKEN.test(plain) ? 'say exactly' : 'say';
    return { who, question: topic ? `What did ${who} ${say} about ${topic}?` : `What did ${who} ${say}?` };
  }
  return null;
}

function mayBePerson(who: string): boolean {
  const words = who.split(' ');
  return isOfficePhrase(who) || !(isThing(words) || isOtherThing(words) || isState(who));
}
