import type { Range } from '../src/domain.js';
import { DATE_WORDS, MONTH_ABBREVIATIONS } from '../src/language/lexicon/calendar.js';
import { isFunctionWord } from '../src/language/lexicon/function-words.js';
import { capitalisedRuns } from '../src/language/names/name-patterns.js';
import { pick, replaced } from './claims/source.js';
import type { SetQuestion } from './sets.js';
import { seeded } from './statistics.js';

/**
 * Questions about somebody or something else than the articles tell of: each with one of its names replaced by one of as
 * many words from another question. A question without a name is left out; the same questions give the same ones.
 */
export function renamedQuestions(questions: readonly SetQuestion[]): SetQuestion[] {
  const random = seeded(questions.length);
  const named = questions.map((one) => ({ one, names: namesIn(one.question) }));
  const all = named.flatMap(({ one, names }) =>
    names.map(({ start, end }) => one.question.slice(start, end)),
  );
  return named.flatMap(({ one, names }) => {
    const range = pick(names, random);
    if (!range) return [];
    const words = wordsOf(one.question.slice(range.start, range.end));
    const asked = new Set(wordsOf(one.question));
    const fitting = all.filter((name) => {
      const others = wordsOf(name);
      return others.length === words.length && !others.some((word) => asked.has(word));
    });
    const other = pick(fitting, random);
    return other === undefined ? [] : [{ ...one, question: replaced(one.question, range, other) }];
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** Where names stand that do not open a sentence: there, any word has a capital. */
function namesIn(question: string): Range[] {
  return capitalisedRuns(question)
    .map(({ 0: run, index }) => ({ start: index, end: index + run.replace(/['’]s?$/, '').length }))
    .filter(({ start, end }) => {
      const words = wordsOf(question.slice(start, end));
      return (
        /[\p{Ll},] $/u.test(question.slice(0, start)) &&
        !words.some((word) => DATE_WORDS.has(word) || MONTH_ABBREVIATIONS.has(word) || isFunctionWord(word))
      );
    });
}
