/** What is shown above and below the quotes of an answer, in words that terminal and Discord share. Plain text. */
import type { Answer } from '../domain.js';
import { doubtedOf } from './replies.js';
import { beginningOf, type Words } from './words.js';

/** At most this many words of a question are named as missing. */
const MISSING_NAMED = 8;
/** As much of an article as identifies it. */
const LONGEST_MISSING = 40;

/** The first sentence of a lead is emphasised; the rest follows it. */
export interface Lead {
  readonly headline: string;
  readonly rest: string;
  /** On a separate line, right above the quotes. */
  readonly below: string;
}

/** How a question was understood, where that is not by its words alone: each part on a separate line. */
export function understoodInWords(
  { understood, after }: Pick<Answer, 'understood' | 'after'>,
  words: Words,
): string[] {
  return [
    ...(understood ? [words.say('answer.understood', { question: understood })] : []),
    ...(after ? [words.say('answer.after', { question: after })] : []),
  ];
}

/** What is shown above the quotes: nothing above a plain answer. `shown`: the number of quotes below. */
export function leadOf(answer: Answer, shown: number, words: Words): Lead | null {
  if (answer.answered) {
    // Where several people share the name, or only some of several questions are in doubt, the note above says so.
    if (answer.tentative && answer.note?.kind !== 'namesakes' && doubtedOf(answer.note).length === 0)
      return { headline: words.say('answer.closest'), rest: words.say('answer.mayNot'), below: '' };
    return answer.intent === 'summary'
      ? { headline: '', rest: words.say('answer.summary'), below: '' }
      : null;
  }
  const count = answer.articlesSearched;
  if (count === 0) {
    return { headline: words.say('answer.noArticle'), rest: words.say('answer.noSearch'), below: '' };
  }
  const below = shown ? words.say('answer.comesClosest') : '';
  // What the articles say on a question that was not understood is not known.
  if (answer.note?.kind === 'language') return shown ? { headline: '', rest: '', below } : null;
  const missing = missingWords(answer.unmatched, count, words);
  const told = shown > 0 ? words.say('answer.searched', { count }) : '';
  // A note or a missing word says enough on why there is nothing.
  const isBare = shown === 0 && !missing && answer.note === null;
  return {
    headline: words.say('answer.doNotSay', { count }),
    rest: [told, missing, isBare && words.say('answer.nothingClose')].filter(Boolean).join(' '),
    below,
  };
}

function missingWords(missing: readonly string[], count: number, words: Words): string {
  const named = missing
    .slice(0, MISSING_NAMED)
    .map((word) => words.quoted(beginningOf(word, LONGEST_MISSING)));
  return named.length === 0
    ? ''
    : words.say('answer.unmentioned', { count, words: words.list(named, 'disjunction') });
}

/** The parts of the line below an answer; `shown`: the number of quotes above it. Empty if there is nothing to add. */
export function footerParts(
  { answered, articlesSearched, newest }: Pick<Answer, 'answered' | 'articlesSearched' | 'newest'>,
  shown: number,
  words: Words,
): string[] {
  const count = articlesSearched;
  const verbatim = shown > 0 ? [words.say('answer.verbatim')] : [];
  // The lead says how many were searched where a refusal has quotes, or no article fits the choice.
  if ((!answered && shown > 0) || count === 0)
    return [...verbatim, ...(newest ? [words.say('reply.newestIs', { day: words.day(newest) })] : [])];
  const latest = newest ? [words.say('answer.newest', { day: words.day(newest) })] : [];
  // Short, so that it takes one line on a phone.
  return shown > 0
    ? [...verbatim, [words.say('articles', { count }), ...latest].join(', ')]
    : [words.say('answer.footer', { count }), ...latest];
}
