/**
 * Which dates of a sentence may answer "When ...?": not the day on which somebody said it, and no past one for "When is
 * ...?".
 */
import { DATE_WORDS } from '../../language/lexicon/calendar.js';
import { FORMS_OF_BE, MODALS } from '../../language/lexicon/function-words.js';
import { DECLARING_VERBS, SAYING_VERBS, SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import type { Token } from '../../language/tokens.js';
import { type ParsedQuestion, termsBesideNames } from '../../question/parsed-question.js';
import { BESIDE_DAY, clausesOf, holdsAny, isPhraseOfTime } from './clauses.js';
import type { ReadSentence } from './sentence.js';

/** What may stand between a verb of saying and its day: "said in a statement late on Monday". */
const BEFORE_DAY: ReadonlySet<string> = new Set(
  'on late early in a an the statement news conference interview press to reporters journalists parliament that morning'.split(
    ' ',
  ),
);
/** A day after one of these verbs is that of the words; "call" is left out: a strike may be called for another day. */
const OF_WORDS: ReadonlySet<string> = new Set(
  [...SAYING_VERBS, ...DECLARING_VERBS].filter((verb) => !/^(?:call|point|voice)/u.test(verb)),
);
/** How many words before a day its verb of saying may be. */
const REACH = 6;

/** "When is the vote?", "When will it open?" */
const ASKS_TO_COME = /\bwhen(?:['’]s|['’]ll| is| are| will| does| do)\b/iu;
/** Signs that a sentence is about what is to come, or what is usual. */
const TO_COME = new RegExp(
  String.raw`\b(?:${[...MODALS].join('|')}|(?:${FORMS_OF_BE.join('|')}) (?:to|on|at|in|set|open)|due|plan\w*|schedul\w*|expect\w*|until|till|next|not before|at the (?:earliest|latest)|by the end|(?:start|begin|open|end|clos|resum|return|run|tak|fall|go|happen)(?:e?s|ing)?|from|deadline|every|each|annual\w*|held)\b`,
  'iu',
);

/** The positions of those dates of a sentence that may be the day asked for. */
export function datesOfDeeds(asked: ParsedQuestion, { tokens, dates }: ReadSentence): readonly number[] {
  if (asked.kind !== 'date' || asked.tokens.some(({ lower }) => SPEECH_VERBS.has(lower))) return dates;
  return dates.filter((at) => {
    let before = at - 1;
    while (
      before >= at - REACH &&
      (BEFORE_DAY.has(tokens[before]?.lower ?? '') || DATE_WORDS.has(tokens[before]?.lower ?? ''))
    )
      before -= 1;
    return !OF_WORDS.has(tokens[before]?.lower ?? '');
  });
}

/** Whether a sentence may say when something will happen, or the question does not ask that. */
export const isOfTimeAsked = ({ text: question }: Pick<ParsedQuestion, 'text'>, text: string): boolean =>
  !ASKS_TO_COME.test(question) || TO_COME.test(text);

/**
 * The positions of a sentence's dates in clauses with a word of the question: "Lind, who died on Sunday" dates a death. A day
 * in the phrase that opens a sentence, or before "when", belongs to the next clause.
 */
export function datesOfClause(asked: ParsedQuestion, sentence: ReadSentence): readonly number[] {
  const terms = asked.terms.filter(({ background }) => !background);
  const clauses = clausesOf(sentence);
  /** Whether a word only belongs to a time: "On Friday," goes with the clause next to it. */
  const isTime = ({ stop, lower }: Token, at: number): boolean =>
    stop ||
    BESIDE_DAY.has(lower) ||
    /^\d/.test(lower) ||
    DATE_WORDS.has(lower) ||
    sentence.dates.includes(at);
  return datesOfDeeds(asked, sentence).filter((date) => {
    const at = clauses.findLastIndex(({ from }) => from <= date);
    const { from, words } = clauses[at]!;
    if (holdsAny(words, terms) || words.every((word, i) => isTime(word, from + i))) return true;
    const next = clauses[at + 1]?.words;
    if (!next || !(next[0]!.lower === 'when' || (at === 0 && isPhraseOfTime(words)))) return false;
    // "In an interview in 2019, Lind said that" dates the words.
    return holdsAny(next, termsBesideNames(asked)) && !next.some(({ lower }) => OF_WORDS.has(lower));
  });
}
