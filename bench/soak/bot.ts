/** The bot of a soak test, in a separate process. It reports every second how long it was blocked and how much memory it holds. */
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../../src/app/app.js';
import { readConfig } from '../../src/app/config.js';
import { startBot } from '../../src/bot/start.js';
import { type Pause, watchLoop } from '../loop-watch.js';

/** What the soak test is told each second. */
export interface Sign {
  readonly kind: 'sign';
  /** Of the event loop since the last sign. */
  readonly longest: Pause;
  /** The longest pause caused by this program. */
  readonly own: Pause;
  readonly heapMb: number;
  readonly rssMb: number;
}

/** What it is told when it asks, while nothing else goes on. */
export interface Held {
  readonly kind: 'held';
  /** Of the heap, after garbage collection. */
  readonly heapMb: number;
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
const mb = (bytes: number): number => bytes / 2 ** 20;
setInterval(() => {
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({
    kind: 'sign',
    ...watch.take(),
    heapMb: mb(heapUsed),
    rssMb: mb(rss),
  } satisfies Sign);
}, EVERY_MS);
process.on('message', async () => {
  // What the first collection finalises, the next one frees.
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.();
    await delay(100);
  }
  watch.take(); // a pause that the test made is none of the bot's
  process.send?.({ kind: 'held', heapMb: mb(process.memoryUsage().heapUsed) } satisfies Held);
});
process.on('disconnect', () => process.exit());
