import type { Range } from '../../domain.js';
import { DATE_WORDS, MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS } from '../../language/lexicon/calendar.js';
import { LOCATIVES } from '../../language/lexicon/function-words.js';
import { NUMBER_WORDS, YEAR } from '../../language/lexicon/numbers.js';
import { literal } from '../../language/literal.js';
import type { Token } from '../../language/tokens.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { isState } from '../../question/words/related-names.js';
import { isNobody, isNowhere } from '../sentences/nobody.js';
import type { ReadSentence } from '../sentences/sentence.js';

/** The nearness of a matched word halves over this many tokens. */
const HALF_NEARNESS = 4;
/** "85 million kroner", "twelve thousand guests": the noun belongs to the number; these words open a new phrase instead. */
const PHRASE_OPENER =
  /^(?:said|says|told|after|before|during|since|while|when|between|over|under|more|less)$/;

/** A likely answer, as an offset range in the article's text; more `support` makes it likelier. */
export interface LikelyAnswer extends Range {
  readonly support: number;
}

/**
 * The likeliest answer in a sentence to a who, when, where or how many: the candidate of the right kind, not named by
 * the question itself, with most of the question around it. Null for other kinds of question, and if there is no
 * candidate.
 */
export function likelyAnswer(asked: ParsedQuestion, sentence: ReadSentence): LikelyAnswer | null {
  const { tokens, positions } = sentence;
  const candidates = candidatesOf(asked, sentence).filter(
    ({ start, end }) =>
      !tokens.slice(start, end).some(({ stem, stop }) => !stop && asked.stems.includes(stem)),
  );
  const matches = asked.terms.flatMap(({ forms, weight }) =>
    [...forms].flatMap(([form, strength]) =>
      (positions.get(form) ?? []).map((at) => ({
        at,
        weight: weight * strength,
      })),
    ),
  );
  const nearness = ({ start, end }: Range): number =>
    matches.reduce((sum, { at, weight }) => {
      const distance = at < start ? start - at : at - end + 1;
      return sum + weight / (1 + distance / HALF_NEARNESS);
    }, 0);
  const [best] = candidates
    .map((candidate) => ({
      ...candidate,
      support: nearness(candidate) * fitness(asked, candidate, sentence),
    }))
    .sort((x, y) => y.support - x.support);
  if (!best || best.support === 0) return null;
  const end = best.end + (asked.kind === 'number' && countsNext(asked, sentence, best.end) ? 1 : 0);
  return {
    start: tokens[best.start]!.start,
    end: tokens[end - 1]!.end,
    support: best.support,
  };
}

/** How well a candidate and its surroundings fit what is asked for: "by Lind" is who, "in Bergen" is where. */
function fitness({ kind, focus }: ParsedQuestion, candidate: Range, sentence: ReadSentence): number {
  const { tokens, positions, text } = sentence;
  const { start, end } = candidate;
  const words = tokens.slice(start, end);
  const before = text.slice(0, tokens[start]!.start - sentence.start);
  // Brackets hold translations, conversions and examples.
  const aside = before.lastIndexOf('(') > before.lastIndexOf(')') ? 0.4 : 1;
  const hasArticle = tokens[start - 1]?.lower === 'the';
  const preposition = tokens[start - (hasArticle ? 2 : 1)]?.lower ?? '';
  const isThere = LOCATIVES.has(preposition);
  const ofState = isState(
    text.slice(tokens[start]!.start - sentence.start, tokens[end - 1]!.end - sentence.start),
  );
  switch (kind) {
    case 'place':
      return aside * (isThere ? 3 : 1) * (ofState ? 1.5 : 1);
    case 'person':
      return (
        aside *
        (preposition === 'by' ? 2 : isThere ? 0 : 1) *
        (ofState ? 0.5 : 1) *
        (words.length > 1 ? 1.5 : 1) *
        (hasArticle ? 0.7 : 1)
      );
    case 'number': {
      const counted = focus.at(-1);
      const counts = counted && positions.get(counted.found)?.some((at) => at >= end && at - end < 3);
      const isOther = words.every(({ lower }) => YEAR.test(lower) || UNCOUNTED.test(lower));
      const isOfChange = CHANGED.has(tokens[start - 1]?.lower ?? '');
      return aside * (counts ? 2 : 1) * (isOther ? 0.3 : 1) * (isOfChange ? 0.4 : 1);
    }
    default:
      return 1;
  }
}

/** "The 20th century", "a single man": numbers that rarely say how many. */
const UNCOUNTED = /^(?:\d+(?:st|nd|rd|th)|one|single|third|once)$/;

/** "From 100 to 90", "another 30": what it was before, and what was added. */
const CHANGED: ReadonlySet<string> = new Set(['from', 'another', 'additional']);

/** Runs of tokens of the kind asked for, half-open. */
function candidatesOf({ kind, places }: ParsedQuestion, sentence: ReadSentence): readonly Range[] {
  const { tokens, names, dates } = sentence;
  const isDate = ({ lower }: Token, at: number): boolean => dates.includes(at) || DATE_WORDS.has(lower);
  switch (kind) {
    case 'person':
    case 'place':
      return names.filter(
        ({ opening, start, end }) =>
          !(opening && isWord(tokens[start]!, sentence)) &&
          !tokens.slice(start, end).every((token, i) => isDate(token, start + i)) &&
          !(kind === 'person' && isNobody({ start, end }, sentence)) &&
          !(kind === 'place' && !places && isNowhere({ start, end }, sentence)),
      );
    case 'date':
      return runs(tokens, (token, at) => isDate(token, at) || isNumeral(token)).filter(({ start, end }) =>
        tokens.slice(start, end).some(isDay),
      );
    case 'number':
      return runs(tokens, isNumber);
    default:
      return [];
  }
}

/** Whether a word that opens a sentence is an ordinary one: then the text around mostly has it in lower case. */
function isWord({ stop, lower }: Token, { article }: ReadSentence): boolean {
  return stop || new RegExp(String.raw` ${literal(lower)}(?:e?s)?(?![\p{L}-])`, 'u').test(article.text);
}

const isNumeral = ({ lower }: Token): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/.test(lower);
/** What pins a date down; "era" or "spring" alone does not. */
const isDay = ({ lower }: Token): boolean =>
  YEAR.test(lower) ||
  MONTHS.has(lower) ||
  MONTH_ABBREVIATIONS.has(lower) ||
  WEEKDAYS.has(lower) ||
  /^(?:today|yesterday|century)$/.test(lower);
const isNumber = ({ lower }: Token): boolean => /^\d/.test(lower) || NUMBER_WORDS.has(lower);

/** Whether the word at a position is what the number before it counts, and the question does not name it. */
function countsNext(asked: ParsedQuestion, { tokens }: ReadSentence, at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined && !next.stop && !PHRASE_OPENER.test(next.lower) && !asked.stems.includes(next.stem)
  );
}

function runs(tokens: readonly Token[], holds: (token: Token, at: number) => boolean): Range[] {
  const found: Range[] = [];
  tokens.forEach((token, i) => {
    if (!holds(token, i)) return;
    const last = found.at(-1);
    if (last?.end === i) found[found.length - 1] = { start: last.start, end: i + 1 };
    else found.push({ start: i, end: i + 1 });
  });
  return found;
}
