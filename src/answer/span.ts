import type { Range } from '../domain.js';
import type { Token } from '../text/tokens.js';
import { MONTHS, WEEKDAYS } from '../text/words.js';
import type { AskedQuestion, Kind } from './question.js';
import type { ReadSentence } from './sentence.js';
import { DATE_WORDS, NUMBER_WORDS, PLACE_PREPOSITIONS, YEAR } from './surface.js';

/** Half the nearness of a matched word is lost over so many tokens. */
const HALF_NEARNESS = 4;
/** "85 million kroner", "twelve thousand guests": what is counted belongs to the number, unless it opens a new phrase. */
const PHRASE_OPENER =
  /^(?:said|says|told|after|before|during|since|while|when|between|over|under|more|less)$/;

/**
 * The likeliest answer in a sentence to a who, when, where or how many: the candidate of the right kind, not named by
 * the question itself, that has most of the question around it. An offset range in the article's text; null for other
 * kinds of question, and where there is no candidate.
 */
export function likelyAnswer(asked: AskedQuestion, sentence: ReadSentence): Range | null {
  const candidates = candidatesOf(asked.kind, sentence).filter(
    ({ start, end }) =>
      !sentence.tokens.slice(start, end).some(({ stem, stop }) => !stop && asked.stems.includes(stem)),
  );
  const matches = asked.query.terms.flatMap(({ forms, weight }) =>
    [...forms].flatMap(([form, strength]) =>
      (sentence.positions.get(form) ?? []).map((at) => ({ at, weight: weight * strength })),
    ),
  );
  const support = ({ start, end }: Range): number =>
    matches.reduce((sum, { at, weight }) => {
      const distance = at < start ? start - at : at - end + 1;
      return sum + weight / (1 + distance / HALF_NEARNESS);
    }, 0);
  const [best] = candidates
    .map((candidate) => ({
      candidate,
      support: support(candidate) * (isAfterPlace(asked.kind, candidate, sentence) ? 2 : 1),
    }))
    .sort((a, b) => b.support - a.support);
  if (!best || best.support === 0) return null;
  const { start } = best.candidate;
  const end =
    best.candidate.end + (asked.kind === 'number' && countsNext(asked, sentence, best.candidate.end) ? 1 : 0);
  return { start: sentence.tokens[start]!.start, end: sentence.tokens[end - 1]!.end };
}

/** Runs of tokens of the kind asked for, half-open. */
function candidatesOf(kind: Kind, sentence: ReadSentence): readonly Range[] {
  const { tokens, names } = sentence;
  switch (kind) {
    case 'person':
    case 'place':
      return names.filter(({ opening, start, end }) => !opening && !tokens.slice(start, end).every(isDate));
    case 'date':
      return runs(tokens, (token) => isDate(token) || isNumeral(token)).filter(({ start, end }) =>
        tokens.slice(start, end).some(isDay),
      );
    case 'number':
      return runs(tokens, isNumber);
    default:
      return [];
  }
}

const isNumeral = ({ lower }: Token): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/.test(lower);
const isDate = ({ lower }: Token): boolean => YEAR.test(lower) || DATE_WORDS.has(lower);
/** What pins a date down; "era" or "spring" alone does not. */
const isDay = ({ lower }: Token): boolean =>
  YEAR.test(lower) || MONTHS.has(lower) || WEEKDAYS.has(lower) || /^(?:today|yesterday|century)$/.test(lower);
const isNumber = ({ lower }: Token): boolean => /^\d/.test(lower) || NUMBER_WORDS.has(lower);

/** Whether the word at a position is what the number before it counts, and not one that the question named. */
function countsNext(asked: AskedQuestion, { tokens }: ReadSentence, at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined && !next.stop && !PHRASE_OPENER.test(next.lower) && !asked.stems.includes(next.stem)
  );
}

function runs(tokens: readonly Token[], holds: (token: Token) => boolean): Range[] {
  const found: Range[] = [];
  tokens.forEach((token, i) => {
    if (!holds(token)) return;
    const last = found.at(-1);
    if (last?.end === i) found[found.length - 1] = { start: last.start, end: i + 1 };
    else found.push({ start: i, end: i + 1 });
  });
  return found;
}

function isAfterPlace(kind: Kind, { start }: Range, { tokens }: ReadSentence): boolean {
  return kind === 'place' && start > 0 && PLACE_PREPOSITIONS.has(tokens[start - 1]!.lower);
}
