/**
 * Which dates of a sentence may answer "When ...?": not the day on which somebody said it, and no past one for "When is
 * ...?".
 */
import { DATE_WORDS } from '../../language/lexicon/calendar.js';
import { FORMS_OF_BE, MODALS } from '../../language/lexicon/function-words.js';
import { DECLARING_VERBS, SAYING_VERBS, SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { isPastForm } from '../../language/past-forms.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
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

/** What ends a clause, between two words or as one. */
const BETWEEN_CLAUSES = /[,;:()–—]/u;
const JOINTS: ReadonlySet<string> = new Set(
  'who which that when while after before as and but where because since until'.split(' '),
);

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const BE_OR_HAVE: ReadonlySet<string> = new Set([...FORMS_OF_BE, 'has', 'have', 'had']);
/** The most words of a clause after "that" that is looked back on. */
const RELATIVE_REACH = 8;

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

/** The positions of a sentence's dates in clauses with a word of the question: "Lind, who died on Sunday" dates a death. */
export function datesOfClause(asked: ParsedQuestion, sentence: ReadSentence): readonly number[] {
  const { tokens, text, start } = sentence;
  const opens = tokens.map(({ lower, start: at }, i) => {
    const between = i === 0 ? '' : text.slice(tokens[i - 1]!.end - start, at - start);
    return i === 0 || BETWEEN_CLAUSES.test(between) || JOINTS.has(lower) || goesOnAfterRelative(tokens, i);
  });
  const isAsked = (i: number): boolean =>
    asked.terms.some((term) => !term.background && mention(term, new Set([tokens[i]!.stem])) > 0);
  /** Whether a word only belongs to a time: "On Friday," goes with the clause next to it. */
  const isTime = (i: number): boolean =>
    tokens[i]!.stop ||
    /^\d/.test(tokens[i]!.lower) ||
    DATE_WORDS.has(tokens[i]!.lower) ||
    sentence.dates.includes(i);
  return datesOfDeeds(asked, sentence).filter((at) => {
    let from = at;
    while (!opens[from]) from -= 1;
    let to = at + 1;
    while (to < tokens.length && !opens[to]) to += 1;
    const clause = Array.from({ length: to - from }, (_, i) => from + i);
    return clause.some(isAsked) || clause.every(isTime);
  });
}
