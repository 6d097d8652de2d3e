/** The stems of one generation that are spelt much like another. */
import {
  bitCount,
  bySimilarity,
  editDistance,
  editsAllowed,
  letterMask,
  type SimilarTerm,
  spellingSimilarity,
} from '../../language/spelling.js';
import type { SearchIndex } from '../../retrieval/ports.js';
import { type Lazy, lazily } from '../../system/lazy.js';
import type { Session } from './connection.js';
import { readVocabulary } from './frequencies.js';

const MOST_SIMILAR = 5;

interface Vocabulary {
  readonly terms: readonly { readonly stem: string; readonly frequency: number }[];
  readonly masks: Int32Array;
}

/**
 * Reads the stems with an initial once, when they are first needed.
 *
 * @param statistics Counts how many passages hold stems, without hidden folders.
 */
export function createSimilarTerms(
  session: Session,
  schema: string,
  generation: number,
  statistics: SearchIndex['termStatistics'],
): SearchIndex['similarTerms'] {
  /** By initial: its stems with their frequency and letters. */
  const vocabulary = new Map<string, Lazy<Vocabulary>>();

  function termsFrom(initial: string): Promise<Vocabulary> {
    const known =
      vocabulary.get(initial) ??
      lazily(async () => {
        const terms = await readVocabulary(session, schema, generation, initial);
        return { terms, masks: Int32Array.from(terms, ({ stem }) => letterMask(stem)) };
      });
    vocabulary.set(initial, known);
    return known.get();
  }

  async function seen(terms: readonly SimilarTerm[], hidden: readonly string[]): Promise<SimilarTerm[]> {
    const stems = terms.map(({ stem }) => stem);
    const { frequency } = await statistics(stems, hidden);
    return terms.flatMap((term) => {
      const left = frequency.get(term.stem) ?? 0;
      return left > 0 ? [{ ...term, frequency: left }] : [];
    });
  }

  return async function similarTerms(stem: string, hidden = []): Promise<SimilarTerm[]> {
    if (editsAllowed(stem) === 0) return [];
    const initials = new Set([...stem].slice(0, 2));
    const similar = await Promise.all(
      [...initials].map(async (initial) => similarAmong(stem, await termsFrom(initial))),
    );
    const all = similar.flat();
    const left = hidden.length > 0 ? await seen(all, hidden) : all;
    return left.sort(bySimilarity).slice(0, MOST_SIMILAR);
  };
}

function similarAmong(stem: string, { terms, masks }: Vocabulary): SimilarTerm[] {
  const limit = editsAllowed(stem);
  const mask = letterMask(stem);
  return terms.flatMap(({ stem: term, frequency }, t) => {
    if (Math.abs(term.length - stem.length) > limit || bitCount(masks[t]! ^ mask) > 2 * limit) return [];
    const edits = editDistance(stem, term, limit);
    if (edits === 0 || edits > limit || term.length <= edits + 1) return [];
    return { stem: term, similarity: spellingSimilarity(stem, term), frequency };
  });
}
