import { createApp, createStores } from '../app/app.js';
import { type Config, readConfig } from '../app/config.js';
import { UsageError, UserError } from '../errors.js';
import { moveIndex } from '../index/building/move.js';
import { count } from '../language/count.js';
import { sayTo } from '../terminal/io.js';
import { createProgressView, type ProgressView } from '../terminal/progress.js';
import { renderReport } from '../terminal/render.js';
import type { Execute } from './command.js';
import { configFrom } from './with-app.js';

type Say = (line: string) => void;

/** Builds or updates the index, or moves it into the database (`--to postgres`). */
export const index: Execute = async ({ values }, io) => {
  const config = configFrom(values, io.env);
  if (values.to !== undefined && values.to !== 'postgres') {
    throw new UsageError(`--to is "${values.to}"; it takes postgres.`);
  }
  const view = createProgressView(io.stderr);
  try {
    const { databaseUrl } = readConfig({}, io.env);
    const result = values.to
      ? await move({ ...config, databaseUrl }, view, sayTo(io))
      : await update(config, view, sayTo(io));
    view.stop();
    io.stdout.write(`${result}\n`);
    return 0;
  } finally {
    view.stop();
  }
};

async function update(config: Config, view: ProgressView, say: Say): Promise<string> {
  const app = await createApp(config, { say, onDownload: view.download });
  try {
    return renderReport(await app.assistant.reindex(view.show));
  } finally {
    await app.close();
  }
}

async function move(config: Config, view: ProgressView, say: Say): Promise<string> {
  if (!config.databaseUrl)
    throw new UserError('DATABASE_URL is not set: put the database’s address in .env.');
  const { folder, database } = createStores(config, { say });
  try {
    const info = await moveIndex(folder, database!, view.show);
    return `${count(info.articles, 'article')} moved to PostgreSQL; none had to be read again.`;
  } finally {
    await folder.close();
    await database?.close();
  }
}
