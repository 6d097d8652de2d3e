/** The product's one face: questions in, verified quotes out. Knows no chat platform. */

import { answerFor } from './answer/answer-message.js';
import { exampleQuestions } from './answer/example-questions.js';
import { findEvidence } from './answer/find.js';
import { verified } from './answer/quotes/verify.js';
import { type CheckRequest, checkQuote, checkQuotes } from './checking/check.js';
import { comparedWords } from './checking/words.js';
import type {
  Answer,
  Article,
  ArticleFilter,
  ArticleSummary,
  Excerpt,
  Question,
  Range,
  SpokenSentence,
} from './domain.js';
import { AskerError } from './errors.js';
import type { BuildRequest } from './index/building/build.js';
import { createRebuilding, type Rebuilding } from './index/building/rebuilding.js';
import { type IndexReport, type Progress, passageCount, reportWithin } from './index/building/report.js';
import { filesWithoutArticle, type LeftOut, leftOutOf } from './index/left-out.js';
import { withoutAddresses } from './language/addresses.js';
import { newestDayOf } from './language/article-summary.js';
import { languageOfMessage } from './question/intent/foreign-questions.js';
import { withoutMarkup } from './question/message.js';
import { wishOf } from './question/wish.js';
import { readWordLists } from './question/words/word-lists.js';
import type { QuoteCheck } from './quote-check.js';
import { speakersOf } from './retrieval/archive-speakers.js';
import { createLiveIndex, type LiveIndex } from './retrieval/live-index.js';
import type { AnswerModels, Embedders, IndexInfo, IndexStore, SearchIndex } from './retrieval/ports.js';
import { scopedIndex } from './retrieval/scoped-index.js';
import { type SpokenRequest, spokenSentences } from './retrieval/spoken-sentences.js';
import { isWhole, liesIn, type Scope } from './scope.js';
import type { SpeakerEntity } from './speakers/entities/entities.js';

/** What `/status` shows. */
export interface Status {
  /** Null while there is no index yet. */
  readonly index: IndexInfo | null;
  /** Publication date of the newest article. */
  readonly newest: string | null;
  readonly reindexing: boolean;
  readonly questions: number;
  /** Milliseconds that the latest answers took. */
  readonly answerTimesMs: readonly number[];
  readonly uptimeSeconds: number;
  readonly memoryBytes: number;
}

/** All that can be asked of the articles, as far as one scope shows them. */
export interface Assistant {
  /** Loads what the first question or build would keep others waiting for: the index, lists of names. Does nothing without an index. */
  warmUp(): Promise<void>;
  /** Throws `AskerError` when the question is empty or too long, `NoIndexError` when there is no index yet. */
  ask(question: Question): Promise<Answer>;
  /**
   * Whether a quote is real, and by whom. Throws `AskerError` when it is too short to be told from chance, or too long,
   * `NoIndexError` when there is no index yet.
   */
  check(request: CheckRequest): Promise<QuoteCheck>;
  /** The same for a text that may hold several quotes, each told apart: one check for each, or for the whole. */
  checkEach(request: CheckRequest): Promise<readonly QuoteCheck[]>;
  /**
   * Who says what: the sentences that have one named speaker, in order of article and position; null where nobody has the
   * name asked for. Throws `NoIndexError` when there is no index yet.
   */
  quotes(request?: SpokenRequest): Promise<readonly SpokenSentence[] | null>;
  /** The speakers in the articles, each with all names that mean that person, those with the most articles first. */
  speakers(filter?: ArticleFilter): Promise<readonly SpeakerEntity[]>;
  /** Articles in order of path. */
  sources(filter?: ArticleFilter): Promise<readonly ArticleSummary[]>;
  article(id: string): Promise<Article | null>;
  /** The part of an article around a range of its text, for callers that do not need all of it. */
  excerpt(id: string, range: Range): Promise<Excerpt | null>;
  /** The same assistant for somebody with this scope: nothing it returns comes from what is hidden. */
  for(scope: Scope): Assistant;
  /** Questions that the articles, or the given one, can answer: for help texts and cards. */
  examples(limit: number, articleId?: string): Promise<readonly string[]>;
  status(): Promise<Status>;
  /** The files of the articles folder that hold no article by their name, by kind. Looks through the folder. */
  leftOut(): Promise<readonly LeftOut[]>;
  /** Whether a build of this process runs. */
  isReindexing(): boolean;
  /** Rebuilds the index while the live one keeps answering. Throws `AskerError` while a build runs. */
  reindex(onProgress?: (progress: Progress) => void): Promise<IndexReport>;
  /** What somebody with this scope may know of a build: nothing of what is hidden counts or is named. */
  reportFor(report: IndexReport): Promise<IndexReport>;
  /** Rebuilds after any build in progress. */
  refresh(onProgress?: (progress: Progress) => void): Promise<IndexReport>;
  close(): Promise<void>;
}

export interface AssistantParts {
  readonly articlesDir: string;
  readonly store: IndexStore;
  readonly embedders: Embedders;
  readonly models?: AnswerModels;
  readonly reading?: Pick<BuildRequest, 'parse' | 'overLimitFile' | 'weighVectors'>;
}

/** Characters: as long as a message in a chat may be, so that whatever stands there can be asked. Each word more takes time. */
export const LONGEST_QUESTION = 2000;
/** Words of a quote: fewer occur somewhere by chance. */
const SHORTEST_CLAIM = 3;
/** Characters: as long as a message may be. */
export const LONGEST_CLAIM = 2000;
/** How many answers count as the latest. */
const REMEMBERED_TIMES = 500;

/** What an assistant works with, whatever may be seen of it. */
interface Workings extends Pick<AssistantParts, 'articlesDir' | 'store' | 'embedders' | 'models'> {
  readonly live: LiveIndex;
  readonly rebuilding: Rebuilding;
  /** How many questions were answered, and how many milliseconds the latest answers took. */
  readonly answered: { questions: number; readonly timesMs: number[] };
}

/** An assistant over one folder of articles and one store. The caller closes it, and the store with it. */
export function createAssistant({ reading, ...parts }: AssistantParts): Assistant {
  const { articlesDir, store, embedders } = parts;
  const live = createLiveIndex(store);
  const rebuilding = createRebuilding({ articlesDir, store, ...reading }, embedders);
  return assistantFor(EVERYTHING, { ...parts, live, rebuilding, answered: { questions: 0, timesMs: [] } });
}

/** The assistant that sees the articles of a scope and no others. */
function assistantFor(scope: Scope, workings: Workings): Assistant {
  const { live, store, rebuilding } = workings;
  const { isReindexing, reindex, refresh } = rebuilding;
  const use = <T>(work: (index: SearchIndex) => Promise<T>): Promise<T> =>
    live.use(async (index) => work(await scopedIndex(index, scope)));
  const checked = (
    request: CheckRequest,
    run: (request: CheckRequest, index: SearchIndex) => Promise<QuoteCheck[]>,
  ): Promise<QuoteCheck[]> => use(async (index) => verifiedChecks(await run(request, index), index));
  return {
    for: (seen) => assistantFor(seen, workings),
    ask: (question) => ask(question, scope, workings),
    async check(request) {
      refuseUncheckable(request.text);
      const [check] = await checked(request, async (...given) => [await checkQuote(...given)]);
      return check!;
    },
    async checkEach(request) {
      refuseUncheckable(request.text);
      return checked(request, checkQuotes);
    },
    quotes: (request = {}) => use((index) => spokenSentences(index, request)),
    speakers: (filter) => use((index) => speakersOf(index, filter)),
    warmUp: () => warmUp(workings),
    isReindexing,
    reindex,
    refresh,
    async reportFor(report) {
      if (isWhole(scope)) return report;
      const articles = await use((index) => index.articles());
      return reportWithin(scope, report, articles, await leftOut(scope, workings));
    },
    status: () => status(scope, workings),
    leftOut: () => leftOut(scope, workings),
    sources: (filter) => use((index) => index.articles(filter)),
    article: (id) => use((index) => index.article(id)),
    excerpt: (id, range) => use((index) => index.excerpt(id, range)),
    examples: (limit, articleId) => use((index) => exampleQuestions(index, limit, articleId)),
    async close() {
      await rebuilding.settled();
      await live.close();
      await store.close();
    },
  };
}

async function ask(
  question: Question,
  scope: Scope,
  { live, embedders, models, answered }: Workings,
): Promise<Answer> {
  const text = askable(question.text);
  const found = await live.use(async (index) =>
    answerFor(await scopedIndex(index, scope), { ...question, text }, { embedders, models }),
  );
  answered.questions += 1;
  if (answered.timesMs.push(found.tookMs) > REMEMBERED_TIMES) answered.timesMs.shift();
  return { ...found, question: text, language: languageOfQuestion(text) };
}

async function warmUp({ live, store }: Workings): Promise<void> {
  if ((await store.current()) === null) return;
  await Promise.all([readWordLists(), store.warmUp?.()]);
  wishOf(PRACTICE, { text: PRACTICE });
  await live.use((index) => findEvidence(PRACTICE, index, null, {}));
  // Takes seconds over a large archive, in turns with other work, so it is not awaited.
  void live.use(speakersOf).catch(() => {});
}

/** The articles in a scope; null if there is no index yet. */
async function articlesIfAny(
  scope: Scope,
  { live, store }: Workings,
): Promise<readonly ArticleSummary[] | null> {
  if ((await store.current()) === null) return null;
  return live.use(async (index) => (await scopedIndex(index, scope)).articles());
}

async function status(scope: Scope, workings: Workings): Promise<Status> {
  const { live, rebuilding, answered } = workings;
  const articles = await articlesIfAny(scope, workings);
  const info = articles && (await live.use(async (index) => index.info));
  const seen = articles && { articles: articles.length, passages: passageCount(articles) };
  return {
    index: info && { ...info, ...(!isWhole(scope) && seen) },
    newest: newestDayOf(articles ?? []),
    reindexing: rebuilding.isReindexing(),
    questions: answered.questions,
    answerTimesMs: [...answered.timesMs],
    uptimeSeconds: Math.round(process.uptime()),
    memoryBytes: process.memoryUsage.rss(),
  };
}

async function leftOut({ hidden, only }: Scope, workings: Workings): Promise<readonly LeftOut[]> {
  if (only) return [];
  const articles = await articlesIfAny(EVERYTHING, workings);
  const others = await filesWithoutArticle(workings.articlesDir, articles ?? []);
  return leftOutOf(others.filter((path) => !liesIn(hidden, { path })));
}

const EVERYTHING: Scope = { hidden: [] };
/** A sentence that touches all the word lists. */
const PRACTICE = 'What did Mary Jones of France say in May?';

/** The language of a question, if it is one that the bot speaks besides English; otherwise null. */
export const languageOfQuestion = (question: string): Answer['language'] =>
  languageOfMessage(withoutMarkup(question));

/** The checks with only those sources that stand in the index as quoted, at this moment; without one, nothing is there. */
async function verifiedChecks(checks: readonly QuoteCheck[], index: SearchIndex): Promise<QuoteCheck[]> {
  return Promise.all(
    checks.map(async (check) => {
      const quotes = await verified(
        check.sources.map(({ quote }) => quote),
        index,
      );
      const sources = check.sources.filter(({ quote }) => quotes.includes(quote));
      return { ...check, sources, verdict: sources.length > 0 ? check.verdict : 'absent' };
    }),
  );
}

/** A question without the white space around it. Throws `AskerError` if it is empty or too long. */
function askable(text: string): string {
  const asked = text.trim();
  if (asked === '') throw new AskerError('The question is empty: ask something about the articles.');
  if (asked.length > LONGEST_QUESTION) {
    throw new AskerError('The question is longer than {most} characters: please shorten it.', {
      most: LONGEST_QUESTION,
    });
  }
  return asked;
}

/** Throws `AskerError` for a text that is too short to be told from chance, or too long. */
function refuseUncheckable(text: string): void {
  if (comparedWords(withoutAddresses(text)).length < SHORTEST_CLAIM) {
    throw new AskerError('That is too short to check: paste at least {least} words of the quote.', {
      least: SHORTEST_CLAIM,
    });
  }
  if (text.length > LONGEST_CLAIM) {
    throw new AskerError('That is longer than {most} characters: paste the part that matters.', {
      most: LONGEST_CLAIM,
    });
  }
}
