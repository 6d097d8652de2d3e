/**
 * The product's one face: questions in, verified quotes out. Knows no chat platform.
 */
import type { Answer, Article, ArticleFilter, ArticleSummary, Question } from './domain.js';
import type { IndexReport, Progress } from './index/report.js';
import type { IndexInfo } from './retrieval/ports.js';

export interface Status {
  /** Null while there is no index yet. */
  readonly index: IndexInfo | null;
  readonly newest: string | null;
  readonly reindexing: boolean;
  readonly questions: number;
  /** Median of the latest answers' milliseconds; null before the first. */
  readonly medianAnswerMs: number | null;
  readonly uptimeSeconds: number;
  readonly memoryBytes: number;
}

export interface Assistant {
  /** Throws `UserError` when there is no index yet or the question is empty. */
  ask(question: Question): Promise<Answer>;
  /** Articles in order of path. */
  sources(filter?: ArticleFilter): Promise<readonly ArticleSummary[]>;
  article(id: string): Promise<Article | null>;
  /** Questions that the articles at hold can answer, for help texts and placeholders. */
  examples(limit: number): Promise<readonly string[]>;
  status(): Promise<Status>;
  /** Rebuilds the index while the live one keeps answering. Throws `UserError` while a build runs. */
  reindex(onProgress?: (progress: Progress) => void): Promise<IndexReport>;
  close(): Promise<void>;
}
