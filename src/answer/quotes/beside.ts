/** What a reader should see with the first quotes: a title that holds the answer, and figures that differ. */
import type { Note } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { numbersIn, textAt } from '../../language/excerpt.js';
import { PLACE_PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { isGivenName } from '../../language/names/given-names.js';
import { contentStems, type Token, tokenize } from '../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { readSentence } from '../sentences/sentence.js';
import { type LikelyAnswer, likelyAnswer } from './answer-span.js';
import { type StoryWords, storyWords, tellTheSame } from './same-story.js';

/** How many words after a figure may be what it counts. */
const BESIDE = 3;
/** A word that may be a given name, and the one after it. */
const FULL_NAME = /(?<![\p{L}’'-])(\p{Lu}\p{Ll}+) (\p{Lu}[\p{L}’'-]+)/gu;

/** The share of a question, by weight, that a title must hold to give the answer. */
const MOSTLY = 0.7;

/**
 * A note that the title of the first quote's article gives the answer, if the quote says less, or names nobody and the
 * title does.
 */
export function titleNote(asked: ParsedQuestion, [first]: readonly Evidence[]): Note | null {
  const title = first?.article.title;
  if (!first || !title) return null;
  const text = textAt(first.article, first.start, first.end);
  const held = shareOf(asked, title);
  if (held < MOSTLY || !holdsAskedWord(title, asked) || !tellsMore(title, text, asked)) return null;
  const alone = asked.kind === 'person' && namesPerson(title, asked) && !namesPerson(text, asked);
  return alone || held > shareOf(asked, text) ? { kind: 'inTitle', title } : null;
}

/**
 * Whether a title has a word of what is asked about the person named: "Ada Lund dies in Tarn" does not say where she was
 * born.
 */
function holdsAskedWord(title: string, { terms, names, kind }: ParsedQuestion): boolean {
  const held = new Set(contentStems(title));
  const wanted = terms.filter((term) => !names.includes(term));
  return kind !== 'place' || wanted.length === 0 || wanted.some((term) => mention(term, held) > 0);
}

/** Whether a text has somebody's full name that a question does not have. */
const namesPerson = (text: string, { stems }: ParsedQuestion): boolean =>
  [...text.matchAll(FULL_NAME)].some(
    ([, given, last]) =>
      isGivenName(given!) && !contentStems(`${given} ${last}`).some((stem) => stems.includes(stem)),
  );

function shareOf({ terms, totalWeight }: ParsedQuestion, text: string): number {
  const held = new Set(contentStems(text));
  return terms.reduce((sum, term) => sum + term.weight * mention(term, held), 0) / totalWeight;
}

/**
 * Whether a title holds a name that neither question nor quote has, or a new figure for what is counted. In a title, any
 * word may have a capital.
 */
function tellsMore(title: string, text: string, asked: ParsedQuestion): boolean {
  const { kind, stems, focus } = asked;
  const known = new Set([...stems, ...contentStems(text)]);
  const tokens = tokenize(title);
  const counted = focus.at(-1);
  return tokens.some(({ start, stem, stop, lower }, at) => {
    if (stop || known.has(stem)) return false;
    const after = new Set(tokens.slice(at + 1, at + 1 + BESIDE).map((token) => token.stem));
    if (kind === 'number') return /^\d/.test(stem) && (!counted || mention(counted, after) > 0);
    if (kind !== 'person' && kind !== 'place' && kind !== 'name') return false;
    const isName = /\p{Lu}/u.test(title[start]!) && !isEnglishWord(lower);
    return isName && !(kind === 'person' && isOtherwise(tokens, at, asked));
  });
}

/** Whether a name in a title is nobody else's: the given name of the person asked about, or a place. */
function isOtherwise(tokens: readonly Token[], at: number, { names }: ParsedQuestion): boolean {
  const beside = new Set([tokens[at - 1], tokens[at + 1]].map((token) => token?.stem ?? ''));
  return (
    PLACE_PREPOSITIONS.has(tokens[at - 1]?.lower ?? '') || names.some((name) => mention(name, beside) > 0)
  );
}

/** How many of the first quotes have their figures compared. */
const COMPARED = 3;

/** A note that articles give different figures for the same thing, if a number is asked for: each figure as written. */
export function differenceOf(asked: ParsedQuestion, evidence: readonly Evidence[]): Note | null {
  if (asked.kind !== 'number') return null;
  const [first, ...others] = evidence.slice(0, COMPARED);
  const answer = first && figureIn(asked, first);
  if (!answer) return null;
  const words = storyWords(first);
  const differing = others.filter(
    (other) => other.article.id !== first.article.id && areOfOneThing(storyWords(other), words),
  );
  const counted = differing.flatMap((other) => figureIn(asked, other) ?? []);
  const told = [
    answer,
    ...counted.filter(({ before, after }) => before === answer.before || after === answer.after),
  ];
  const figures = told.filter(({ value }, i) => told.findIndex((one) => one.value === value) === i);
  return figures.length > 1
    ? {
        kind: 'figuresDiffer',
        figures: figures.map(({ text, published }) => ({ text, published })),
      }
    : null;
}

/** Words, titles included, that two must share to give figures for the same thing: any two lengths share "km" and "long". */
const LEAST_SHARED = 3;

const areOfOneThing = (one: StoryWords, other: StoryWords): boolean =>
  tellTheSame(one, other) && [...one.all].filter((stem) => other.all.has(stem)).length >= LEAST_SHARED;

/** The likeliest number of a stretch, as written and as compared, with the stems of its neighbours. */
function figureIn(asked: ParsedQuestion, { article, start, end }: Evidence) {
  const numbers = numbersIn(article, { start, end });
  let best: LikelyAnswer | null = null;
  for (let number = numbers.start; number < numbers.end; number += 1) {
    const one = likelyAnswer(asked, readSentence(article, number));
    if (one && one.support > (best?.support ?? 0)) best = one;
  }
  if (!best) return null;
  const text = textAt(article, best.start, best.end);
  const tokens = tokenize(textAt(article, start, end), start);
  const at = tokens.findIndex((token) => token.start >= best.start && /^\d/.test(token.stem));
  if (at < 0 || tokens[at]!.start >= best.end) return null;
  const [value, before, after] = [tokens[at]!.stem, tokens[at - 1]?.stem, tokens[at + 1]?.stem];
  return { text, value, before, after, published: article.published };
}
