/** The bot of a soak test, in a separate process. It reports every second how long it was blocked and how much memory it holds. */
import { pino } from 'pino';
import { createApp } from '../../src/app/app.js';
import { readConfig } from '../../src/app/config.js';
import { startBot } from '../../src/bot/start.js';
import { type Pause, watchLoop } from '../loop-watch.js';

/** What the soak test is told each second. */
export interface Sign {
  readonly ready: boolean;
  /** Of the event loop since the last sign. */
  readonly longest: Pause;
  /** The longest pause caused by this program. */
  readonly own: Pause;
  readonly heapMb: number;
  readonly rssMb: number;
}

const EVERY_MS = 1000;
const [articlesDir = '', indexDir = '', apiBase = '', token = ''] = process.argv.slice(2);
const config = readConfig({ ARTICLES_DIR: articlesDir, INDEX_DIR: indexDir, EMBEDDING_MODEL: 'builtin' }, {});
const app = await createApp(config, { say: () => {} });
await app.ensureIndex();
await app.assistant.warmUp();
await startBot({
  assistant: app.assistant,
  log: pino({ level: 'error' }, process.stderr),
  feedbackDir: indexDir,
  // Every question is answered: the limits per person are tested elsewhere.
  queueLimits: { atWork: 2, waiting: 60, burst: 100_000, refillMs: 1 },
  allowances: { acting: { burst: 100_000, refillMs: 1 }, typing: { burst: 100_000, refillMs: 1 } },
  settings: {
    ...{ token, apiBase, guildId: undefined, adminRoleIds: [], adminUserIds: [] },
    access: {
      ...{ allowedGuildIds: [], allowedChannelIds: [], allowedRoleIds: [], collections: [] },
      ...{ directMessages: true, userInstalls: true },
    },
  },
});
const watch = watchLoop();
let seconds = 0;
setInterval(() => {
  seconds += 1;
  // Garbage is not a leak: memory is counted right after a collection, twice a minute.
  if (seconds % 30 === 0) globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({
    ready: true,
    ...watch.take(),
    heapMb: heapUsed / 2 ** 20,
    rssMb: rss / 2 ** 20,
  } satisfies Sign);
}, EVERY_MS);
process.on('disconnect', () => process.exit());
