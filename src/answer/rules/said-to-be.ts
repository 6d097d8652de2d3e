/**
 * How a sentence presents what a question asks about: as done, as not done, or as only wanted. "Norvia did not sign it"
 * answers "Who did not sign?"; "They called on him to resign" does not answer "Who resigned?".
 */
import { AUXILIARIES, FORMS_OF_BE, MODALS } from '../../language/lexicon/function-words.js';
import { isPastForm } from '../../language/past-forms.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import type { Rule, Worth } from './rule.js';

/** Added to the score of a sentence that denies what the question denies; subtracted from one that only says what may be. */
const DENIED = 3;
const UNREAL = 2;
/** How far before a verb its negation may be, in tokens. */
const REACH = 3;

const CONTRACTED = [...AUXILIARIES]
  .filter((word) => word.endsWith("n't"))
  .map((word) => word.replace("'", ''));
/** In the form of tokens, without apostrophes. */
const NOT: ReadonlySet<string> = new Set(['not', 'never', ...CONTRACTED]);
/** "Refused to sign", "nor signed" */
const REFUSING =
  /^(?:nor|neither|nobody|without|refus(?:e[ds]?|ing)|declin(?:e[ds]?|ing)|fail(?:s|ed|ing)?)$/;
const isNegation = (lower: string): boolean => NOT.has(lower) || REFUSING.test(lower);
/** Words after which a verb says what somebody wants, fears or may do. */
const isUnrealBefore = (lower: string): boolean => lower === 'to' || NOT.has(lower) || MODALS.has(lower);

/** Questions of these kinds take for granted that something was done. */
const GRANTED: ReadonlySet<string> = new Set(['reason', 'date', 'place']);
/** How many words before what it denies "not" may be: "did not immediately sign". */
const BESIDE = 2;

/**
 * Whether a question takes for granted what a sentence denies: a sentence on why "it was not shot down at first" does not
 * answer "Why was it shot down?".
 */
function deniesDeed(asked: ParsedQuestion, sentence: ReadSentence): boolean {
  if (!GRANTED.has(asked.kind) || asked.tokens.some(({ lower }) => isNegation(lower))) return false;
  const isNotDone = (at: number): boolean =>
    sentence.tokens.slice(Math.max(0, at - BESIDE), at).some(({ lower }) => NOT.has(lower));
  return asked.terms.some((term) => {
    const found = asked.names.includes(term) ? [] : places(term, sentence);
    return found.length > 0 && found.every(isNotDone);
  });
}

const COPULA = FORMS_OF_BE.join('|');
/** "Is it going to be shut?", "Is it to be sold?" ask of what is to come. */
const ASKS_OF_PLAN = /\b(?:going|due|set|about|planned|expected|supposed) to\b|\bto be\b/iu;
/** "Did Lund buy it?", "Has it opened?": whether something was done; "How long was it shut?" takes for granted that it was. */
const ASKS_OF_DONE = new RegExp(
  String.raw`^\W*(?:(?:and|so|but) )?(?:(?:for )?how long (?:was|were|did|has|have|had)|did|has|have|had|${COPULA})\b`,
  'iu',
);
/** "Will buy", "could buy", but neither "must be counted" nor "can be seen", which say how something is. */
const WILL: ReadonlySet<string> = new Set([...MODALS].filter((word) => !/^(?:must|can|cannot)$/.test(word)));
/** "I’ll buy", "she’d buy" */
const CONTRACTED_WILL = /\p{L}['’](?:ll|d)$/u;
/** "Plans to buy", "is set to buy", but not "refused to buy", which says that it was not done. */
const PLANS =
  /^(?:plan(?:s|ned|ning)?|want(?:s|ed)?|hop(?:es?|ed|ing)|intend(?:s|ed)?|agree[ds]?|set|due|expected|promise[ds]?|vow(?:s|ed)|pledge[ds]?|aim(?:s|ed)?|about|ready|offer(?:s|ed)|threaten(?:s|ed))$/;

/** "Called on her to buy", "urged the council to buy" */
const ASKS_TO =
  /^(?:call(?:s|ed)?|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|press(?:es|ed|ing)?|want(?:s|ed)?|beg(?:s|ged)?|order(?:s|ed)?|appeal(?:s|ed)?|plead(?:s|ed)?|invit(?:es?|ed))$/;
/** How many words before "buy": "called on the old mayor of Vell to buy". */
const ASKED_BEFORE = 7;
/** "Faces prison", "calls for a vote": a noun for what is only to come. */
const TO_COME =
  /^(?:fac(?:es?|ed|ing)|risk(?:s|ed|ing)?|await(?:s|ed|ing)?|seek(?:s|ing)?|sought|demand(?:s|ed|ing)?|call(?:s|ed)?|threat(?:s|ens?|ened)?|fear(?:s|ed)?|possible|potential|looming)$/;
/** How many words before it: "faces up to ten years in prison". */
const FEARED_BEFORE = 6;

/** "Is expected to stay shut", "will be shut" */
const STATE = /^(?:be|stay|remain)$/;

/** Whether a question asks if or how long something was done, and some sentences only say that it is to be done. */
function plansDeed(asked: ParsedQuestion, sentences: readonly ReadSentence[]): boolean {
  if (!ASKS_OF_DONE.test(asked.asks) || ASKS_OF_PLAN.test(asked.asks)) return false;
  return asked.terms.some((term) => {
    if (asked.names.includes(term)) return false;
    const typed = asked.tokens.findIndex(({ stem }) => stem === term.stem);
    if (isUnrealBefore(asked.tokens[typed - 1]?.lower ?? '')) return false;
    const told = sentences.filter((one) => places(term, one).length > 0);
    const found = told
      .filter((one) => !told.some((other) => saysLess(asked, one, other)))
      .flatMap((one) => places(term, one).map((at) => isPlannedAt(one, at, asked)));
    return found.length > 0 && found.every(Boolean);
  });
}

/** Whether a sentence has only words of the question that another has too, and fewer: it is of something else. */
function saysLess({ terms }: ParsedQuestion, one: ReadSentence, other: ReadSentence): boolean {
  const heldBy = ({ positions }: ReadSentence): QueryTerm[] =>
    terms.filter((term) => mention(term, positions) > 0);
  const [own, others] = [heldBy(one), heldBy(other)];
  return own.length < others.length && own.every((term) => others.includes(term));
}

/** Whether a sentence says at some word what is to be done, or what somebody wants or fears, unless that itself is asked. */
function isPlannedAt({ tokens, text }: ReadSentence, at: number, { stems }: ParsedQuestion): boolean {
  const from = STATE.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  const last = tokens[from - 1];
  if (!last) return false;
  if (CONTRACTED_WILL.test(text.slice(last.start, last.end)) || WILL.has(last.lower)) return true;
  const before = (reach: number, pattern: RegExp): boolean =>
    tokens
      .slice(Math.max(0, from - reach), from)
      .some(({ lower, stem }) => pattern.test(lower) && !stems.includes(stem));
  if (last.lower === 'to') return before(2, PLANS) || before(ASKED_BEFORE, ASKS_TO);
  return !isPastForm(tokens[at]!.lower) && before(FEARED_BEFORE, TO_COME);
}

/** What the question denies: the content word of its negated verb, "sign" of "did not sign"; null if it denies nothing. */
function deniedTerm({ tokens, byStem }: ParsedQuestion): QueryTerm | null {
  const at = tokens.findIndex(({ lower }) => NOT.has(lower));
  if (at < 0) return null;
  const verb = tokens.slice(at + 1).find(({ stop }) => !stop);
  return (verb && byStem.get(verb.stem)) ?? null;
}

/** "Has" and the like between "who" and the verb: "Who has already resigned?" */
const HAS_DONE = /^(?:has|have|had|already|just|recently|ever)$/;

/**
 * The verb of a question that asks who did it: "resigned" of "Who resigned?" and "Who has resigned?"; null for a base form or
 * another question.
 */
function doneTerm({ tokens, byStem, kind }: ParsedQuestion): QueryTerm | null {
  if (kind !== 'person') return null;
  const who = tokens.findIndex(({ lower }) => lower === 'who');
  const verb = tokens.slice(who + 1).find(({ lower }) => !HAS_DONE.test(lower));
  return verb && !verb.stop && isPastForm(verb.lower) ? (byStem.get(verb.stem) ?? null) : null;
}

/** What is added to the score of each candidate of a question. */
function realityOf(asked: ParsedQuestion): Worth | null {
  const denied = deniedTerm(asked);
  if (denied)
    return ({ sentence }) => (places(denied, sentence).some((at) => isDenied(sentence, at)) ? DENIED : 0);
  if (GRANTED.has(asked.kind)) return ({ sentence }) => (deniesDeed(asked, sentence) ? -UNREAL : 0);
  const done = doneTerm(asked);
  if (!done) return null;
  return ({ sentence }) => {
    const found = places(done, sentence);
    const isUnreal = found.length > 0 && found.every((at) => isUnrealAt(sentence, at));
    return isUnreal ? -UNREAL : 0;
  };
}

function places(term: QueryTerm, { positions }: ReadSentence): readonly number[] {
  if (mention(term, positions) === 0) return [];
  return [...term.forms.keys()].flatMap((form) => positions.get(form) ?? []);
}

function isDenied({ tokens }: ReadSentence, at: number): boolean {
  return tokens.slice(Math.max(0, at - REACH), at).some(({ lower }) => isNegation(lower));
}

function isUnrealAt({ tokens }: ReadSentence, at: number): boolean {
  return isUnrealBefore(tokens[at - 1]?.lower ?? '');
}

/** What is denied, or only wanted, feared or planned. */
export const saidToBe: Rule = {
  name: 'said-to-be',
  scores: realityOf,
  doubts: (asked, quote) => {
    const sentences = sentencesOf(quote);
    return sentences.some((sentence) => deniesDeed(asked, sentence)) || plansDeed(asked, sentences);
  },
};
