/** Ways of saying that take more than their verb: "declined to comment", "made clear that", "asked the court to act". */
import { FINDINGS, SPEECH_NOUNS, STATEMENTS, WORKS } from '../../../language/lexicon/documents.js';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  FORMS_OF_BE,
  PREPOSITIONS,
} from '../../../language/lexicon/function-words.js';
import { REPORTING_VERBS, SAYING_BASES } from '../../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { isCapital, isQuotation, isWord, type Word } from '../clause-words.js';
import { isWork } from '../quoted-words.js';

const DECLINING = wordSet('decline declined declines refused refuses');
const MAKING = wordSet('made makes');
const AGREEING = wordSet('agreed agrees');
const ASKING = wordSet('ask asked asks');
const SHARING = wordSet('shared');
const FINDING = wordSet('found finds');
/** They say something only with the words that follow. */
export const PHRASED_VERBS: ReadonlySet<string> = new Set(
  [DECLINING, MAKING, AGREEING, ASKING, SHARING, FINDING, ['demanded']].flatMap((verbs) => [...verbs]),
);

/** What one may decline to do with a question. */
const ANSWERS = wordSet(
  'comment say answer discuss elaborate confirm disclose reveal name identify specify speculate explain apologise apologize',
);
const CLAUSE = wordSet('that how why whether if he she it they there');

/** Whether the verb at a position, with what follows it and its auxiliaries, lets somebody speak. */
export function isSpeechPhrase(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower ?? '';
  if (DECLINING.has(lower)) return next === 'to' && ANSWERS.has(words[at + 2]?.lower ?? '');
  if (MAKING.has(lower)) return isClear(words, next === 'it' ? at + 2 : at + 1);
  if (AGREEING.has(lower)) return next === 'that' || next === 'with';
  if (lower === 'demanded') return next === 'to' && words[at + 2]?.lower === 'know';
  if (ASKING.has(lower)) return next === 'that' || asksTo(words, at);
  if (FINDING.has(lower)) return findsThat(words, at);
  if (SHARING.has(lower)) return sharesThat(words, at + 1) || isInStatement(words, at + 1);
  if (REPORTING_VERBS.has(lower)) return CLAUSE.has(next) || words[at + 1]?.isClause === true;
  return SAYING_BASES.has(lower) && isHelped(words, at);
}

/** "clear that", "clear this week that", "clear on Monday:" */
function isClear(words: readonly Word[], at: number): boolean {
  if (!/^(?:clear|plain)$/.test(words[at]?.lower ?? '')) return false;
  const next = words[at + 1];
  if (CLAUSE.has(next?.lower ?? '') || next?.text === ',') return true;
  return isWord(next) && words.slice(at + 2, at + 5).some(({ lower }) => lower === 'that');
}

/** "The court found that": not "Research has found that", which has no author, nor "found that hard to believe". */
const findsThat = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.lower === 'that' &&
  isWord(words[at + 3]) &&
  words[at + 3]!.lower !== 'to' &&
  !words.slice(Math.max(0, at - 3), at).some(({ lower }) => FINDINGS.has(lower));

/** "that she", "that the": a clause, and not "that photo". */
const sharesThat = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'that' &&
  (DETERMINERS.has(words[at + 1]?.lower ?? '') || CLAUSE.has(words[at + 1]?.lower ?? ''));

/** "in a statement that", "on Monday in a post on her page that" */
function isInStatement(words: readonly Word[], from: number): boolean {
  const near = words.slice(from, from + 12);
  const that = near.findIndex((word) => word.lower === 'that' || !isWord(word));
  const statement = near.findIndex(({ lower }) => STATEMENTS.has(lower));
  return (
    PREPOSITIONS.has(near[0]?.lower ?? '') &&
    near[that]?.lower === 'that' &&
    statement > 0 &&
    statement < that &&
    near.slice(0, statement).some(({ lower }) => /^(?:in|via|through)$/.test(lower))
  );
}

/** "asked the court to step in", and not "asked to leave". */
function asksTo(words: readonly Word[], at: number): boolean {
  for (let to = at + 1; to < at + 14 && isWord(words[to]); to += 1) {
    const { lower } = words[to]!;
    if (lower === 'to') {
      const verb = words[to + 1];
      return to > at + 1 && isWord(verb) && !isCapital(verb) && !DETERMINERS.has(verb.lower);
    }
    // "the Court of Appeals for the Fifth Circuit"
    const isInName = /^(?:of|for)$/.test(lower) && isCapital(words[to - 1]);
    if (
      lower !== 'of' &&
      !isInName &&
      (PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower) || AUXILIARIES.has(lower))
    )
      return false;
  }
  return false;
}

/** "did say", "would say only", "would not say"; what somebody would not or did not say is said by nobody. */
function isHelped(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (/^(?:did|does)$/.test(before)) return true;
  const isNot = (before === 'not' && words[at - 2]?.lower === 'would') || before === "wouldn't";
  const isOnly =
    (before === 'only' && words[at - 2]?.lower === 'would') ||
    (before === 'would' && words[at + 1]?.lower === 'only');
  return isOnly || (isNot && ANSWERS.has(words[at]!.lower));
}

/** The first word of "will say" and "plans to say"; `verb` if it has no such helper. */
export function planOf(words: readonly Word[], verb: number): number {
  const [before, further] = [words[verb - 1]?.lower ?? '', words[verb - 2]?.lower ?? ''];
  if (words[verb - 1]?.text === 'will') return verb - 1;
  if (before !== 'to') return verb;
  if (/^(?:plans|planned|intends)$/.test(further)) return verb - 2;
  const isSet = /^(?:expected|set|due|going|scheduled)$/.test(further);
  return isSet && FORMS_OF_BE.includes(words[verb - 3]?.lower ?? '') ? verb - 3 : verb;
}

/** The most words between "took to" and the verb of what is said there. */
const LONGEST_STAGE = 6;

/** The "took" of "took to the social network to complain"; `verb` if there is none. */
export function takesTo(words: readonly Word[], verb: number): number {
  const took = words.findLastIndex(
    ({ text }, i) => i > verb - 4 - LONGEST_STAGE && i < verb - 3 && /^(?:took|takes)$/.test(text),
  );
  const stage = words.slice(took + 2, verb - 1);
  return took > 0 && words[took + 1]!.lower === 'to' && stage.every((word) => isWord(word)) ? took : verb;
}

/** The "would" of "would not say". */
export function helperOf(words: readonly Word[], verb: number): number {
  const plan = planOf(words, verb);
  if (plan < verb) return plan;
  const isOnly = /^(?:not|only)$/.test(words[verb - 1]?.lower ?? '');
  const helper = isOnly ? verb - 2 : verb - 1;
  const pattern = isOnly ? /^would$/ : /^(?:did|does|would|wouldn't)$/;
  return pattern.test(words[helper]?.lower ?? '') ? helper : verb;
}

/** "reporters, “We will see.”" */
function isToldTo(words: readonly Word[], from: number): boolean {
  const comma = words.findIndex(({ text }, i) => i > from && text === ',');
  return comma > from && comma < from + 4 && words[comma + 1]?.isClause === true;
}

/** Words between "wrote" and the title of what was written. */
const FAR = 14;
/** "wrote the novel “The Road”", "wrote a film about a teacher, “The Long Road,”" */
function isWorkWritten(words: readonly Word[], from: number): boolean {
  const near = words.slice(from, from + FAR);
  const quotation = near.findIndex(isQuotation);
  if (near.slice(1, 5).some((_, i) => isWork(words, from + 1 + i))) return true;
  const object = near.slice(0, Math.max(0, quotation));
  return (
    DETERMINERS.has(object[0]?.lower ?? '') &&
    !/^th(?:at|is)$/.test(object[0]!.lower) &&
    object.some(({ lower }) => WORKS.has(lower)) &&
    !object.some(({ text }) => text === ':') &&
    near[quotation]!.isInTitleCase === true
  );
}

/** "added to the load", "continues “down this road”": deeds, even if a quotation is near. */
export function isDeedBesideQuotation(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1];
  if (/^add(?:ed|s)$/.test(lower)) return next?.lower === 'to' && !isToldTo(words, at + 2);
  // "has responded to the “test,”", "maintains a “list”"
  if (/^responded$/.test(lower) && next?.lower === 'to')
    return (
      !words[0]!.isClause &&
      !words.some((word, i) => i > at && word.isClause && /^[,:]$/.test(words[i - 1]!.text))
    );
  if (/^maintain(?:ed|s)$/.test(lower) && /^(?:an?|his|her|its)$/.test(next?.lower ?? ''))
    return words[at + 2]?.lower !== 'innocence';
  if (/^(?:wrote|writes)$/.test(lower)) return isWorkWritten(words, at + 1);
  if (!/^continue[ds]$/.test(lower)) return false;
  return (
    next?.lower === 'to' ||
    // "continued her walk", and not "continued her scathing remarks"
    (/^(?:an?|his|her|its|their)$/.test(next?.lower ?? '') &&
      !words.some(({ isClause }) => isClause) &&
      !words.slice(at + 2, at + 5).some((word) => SPEECH_NOUNS.has(word.lower))) ||
    (isQuotation(next) && next?.isClause !== true)
  );
}
