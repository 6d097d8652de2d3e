/** The real bot over data/articles, on the fake Discord of the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app/app.js';
import { readConfig } from '../src/app/config.js';
import { createLog } from '../src/app/log.js';
import { startBot } from '../src/bot/start.js';
import { type FakeDiscord, startFakeDiscord } from '../tests/support/discord/server.js';

/** Runs `work` while the bot serves, over a new index. */
export async function withSampleBot<Result>(
  work: (discord: FakeDiscord) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'quotewire-picture-'));
  const config = readConfig({ INDEX_DIR: join(folder, 'index') }, process.env);
  const app = await createApp(config, { say: console.error });
  const discord = await startFakeDiscord();
  try {
    await app.assistant.reindex();
    await app.assistant.warmUp();
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
    const result = await work(discord);
    await bot.stop();
    return result;
  } finally {
    await discord.close();
    await app.close();
    rmSync(folder, { recursive: true });
  }
}
