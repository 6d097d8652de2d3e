import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { stemsHeld } from '../held-words.js';
import type { ReadSentence } from './sentence.js';

/** The passage that holds a candidate. */
interface Found {
  readonly passage: RankedPassage;
}

/** Articles count only if their best passage has more than this share of the best score. */
const LEAST_SHARE = 0.5;

/** An article that was found, with its share of the best passage's score. */
interface Witness {
  readonly id: string;
  readonly share: number;
  readonly passages: RankedPassage[];
}

/**
 * How far other articles confirm a sentence: 0 if none holds one of its names that the question does not have (a figure,
 * if one is asked for), and higher the more articles hold the most frequent one.
 */
export function agreementOf(
  asked: ParsedQuestion,
  candidates: readonly Found[],
): (sentence: ReadSentence) => number {
  const witnesses = witnessesOf(candidates);
  const own = new Set(asked.stems);
  return (sentence) => {
    let most = 0;
    for (const stems of tellingOf(asked, sentence)) {
      if (stems.some((stem) => own.has(stem))) continue;
      let borne = 0;
      for (const { id, share, passages } of witnesses) {
        const isHeld = (stem: string): boolean => passages.some((passage) => stemsHeld(passage).has(stem));
        if (id !== sentence.article.id && stems.every(isHeld)) borne += share;
      }
      most = Math.max(most, borne);
    }
    return Math.log1p(most);
  };
}

function witnessesOf(candidates: readonly Found[]): Witness[] {
  const top = candidates[0]?.passage.score || 1;
  const witnesses = new Map<string, Witness>();
  for (const passage of new Set(candidates.map((one) => one.passage))) {
    const { id } = passage.passage.article;
    const witness = witnesses.get(id) ?? { id, share: passage.score / top, passages: [] };
    witness.passages.push(passage);
    if (witness.share > LEAST_SHARE) witnesses.set(id, witness);
  }
  return [...witnesses.values()];
}

/** The stems of each name in a sentence, or of each figure if one is asked for. */
function tellingOf({ kind }: ParsedQuestion, { names, numbers, tokens }: ReadSentence): string[][] {
  if (kind === 'number' || kind === 'date') return numbers.map((at) => [tokens[at]!.stem]);
  return names
    .filter(({ opening }) => !opening)
    .map(({ start, end }) => tokens.slice(start, end).map(({ stem }) => stem));
}
