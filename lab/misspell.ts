import { tokenize } from '../src/language/tokens.js';
import { seeded } from './statistics.js';

/** Shorter words are rarely misspelt, and one edit often makes another word of them. */
const SHORTEST = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A question with a typing error in one of its content words: two letters swapped, or one left out, doubled or
 * replaced. The same seed makes the same error; a question without a word of five letters is unchanged.
 */
export function misspell(question: string, seed: number): string {
  const random = seeded(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const words = tokenize(question).filter(
    ({ stop, start, end }) =>
      !stop && /^\p{L}+$/u.test(question.slice(start, end)) && end - start >= SHORTEST,
  );
  const word = words[below(words.length)];
  if (!word) return question;
  const slips = [swapped, leftOut, doubled, replaced];
  const slip = slips[below(slips.length)]!;
  const wrong = slip(
    question.slice(word.start, word.end),
    1 + below(word.end - word.start - 2),
    LETTERS[below(26)]!,
  );
  return question.slice(0, word.start) + wrong + question.slice(word.end);
}

type Slip = (word: string, at: number, letter: string) => string;
const swapped: Slip = (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
const leftOut: Slip = (word, at) => word.slice(0, at) + word.slice(at + 1);
const doubled: Slip = (word, at) => word.slice(0, at) + word[at] + word.slice(at);
const replaced: Slip = (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1);
