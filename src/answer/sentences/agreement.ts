import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import type { ReadSentence } from './sentence.js';

/** The passage that holds a candidate. */
interface Found {
  readonly passage: RankedPassage;
}

/** Articles count only if their best passage has more than this share of the best score. */
const LEAST_SHARE = 0.5;

/** An article that was found: its share of the best passage's score, and the stems of its passages. */
interface Witness {
  readonly share: number;
  readonly stems: Set<string>;
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
    const others = [...witnesses].filter(([id]) => id !== sentence.article.id).map(([, witness]) => witness);
    const borne = tellingOf(asked, sentence)
      .filter((stems) => !stems.some((stem) => own.has(stem)))
      .map((stems) =>
        others.reduce(
          (sum, { share, stems: held }) => sum + (stems.every((one) => held.has(one)) ? share : 0),
          0,
        ),
      );
    return Math.log1p(Math.max(0, ...borne));
  };
}

function witnessesOf(candidates: readonly Found[]): Map<string, Witness> {
  const top = candidates[0]?.passage.score || 1;
  const witnesses = new Map<string, Witness>();
  for (const passage of new Set(candidates.map((one) => one.passage))) {
    const { id } = passage.passage.article;
    const witness = witnesses.get(id) ?? {
      share: passage.score / top,
      stems: new Set<string>(),
    };
    for (const stem of passage.stems) witness.stems.add(stem);
    if (witness.share > LEAST_SHARE) witnesses.set(id, witness);
  }
  return witnesses;
}

/** The stems of each name in a sentence, or of each figure if one is asked for. */
function tellingOf({ kind }: ParsedQuestion, { names, numbers, tokens }: ReadSentence): string[][] {
  if (kind === 'number' || kind === 'date') return numbers.map((at) => [tokens[at]!.stem]);
  return names
    .filter(({ opening }) => !opening)
    .map(({ start, end }) => tokens.slice(start, end).map(({ stem }) => stem));
}
