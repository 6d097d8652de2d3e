/** "Who stole the portrait?": a sentence says that it was stolen, but not who stole it. */
import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { DOER, RELATIONS } from '../../language/lexicon/doers.js';
import {
  AUXILIARIES,
  AUXILIARIES_BUT_BE,
  FORMS_OF_BE,
  IS_ASKED,
} from '../../language/lexicon/function-words.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { capitalisedRuns } from '../../language/names/name-patterns.js';
import { contentStems, tokenize } from '../../language/tokens.js';
import {
  mention,
  type ParsedQuestion,
  type QueryTerm,
  termsBesideNames,
} from '../../question/parsed-question.js';
import { stemsUnderTitle } from '../held-words.js';
import { namesAnother } from '../sentences/other-names.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import type { Rule, Worth } from './rule.js';

const BE: ReadonlySet<string> = new Set([...FORMS_OF_BE, 'got', 'get', 'gets', 'getting']);
/** How many words may stand between "was" and the deed ("was last week stolen"), and between the deed and "by". */
const BETWEEN = 3;
const BEFORE_BY = 9;
/** What may follow "by" without being the doer: "stolen by night", "by Tuesday", "by 9 April". */
const NO_DOER = /^(?:night|day|then|now|\d.*|\p{L}+day|way|means|using|\p{L}+ing|accident|mistake)$/u;

/**
 * Stems of harmful deeds. Articles on them name the victims, the mourners and the accusers, and often not who did it, so only
 * somebody who is said to have done it, or is held for it, is an answer.
 */
const HARMS: ReadonlySet<string> = new Set(
  contentStems(
    'shoot kill murder attack stab bomb assassinate rob steal poison kidnap abduct hijack rape assault behead strangle ambush sabotage vandalise slay',
  ),
);
/** "Who fired at the convoy?", "Who started the fire?", not "Who fired the manager?" */
const FIRES =
  /\bfir(?:e[ds]?|ing) (?:at|on|upon|shots?|into)\b|\b(?:start(?:ed|s)?|set|lit|caused) (?:the |a |that |this )?(?:\p{L}+ )?(?:fires?|blaze)\b/iu;
/** "Who was the shooter?" asks who shot, and neither "Who was the shooter’s lawyer?" nor "Who was the shooter aiming at?" */
const WHO_IS_DOER = new RegExp(
  String.raw`\bwho${IS_ASKED} (?:the|that|this|his|her|their) (?:\p{L}+ )?(?:${DOER})\b(?!['’]| (?:whales?|\p{L}+ing)\b)`,
  'iu',
);
/** How many words after "who" the deed may be: "who is believed to have shot". */
const AFTER_WHO = 6;

/** Nouns for somebody without a name who may have done it. */
const DOERS = wordSet(`
  gunman gunmen man men woman women police officer officers soldier soldiers troops forces militants rebels insurgents attacker
  attackers assailant assailants suspect suspects shooter driver robber robbers thief thieves burglar burglars student pupil son
  daughter husband wife boy girl brother father mother teenager teenagers youth youths guard guards army militia sniper hackers
  killer bomber pilot separatists fighters terrorists hitman protester protesters neighbour neighbor who`);
/** What may stand between a subject and its deed: "had allegedly then". */
const PASSED_OVER =
  /^(?:had|has|have|then|also|later|first|reportedly|allegedly|fatally|\p{L}+ly|and|\d.*|years?|old)$/u;
/** Words that say that somebody is held responsible. */
const HELD_FOR_IT = new RegExp(
  String.raw`\b(?:suspect(?:s|ed)?|${DOER}|(?:is|was|were|are|been|being) (?:\p{L}+ )?(?:accused|charged|convicted|arrested|indicted|detained|sentenced|blamed)|found guilty|accused of|charged with|convicted of|pleaded|confess\w*|admitted|(?:claim(?:ed|s)?|responsible|responsibility) (?:responsibility )?for|identified (?:him|her|them|the \p{L}+) as|named (?:him|her|them|the \p{L}+) as)\b`,
  'giu',
);

interface Deed {
  /** Null if the question says "the shooter": a word before that is no subject. */
  readonly term: QueryTerm | null;
  readonly harms: boolean;
}

/** The deed whose doer is asked for; null for any other question. */
function deedAsked({ asks, byStem }: ParsedQuestion): Deed | null {
  const tokens = tokenize(asks);
  const who = tokens.findIndex(({ lower }) => lower === 'who');
  if (who < 0) return null;
  const following = tokens.slice(who + 1, who + 1 + AFTER_WHO);
  const isObject = /^(?:did|does|do)$/u.test(following[0]?.lower ?? '');
  const harm = isObject ? undefined : harmIn(asks, following);
  const [next, after] = following;
  if (WHO_IS_DOER.test(asks)) return { term: null, harms: true };
  if (harm && byStem.has(harm)) return { term: byStem.get(harm)!, harms: true };
  if (!next) return null;
  const verb = /^ha(?:s|ve|d)$/u.test(next.lower) ? after : next;
  const term = verb && !verb.stop && !AUXILIARIES.has(verb.lower) ? (byStem.get(verb.stem) ?? null) : null;
  return term && { term, harms: false };
}

/** What may stand between "who" and its deed: not "was" alone, as in "Who was killed?" */
const BEFORE_DEED = new RegExp(
  String.raw`^(?:(?:${[...AUXILIARIES_BUT_BE].join('|')}|\p{L}+ly|first) )*(?:(?:tried|wanted|attempted|planned) to )?$|^(?:${FORMS_OF_BE.join('|')}) (?:accused|suspected|charged|believed|the \p{L}+ (?:that|who))\b`,
  'u',
);

/** The stem of the harmful deed whose subject is "who"; null if there is none. */
function harmIn(asks: string, after: readonly { stem: string; lower: string }[]): string | undefined {
  const at = after.findIndex(({ stem }) => HARMS.has(stem));
  if (at < 0) return FIRES.test(asks) ? contentStems('fired')[0] : undefined;
  const between = after.slice(0, at).map(({ lower }) => `${lower} `);
  return BEFORE_DEED.test(between.join('')) ? after[at]!.stem : undefined;
}

/** Added to the score of a sentence that names who did harm, if that is asked. */
const NAMED = 3;

/** What is added to the score of each candidate of a question. */
function doerOf(asked: ParsedQuestion): Worth | null {
  const deed = deedAsked(asked);
  if (!deed?.harms) return null;
  return ({ sentence }) => (namesDoer(deed, sentence, asked) ? NAMED : 0);
}

/**
 * Whether a question asks who did something, and a quote says only that it was done; for harm, and for "who paid for it?"
 * after an answer, also if the quote names nobody who did it or is held for it.
 */
export function namesNoDoer(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const deed = deedAsked(asked);
  if (!deed) return false;
  const sentences = sentencesOf(quote);
  const isBare = asked.shownBefore.size > 0 && termsBesideNames(asked).length === 1;
  if (deed.harms || isBare) return !sentences.some((sentence) => namesDoer(deed, sentence, asked));
  const mentions = sentences.flatMap((sentence) => {
    const words = sentence.tokens.map(({ lower }) => lower);
    return placesOf(deed, sentence).map((at) => isPassive(words, at) && !isByDoer(words, at));
  });
  return mentions.length > 0 && mentions.every(Boolean);
}

/** "Who built the mill?", if no article has a word for building. */
const asksOfUnknownDeed = (asked: ParsedQuestion): boolean => deedAsked(asked)?.term?.known === false;

/** The stems of the words that tell of each relation, and the words that ask for it. */
const RELATED = RELATIONS.map(({ asking, telling }) => ({ asking, stems: telling.flatMap(contentStems) }));
/** "Who owns", "which company has built", but not "who wrote of it". */
const RELATION_ASKED =
  /\b(?:who|(?:which|what) \p{L}+) (?:(?:has|have|had|now|first|\p{L}+ly) )*(?<verb>\p{L}+)\b(?! (?:of|about|to|that)\b)/iu;
/** "By Ada Lund", but not "founded by Ada Lund"; "Lund’s": somebody has to do with a thing, and no word says how. */
const OF_SOMEBODY = /(?<!ed|n|t) by (?:the )?(?:\p{L}{1,20} ){0,2}\p{Lu}|(?<!\p{L})\p{Lu}\p{L}{1,30}['’]s /u;

/**
 * Whether a question asks who stands to a thing in some relation, such as owning or building it, and neither a quote nor its
 * title has a word for that: whoever else it names has to do with the thing in another way.
 */
export function lacksRelation(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const verb = RELATION_ASKED.exec(asked.asks)?.groups?.verb?.toLowerCase() ?? '';
  const related = RELATED.filter(({ asking }) => asking.has(verb));
  if (related.length === 0) return false;
  const text = textAt(quote.article, quote.start, quote.end);
  const held = stemsUnderTitle(quote.article, text);
  const term = asked.byStem.get(contentStems(verb)[0] ?? '');
  const isTold = related.some(({ stems }) => stems.some((stem) => held.has(stem)));
  return !isTold && !(term && mention(term, held) > 0) && !OF_SOMEBODY.test(text);
}

/** The positions of the deed among the tokens of a sentence. */
const placesOf = ({ term }: Deed, { tokens }: ReadSentence): number[] =>
  term ? tokens.flatMap(({ stem }, at) => (mention(term, new Set([stem])) > 0 ? [at] : [])) : [];

/** "Was last week stolen": a form of "be" stands before the deed. */
function isPassive(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - BETWEEN), at).some((word) => BE.has(word));
}

/** "Stolen in the night by Per Holt", not "stolen by night" */
function isByDoer(words: readonly string[], at: number): boolean {
  const after = words.slice(at + 1, at + BEFORE_BY);
  return after.some((word, i) => word === 'by' && !NO_DOER.test(after[i + 1] ?? ''));
}

/** Whether a sentence says who did the deed, or who is held for it. */
function namesDoer(deed: Deed, sentence: ReadSentence, asked: ParsedQuestion): boolean {
  const words = sentence.tokens.map(({ lower }) => lower);
  return (
    placesOf(deed, sentence).some((at) =>
      isPassive(words, at) ? isByDoer(words, at) : hasSubject(sentence, at, asked) || isByDoer(words, at),
    ) || namesHeld(sentence.text, asked)
  );
}

/**
 * The most characters between a name and the words that hold its bearer responsible; the most words, if these are "the
 * gunman".
 */
const BESIDE = 80;
const BESIDE_NOUN = 3;
/** "The suspect", "gunmen": one of these stands right beside the name, as in "gunman Per Holt". */
const HELD_NOUN = new RegExp(`^(?:suspects?|${DOER})$`, 'iu');
/** "The gunman was identified as Per Holt" */
const NAMING = /\b(?:identified|named|as)\b/u;
/** "Police chief Per Holt said the suspect": the name between is that of a source. */
const SAYING = /\b(?:said|says|saying|told|according|added|wrote)\b/iu;
/** After a name: "Per Holt, the mayor, said" */
const SPEAKS = /^,?(?: [^,.]{1,40},)? (?:said|says|told|added|wrote)\b/u;

/** Whether a text holds somebody responsible by a name that is not in the question: neither a victim nor a source. */
function namesHeld(text: string, { stems }: ParsedQuestion): boolean {
  const isAnother = (part: string): boolean => namesAnother(part, (stem) => stems.includes(stem), 2);
  const runs = capitalisedRuns(text).filter(([run]) => isAnother(run));
  return [...text.matchAll(HELD_FOR_IT)].some(({ 0: held, index: at }) =>
    runs.some(({ 0: run, index }) => {
      const isBefore = index < at;
      const between = isBefore ? text.slice(index + run.length, at) : text.slice(at + held.length, index);
      const words = tokenize(between);
      const lower = words.map((word) => word.lower);
      const isOfVictim = words.some(({ stem }, i) => HARMS.has(stem) && (!isBefore || isPassive(lower, i)));
      const isBeside = !HELD_NOUN.test(held) || words.length <= BESIDE_NOUN || NAMING.test(between);
      return (
        between.length <= BESIDE &&
        isBeside &&
        !isOfVictim &&
        !/^['’]s\b/u.test(text.slice(at + held.length)) &&
        !SAYING.test(between) &&
        !SPEAKS.test(text.slice(index + run.length))
      );
    }),
  );
}

/** Whether the subject of a deed stands before it: a name that the question does not have, or "the gunman". */
function hasSubject({ tokens, text, start }: ReadSentence, at: number, { stems }: ParsedQuestion): boolean {
  let before = at - 1;
  while (before >= 0 && PASSED_OVER.test(tokens[before]!.lower)) before -= 1;
  const subject = tokens[before];
  if (!subject || /ings?$/u.test(tokens[at]!.lower)) return false;
  if (DOERS.has(subject.lower)) return true;
  const isName = /\p{Lu}/u.test(text[subject.start - start]!) && !subject.stop;
  return isName && !stems.includes(subject.stem);
}

/** Who did something. */
export const agents: Rule = {
  name: 'agents',
  scores: doerOf,
  doubts: (asked, quote) => namesNoDoer(asked, quote) || lacksRelation(asked, quote),
  leavesOpen: asksOfUnknownDeed,
};
