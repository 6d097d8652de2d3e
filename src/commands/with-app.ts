import { type App, type AppParts, createApp, indexDirFor } from '../app/app.js';
import { type Config, readConfig } from '../app/config.js';
import { type Io, sayTo } from '../terminal/io.js';
import { createProgressView, type ProgressView } from '../terminal/progress.js';
import { renderReport } from '../terminal/render.js';
import type { Values } from './command.js';

/**
 * The environment's configuration, overridden by the command line's options. Articles or an index folder named for one
 * run have a separate index folder: they replace neither the configured one nor what is in the database.
 */
export function configFrom(values: Values, env: Io['env']): Config {
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const configured = readConfig({}, env);
  const overrides = {
    ARTICLES_DIR: text('articles'),
    INDEX_DIR: text('index'),
    EMBEDDING_MODEL: text('model'),
    RERANKER_MODEL: text('reranker'),
    READER_MODEL: text('reader'),
  };
  const config = readConfig(overrides, env);
  if (text('index')) return { ...config, databaseUrl: undefined };
  if (config.articlesDir === configured.articlesDir) return config;
  return { ...config, indexDir: indexDirFor(configured, config.articlesDir), databaseUrl: undefined };
}

/** Runs `work` on an app whose index is up to date, and closes it. */
export function withApp<T>(
  values: Values,
  io: Io,
  work: (app: App, view: ProgressView) => Promise<T>,
): Promise<T> {
  return withAppAsItIs(values, io, async (app, view) => {
    const report = await app.ensureIndex((progress) => view.show(progress), {
      sameModel: values.model !== undefined,
    });
    view.stop();
    if (report) sayTo(io)(renderReport(report));
    return work(app, view);
  });
}

/** The same, but on whatever index there is, or none. */
export async function withAppAsItIs<T>(
  values: Values,
  io: Io,
  work: (app: App, view: ProgressView) => Promise<T>,
  parts: AppParts = {},
): Promise<T> {
  const view = createProgressView(io.stderr);
  const notices = { say: sayTo(io), onDownload: view.download, onDownloadsOver: view.stop };
  const app = await createApp(configFrom(values, io.env), notices, parts);
  try {
    return await work(app, view);
  } finally {
    view.stop();
    await app.close();
  }
}
