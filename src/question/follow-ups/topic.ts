/** What a question is about, as a phrase for another one: "the joint statement" of "when did they sign the joint statement". */
import {
  AUXILIARIES,
  AUXILIARIES_BUT_BE,
  DETERMINERS,
  FORMS_OF_BE,
  PREPOSITIONS,
} from '../../language/lexicon/function-words.js';
import { contentStems, type Token, tokenize } from '../../language/tokens.js';
import { isAskingWord } from '../preamble.js';
import { relatedNames } from '../words/related-names.js';
import { mentions } from './mentions.js';

/** The most words of a topic. */
const MOST_WORDS = 6;
const NEWEST: ReadonlySet<string> = new Set(['latest', 'newest', 'news', 'update', 'updates', 'new']);

/**
 * Its names, or else the last thing that follows an article, a preposition or "is"; null if there is none. Nothing with
 * a word of `but` counts.
 */
export function topicIn(question: string, but = ''): string | null {
  const apart = contentStems(but).flatMap((stem) => [stem, ...relatedNames(stem).keys()]);
  const isApart = (text: string): boolean => contentStems(text).some((stem) => apart.includes(stem));
  const names = mentions(question).filter(({ name }) => !isApart(name));
  const named = names.map(({ name, preceding }) => (preceding === 'the' ? `the ${name}` : name));
  if (named.length > 0) return named.slice(0, 2).join(' and ');
  const things = thingsIn(question).filter((thing) => !isApart(thing));
  return things.at(-1) ?? null;
}

/**
 * The last thing of a question with what describes it, "the tariff on Chinese steel", for what somebody may have said of
 * it; otherwise its topic.
 */
export function thingIn(question: string, but: string): string | null {
  const words = question.replace(/[\s?.!]{1,9}$/u, '').split(/\s+/u);
  const lower = words.map((word) => word.toLowerCase());
  const article = lower.findLastIndex((word) => DETERMINERS.has(word));
  const thing = lower.slice(article + 1);
  // "The shepherds want" is no thing.
  const isThing =
    article >= 0 &&
    !AUXILIARIES_BUT_BE.has(lower[article - 1] ?? '') &&
    thing.length <= MOST_WORDS &&
    thing.some((word, i) => i > 0 && PREPOSITIONS.has(word)) &&
    !thing.some((word) => AUXILIARIES.has(word));
  return isThing ? `the ${words.slice(article + 1).join(' ')}` : topicIn(question, but);
}

/** The things that a question mentions, in order, each as a phrase. */
function thingsIn(question: string): string[] {
  const tokens = tokenize(question);
  return tokens.flatMap((opening, i) => {
    const isDefinite = DETERMINERS.has(opening.lower);
    // "Of oil" belongs to "the price".
    const isAfter = PREPOSITIONS.has(opening.lower) && (opening.lower !== 'of' || !isContent(tokens[i - 1]));
    if (!isDefinite && !isAfter && !FORMS_OF_BE.includes(opening.lower)) return [];
    const words = runFrom(tokens, i + 1);
    const subject =
      AUXILIARIES_BUT_BE.has(tokens[i - 1]?.lower ?? '') && words.length > 1 ? words.slice(0, -1) : words;
    const [first, last] = [subject[0], subject.at(-1)];
    if (!first || !last || subject.length > MOST_WORDS) return [];
    const text = question.slice(first.start, last.end);
    return [isDefinite ? `the ${text}` : text];
  });
}

/** The content words from a position on, across an "of": "price of oil". */
function runFrom(tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = [];
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const goesOn = token.lower === 'of' && run.length > 0 && isContent(tokens[i + 1]);
    if (!goesOn && !isContent(token)) break;
    run.push(token);
  }
  return run;
}

const isContent = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.stop &&
  !isAskingWord(token.lower) &&
  !NEWEST.has(token.lower) &&
  !AUXILIARIES.has(token.lower);
