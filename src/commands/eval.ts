import { UsageError } from '../errors.js';
import { reportJson, reportTable } from '../eval/report.js';
import { evaluateSet } from '../eval/run.js';
import { readSet } from '../eval/sets.js';
import { type Command, withApp } from './command.js';

export const evaluate: Command = {
  summary: 'Measures the answers over evaluation sets: folders with questions.jsonl and articles/.',
  usage: 'SET... [--json] [--limit N] [--model ID]',
  options: { json: { type: 'boolean' }, limit: { type: 'string' }, model: { type: 'string' } },

  async execute({ values, positionals }) {
    if (positionals.length === 0) throw new UsageError('Which sets? Name their folders behind the command.');
    const limit = values.limit === undefined ? Infinity : Number(values.limit);
    if (!(limit >= 1)) throw new UsageError('--limit takes a number of questions from 1.');
    const sets = await Promise.all(positionals.map((folder) => readSet(folder, limit)));
    for (const set of sets) {
      const report = await withApp({ articles: set.articlesDir, model: values.model }, async (app) => {
        const index = await app.store.open();
        if (!index) throw new Error('the index vanished while it was measured');
        const embedder = await app.embedders.forQuerying(index.info.embedderId);
        const measured = await evaluateSet(set, { assistant: app.assistant, index, embedder });
        await index.close();
        return measured;
      });
      process.stdout.write(`${values.json ? reportJson(report) : `${reportTable(report)}\n`}\n`);
    }
    return 0;
  },
};
