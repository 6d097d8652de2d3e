import { createApp, createStores } from '../app/app.js';
import { type Config, readConfig } from '../app/config.js';
import { UsageError, UserError } from '../errors.js';
import { moveIndex } from '../index/building/move.js';
import { count } from '../language/count.js';
import { createProgressView, type ProgressView } from '../terminal/progress.js';
import { renderReport } from '../terminal/render.js';
import { type Command, configFrom, INDEX_OPTIONS, say } from './command.js';

export const index: Command = {
  summary:
    'Builds or updates the index: only new and changed articles are embedded. --to postgres moves the one in INDEX_DIR to DATABASE_URL.',
  usage: '[--articles DIR] [--index DIR] [--model ID] [--to postgres]',
  options: { ...INDEX_OPTIONS, to: { type: 'string' } },

  async execute({ values }) {
    const view = createProgressView(process.stderr);
    const config = configFrom(values);
    if (values.to !== undefined && values.to !== 'postgres') {
      throw new UsageError(`--to is "${values.to}"; it takes postgres.`);
    }
    try {
      const { databaseUrl } = readConfig();
      const result = await (values.to ? move({ ...config, databaseUrl }, view) : update(config, view));
      view.stop();
      process.stdout.write(`${result}\n`);
      return 0;
    } finally {
      view.stop();
    }
  },
};

async function update(config: Config, view: ProgressView): Promise<string> {
  const app = await createApp(config, { say, onDownload: view.download });
  try {
    return renderReport(await app.assistant.reindex(view.show));
  } finally {
    await app.close();
  }
}

async function move(config: Config, view: ProgressView): Promise<string> {
  if (!config.databaseUrl)
    throw new UserError('DATABASE_URL is not set: put the database’s address in .env.');
  const { folder, database } = createStores(config, { say });
  try {
    const info = await moveIndex(folder, database!, view.show);
    return `${count(info.articles, 'article')}, ${count(info.passages, 'passage')} moved to PostgreSQL; nothing was embedded again.`;
  } finally {
    await folder.close();
    await database?.close();
  }
}
