/** The bot of a soak test, in a separate process. It reports every second how long it was blocked and how much memory it holds. */
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../../src/app/app.js';
import { readConfig } from '../../src/app/config.js';
import { startBot } from '../../src/bot/start.js';
import { OPEN } from '../../tests/support/bot.js';
import { type Pause, watchLoop } from '../loop-watch.js';

/** In megabytes. */
export interface Memory {
  /** Of the heap, in use. */
  readonly heap: number;
  /** What the engine has reserved for the heap. */
  readonly reserved: number;
  /** Buffers, and whatever else outside of it the heap refers to. */
  readonly external: number;
  /** Of the whole process, as the system counts it. */
  readonly process: number;
}

/** What the soak test is told every second. */
export interface Sign {
  readonly kind: 'sign';
  readonly at: number;
  /** The longest pause of the event loop since the last report. */
  readonly longest: Pause;
  /** The longest pause caused by this program. */
  readonly own: Pause;
}

/** What it is told when it asks, while nothing else is going on. */
export interface Held {
  readonly kind: 'held';
  /** After garbage collection. */
  readonly memory: Memory;
}

const EVERY_MS = 1000;
const [articlesDir = '', indexDir = '', apiBase = '', token = ''] = process.argv.slice(2);
const config = readConfig({ ARTICLES_DIR: articlesDir, INDEX_DIR: indexDir, EMBEDDING_MODEL: 'builtin' }, {});
const app = await createApp(config, { say: () => {} });
await app.ensureIndex();
await app.assistant.warmUp();
await startBot({
  assistant: app.assistant,
  log: pino({ level: 'warn' }, process.stderr),
  feedbackDir: indexDir,
  // Every question is answered: the limits per person are tested elsewhere.
  queueLimits: { atWork: 2, waiting: 60, burst: 100_000, refillMs: 1 },
  allowances: { acting: { burst: 100_000, refillMs: 1 }, typing: { burst: 100_000, refillMs: 1 } },
  settings: {
    token,
    apiBase,
    guildId: undefined,
    adminRoleIds: [],
    adminUserIds: [],
    access: OPEN,
  },
});
const watch = watchLoop();
setInterval(() => {
  process.send?.({ kind: 'sign', at: Date.now(), ...watch.take() } satisfies Sign);
}, EVERY_MS);
process.on('message', async () => {
  // What the first collection finalises is freed by the next one.
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.();
    await delay(100);
  }
  watch.take(); // A pause that the test caused is not the bot's.
  process.send?.({ kind: 'held', memory: memoryNow() } satisfies Held);
});
process.on('disconnect', () => process.exit());

function memoryNow(): Memory {
  const { heapUsed, heapTotal, external, rss } = process.memoryUsage();
  const mb = (bytes: number): number => bytes / 2 ** 20;
  return { heap: mb(heapUsed), reserved: mb(heapTotal), external: mb(external), process: mb(rss) };
}
