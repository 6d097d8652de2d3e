import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Adding } from '../../src/adding/adding.js';
import type { Assistant } from '../../src/assistant.js';
import type { Allowances } from '../../src/bot/gate.js';
import type { QueueLimits } from '../../src/bot/queue.js';
import { type BotSettings, startBot } from '../../src/bot/start.js';
import { type FakeDiscord, startFakeDiscord } from './discord/server.js';

/** A log that keeps its lines. */
function memoryLog(level = 'info') {
  const lines: string[] = [];
  return { lines, log: pino({ level }, { write: (line: string) => void lines.push(line) }) };
}

/** Nobody in a test should wait for an allowance, unless the test is about it. */
const PATIENT: QueueLimits = { atWork: 2, waiting: 30, burst: 1000, refillMs: 1 };

export const OPEN: BotSettings['access'] = {
  allowedGuildIds: [],
  allowedChannelIds: [],
  allowedRoleIds: [],
  collections: [],
  directMessages: true,
  userInstalls: true,
};

/** A real bot, connected to a fake Discord; `stop()` also fails on any breach of Discord's rules. */
export async function runBot(
  assistant: Assistant,
  options: {
    settings?: Partial<BotSettings>;
    queueLimits?: QueueLimits;
    allowances?: Allowances;
    discord?: FakeDiscord;
    adding?: Adding;
  } = {},
) {
  const discord = options.discord ?? (await startFakeDiscord());
  const feedbackDir = await mkdtemp(join(tmpdir(), 'quotewire-bot-'));
  const { lines, log } = memoryLog();
  const bot = await startBot({
    assistant,
    ...(options.adding && { adding: options.adding }),
    log,
    feedbackDir,
    queueLimits: options.queueLimits ?? PATIENT,
    allowances: options.allowances ?? { acting: PATIENT, typing: PATIENT },
    settings: {
      token: discord.token,
      apiBase: discord.api,
      guildId: undefined,
      adminRoleIds: [],
      adminUserIds: [],
      access: OPEN,
      ...options.settings,
    },
  });
  return {
    bot,
    discord,
    feedbackDir,
    logged: lines,
    async stop() {
      await bot.stop();
      if (!options.discord) await discord.close();
      await rm(feedbackDir, { recursive: true, force: true });
    },
  };
}
