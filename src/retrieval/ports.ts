/**
 * What retrieval and ranking need from the outside: models and an index store. Types only.
 * Stores and models implement these; only the composition root and the tests import them.
 */
import type {
  Article,
  ArticleFilter,
  ArticleMetadata,
  ArticleSummary,
  Excerpt,
  Mode,
  Passage,
  Range,
  Sentence,
  Speaker,
  SpeakerName,
} from '../domain.js';

/** Turns text into vectors of unit length. One embedder, one vector space, named by `id`. */
export interface Embedder {
  /** Names model, precision and dimensions: vectors of different ids are never compared. */
  readonly id: string;
  readonly mode: Mode;
  readonly dimensions: number;
  /**
   * One vector per text, in the order given. What many texts take (threads, memory) is held while they are iterated: it is
   * given back after the last one, on a failure, and when the caller breaks off.
   */
  embedPassages(texts: readonly string[]): AsyncIterable<Float32Array>;
  embedQuery(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

/** Judges texts against a question more closely than an embedder, and at a higher price. */
export interface Reranker {
  readonly id: string;
  /** One score per text, in the order given: higher if it is more relevant; comparable within one question only. */
  score(question: string, texts: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

/** What a reader sees in a text. Scores are logits, comparable with one another. */
export interface ReaderResult {
  /** The likeliest answer, as whole words: `text.slice(start, end)`. Null for a text without words. */
  readonly span: Range | null;
  readonly score: number;
  /** The score of there being no answer in the text. */
  readonly noAnswer: number;
}

/** Reads texts for the words that answer a question. */
export interface Reader {
  readonly id: string;
  /** One reading per text, in the order given. A long text is read as far as the model can. */
  read(question: string, texts: readonly string[]): Promise<ReaderResult[]>;
  close(): Promise<void>;
}

/** A term of a query. Weights are relative to each other. */
export interface WeightedTerm {
  readonly stem: string;
  readonly weight: number;
}

/** A passage found, with a score that is comparable within one search only. */
export interface PassageHit {
  /** `Passage.number` in this generation. */
  readonly passage: number;
  readonly score: number;
}

/** How common stems are in a generation. */
export interface TermStatistics {
  /** Passages in the generation. */
  readonly passages: number;
  /** How many passages hold each of the stems asked for; 0 for one that none holds. */
  readonly frequency: ReadonlyMap<string, number>;
}

/** A sentence that is one named speaker's alone. */
export interface Utterance {
  readonly article: Excerpt;
  /** The sentence's number in the article. */
  readonly number: number;
  readonly speaker: Speaker;
}

/** What an embedder's vectors are worth compared with words, found on the archive itself. */
export interface VectorWeight {
  /** Share of the best lexical score that a cosine of 1 adds. */
  readonly value: number;
  /** How many articles the archive held when it was found. */
  readonly articles: number;
}

/** What a generation says about itself. */
export interface IndexInfo {
  readonly generation: string;
  /** ISO 8601 instant at which its build began: what changed in the folder since then may not be in it. */
  readonly builtAt: string;
  readonly embedderId: string;
  readonly mode: Mode;
  readonly dimensions: number;
  /** Versions of the rules that prepared its articles, as the builder names them; empty if it did not. */
  readonly preparedBy: string;
  /** Null if none was found: the embedder's weight is known, or the articles were too few. */
  readonly vectorWeight: VectorWeight | null;
  readonly articles: number;
  readonly passages: number;
}

/** What a generation records about its build. */
export type BuildNotes = Partial<Pick<IndexInfo, 'preparedBy' | 'vectorWeight'>>;

/** One generation, open for reading: a snapshot that no later build changes. */
export interface SearchIndex {
  readonly info: IndexInfo;
  /** Articles in order of path. Without a filter the same list at each call. */
  articles(filter?: ArticleFilter): Promise<readonly ArticleSummary[]>;
  /** Reads the whole of it: for questions there are `passages` and `excerpt`. */
  article(id: string): Promise<Article | null>;
  /** As much of an article as holds a range of its text, some sentences around it included. */
  excerpt(id: string, range: Range): Promise<Excerpt | null>;
  /** The number of an article's first passage. Throws for an article that does not exist, or has none. */
  firstPassage(articleId: string): Promise<number>;
  /**
   * In the order asked for, each at a price that does not grow with its article. An excerpt that a store keeps stays the same
   * object from one question to the next, so that what is computed from it can be kept by that object, and is forgotten with
   * it. A store may read its text and sentences only when these are first looked at: that must be before the index is closed,
   * and fails as the store does. Throws on a number that does not exist.
   */
  passages(numbers: readonly number[]): Promise<Passage[]>;
  /**
   * Everybody who speaks by name: an article counts for each name once, with the first role that it gives with it. In
   * order of name, then of role. One speaker may have several names: see `linkSpeakers`.
   */
  speakers(filter?: ArticleFilter): Promise<readonly SpeakerName[]>;
  /**
   * What is said under some of those names, a page of it: of the newest article first, undated ones last, and in an
   * article in its order.
   */
  utterances(by: readonly Speaker[], page: Range, filter?: ArticleFilter): Promise<readonly Utterance[]>;
  /** What is in the hidden folders, if any, counts as though it were not there: here, and in the next two. */
  termStatistics(stems: readonly string[], hidden?: readonly string[]): Promise<TermStatistics>;
  /** Indexed stems that `stem` may be a misspelling of, nearest first; at most 5. */
  similarTerms(
    stem: string,
    hidden?: readonly string[],
  ): Promise<readonly { stem: string; similarity: number; frequency: number }[]>;
  /**
   * BM25F over passage and title plus a share of the article's own BM25 (see `inverted-index/bm25.ts`), best first. How
   * much a word weighs is learnt from all articles but those that `filter.hidden` names.
   */
  lexical(query: readonly WeightedTerm[], limit: number, filter?: ArticleFilter): Promise<PassageHit[]>;
  /** Exact nearest passages by cosine, best first. */
  nearest(vector: Float32Array, limit: number, filter?: ArticleFilter): Promise<PassageHit[]>;
  close(): Promise<void>;
}

/** An article as the indexer prepared it, before it has a place in a generation. */
export interface PreparedArticle extends ArticleMetadata {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Passages as half-open ranges of sentence indices, in order. */
  readonly passages: readonly Range[];
  /** SHA-256 of the file's bytes: an unchanged file is not parsed again. */
  readonly sourceHash: string;
  /** Versions of the rules that read, split and attributed it; an article prepared under other versions is prepared again. */
  readonly preparedBy: string;
}

/** What shows, without its text, that a live article need not be prepared again. */
export interface KnownArticle extends Pick<PreparedArticle, 'path' | 'sourceHash' | 'preparedBy'> {
  /** Whether a build can take it over as it is: it is laid out as new ones are, and all its passages have vectors. */
  readonly canBeKept: boolean;
}

/** A folder (or database) of generations, one of them live. */
export interface IndexStore {
  /** The live generation's name, or null. Cheap enough to poll. */
  current(): Promise<string | null>;
  /**
   * The live generation, for the caller to close, or null when there is none.
   * Throws `UserError` when it is damaged beyond repair.
   */
  open(): Promise<SearchIndex | null>;
  /** Loads what a first build would keep others waiting for. */
  warmUp?(): Promise<void>;
  /** Takes the one build lock. Throws `UserError` while another build holds it. */
  begin(embedder: Pick<Embedder, 'id' | 'mode' | 'dimensions'>): Promise<IndexBuild>;
  /** Closes what it opened too. */
  close(): Promise<void>;
}

/** A new generation being written alongside the live one. */
export interface IndexBuild {
  /** What it starts from; null if there is no live generation, or only a damaged one. */
  readonly live: LiveGeneration | null;
  /** Vectors of this embedder known by passage hash: from the live generation, or left by a build that broke off. */
  knownVectors(hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  /** Keeps fresh vectors at once, so that a build that breaks off here loses none of them. */
  keepVectors(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  /**
   * Writes the whole generation, swaps it in atomically and releases the lock.
   * @param fresh Articles whose vectors are known.
   * @param kept Paths of live articles, other than the fresh ones, that `canBeKept`: they cost next to nothing.
   * @param notes For `IndexInfo`.
   */
  commit(fresh: readonly PreparedArticle[], kept?: readonly string[], notes?: BuildNotes): Promise<IndexInfo>;
  /** Gives up: the live generation stays as it was, the lock is released. Calling it after a commit does nothing. */
  abandon(): Promise<void>;
}

/** The live generation, as a build sees it. */
export interface LiveGeneration {
  readonly info: IndexInfo;
  /** By path, in order of path. */
  readonly articles: ReadonlyMap<string, KnownArticle>;
  /** Those articles as they were prepared, in the order asked for. */
  prepared(paths: readonly string[]): Promise<PreparedArticle[]>;
}

/** Where embedders come from: loading one may take a download. */
export interface Embedders {
  /** The best one available now, for a new index. */
  forIndexing(): Promise<Embedder>;
  /** Exactly the one that made an index; null if it is unavailable, and words alone must do. */
  forQuerying(id: string): Promise<Embedder | null>;
}

/**
 * Models that look once more at what was found. The first question waits for them; null if none is configured or it
 * cannot be loaded.
 */
export interface AnswerModels {
  reranker(): Promise<Reranker | null>;
  reader(): Promise<Reader | null>;
}
