/** The stretches of text that a claim may have been taken from. */
import type { ArticleFilter, Excerpt, Passage, Range } from '../domain.js';
import { textAt } from '../language/excerpt.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { contentStems } from '../language/tokens.js';
import { passagesWith } from '../retrieval/passages-with.js';
import type { SearchIndex } from '../retrieval/ports.js';
import type { ClaimedQuote } from './claim/claim.js';
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

/** How many passages are looked at. A text with few distinctive words fits many passages as well as its own. */
interface Most {
  readonly passages: number;
  readonly ofFewWords: number;
}
const FOR_THE_WHOLE: Most = { passages: 24, ofFewWords: 240 };
const FOR_THE_REST: Most = { passages: 12, ofFewWords: 60 };
const FEW_WORDS = 4;
/**
 * A search uses the rarest stems of a text: they find its place as well as all of them, since an altered quote keeps most
 * of its words, and frequent ones cost a database most of its time.
 */
const RAREST = 7;
/** This many words in a row that one place lacks may be a piece of another. */
const LEAST_REST = 4;

/** Best first; none if the index has no word of the claim. */
export function candidatesFor(
  claim: ClaimedQuote,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<Candidate[]> {
  return placesWith(claim.text, claim, FOR_THE_WHOLE, index, filter);
}

/** For a part of a claim that no place so far holds: the seam of a stitched claim may be anywhere. */
export function candidatesForRest(
  { start, end }: Range,
  claim: ClaimedQuote,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<Candidate[]> {
  return placesWith(claim.text.slice(start, end), claim, FOR_THE_REST, index, filter);
}

/**
 * What the best place lacks, if it is long enough to be a piece of another; longest first.
 * @param met Numbers of the claim's parts that stand in that place.
 */
export function restsOf({ parts }: ClaimedQuote, met: ReadonlySet<number>): Rest[] {
  const runs: { start: number; end: number; parts: number[] }[] = [];
  let run: (typeof runs)[number] | null = null;
  parts.forEach((part, i) => {
    // “the” may well stand there by chance.
    const isMet = part.kind === 'elision' || (met.has(i) && !STOP_WORDS.has(part.word.key));
    if (isMet) run = null;
    else if (run) {
      run.end = part.word.end;
      run.parts.push(i);
    } else {
      run = { start: part.word.start, end: part.word.end, parts: [i] };
      runs.push(run);
    }
  });
  return runs.filter((one) => one.parts.length >= LEAST_REST).sort((a, b) => b.parts.length - a.parts.length);
}

/** A stretch of a claim's text, with the numbers of its parts. */
export interface Rest extends Range {
  readonly parts: readonly number[];
}

async function placesWith(
  text: string,
  claim: ClaimedQuote,
  most: Most,
  index: SearchIndex,
  filter: ArticleFilter | undefined,
): Promise<Candidate[]> {
  const stems = await rarestOf([...new Set(contentStems(text))], index);
  const limit = stems.length <= FEW_WORDS ? most.ofFewWords : most.passages;
  const passages = await passagesWith(index, stems, limit, filter);
  return withoutOverlaps(passages.map((passage) => around(passage, marginOf(claim))));
}

/** In their order. */
async function rarestOf(stems: readonly string[], index: SearchIndex): Promise<string[]> {
  if (stems.length <= RAREST) return [...stems];
  const { frequency } = await index.termStatistics(stems);
  const often = (stem: string): number => frequency.get(stem) ?? 0;
  const known = stems.filter((stem) => often(stem) > 0);
  const kept = new Set(known.toSorted((a, b) => often(a) - often(b)).slice(0, RAREST));
  return known.filter((stem) => kept.has(stem));
}

/** About how many characters one ellipsis may leave out. */
const LEFT_OUT = 800;

/** How far from a passage with a part of a claim the rest of the claim may be, in characters. */
const marginOf = ({ text, parts }: ClaimedQuote): number =>
  text.length + (parts.some(({ kind }) => kind === 'elision') ? LEFT_OUT : 0);

function around({ article, start, end }: Passage, margin: number): Candidate {
  const offset = Math.max(article.offset, start - margin);
  const text = textAt(article, offset, end + margin);
  return { article, offset, text, words: comparedWords(text) };
}

/** Only the wider of two stretches of an article if one lies within the other. */
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
