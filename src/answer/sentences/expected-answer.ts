/** Whether a sentence holds the kind of thing asked for: a name for "who", a figure for "how many". */
import type { Range } from '../../domain.js';
import { DATE_WORDS } from '../../language/lexicon/calendar.js';
import { MANNER, NAMING, QUOTATION, REASON } from '../../language/lexicon/cues.js';
import { PLACE_PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { namesOneOf } from '../../question/kinds/places-asked.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { isNobody } from './nobody.js';
import type { ReadSentence } from './sentence.js';
import { datesOfDeeds, isOfTimeAsked } from './when.js';

/** How near a likely answer must be to a matched word to be linked with it, in tokens. */
const REACH = 8;
/** "21-year-old" gives an age, and no other number. */
const YEAR_OLD = /^[- ]years?[- ]old\b/iu;
/** "How old", "at what age" */
const AGE = /\b(?:how old|ages?|aged|oldest|youngest)\b/iu;
/** The weight of a date if the future is asked about and only the past is told. */
const OF_OTHER_TIME = 0.5;

/**
 * Whether a sentence holds the kind of thing that the question asks for and does not itself name: each
 * feature is 0 except for its own kind of question.
 */
export function expectedAnswer(asked: ParsedQuestion, sentence: ReadSentence, speakers: ReadonlySet<string>) {
  const { kind } = asked;
  const { text, tokens } = sentence;
  const isNew = (at: number): boolean => !asked.words.has(tokens[at]!.lower);
  const isOfAge = (at: number): boolean => YEAR_OLD.test(text.slice(tokens[at]!.end - sentence.start));
  const names = /person|place|name/.test(kind) ? newNames(asked, sentence) : [];
  const dates = kind === 'date' ? datesOfDeeds(asked, sentence).filter(isNew) : [];
  const numbers = /date|number/.test(kind)
    ? sentence.numbers.filter((at) => isNew(at) && (AGE.test(asked.text) || !isOfAge(at)))
    : [];
  const any = names.length > 0;
  const found = kind === 'date' ? dates : kind === 'number' ? numbers : names.map(({ start }) => start);
  const isAfterPreposition = ({ start }: Range): boolean =>
    start > 0 && PLACE_PREPOSITIONS.has(tokens[start - 1]!.lower);
  const speaks = (): boolean => asked.terms.some((term) => mention(term, speakers) > 0);
  // Most questions ask for one kind, and to look for the others takes long.
  const when = (wanted: ParsedQuestion['kind'], value: () => number): number =>
    kind === wanted ? value() : 0;
  return {
    person: when('person', () => (names.some(({ start, end }) => end - start > 1) ? 1 : any ? 0.6 : 0)),
    place: when('place', () => (names.some(isAfterPreposition) ? 1 : any ? 0.5 : 0)),
    placeOfKind: asked.places && namesOneOf(asked.places, text, tokens, sentence.start) ? 1 : 0,
    date: when('date', () => {
      if (dates.length === 0) return numbers.length > 0 ? 0.3 : 0;
      return isOfTimeAsked(asked, text) ? 1 : OF_OTHER_TIME;
    }),
    number: when('number', () => (numbers.length > 0 ? 1 : 0)),
    numberOfFocus: when('number', () => (countsFocus(asked, sentence, numbers) ? 1 : 0)),
    reason: when('reason', () => (REASON.test(text) ? 1 : 0)),
    name: when('name', () => (any ? 0.6 : 0) + (NAMING.test(text) || QUOTATION.test(text) ? 0.4 : 0)),
    manner: when('manner', () => (MANNER.test(text) ? 1 : 0)),
    speech: when('speech', () =>
      speaks() ? 1 : tokens.some(({ lower }) => SPEECH_VERBS.has(lower)) ? 0.4 : 0,
    ),
    answerAmid: found.length === 0 ? 0 : shareAround(asked, matchedPositions(asked, sentence), found),
  };
}

/** Names that the question does not hold, dates aside; if it asks who, only those that may be somebody. */
function newNames({ stems, kind }: ParsedQuestion, sentence: ReadSentence): ReadSentence['names'] {
  const { names, tokens, dates } = sentence;
  return names.filter(({ start, end, opening }) => {
    const words = tokens.slice(start, end);
    return (
      !opening &&
      !(kind === 'person' && isNobody({ start, end }, sentence)) &&
      !words.some(({ stem }) => stems.includes(stem)) &&
      !words.every(({ lower }, i) => DATE_WORDS.has(lower) || dates.includes(start + i))
    );
  });
}

interface Matched {
  readonly at: number;
  readonly stem: string;
  readonly weight: number;
}

function matchedPositions({ terms }: ParsedQuestion, { positions }: ReadSentence): Matched[] {
  const matched: Matched[] = [];
  for (const { forms, stem, weight } of terms)
    for (const [form, strength] of forms)
      for (const at of positions.get(form) ?? []) matched.push({ at, stem, weight: weight * strength });
  return matched;
}

function countsFocus(
  { focus }: ParsedQuestion,
  { positions }: ReadSentence,
  numbers: readonly number[],
): boolean {
  const counted = focus.at(-1);
  const places = counted ? (positions.get(counted.found) ?? []) : [];
  return places.some((place) => numbers.some((at) => place > at && place - at <= 3));
}

/** The largest share of the question around a likely answer. */
function shareAround(
  { totalWeight }: ParsedQuestion,
  matched: readonly Matched[],
  found: readonly number[],
): number {
  let most = 0;
  for (const at of found) {
    const weights = new Map<string, number>();
    for (const match of matched) if (Math.abs(match.at - at) <= REACH) weights.set(match.stem, match.weight);
    let around = 0;
    for (const weight of weights.values()) around += weight;
    most = Math.max(most, around);
  }
  return most / totalWeight;
}
