/** `npm start`: the Discord bot when there is a token, else a chat in this terminal. */
import { dirname } from 'node:path';
import { type App, createApp } from './app.js';
import type { Assistant } from './assistant.js';
import { startBot } from './bot/start.js';
import { type Config, loadEnvironment, readConfig } from './config.js';
import { createLog } from './log.js';
import type { Metrics } from './metrics.js';
import { run } from './run.js';
import { chat } from './terminal/chat.js';
import { createProgressView } from './terminal/progress.js';
import { count, renderReport } from './terminal/render.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

run(async () => {
  loadEnvironment();
  const config = readConfig();
  const view = createProgressView(process.stderr);
  const app = await createApp(config, { say, onDownload: view.download });
  let metrics: Metrics | null = null;
  try {
    const report = await app.ensureIndex(view.show);
    view.stop();
    if (report) say(renderReport(report));
    metrics = await startMetrics(app, config);
    const { assistant } = metrics ?? app;
    await (config.discordToken ? serveDiscord(assistant, config, config.discordToken) : startChat(assistant));
  } finally {
    view.stop();
    await metrics?.close();
    await app.close();
  }
  return 0;
});

/** Null unless METRICS_PORT asks for them. */
async function startMetrics({ assistant }: App, { metricsPort }: Config): Promise<Metrics | null> {
  if (!metricsPort) return null;
  const { serveMetrics } = await import('./metrics.js');
  return serveMetrics(assistant, metricsPort);
}

/** Serves until Discord shuts the bot out, or a signal asks it to finish what is in hand and leave. */
async function serveDiscord(assistant: Assistant, config: Config, token: string): Promise<void> {
  const starting = startBot({
    assistant,
    settings: {
      token,
      apiBase: config.discordApiBase,
      guildId: config.discordGuildId,
      adminRoleIds: config.adminRoleIds,
      adminUserIds: config.adminUserIds,
    },
    log: createLog(config.logLevel),
    dataDir: dirname(config.indexDir),
  });
  // A signal may come before the bot is up: it leaves as soon as it is.
  const leave = (): void => {
    starting.then((bot) => bot.stop()).catch(() => {});
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  const bot = await starting;
  await bot.done;
}

async function startChat(assistant: Assistant): Promise<void> {
  const { index } = await assistant.status();
  say(`quotewire knows ${count(index?.articles ?? 0, 'article')}. Ask a question; /help lists commands.`);
  for (const example of await assistant.examples(2)) say(`  for example: ${example}`);
  say('To answer in Discord instead, set DISCORD_TOKEN in .env (see docs/discord.md) and start again.');
  await chat(assistant, process.stdin, process.stdout);
}
