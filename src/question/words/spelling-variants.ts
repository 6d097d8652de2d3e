/** What a word that no passage holds may be a misspelling of. */

import { isEnglishWord } from '../../language/dictionary.js';
import { passageText } from '../../language/excerpt.js';
import { editDistance, type SimilarTerm } from '../../language/spelling.js';
import { contentStems } from '../../language/tokens.js';
import { passagesWith } from '../../retrieval/passages-with.js';
import type { SearchIndex } from '../../retrieval/ports.js';

/** At this similarity, a word is the same with a typing error. */
const LIKELY = 0.85;
/** Below this similarity it is another word; in between, the words around it decide. */
const POSSIBLE = 0.62;
/**
 * Below this similarity, two slips make another word. Of 57 misspelt names from news that an archive had, 56 were as similar
 * or had one slip; of 51 made-up names that resemble one in it, 30 had more slips and were less similar.
 */
const OF_TWO_SLIPS = 0.77;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** How many readings of one word are tried. */
const MOST_READINGS = 3;
/** Passages searched for a reading near the question's other words, and how near they must be. */
const DEPTH = 10;
const NEAR = 12;

/**
 * Indexed words that `stem` may be a misspelling of, likeliest first. If that is doubtful, a reading counts only
 * if some passage holds it near one of `others`, so that the question makes sense with it. "Who walked on the moon?" is not a
 * question about a moor, however similar the two words are.
 */
export async function readingsOf(
  stem: string,
  others: readonly string[],
  index: SearchIndex,
): Promise<readonly SimilarTerm[]> {
  const similar = [...(await index.similarTerms(stem))];
  // The stemmer drops the "e" of "bridge" and keeps that of "brige".
  if (similar.length === 0 && stem.endsWith('e'))
    similar.push(...(await index.similarTerms(stem.slice(0, -1))));
  const possible = similar.filter(
    ({ stem: reading, similarity }) =>
      similarity >= OF_TWO_SLIPS || (similarity >= POSSIBLE && isOneSlip(asWritten(stem), reading)),
  );
  const makeSense = await Promise.all(
    possible.map(({ stem: reading, similarity }) =>
      similarity >= LIKELY || others.length === 0 ? true : standTogether(reading, others, index),
    ),
  );
  return possible.filter((_, i) => makeSense[i]).slice(0, MOST_READINGS);
}

/**
 * The same for a last name that people have as it stands: a word that is one slip from it, only where some passage holds it
 * near one of `others`. "What did Cartright say about glue?" may mean Cartwright, who spoke of glue.
 */
export async function readingsOfName(
  stem: string,
  others: readonly string[],
  index: SearchIndex,
): Promise<readonly SimilarTerm[]> {
  const likely = (await index.similarTerms(stem)).filter(
    ({ stem: reading, similarity }) => similarity >= LIKELY && isOneSlip(asWritten(stem), reading),
  );
  for (const one of likely) if (await standTogether(one.stem, others, index)) return [one];
  return [];
}

/** Whether a word is one slip from a stem, or from an English word with that stem: "securty" from "security", of "secur". */
function isOneSlip(word: string, reading: string): boolean {
  if (editDistance(word, asWritten(reading), 1) <= 1) return true;
  return slipsOf(word).some((other) => isEnglishWord(other) && contentStems(other)[0] === reading);
}

/** All that one letter left out, put in, changed or swapped makes of a word, if it has only the letters of English. */
function slipsOf(word: string): string[] {
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    return [
      before + after.slice(1),
      before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
      ...[...LETTERS].flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
    ];
  }).flat();
}

async function standTogether(
  reading: string,
  others: readonly string[],
  index: SearchIndex,
): Promise<boolean> {
  const passages = await passagesWith(index, [reading, ...others], DEPTH);
  const wanted = new Set(others);
  return passages.some((passage) => {
    const title = passage.firstSentence === 0 ? (passage.article.title ?? '') : '';
    const stems = contentStems(`${title} ${passageText(passage)}`);
    return stems.some(
      (stem, at) =>
        stem === reading &&
        stems.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((other) => wanted.has(other)),
    );
  });
}

/** A stem with the "y" that the stemmer makes an "i": "Norvia" is three slips from "Norway", and two from its stem. */
export const asWritten = (stem: string): string => stem.replace(/i$/u, 'y');
