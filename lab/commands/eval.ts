import type { App } from '../../src/app/app.js';
import { type Command, type Values, withApp } from '../../src/commands/command.js';
import type { Answer } from '../../src/domain.js';
import { UsageError } from '../../src/errors.js';
import { articlesOf, type Case, converse, readCases, verdictOf } from '../cases.js';
import { type CaseResult, casesReport } from '../cases-report.js';
import { reportJson, reportTable, type SetReport } from '../report.js';
import { evaluateSet } from '../run.js';
import { type EvaluationSet, readSet } from '../sets.js';

export const evaluate: Command = {
  summary:
    'Measures the answers over evaluation sets: folders with questions.jsonl and articles/. With --cases, over a folder ' +
    'with cases.jsonl: conversations, each with what a right answer looks like.',
  usage: 'SET... [--cases DIR] [--json] [--limit N] [--model ID] [--reranker ID] [--reader ID]',
  takesArguments: true,
  options: {
    cases: { type: 'string' },
    json: { type: 'boolean' },
    limit: { type: 'string' },
    model: { type: 'string' },
    reranker: { type: 'string' },
    reader: { type: 'string' },
  },

  async execute({ values, positionals }) {
    const cases = values.cases as string | undefined;
    if (cases !== undefined) process.stdout.write(`${casesReport(await askCases(cases, values))}\n`);
    else if (positionals.length === 0)
      throw new UsageError('Which sets? Name their folders behind the command.');
    const limit = values.limit === undefined ? Infinity : Number(values.limit);
    if (!(limit >= 1)) throw new UsageError('--limit takes a number of questions from 1.');
    const sets = await Promise.all(positionals.map((folder) => readSet(folder, limit)));
    for (const set of sets) {
      const report = await measure(set, values);
      process.stdout.write(`${values.json ? reportJson(report) : `${reportTable(report)}\n`}\n`);
    }
    return 0;
  },
};

/** The cases by their archives: each is indexed once. */
async function askCases(folder: string, { cases: _, ...options }: Values): Promise<CaseResult[]> {
  const archives = byArchive(folder, await readCases(folder));
  const results: CaseResult[] = [];
  for (const [articles, cases] of archives) {
    if (articles === null) throw new UsageError(`${folder} lacks the articles of ${cases[0]!.id}.`);
    const ask = ({ assistant }: App): Promise<CaseResult[]> =>
      Promise.all(cases.map(async (one: Case) => resultOf(one, await converse(assistant, one))));
    results.push(...(await withApp({ model: 'builtin', ...options, articles }, ask)));
  }
  return results.sort((a, b) => (a.asked.id < b.asked.id ? -1 : 1));
}

function byArchive(folder: string, cases: readonly Case[]): Map<string | null, Case[]> {
  const archives = new Map<string | null, Case[]>();
  for (const one of cases) {
    const articles = articlesOf(folder, one);
    archives.set(articles, [...(archives.get(articles) ?? []), one]);
  }
  return archives;
}

const resultOf = (asked: Case, answer: Answer): CaseResult => ({
  asked,
  answer,
  verdict: verdictOf(answer, asked),
});

async function measure(set: EvaluationSet, options: Values): Promise<SetReport> {
  const values = { ...options, articles: set.articlesDir };
  const { report, hasModels } = await withApp(values, async ({ store, assistant, embedders, models }) => {
    const index = await store.open();
    if (!index) throw new Error('the index vanished while it was measured');
    const embedder = await embedders.forQuerying(index.info.embedderId);
    const [reranker, reader] = [await models.reranker(), await models.reader()];
    const report = await evaluateSet(set, { assistant, index, embedder, reranker });
    await index.close();
    return { report, hasModels: reranker !== null || reader !== null };
  });
  if (!hasModels) return report;
  // An empty name also sets aside what the environment asks for.
  const { product } = await measure(set, { ...options, reranker: '', reader: '' });
  return { ...report, without: product };
}
