/** The clauses of a sentence: what stands in one of them is not said of what another names. */
import { FORMS_OF_BE, MODALS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { isPastForm } from '../../language/past-forms.js';
import type { Token } from '../../language/tokens.js';
import { mention, type QueryTerm } from '../../question/parsed-question.js';
import type { ReadSentence } from './sentence.js';

/** Some neighbouring words of a sentence. */
interface Clause {
  /** The position of the first one. */
  readonly from: number;
  readonly words: readonly Token[];
}

/** What ends a clause, between two words or as one. */
const BETWEEN_CLAUSES = /[,;:()[\]–—]/u;
const JOINTS: ReadonlySet<string> = new Set(
  'who which that when while after before as and but where because since until'.split(' '),
);

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const BE_OR_HAVE: ReadonlySet<string> = new Set([...FORMS_OF_BE, 'has', 'have', 'had']);
/** The most words of a clause after "that" that is looked back on. */
const RELATIVE_REACH = 8;

/** What may stand between a preposition and its day: "until early 1908", "from the late 1340s onwards". */
export const BESIDE_DAY: ReadonlySet<string> = new Set(
  'the early late mid around circa onward onwards'.split(' '),
);
/** What opens a phrase of time, beside other prepositions; some of these open clauses as well. */
const BEFORE_PHRASE: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...'since until till before after during beginning starting'.split(' '),
]);

/** The clauses of a sentence, in order; together they hold all of its words. */
export function clausesOf(sentence: ReadSentence): Clause[] {
  const { tokens, text, start } = sentence;
  const opens = tokens.flatMap(({ lower, start: at }, i) => {
    const between = i === 0 ? '' : text.slice(tokens[i - 1]!.end - start, at - start);
    const isJoint = JOINTS.has(lower) && !isBeforeDay(sentence, i);
    return i === 0 || BETWEEN_CLAUSES.test(between) || isJoint || goesOnAfterRelative(tokens, i) ? [i] : [];
  });
  return opens.map((from, i) => ({ from, words: tokens.slice(from, opens[i + 1]) }));
}

/** "Since 1998": whether what else opens a clause only says how a day counts. */
function isBeforeDay({ tokens, dates }: ReadSentence, at: number): boolean {
  let next = at + 1;
  while (BESIDE_DAY.has(tokens[next]?.lower ?? '')) next += 1;
  return BEFORE_PHRASE.has(tokens[at]!.lower) && dates.includes(next);
}

/**
 * "The ferry that sank off Selmar was raised on Friday": whether the main clause goes on after the relative one, here at
 * "was".
 */
function goesOnAfterRelative(tokens: ReadSentence['tokens'], at: number): boolean {
  if (!BE_OR_HAVE.has(tokens[at]!.lower)) return false;
  const before = tokens.slice(Math.max(0, at - RELATIVE_REACH), at).map(({ lower }) => lower);
  const since = before.slice(before.findLastIndex((lower) => RELATIVE.has(lower)));
  return RELATIVE.has(since[0] ?? '') && since.slice(1).some(isPastForm) && !BE_OR_HAVE.has(since.at(-1)!);
}

/** "After the election of 2000,": whether words may be a phrase that says when something was, without a verb of its own. */
export const isPhraseOfTime = (words: readonly Token[]): boolean =>
  BEFORE_PHRASE.has(words[0]?.lower ?? '') &&
  !words.some(({ lower }) => isPastForm(lower) || BE_OR_HAVE.has(lower) || MODALS.has(lower));

/** Whether some words mention any of some terms. */
export const holdsAny = (words: readonly Token[], terms: readonly QueryTerm[]): boolean =>
  words.some(({ stem }) => terms.some((term) => mention(term, new Set([stem])) > 0));
