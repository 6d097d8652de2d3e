/** `npm start`: the Discord bot when there is a token, else a chat in this terminal. */
import { createApp } from './app.js';
import { loadEnvironment, readConfig } from './config.js';
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
  try {
    const report = await app.ensureIndex((progress) => view.show(progress));
    view.stop();
    if (report) say(renderReport(report));
    await startChat(app);
  } finally {
    view.stop();
    await app.close();
  }
  return 0;
});

async function startChat({ assistant }: Awaited<ReturnType<typeof createApp>>): Promise<void> {
  const { index } = await assistant.status();
  say(`quotewire knows ${count(index?.articles ?? 0, 'article')}. Ask a question; /help lists commands.`);
  for (const example of await assistant.examples(2)) say(`  for example: ${example}`);
  say('To answer in Discord instead, set DISCORD_TOKEN in .env (see docs/discord.md) and start again.');
  await chat(assistant, process.stdin, process.stdout);
}
