/** Notes that go with the quotes: about the time, the language, the parts of a question, and people who share a name. */
import type { Note } from '../domain.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { isTitle } from '../language/names/name-words.js';
import { contentStems } from '../language/tokens.js';
import { foreignLanguageOf, isInLanguage } from '../question/intent/foreign.js';
import { questionParts } from '../question/kinds/parts.js';
import type { AnswerKind, ParsedQuestion } from '../question/parsed-question.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import { archiveEndsAt } from './archive-ends.js';
import type { Evidence } from './evidence.js';
import { stemsUnderTitle } from './held-words.js';
import { ofNamesakes } from './namesakes.js';
import { differenceOf, titleNote } from './quotes/beside.js';
import { isOfOldHolder } from './rules/offices.js';
import { expectedAnswer } from './sentences/expected-answer.js';
import type { Features } from './sentences/features.js';
import { HELD } from './sentences/kind-held.js';
import { readSentence } from './sentences/sentence.js';

/** How many characters before a quote help to recognise its language. */
const SAMPLE = 400;

/** How many quotes are shown at first. */
const SHOWN = 3;

/**
 * The note on a question and what was found for it; the most important if there are several. @param helpful How many of
 * the quotes are shown.
 */
export async function noteOn(
  asked: ParsedQuestion,
  evidence: readonly Evidence[],
  passages: readonly RankedPassage[],
  helpful: number,
): Promise<Note | null> {
  return (
    ofLanguage(asked, evidence) ??
    ofTime(asked, evidence) ??
    (await ofNamesakes(asked, passages)) ??
    ofMissingParts(asked, evidence.slice(0, Math.min(SHOWN, helpful))) ??
    titleNote(asked, evidence) ??
    differenceOf(asked, evidence) ??
    ofOldHolder(asked, evidence)
  );
}

/** That a question is in another language than what was found. */
function ofLanguage({ text, terms }: ParsedQuestion, [first]: readonly Evidence[]): Note | null {
  // In another script, articles that know a word of it are in its language.
  if (!/\p{Script=Latin}/u.test(text) && terms.some(({ known }) => known)) return null;
  const language = foreignLanguageOf(text);
  if (language === null || (first && isInLanguage(textAround(first), language))) return null;
  return { kind: 'language', language };
}

/** A quote with the text before it: enough to recognise its language. */
const textAround = ({ article, start, end }: Evidence): string =>
  textAt(article, Math.max(article.offset, start - SAMPLE), end);

function ofTime(asked: ParsedQuestion, [first]: readonly Evidence[]): Note | null {
  const { text, constraints } = asked;
  const found = first && stemsUnderTitle(first.article, textAt(first.article, first.start, first.end));
  const newest = archiveEndsAt(asked, found ?? new Set());
  if (newest !== null) return { kind: 'archiveEnds', newest };
  const { days } = asked.time;
  const [one, other] = days;
  const period = constraints[0];
  // "In March and April" means both.
  const isEitherDay = one && other && one.first === one.last;
  if (!isEitherDay || !period) return null;
  return {
    kind: 'twoDays',
    text: text.slice(period.start, period.end),
    days: [one.first, other.first],
  };
}

/** "Who is the mayor?": that the archive ended before anybody could have followed whom the first quote names. */
const ofOldHolder = (asked: ParsedQuestion, [first]: readonly Evidence[]): Note | null =>
  first && asked.time.endedAt !== null && isOfOldHolder(asked, first)
    ? { kind: 'archiveEnds', newest: asked.time.endedAt }
    : null;

/** The parts of a question that no quote answers. */
function ofMissingParts(asked: ParsedQuestion, shown: readonly Evidence[]): Note | null {
  const missing = questionParts(asked.text).filter(
    ({ kind }) => !shown.some((one) => holds(one, asked, kind)),
  );
  return missing.length > 0 ? { kind: 'missingParts', parts: missing.map(({ word }) => word) } : null;
}

function holds({ article, start, end }: Evidence, asked: ParsedQuestion, kind: AnswerKind): boolean {
  const numbers = article.sentences.flatMap((sentence, i) =>
    sentence.start >= start && sentence.end <= end ? [article.firstNumber + i] : [],
  );
  const least = HELD[kind];
  return numbers
    .filter((number) => sentenceAt(article, number))
    .some((number) => {
      const sentence = readSentence(article, number);
      const valueFor = (question: ParsedQuestion): number =>
        expectedAnswer(question, sentence, new Set())[kind as keyof Features & 'person'];
      return (
        least === undefined ||
        valueFor({ ...asked, kind }) >= least ||
        (kind === 'person' && valueFor({ ...asked, kind, stems: withoutTitles(asked) }) === 1)
      );
    });
}

/** "Mayor Mara Quist" answers "Who is the mayor?" though it has a word of the question; "the Mayor" does not. */
function withoutTitles({ stems, words }: ParsedQuestion): readonly string[] {
  const titles = new Set([...words].filter(isTitle).flatMap(contentStems));
  return stems.filter((stem) => !titles.has(stem));
}
