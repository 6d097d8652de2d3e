/**
 * "How many died in the fire?", "Was anybody hurt?": what a text says about the dead or the injured, even that there were
 * none. In a text that does not mention them, another number is no answer.
 */
import type { Excerpt } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { NUMBER_WORDS } from '../../language/lexicon/numbers.js';
import { ORDINAL_WORD } from '../../language/numbers.js';
import { contentStems } from '../../language/tokens.js';
import { type Toll, tollAsked } from '../../question/kinds/toll-asked.js';
import {
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
} from '../../question/parsed-question.js';
import { plusDays } from '../../question/time/relative-time.js';
import type { Evidence, Scored } from '../evidence.js';
import { passageStems, stemsOfArticle } from '../held-words.js';
import type { Rule, Worth } from './rule.js';
import { isOfLongBefore } from './times.js';

/** "No passengers were hurt", "everybody is safe and well" */
const NOBODY_HARMED =
  /\b(?:no ?one|nobody|none|no (?:people|person|passengers?|crew|residents?|staff|serious)|without)\b.{0,40}\b(?:hurt|harm\w*|injur\w*|wound\w*|kill\w*|die[ds]?|dead|deaths?|casualt\w*|in (?:it|the building|the house))\b|\b(?:unhurt|unharmed|unscathed|safe and (?:well|sound)|accounted for)\b/iu;
/** "Killed four", "the death toll", "lost 300 soldiers", "shot three people" but not "shot down a drone" */
const DEAD =
  /\b(?:kill(?:s|ed|ing)?|dead|deaths?|die[ds]?|dying|lives|fatal\w*|fatally|bod(?:y|ies)|toll|perish\w*|drown\w*|victims?|casualt\w*|slain|murder\w*|massacre\w*|slaughter\w*|succumb\w*|assassinat\w*|surviv\w*|alive|execut(?:ed|ions?)|starv\w*|suicides?|shot(?! down\b(?!(?: [\p{L}\d-]+){0,3} (?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|civilians?|soldiers?|officers?|students?|protesters?|villagers?)\b))|mourn\w*|bereaved|passed away|(?:los[st]|losing|claim\w*|cost|t[ao]k(?:es?|ing)|took)(?: of)?(?: \p{L}+)? life)\b|\blosses\b|\blost \d[\d.,]* (?:soldiers|troops|fighters|men|women|children|people|members|relatives)\b/iu;
/** "Injured six", "taken to hospital", "in a critical condition" */
const HURT =
  /\b(?:injur\w*|hurt|wound\w*|casualt\w*|hospital\w*|burns?|maimed|bruis\w*|fractur\w*|concuss\w*|treated|intensive care|(?:critical|serious|stable) condition)\b/iu;

/** "Twelve survived", "pulled from the rubble"; what "survivors said" counts nobody. */
const ALIVE =
  /\b(?:surviv\w*(?! (?:said|say|told|described|recalled|reported)\b)|rescued|saved|alive|freed|escaped|pulled (?:from|out|clear)|brought (?:up|out|to safety)|plucked|found safe|swam ashore|unhurt|unharmed)\b/iu;

const TELLS: Readonly<Record<Toll, readonly RegExp[]>> = {
  dead: [DEAD, NOBODY_HARMED],
  hurt: [HURT, NOBODY_HARMED],
  either: [DEAD, HURT, NOBODY_HARMED],
  alive: [ALIVE, NOBODY_HARMED],
};

/** How a text states the toll asked for; null for any other question. */
export function tellingOf({ asks }: Pick<ParsedQuestion, 'asks'>): ((text: string) => boolean) | null {
  const asked = tollAsked(asks);
  return asked && ((told) => TELLS[asked].some((pattern) => pattern.test(told)));
}

/** Added to the score of a sentence that states it: neither other numbers nor the toll of years before are an answer. */
const TOLD = 8;
/** Share of the question that a sentence, its title and the sentence before it must mention to be about the same event. */
const MOSTLY = 0.5;

/** "Region | Deaths | Injured": the header of a table names deaths, and another row gives the number. */
const ROW = / \| /;

/** The words of a question for a toll that say of what: none in "How many died?" */
export function termsOfEvent(asked: ParsedQuestion): QueryTerm[] {
  const met = constrainedTerms(asked);
  return asked.terms.filter((term) => term.known && !met.has(term) && !ASKING.has(term.stem));
}

/** Whether a toll is asked for of something of which an article has no word: of the phones, and not of the fire. */
const isOfOtherEvent = (asked: ParsedQuestion, article: Excerpt): boolean => {
  const event = termsOfEvent(asked);
  return event.length > 0 && !event.some((term) => mention(term, stemsOfArticle(article)) > 0);
};

/** What is added to the score of each candidate of a question. */
function tollOf(asked: ParsedQuestion): Worth | null {
  const tells = tellingOf(asked);
  if (!tells) return null;
  return ({ sentence }, { withTitle, previousCoverage }) =>
    withTitle + previousCoverage >= MOSTLY &&
    tells(sentence.text) &&
    !ROW.test(sentence.text) &&
    !isOfLongBefore(asked, sentence.article) &&
    !isOfOtherEvent(asked, sentence.article)
      ? TOLD
      : 0;
}

/** Stems of the words that ask for a toll; the text that gives it uses others. */
const ASKING: ReadonlySet<string> = new Set(
  contentStems(
    'hurt injured injury wounded killed died dead death perished drowned lost lives people person anyone anybody someone somebody confirmed reported total number toll victims far latest now',
  ),
);

/** Whether a toll is asked for, and the best sentence gives it in an article that has every other word of the question. */
function tellsToll(asked: ParsedQuestion, best: Scored): boolean {
  const { sentence, passage } = best.candidate;
  if (!tellingOf(asked)?.(sentence.text) || ROW.test(sentence.text)) return false;
  const held = passageStems(passage);
  const others = asked.terms.filter(({ stem }) => !ASKING.has(stem));
  return others.length > 1 && others.every((term) => term.known && mention(term, held) > 0);
}

/**
 * "The toll rose to 31", "the number of dead now stands at 31", but not "is expected to rise": a report that updates an
 * earlier one.
 */
const UPDATED = new RegExp(
  String.raw`\b(?:toll\b(?! roads?\b)|number of (?:\p{L}+ ){0,2}?(?:dead|deaths|killed|victims|injured|wounded|missing|fatalities|casualties)\b)(?:(?!\b(?:expected|likely|feared|could|may|might) )[^.;]){0,80}?\b(?:r[io]se[ns]?|climb(?:s|ed)?|jump(?:s|ed)|grew|grown|grows|increased|reach(?:es|ed)|pass(?:es|ed)|hits?|now|stands?|stood|revised|(?:went|gone) up)\b[^.;]{0,30}?\b(?:\d|(?:${[...NUMBER_WORDS].join('|')})\b)`,
  'iu',
);
/**
 * "A fifth passenger has died": with those who died before, it is the toll now. "A fifth of passengers" and "a fifth were
 * killed" are shares, and "the first man killed" comes before any other.
 */
const ONE_MORE = new RegExp(
  String.raw`\b(?:(?:an?|the) (?!first |1st )(?:${ORDINAL_WORD}|\d{1,3}(?:st|nd|rd|th))(?! (?:of|was|were|is|has|have|had|died|dead|killed)\b)|(?:a further|another)(?: \d[\d,]*)?) (?:\p{L}+,? ){0,2}?(?:(?<=, )[^,.;]{2,40}, )?(?:(?:has|have|had|was|were|is) )?(?:since |also |now )?(?:died|dead|killed)\b`,
  'iu',
);
/** How much later an update of a toll may come, in days. */
const UPDATED_WITHIN = 60;

const isUpdate = (text: string): boolean => UPDATED.test(text) || ONE_MORE.test(text);

/** Whether a toll is asked for, and a later text says how it has changed, on the same subject as an earlier one. */
export function updatesToll(asked: Tolled, newer: Told, older: Told): boolean {
  if (tollAsked(asked.asks) === null || newer.published === null || older.published === null) return false;
  if (newer.published > plusDays(older.published, UPDATED_WITHIN) || !isUpdate(newer.text)) return false;
  const others = asked.terms.filter(({ stem }) => !ASKING.has(stem));
  return (
    others.some((term) => mention(term, newer.stems) > 0) &&
    others.every((term) => mention(term, newer.stems) >= mention(term, older.stems))
  );
}

type Tolled = Pick<ParsedQuestion, 'asks' | 'terms'>;
interface Told {
  readonly text: string;
  /** Of the text and its title. */
  readonly stems: ReadonlySet<string>;
  /** The day of its article. */
  readonly published: string | null;
}

/** Whether a toll is asked for and none of the quotes states it. */
function lacksToll(asked: ParsedQuestion, evidence: readonly Evidence[]): boolean {
  const tells = tellingOf(asked);
  return tells !== null && !evidence.some(({ article, start, end }) => tells(textAt(article, start, end)));
}

/** Whether a toll is asked for, and a quote is from an article on something else. */
const tellsOtherToll = (asked: ParsedQuestion, { article }: Pick<Evidence, 'article'>): boolean =>
  tellingOf(asked) !== null && isOfOtherEvent(asked, article);

/** How many died or were hurt. */
export const tolls: Rule = {
  name: 'tolls',
  scores: tollOf,
  answers: tellsToll,
  doubts: (asked, quote) => lacksToll(asked, [quote]) || tellsOtherToll(asked, quote),
  refuses: (asked, _, quotes) => lacksToll(asked, quotes),
};
