/** The real bot over data/articles, on the fake Discord of the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app/app.js';
import { readConfig } from '../src/app/config.js';
import { createLog } from '../src/app/log.js';
import { startBot } from '../src/bot/start.js';
import type { Fetch } from '../src/fetching/fetcher.js';
import { type FakeDiscord, startFakeDiscord } from '../tests/support/discord/server.js';

/** The page at every address. */
const PAGE = `<html><head><title>Old bridge at Nordhaven reopens</title><meta property="og:site_name" content="Harbour Gazette">
<meta name="author" content="Ida Holm"><meta property="article:published_time" content="2024-03-04T08:00:00Z"></head><body><article>
<h1>Old bridge at Nordhaven reopens</h1><p>The old bridge at Nordhaven reopened on Monday after two years of work, and
the first to cross it was a school class from the north bank.</p><p>"It will carry trams by 2026," said Mayor Ole Frost, who
had promised the repair in his campaign. The work cost 14 million crowns, a third more than planned.</p><p>Shopkeepers on both
banks had waited for it: with the bridge closed, the way across took half an hour by bus.</p></article></body></html>`;
const fetch: Fetch = async (address) => ({
  target: new URL(address),
  movedTo: null,
  name: '',
  status: 200,
  type: 'text/html',
  bytes: Buffer.from(PAGE),
  validators: {},
});

/** Runs `work` while the bot serves, over a new index. */
export async function withSampleBot<Result>(
  work: (discord: FakeDiscord) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'quotewire-picture-'));
  const config = readConfig({ INDEX_DIR: join(folder, 'index') }, process.env);
  const app = await createApp(config, { say: console.error }, { fetch });
  const discord = await startFakeDiscord();
  try {
    await app.assistant.reindex();
    await app.assistant.warmUp();
    const bot = await startBot({
      assistant: app.assistant,
      adding: app.adding,
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
