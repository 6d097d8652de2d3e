/**
 * A bot in more servers than one connection may serve: discord.js runs this program once for each shard.
 * The shards share the index, for reading; a rebuild by one is seen by all.
 */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { REST, Routes, type Shard, ShardEvents, ShardingManager } from 'discord.js';
import type { Log } from '../app/log.js';
import { UserError } from '../errors.js';
import { connectionProblem } from './connection.js';

export interface ShardSettings {
  /** The program that each shard runs, with `start`: this one. */
  readonly script: string;
  /** `auto`: as many as Discord recommends. */
  readonly shards: number | 'auto';
  readonly token: string;
  readonly apiBase: string;
  readonly log: Log;
}

/** Discord lets so many shards log in within five seconds. */
const LOGIN_WINDOW_MS = 5500;
const READY_WITHIN_MS = 120_000;
const FAREWELL_MS = 12_000;
/** If a shard dies more often than this within the window, restarts do not help. */
const MOST_DEATHS = 5;
const DEATHS_WITHIN_MS = 10 * 60_000;

/**
 * Keeps the shards running until `leaving` is aborted: starts them one after another, as Discord asks, and each again by
 * itself when it crashes. Rejects with `UserError` when a shard cannot be kept running. No shard is left in either case.
 */
export async function runShards(settings: ShardSettings, leaving: AbortSignal): Promise<void> {
  const { script, token, log } = settings;
  const { shards: recommended, concurrency } = await askGateway(settings);
  const count = settings.shards === 'auto' ? recommended : settings.shards;
  const shardList = Array.from({ length: count }, (_, id) => id);
  const manager = new ShardingManager(script, {
    token,
    totalShards: count,
    shardList,
    shardArgs: ['start'],
    respawn: true,
    execArgv: process.execArgv,
  });
  const broken = new Promise<never>((_, reject) => {
    manager.on('shardCreate', (shard) => watch(shard, log, reject));
  });
  const told = new Promise<void>((resolve) => {
    if (leaving.aborted) resolve();
    leaving.addEventListener('abort', () => resolve(), { once: true });
  });
  const serve = async (): Promise<void> => {
    await startAll(manager, shardList, Math.ceil(LOGIN_WINDOW_MS / concurrency));
    log.info({ shards: count }, 'all shards are ready');
    await told;
  };
  try {
    await Promise.race([told, broken, serve()]);
  } finally {
    manager.respawn = false;
    await Promise.all(manager.shards.map(farewell));
  }
}

/** Stops as soon as the manager should no longer keep shards running. */
async function startAll(manager: ShardingManager, ids: readonly number[], pauseMs: number): Promise<void> {
  for (const id of ids) {
    if (id > 0) await delay(pauseMs, undefined, { ref: false });
    if (!manager.respawn) return;
    try {
      await manager.createShard(id).spawn(READY_WITHIN_MS);
    } catch (error) {
      throw new UserError('A shard did not start: see its lines above for the reason.', { cause: error });
    }
  }
}

async function askGateway({ apiBase, token }: ShardSettings) {
  try {
    const rest = new REST({ api: apiBase }).setToken(token);
    const { shards, session_start_limit } = (await rest.get(Routes.gatewayBot())) as {
      shards: number;
      session_start_limit: { max_concurrency: number };
    };
    return { shards, concurrency: session_start_limit.max_concurrency };
  } catch (error) {
    throw connectionProblem(error, apiBase) ?? error;
  }
}

function watch(shard: Shard, log: Log, giveUp: (reason: UserError) => void): void {
  const deaths: number[] = [];
  shard.on(ShardEvents.Spawn, (child) =>
    log.info({ shard: shard.id, pid: 'pid' in child ? child.pid : undefined }, 'shard'),
  );
  shard.on(ShardEvents.Error, (error) => log.warn({ shard: shard.id, reason: error.message }, 'shard'));
  shard.on(ShardEvents.Death, () => {
    if (!shard.manager.respawn) return; // It was told to end.
    const now = Date.now();
    while (deaths.length > 0 && now - deaths[0]! > DEATHS_WITHIN_MS) deaths.shift();
    deaths.push(now);
    log.warn({ shard: shard.id, deaths: deaths.length }, 'a shard ended; it is started again');
    if (deaths.length <= MOST_DEATHS) return;
    shard.manager.respawn = false;
    giveUp(
      new UserError(`Shard ${shard.id} ended ${deaths.length} times: see its lines above for the reason.`),
    );
  });
}

/** Lets a shard finish its work in progress. */
async function farewell(shard: Shard): Promise<void> {
  const child = shard.process;
  if (!child || !('pid' in child) || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS);
  // Not with `shard.kill()`, which closes the channel while a shard may still ask for the others' status.
  child.kill();
  await gone;
  clearTimeout(late);
}
