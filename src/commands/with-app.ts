import { type App, createApp, indexDirFor } from '../app/app.js';
import { type Config, readConfig } from '../app/config.js';
import { type Io, sayTo } from '../terminal/io.js';
import { createProgressView } from '../terminal/progress.js';
import { renderReport } from '../terminal/render.js';
import type { Values } from './command.js';

/**
 * The environment's configuration with the command line's options over it. Articles or an index folder named for one run
 * have an index folder of their own: they replace neither the configured one nor what is in the database.
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
export async function withApp<T>(values: Values, io: Io, work: (app: App) => Promise<T>): Promise<T> {
  const say = sayTo(io);
  const view = createProgressView(io.stderr);
  const app = await createApp(configFrom(values, io.env), {
    say,
    onDownload: view.download,
    onDownloadsOver: view.stop,
  });
  try {
    const report = await app.ensureIndex((progress) => view.show(progress), {
      sameModel: values.model !== undefined,
    });
    view.stop();
    if (report) say(renderReport(report));
    return await work(app);
  } finally {
    view.stop();
    await app.close();
  }
}
