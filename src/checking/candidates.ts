/** The stretches of text that a claim may have been taken from. */
import type { ArticleFilter, Excerpt, Passage } from '../domain.js';
import { textAt } from '../language/excerpt.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { splitSentences } from '../language/sentences.js';
import { contentStems } from '../language/tokens.js';
import { passagesOf } from '../retrieval/article-cache.js';
import type { SearchIndex } from '../retrieval/ports.js';
import type { Claim } from './claim.js';
import { type ComparedWord, comparedWords } from './words.js';

/** A stretch of an article, wider than a passage: a quote may begin in one and end in the next. */
export interface Candidate {
  readonly article: Excerpt;
  /** Where `text` begins in the article. */
  readonly offset: number;
  readonly text: string;
  /** Offsets in `text`. */
  readonly words: readonly ComparedWord[];
}

/**
 * Passages looked at for the whole claim, and for each of its sentences: a stitched one has its pieces far apart. A claim
 * of few telling words fits many passages as well as its own.
 */
const FOR_THE_WHOLE = 24;
const FOR_FEW_WORDS = 240;
const FEW_WORDS = 4;
const FOR_A_SENTENCE = 6;
const MOST_SENTENCES = 8;
/** What one place does not hold of a claim: so many words in a row may be a piece of another. */
const LEAST_REST = 4;
const FOR_THE_REST = 12;
/** The longest of many: each costs a search. */
const MOST_RESTS = 8;

/** Best first; none where the index knows no word of the claim. */
export async function candidatesFor(
  claim: Claim,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<Candidate[]> {
  const { text } = claim;
  const sentences = splitSentences(text);
  const pieces = sentences.length > 1 ? sentences.slice(0, MOST_SENTENCES) : halvesOf(text);
  const terms = termsOf(text);
  const searches = [
    index.lexical(terms, terms.length <= FEW_WORDS ? FOR_FEW_WORDS : FOR_THE_WHOLE, filter),
    ...pieces.map(({ start, end }) => index.lexical(termsOf(text.slice(start, end)), FOR_A_SENTENCE, filter)),
  ];
  const numbers = new Set((await Promise.all(searches)).flat().map(({ passage }) => passage));
  const passages = await passagesOf(index, [...numbers]);
  return withoutOverlaps(passages.map((passage) => around(passage, marginOf(claim))));
}

/**
 * For what the best place lacks: a stitched claim has its seam anywhere.
 * @param met Numbers of the claim's parts that stand in that place.
 */
export async function candidatesForRest(
  claim: Claim,
  met: ReadonlySet<number>,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<Candidate[]> {
  const { text, parts } = claim;
  const runs: { start: number; end: number; words: number }[] = [];
  let run: (typeof runs)[number] | null = null;
  parts.forEach((part, i) => {
    if (part.kind !== 'word') return;
    // A stop word occurs almost everywhere.
    const isMet = met.has(i) && !STOP_WORDS.has(part.word.key);
    if (isMet) run = null;
    else if (run) {
      run.end = part.word.end;
      run.words += 1;
    } else {
      run = { start: part.word.start, end: part.word.end, words: 1 };
      runs.push(run);
    }
  });
  const rests = runs
    .filter(({ words }) => words >= LEAST_REST)
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_RESTS);
  const searches = rests.map(({ start, end }) => {
    const terms = termsOf(text.slice(start, end));
    return index.lexical(terms, terms.length <= FEW_WORDS ? FOR_FEW_WORDS / 4 : FOR_THE_REST, filter);
  });
  const numbers = new Set((await Promise.all(searches)).flat().map(({ passage }) => passage));
  const passages = await passagesOf(index, [...numbers]);
  return withoutOverlaps(passages.map((passage) => around(passage, marginOf(claim))));
}

function termsOf(text: string) {
  return [...new Set(contentStems(text))].map((stem) => ({ stem, weight: 1 }));
}

function halvesOf(claim: string) {
  const middle = claim.indexOf(' ', claim.length / 2);
  return middle < 0
    ? []
    : [
        { start: 0, end: middle },
        { start: middle, end: claim.length },
      ];
}

/** Characters that one ellipsis may leave out, about. */
const LEFT_OUT = 800;

/** So far from a passage that holds a part of a claim the rest of it may stand. */
const marginOf = ({ text, parts }: Claim): number =>
  text.length + (parts.some(({ kind }) => kind === 'elision') ? LEFT_OUT : 0);

function around({ article, start, end }: Passage, margin: number): Candidate {
  const offset = Math.max(article.offset, start - margin);
  const text = textAt(article, offset, end + margin);
  return { article, offset, text, words: comparedWords(text) };
}

/** Of two stretches of an article of which one lies within the other, the wider. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (one) =>
      !candidates.some(
        (other) =>
          other !== one &&
          other.article.id === one.article.id &&
          other.offset <= one.offset &&
          other.offset + other.text.length >= one.offset + one.text.length &&
          (other.text.length > one.text.length || candidates.indexOf(other) < candidates.indexOf(one)),
      ),
  );
}
