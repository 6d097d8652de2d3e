import type { ParseArgsConfig } from 'node:util';
import { type App, createApp, indexDirFor } from '../app/app.js';
import { type Config, readConfig } from '../app/config.js';
import type { Assistant } from '../assistant.js';
import type { ArticleFilter } from '../domain.js';
import { UserError } from '../errors.js';
import { chosenDays } from '../language/days.js';
import { outletNamed, outletsOf } from '../language/outlets.js';
import { printable } from '../language/printable.js';
import { createProgressView } from '../terminal/progress.js';
import { renderReport } from '../terminal/render.js';

/** What was typed, by the name of the option. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  readonly summary: string;
  /** Arguments and options as they are typed. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Whether words beside the options mean anything to it; if not, they are an error. */
  readonly takesArguments?: boolean;
  /** Resolves to the exit status. Results go to standard output, everything else to standard error. */
  execute(input: { readonly values: Values; readonly positionals: readonly string[] }): Promise<number>;
}

/** Options of every command that looks into an index. */
export const INDEX_OPTIONS = {
  articles: { type: 'string' },
  index: { type: 'string' },
  model: { type: 'string' },
} as const;

export const FILTER_OPTIONS = {
  outlet: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
} as const;

/** Named in an error; `sources` lists them all. */
const MOST_OUTLETS = 12;

export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * The environment's configuration with the command line's options over it. Articles or an index folder named for one run
 * have an index folder of their own: they replace neither the configured one nor what is in the database.
 */
export function configFrom(values: Values): Config {
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const configured = readConfig();
  const config = readConfig({
    ARTICLES_DIR: text('articles'),
    INDEX_DIR: text('index'),
    EMBEDDING_MODEL: text('model'),
    RERANKER_MODEL: text('reranker'),
    READER_MODEL: text('reader'),
  });
  if (text('index')) return { ...config, databaseUrl: undefined };
  if (config.articlesDir === configured.articlesDir) return config;
  return { ...config, indexDir: indexDirFor(configured, config.articlesDir), databaseUrl: undefined };
}

/** Runs `work` on an app whose index is up to date, and closes it. */
export async function withApp<T>(values: Values, work: (app: App) => Promise<T>): Promise<T> {
  const view = createProgressView(process.stderr);
  const app = await createApp(configFrom(values), {
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

/** Throws `UsageError` for a day that is none. */
export function filterFrom(values: Values): ArticleFilter {
  const { outlet, since, until } = values as Record<string, string | undefined>;
  return { ...(outlet && { outlet }), ...chosenDays({ since, until }) };
}

/**
 * The filter with the outlet that is meant: part of its name will do.
 * Throws `UserError` that lists the outlets when none is.
 */
export async function withOutlet(filter: ArticleFilter, assistant: Assistant): Promise<ArticleFilter> {
  if (!filter.outlet) return filter;
  const articles = await assistant.sources();
  const outlet = outletNamed(filter.outlet, articles);
  if (outlet) return { ...filter, outlet };
  const outlets = outletsOf(articles).slice(0, MOST_OUTLETS).map(printable).join(', ');
  const known = outlets ? `There are: ${outlets}.` : 'No article says where it is from.';
  throw new UserError(`No article is from “${printable(filter.outlet)}”. ${known}`);
}
