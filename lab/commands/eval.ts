import { type Command, type Values, withApp } from '../../src/commands/command.js';
import { UsageError } from '../../src/errors.js';
import { reportJson, reportTable, type SetReport } from '../report.js';
import { evaluateSet } from '../run.js';
import { type EvaluationSet, readSet } from '../sets.js';

export const evaluate: Command = {
  summary: 'Measures the answers over evaluation sets: folders with questions.jsonl and articles/.',
  usage: 'SET... [--json] [--limit N] [--model ID] [--reranker ID] [--reader ID]',
  takesArguments: true,
  options: {
    json: { type: 'boolean' },
    limit: { type: 'string' },
    model: { type: 'string' },
    reranker: { type: 'string' },
    reader: { type: 'string' },
  },

  async execute({ values, positionals }) {
    if (positionals.length === 0) throw new UsageError('Which sets? Name their folders behind the command.');
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
