/**
 * The embedder that needs no download: hashed features of words and of their letters.
 *
 * Signed feature hashing (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning")
 * of words, neighbouring pairs and, as in fastText (Bojanowski et al. 2017), the 3 to 5 letter pieces of
 * each word between boundary marks, so that a misspelling still shares most of its features.
 */
import { hashText, mix } from '../language/hash.js';
import type { Embedder } from '../retrieval/ports.js';
import { toUnitLength } from './unit-vector.js';

/** A power of two, so that the low bits of a hash are a place. */
const DIMENSIONS = 512;
/** Anything below that changes a vector must change this id: vectors of different ids are never compared. */
const ID = `builtin-1-${DIMENSIONS}`;

const PIECE_LENGTHS = [3, 4, 5];
const PAIR_WEIGHT = 0.5;
const STOP_WEIGHT = 0.1;
/** Separate from the ranking's list, because `ID` freezes it. */
const STOP_WORDS = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being between both but by can ' +
    'could did do does doing down during each few for from further had has have having he her here hers him his how i ' +
    'if in into is it its itself just me more most my no nor not now of off on once only or other our out over own s ' +
    'said same say says she should so some such t than that the their them then there these they this those through ' +
    'to too under until up very was we were what when where which while who whom whose why will with would you your'
  ).split(' '),
);
/** Words remembered with their features; a corpus repeats few words very often. */
const REMEMBERED_WORDS = 50_000;

interface WordFeatures {
  readonly hash: number;
  readonly stop: boolean;
  /** One hash per feature: the word itself first, then its pieces. */
  readonly features: Int32Array;
}

function featuresOf(word: string): WordFeatures {
  const hash = hashText(word, 1);
  const features = [hash];
  if (STOP_WORDS.has(word)) return { hash, stop: true, features: Int32Array.from(features) };
  const bounded = `<${word}>`;
  for (const length of PIECE_LENGTHS) {
    for (let start = 0; start + length <= bounded.length; start++) {
      features.push(hashText(bounded.slice(start, start + length), 2));
    }
  }
  return { hash, stop: false, features: Int32Array.from(features) };
}

/** Adds a feature where its hash says, with the sign its hash says. */
function add(vector: Float32Array, hash: number, weight: number): void {
  const place = hash & (DIMENSIONS - 1);
  vector[place] = vector[place]! + (hash < 0 ? -weight : weight);
}

function wordsOf(text: string): string[] {
  const plain = /[^\p{ASCII}]/u.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text;
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The built-in embedder: deterministic on every machine, thousands of passages a second on one core. */
export function createBuiltinEmbedder(): Embedder {
  const remembered = new Map<string, WordFeatures>();

  const recall = (word: string): WordFeatures => {
    const known = remembered.get(word);
    if (known) return known;
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
    const fresh = featuresOf(word);
    remembered.set(word, fresh);
    return fresh;
  };

  const embed = (text: string): Float32Array => {
    const vector = new Float32Array(DIMENSIONS);
    const counts = new Map<WordFeatures, number>();
    let previous: WordFeatures | null = null;
    for (const spelling of wordsOf(text)) {
      const word = recall(spelling);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (previous && !previous.stop && !word.stop) {
        add(vector, mix(Math.imul(previous.hash, 31) ^ word.hash), PAIR_WEIGHT);
      }
      previous = word;
    }
    for (const [word, count] of counts) {
      const weight = (1 + Math.log(count)) * (word.stop ? STOP_WEIGHT : 1);
      // The pieces together weigh as much as the word itself, however long it is.
      const pieceWeight = weight / Math.sqrt(Math.max(1, word.features.length - 1));
      add(vector, word.features[0]!, weight);
      for (let i = 1; i < word.features.length; i++) add(vector, word.features[i]!, pieceWeight);
    }
    return toUnitLength(vector);
  };

  return {
    id: ID,
    mode: 'builtin',
    dimensions: DIMENSIONS,
    async *embedPassages(texts) {
      for (const text of texts) yield embed(text);
    },
    embedQuery: async (text) => embed(text),
    close: async () => remembered.clear(),
  };
}
