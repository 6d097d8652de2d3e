import { parseArgs } from 'node:util';
import type { Assistant } from '../assistant.js';
import type { Article, Quote } from '../domain.js';
import { UsageError } from '../errors.js';
import type { Embedder, SearchIndex } from '../retrieval/ports.js';
import { retrieve } from '../retrieval/retrieve.js';
import { createBaseline } from './baseline.js';
import { measuresOf, type ProductObservation, qualityOf } from './measure.js';
import { reportJson, reportTable, type SetReport } from './report.js';
import { type EvaluationSet, readSet, type SetQuestion } from './sets.js';

/** The product over one set's articles, with the parts that measuring looks into. */
export interface Subject {
  readonly assistant: Pick<Assistant, 'ask'>;
  readonly index: SearchIndex;
  readonly embedder: Embedder;
  close(): Promise<void>;
}

/** Indexes a folder of articles and opens the product over it. `model` names an embedding model. */
export type OpenSubject = (articlesDir: string, model?: string) => Promise<Subject>;

const USAGE = 'Usage: npm run --silent eval -- SET... [--json] [--limit N] [--model ID]';

/**
 * The command `eval`: measures the product over evaluation sets, plain BM25 beside it, and prints a table
 * a set, or a JSON line. Throws `UsageError` on wrong usage, `UserError` on a folder that is no set.
 */
export async function runEval(
  args: readonly string[],
  openSubject: OpenSubject,
  print: (line: string) => void = console.log,
): Promise<void> {
  const { folders, json, limit, model } = readArguments(args);
  const sets = await Promise.all(folders.map((folder) => readSet(folder, limit)));
  for (const set of sets) {
    const subject = await openSubject(set.articlesDir, model);
    try {
      const report = await evaluateSet(set, subject);
      print(json ? reportJson(report) : `${reportTable(report)}\n`);
    } finally {
      await subject.close();
    }
  }
}

function readArguments(args: readonly string[]) {
  const options = {
    json: { type: 'boolean' },
    limit: { type: 'string' },
    model: { type: 'string' },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message} ${USAGE}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) throw new UsageError(USAGE);
  const limit = values.limit === undefined ? Infinity : Number(values.limit);
  if (!(limit >= 1)) throw new UsageError(`--limit takes a number from 1. ${USAGE}`);
  return { folders: positionals, json: values.json ?? false, limit, model: values.model };
}

export async function evaluateSet(set: EvaluationSet, subject: Subject): Promise<SetReport> {
  const { index } = subject;
  const passages = await index.passages(Array.from({ length: index.info.passages }, (_, i) => i));
  const baseline = createBaseline(passages);
  const observations: ProductObservation[] = [];
  for (const asked of set.questions) observations.push(await observe(asked, subject));
  return {
    set: set.name,
    questions: set.questions.length,
    product: measuresOf(observations),
    baseline: qualityOf(set.questions.map((asked) => ({ asked, ...baseline(asked.question) }))),
  };
}

async function observe(
  asked: SetQuestion,
  { assistant, index, embedder }: Subject,
): Promise<ProductObservation> {
  const started = performance.now();
  const answer = await assistant.ask({ text: asked.question });
  const milliseconds = performance.now() - started;
  const { passages } = await retrieve(asked.question, index, embedder);
  const quotes = answer.answered ? answer.quotes : answer.closest;
  const articles = await Promise.all(quotes.map(({ article }) => index.article(article.id)));
  return {
    asked,
    passages: passages.map(({ passage }) => passage),
    quotes: quotes.flatMap(({ start, end }, i) =>
      articles[i] ? [{ start, end, article: articles[i] }] : [],
    ),
    confidence: answer.confidence,
    answered: answer.answered,
    milliseconds,
    verbatim: quotes.map((quote, i) => isVerbatim(quote, articles[i] ?? null)),
  };
}

function isVerbatim({ text, start, end }: Quote, article: Article | null): boolean {
  return text !== '' && article?.text.slice(start, end) === text;
}
