import { fileURLToPath } from 'node:url';
import type { App } from '../../src/app/app.js';
import type { Execute, Values } from '../../src/commands/command.js';
import { withApp } from '../../src/commands/with-app.js';
import type { Answer } from '../../src/domain.js';
import type { Io } from '../../src/terminal/io.js';
import { type Case, casesByArchive, converse, verdictOf } from '../cases.js';
import { type CaseResult, casesReport } from '../cases-report.js';
import { checkClaims, checkReport } from '../check-quotes.js';
import { pagesReport, scorePages } from '../pages.js';
import { reportJson, reportTable, type SetReport } from '../report.js';
import { evaluateSet } from '../run.js';
import { type EvaluationSet, readSet } from '../sets.js';
import { evaluateIngestion } from './ingestion.js';
import { evaluateSpeakers } from './speakers.js';
import { foldersOf, limitOf, withIndex } from './typed.js';

const CLAIMS_OF_A_KIND = 100;
/** Invented pages in the markup of the sites that people save. */
const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** Scores sets of questions, or what its options name: pages, speakers, cases, ingestion. */
export const evaluate: Execute = async ({ values, positionals }, io) => {
  const limit = limitOf(values);
  if (values.speakers) {
    for (const path of foldersOf(positionals))
      io.stdout.write(`${path}\n${await evaluateSpeakers(path, values)}\n`);
    return 0;
  }
  if (values.pages) {
    for (const path of positionals.length > 0 ? positionals : [PAGES])
      io.stdout.write(`${pagesReport(await scorePages(path))}\n`);
    return 0;
  }
  if (values.ingestion) {
    for (const path of foldersOf(positionals)) await evaluateIngestion(path, limit, io);
    return 0;
  }
  const cases = values.cases as string | undefined;
  if (cases !== undefined) io.stdout.write(`${casesReport(await askCases(cases, values, io))}\n`);
  const folders = cases === undefined ? foldersOf(positionals) : positionals;
  if (values.check) return checkSets(folders, values, io);
  const sets = await Promise.all(folders.map((folder) => readSet(folder, limit)));
  for (const set of sets) {
    const report = await measure(set, values, io);
    io.stdout.write(`${values.json ? reportJson(report) : `${reportTable(report)}\n`}\n`);
  }
  return 0;
};

/** Checks quotes made from the articles of each set: `--limit` of each kind. */
async function checkSets(folders: readonly string[], values: Values, io: Io): Promise<number> {
  const count = values.limit === undefined ? CLAIMS_OF_A_KIND : Number(values.limit);
  for (const folder of folders) {
    const { name, articlesDir } = await readSet(folder);
    const results = await withIndex({ ...values, articles: articlesDir }, io, (index) =>
      checkClaims(index, count, Number(values.seed ?? 1)),
    );
    const lines = values.json ? results.map((one) => JSON.stringify(one)) : [checkReport(name, results), ''];
    io.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
}

/** The cases by their archives: each is indexed once. */
async function askCases(folder: string, { cases: _, ...options }: Values, io: Io): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const [articles, cases] of await casesByArchive(folder)) {
    const ask = ({ assistant }: App): Promise<CaseResult[]> =>
      Promise.all(cases.map(async (one: Case) => resultOf(one, await converse(assistant, one))));
    results.push(...(await withApp({ model: 'builtin', ...options, articles }, io, ask)));
  }
  return results.sort((a, b) => (a.asked.id < b.asked.id ? -1 : 1));
}

const resultOf = (asked: Case, answer: Answer): CaseResult => ({
  asked,
  answer,
  verdict: verdictOf(answer, asked),
});

async function measure(set: EvaluationSet, options: Values, io: Io): Promise<SetReport> {
  const values = { ...options, articles: set.articlesDir };
  const { report, hasModels } = await withIndex(
    values,
    io,
    async (index, { assistant, embedders, models }) => {
      const embedder = await embedders.forQuerying(index.info.embedderId);
      const [reranker, reader] = [await models.reranker(), await models.reader()];
      const report = await evaluateSet(set, { assistant, index, embedder, reranker });
      return { report, hasModels: reranker !== null || reader !== null };
    },
  );
  if (!hasModels) return report;
  // An empty name also sets aside what the environment asks for.
  const { product } = await measure(set, { ...options, reranker: '', reader: '' }, io);
  return { ...report, without: product };
}
