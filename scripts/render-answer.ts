/**
 * Draws docs/answer.png: drives the real bot over data/articles against a fake Discord, takes the message that it
 * actually sends, and has a headless Chromium draw it as Discord would.
 *
 *   npx tsx scripts/render-answer.ts ["question"] [file.png] [width]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '../src/app/app.js';
import { readConfig } from '../src/app/config.js';
import { createLog } from '../src/app/log.js';
import { startBot } from '../src/bot/start.js';
import { type Message, startFakeDiscord } from '../tests/support/discord/server.js';
import { messagePage } from './discord-page.js';

const QUESTION = 'What did Wang Wenbin say about false information?';
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';

/** The message that the bot sends in answer, over a new index. */
async function answerTo(question: string): Promise<Message> {
  const folder = mkdtempSync(join(tmpdir(), 'quotewire-picture-'));
  const config = readConfig({ INDEX_DIR: join(folder, 'index') }, process.env);
  const app = await createApp(config, { say: console.error });
  const discord = await startFakeDiscord();
  try {
    await app.assistant.reindex();
    const bot = await startBot({
      assistant: app.assistant,
      log: createLog('warn'),
      feedbackDir: folder,
      settings: {
        token: discord.token,
        apiBase: discord.api,
        guildId: undefined,
        adminRoleIds: [],
        adminUserIds: [],
        access: { ...config, collections: [] },
      },
    });
    const message = await discord.slash('ask', { question }).message();
    await bot.stop();
    return message;
  } finally {
    await discord.close();
    await app.close();
    rmSync(folder, { recursive: true });
  }
}

function draw(page: string, file: string, width: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'quotewire-page-'));
  const path = join(folder, 'page.html');
  writeFileSync(path, page);
  const chromium = (...options: string[]): string =>
    execFileSync(
      CHROMIUM,
      ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', ...options, `file://${path}`],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  const height = /data-height="(\d+)"/.exec(chromium(`--window-size=${width},4000`, '--dump-dom'))?.[1];
  if (!height) throw new Error('Chromium could not lay out the page.');
  chromium(
    `--window-size=${width},${height}`,
    '--force-device-scale-factor=2',
    `--screenshot=${resolve(file)}`,
  );
  rmSync(folder, { recursive: true });
}

const [question = QUESTION, file = 'docs/answer.png', width = '640'] = process.argv.slice(2);
draw(messagePage(await answerTo(question), Number(width)), file, Number(width));
console.error(`${file} shows the answer to: ${question}`);
