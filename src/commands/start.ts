import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../app/app.js';
import { readCollections } from '../app/collections.js';
import { type Config, readConfig } from '../app/config.js';
import { readFeeds } from '../app/feeds.js';
import type { Housekeeping } from '../app/housekeeping.js';
import type { Metrics } from '../app/metrics.js';
import type { Web } from '../app/reading-page.js';
import { feedWatchdog } from '../app/watchdog.js';
import type { Assistant } from '../assistant.js';
import type { Collection } from '../bot/access.js';
import { count } from '../language/count.js';
import { chat } from '../terminal/chat.js';
import { type Io, sayTo } from '../terminal/io.js';
import { createProgressView } from '../terminal/progress.js';
import { renderReport } from '../terminal/render.js';
import type { Execute } from './command.js';

// What only Discord needs is loaded on use: without it, a chat in the terminal starts in half the time.

/** What each shard's process runs, with `start`. */
const SCRIPT = fileURLToPath(new URL('../../bin/quotewire.mjs', import.meta.url));
/** Stopping a build or a look at the feeds loses nothing, so a program that is told to end need not wait for it. */
const PARTING_MS = 1000;

/** The Discord bot if there is a token, otherwise a chat in this terminal. */
export const start: Execute = async (_, io) => {
  const say = sayTo(io);
  const config = readConfig({}, io.env);
  // A mistake in these files should be known before the index is built, which may take minutes.
  const collections = config.discordToken
    ? await readCollections(config.collectionsFile, config.articlesDir)
    : [];
  if (config.isFirst) await readFeeds(config);
  feedWatchdog(config.watchdogMs);
  const view = createProgressView(io.stderr);
  const app = await createApp(config, { say, onDownload: view.download, onDownloadsOver: view.stop });
  let metrics: Metrics | null = null;
  let web: Web | null = null;
  let housekeeping: Housekeeping | null = null;
  try {
    // The process that started this shard has updated the index.
    const report = config.isShard ? null : await app.ensureIndex(view.show);
    view.stop();
    if (report) say(renderReport(report));
    if (config.shards && config.discordToken) {
      await app.close();
      await serveShards(config, config.shards, config.discordToken);
      return 0;
    }
    // The first question reports what is wrong with the index.
    await app.assistant.warmUp().catch(() => {});
    metrics = await startMetrics(app, config);
    const { assistant } = metrics ?? app;
    web = config.discordToken ? await startWeb(assistant, config) : null;
    housekeeping = await startHousekeeping({ ...app, assistant }, config, say);
    await (config.discordToken
      ? serveDiscord(
          { ...app, assistant: web?.assistant ?? assistant },
          config,
          config.discordToken,
          collections,
        )
      : startChat(assistant, io));
  } finally {
    view.stop();
    await inTime(housekeeping?.close());
    await metrics?.close();
    await web?.close();
    await inTime(app.close());
  }
  return 0;
};

/** Waits for the end of some work, but not for long. */
const inTime = (work: Promise<void> | undefined): Promise<void> =>
  Promise.race([work ?? Promise.resolve(), delay(PARTING_MS, undefined, { ref: false })]);

/** Null unless METRICS_PORT asks for them. */
async function startMetrics({ assistant }: App, { metricsPort }: Config): Promise<Metrics | null> {
  if (!metricsPort) return null;
  const { serveMetrics } = await import('../app/metrics.js');
  return serveMetrics(assistant, metricsPort);
}

/** Background work, in one process only. */
async function startHousekeeping(
  app: App,
  config: Config,
  say: (line: string) => void,
): Promise<Housekeeping | null> {
  if (!config.isFirst) return null;
  const { keepHouse } = await import('../app/housekeeping.js');
  if (!config.discordToken) return keepHouse(app, config, say);
  const [{ createLog }, { announce }] = await Promise.all([
    import('../app/log.js'),
    import('../bot/announce.js'),
  ]);
  const log = createLog(config.logLevel);
  const { discordToken: token, discordApiBase: apiBase, announceChannelId: channelId } = config;
  return keepHouse(app, config, (line) => log.info(line), {
    ...(channelId && { onNew: (articles) => announce(articles, { token, apiBase, channelId }) }),
  });
}

/** The reading page; null unless WEB_PORT asks for it. */
async function startWeb(assistant: Assistant, { web, feedbackDir }: Config): Promise<Web | null> {
  if (!web) return null;
  const { startReadingPage } = await import('../app/reading-page.js');
  return startReadingPage(assistant, web, feedbackDir);
}

/** Serves until Discord rejects the bot, or it is told to finish the work in progress and end. */
async function serveDiscord(
  { assistant, adding }: App,
  config: Config,
  token: string,
  collections: readonly Collection[],
): Promise<void> {
  const [{ createLog }, { startBot }] = await Promise.all([
    import('../app/log.js'),
    import('../bot/start.js'),
  ]);
  const bot = await startBot({
    assistant,
    adding,
    settings: {
      token,
      apiBase: config.discordApiBase,
      guildId: config.discordGuildId,
      adminRoleIds: config.adminRoleIds,
      adminUserIds: config.adminUserIds,
      threads: { threadChannelIds: config.threadChannelIds, readsMessages: config.readsMessages },
      access: { ...config, collections },
    },
    log: createLog(config.logLevel),
    feedbackDir: config.feedbackDir,
    leaving: untilTold(config.isShard),
  });
  await bot.done;
}

/** The same, by a process for each shard: this one only keeps them running. */
async function serveShards(config: Config, shards: number | 'auto', token: string): Promise<void> {
  const [{ createLog }, { runShards }] = await Promise.all([
    import('../app/log.js'),
    import('../bot/shards.js'),
  ]);
  const log = createLog(config.logLevel);
  await runShards({ script: SCRIPT, shards, token, apiBase: config.discordApiBase, log }, untilTold(false));
}

/** Aborted by a signal to end and, in a shard, when the process that started it is gone. */
function untilTold(isShard: boolean): AbortSignal {
  const told = new AbortController();
  const tell = (): void => told.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, tell);
  if (isShard) process.once('disconnect', tell);
  return told.signal;
}

async function startChat(assistant: Assistant, io: Io): Promise<void> {
  const say = sayTo(io);
  const { index } = await assistant.status();
  say(`quotewire knows ${count(index?.articles ?? 0, 'article')}. Ask a question; /help lists commands.`);
  for (const example of await assistant.examples(2)) say(`  for example: ${example}`);
  say('To answer in Discord instead, set DISCORD_TOKEN in .env (see docs/discord.md) and start again.');
  await chat(assistant, io);
}
