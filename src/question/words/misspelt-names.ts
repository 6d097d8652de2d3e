/**
 * "Vladmir Putin": a misspelt word in a full name, recognised by its neighbour, which the articles have next to the right
 * one.
 */
import { isEnglishWord } from '../../language/dictionary.js';
import { passageText } from '../../language/excerpt.js';
import { pronounOfGivenName } from '../../language/names/given-names.js';
import { isKnownName } from '../../language/names/known-names.js';
import type { SimilarTerm } from '../../language/spelling.js';
import { contentStems, type Token, tokenize } from '../../language/tokens.js';
import { passagesWith } from '../../retrieval/passages-with.js';
import type { SearchIndex } from '../../retrieval/ports.js';

/** The least similarity of what is read for a word; more for one that is a name as it stands: "Nadja" may be somebody else. */
const POSSIBLE = 0.62;
const OF_NAME = 0.8;
/** How many readings of a word are tried, and passages searched for each. */
const MOST_READINGS = 3;
const DEPTH = 10;

/**
 * For each word of a full name that no passage holds, what it is a misspelling of, by stem. `frequency` is how many passages
 * hold a stem. A given name of another gender is never meant: Martina is not Martin.
 */
export async function misspeltNames(
  text: string,
  words: readonly Token[],
  frequency: ReadonlyMap<string, number>,
  index: SearchIndex,
): Promise<ReadonlyMap<string, SimilarTerm>> {
  const found = new Map<string, SimilarTerm>();
  for (const [i, second] of words.entries()) {
    const first = words[i - 1];
    if (!first || second.start !== first.end + 1 || !areOfName(text, first, second)) continue;
    const [isFirst, isSecond] = [
      await isHeld(first, frequency, index),
      await isHeld(second, frequency, index),
    ];
    if (isFirst && isSecond) continue;
    const firsts = isFirst ? asTyped(first, frequency) : await readingsOf(text, first, OF_NAME, index);
    // One slip in a last name after the same given name: "Carla Ruis" is Carla Ruiz.
    const least = isFirst ? POSSIBLE : OF_NAME;
    const seconds = isSecond ? asTyped(second, frequency) : await readingsOf(text, second, least, index);
    const [one, other] = (await pairHeld(firsts, seconds, index)) ?? [];
    if (one && one.stem !== first.stem) found.set(first.stem, one);
    if (other && other.stem !== second.stem) found.set(second.stem, other);
  }
  return found;
}

/** Whether passages hold a word itself, not only another of its stem: "Haris" and "Hari" have one. */
async function isHeld(
  { stem, lower }: Token,
  frequency: ReadonlyMap<string, number>,
  index: SearchIndex,
): Promise<boolean> {
  if (!frequency.get(stem)) return false;
  if (stem === lower || isEnglishWord(lower)) return true;
  const passages = await passagesWith(index, [stem], DEPTH);
  return passages.some((passage) => tokenize(passageText(passage)).some((token) => token.lower === lower));
}

/** Whether two neighbouring words may be a full name: at least one has a capital, and the other is no English word. */
function areOfName(text: string, first: Token, second: Token): boolean {
  const isCapital = ({ start }: Token): boolean => /^\p{Lu}/u.test(text.slice(start));
  const mayBe = (word: Token): boolean => isCapital(word) || !isEnglishWord(word.lower);
  return (isCapital(first) || isCapital(second)) && mayBe(first) && mayBe(second);
}

/** The only reading of a word that passages hold. */
const asTyped = ({ stem }: Token, frequency: ReadonlyMap<string, number>): readonly SimilarTerm[] => [
  { stem, similarity: 1, frequency: frequency.get(stem)! },
];

/** What a word that no passage holds may be a misspelling of; for a name as it stands, what is at least so similar. */
async function readingsOf(
  text: string,
  { stem, lower, start, end }: Token,
  leastOfName: number,
  index: SearchIndex,
): Promise<readonly SimilarTerm[]> {
  const written = text.slice(start, end).replace(/['’]s?$/u, '');
  const least = isKnownName(written) ? leastOfName : POSSIBLE;
  const pronoun = pronounOfGivenName(capitalised(written));
  const isOther = (reading: string): boolean => {
    const other = pronounOfGivenName(capitalised(reading));
    return pronoun !== null && other !== null && other !== pronoun;
  };
  // "Haris" has the stem "hari", which is less like "Harris" than the name as typed.
  const similar = [
    ...(await index.similarTerms(stem)),
    ...(stem === lower ? [] : await index.similarTerms(lower)),
  ];
  return similar
    .filter(({ stem: reading, similarity }) => similarity >= least && !isOther(reading))
    .slice(0, MOST_READINGS);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** The first pair of readings that stand side by side in a passage. */
async function pairHeld(
  firsts: readonly SimilarTerm[],
  seconds: readonly SimilarTerm[],
  index: SearchIndex,
): Promise<readonly [SimilarTerm, SimilarTerm] | null> {
  for (const first of firsts)
    for (const second of seconds) {
      const passages = await passagesWith(index, [first.stem, second.stem], DEPTH);
      const isHeld = passages.some((passage) => {
        const stems = contentStems(passageText(passage));
        return stems.some((stem, at) => stem === first.stem && stems[at + 1] === second.stem);
      });
      if (isHeld) return [first, second];
    }
  return null;
}
