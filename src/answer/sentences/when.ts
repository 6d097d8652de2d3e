/** Which dates of a sentence may answer "When ...?": not the day on which somebody said it, and to "When is ...?" none of the past. */
import { DATE_WORDS } from '../../language/lexicon/calendar.js';
import { FORMS_OF_BE, MODALS } from '../../language/lexicon/function-words.js';
import { SAYING_VERBS, SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { ReadSentence } from './sentence.js';

/** What may stand between a verb of saying and its day: "said in a statement late on Monday". */
const BEFORE_DAY: ReadonlySet<string> = new Set(
  'on late early in a an the statement news conference interview press to reporters journalists parliament that morning'.split(
    ' ',
  ),
);
/** How many words back its verb of saying may be. */
const REACH = 6;

const ASKS_TO_COME = /\bwhen(?:['’]s|['’]ll| is| are| will| does| do)\b/iu;
/** A sentence shows so that it tells what is to come, or what is usual. */
const TO_COME = new RegExp(
  String.raw`\b(?:${[...MODALS].join('|')}|(?:${FORMS_OF_BE.join('|')}) (?:to|on|at|in|set|open)|due|plan\w*|schedul\w*|expect\w*|until|till|next|not before|at the (?:earliest|latest)|by the end|(?:start|begin|open|end|clos|resum|return|run|tak|fall|go|happen)(?:e?s|ing)?|from|deadline|every|each|annual\w*|held)\b`,
  'iu',
);

/** Of the places of a sentence's dates those that may be the day asked for. */
export function datesOfDeeds(asked: ParsedQuestion, { tokens, dates }: ReadSentence): readonly number[] {
  if (asked.kind !== 'date' || asked.tokens.some(({ lower }) => SPEECH_VERBS.has(lower))) return dates;
  return dates.filter((at) => {
    let before = at - 1;
    while (
      before >= at - REACH &&
      (BEFORE_DAY.has(tokens[before]?.lower ?? '') || DATE_WORDS.has(tokens[before]?.lower ?? ''))
    )
      before -= 1;
    return !SAYING_VERBS.has(tokens[before]?.lower ?? '');
  });
}

/** Whether a sentence may tell when something comes, or a question does not ask that. */
export const isOfTimeAsked = ({ text: question }: Pick<ParsedQuestion, 'text'>, text: string): boolean =>
  !ASKS_TO_COME.test(question) || TO_COME.test(text);
