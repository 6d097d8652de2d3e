/**
 * A bot in more servers than one connection may serve: discord.js runs this program once for each shard.
 * The shards share the index, for reading; a rebuild by one is seen by all.
 */
import { once } from 'node:events';
import { type Client, REST, Routes, type Shard, ShardEvents, ShardingManager } from 'discord.js';
import type { Assistant, Status } from '../assistant.js';
import { UserError } from '../errors.js';
import type { Log } from '../log.js';
import { connectionProblem } from './connection.js';

export interface ShardSettings {
  /** The program that each shard runs: this one. */
  readonly script: string;
  /** `auto`: as many as Discord recommends. */
  readonly shards: number | 'auto';
  readonly token: string;
  readonly apiBase: string;
  readonly log: Log;
}

export interface RunningShards {
  readonly count: number;
  /** Resolves after `stop()`, rejects with `UserError` when a shard cannot be kept running. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** Discord lets so many shards log in within five seconds. */
const LOGIN_WINDOW_MS = 5500;
const READY_WITHIN_MS = 120_000;
const FAREWELL_MS = 12_000;
/** A shard that dies more often than this within the window has a cause that restarts do not mend. */
const MOST_DEATHS = 5;
const DEATHS_WITHIN_MS = 10 * 60_000;

/** Starts the shards, one after another as Discord asks, and starts each again by itself when it crashes. */
export async function runShards(settings: ShardSettings): Promise<RunningShards> {
  const { script, token, log } = settings;
  const { shards: recommended, concurrency } = await askGateway(settings);
  const count = settings.shards === 'auto' ? recommended : settings.shards;
  const manager = new ShardingManager(script, {
    token,
    totalShards: count,
    execArgv: process.execArgv,
    respawn: true,
  });
  let stopped: () => void = () => {};
  let fail: (reason: UserError) => void = () => {};
  const done = new Promise<void>((resolve, reject) => {
    stopped = resolve;
    fail = reject;
  });
  done.catch(() => {});
  manager.on('shardCreate', (shard) => watch(shard, log, fail));
  const stop = async (): Promise<void> => {
    manager.respawn = false;
    await Promise.all(manager.shards.map(farewell));
    stopped();
  };
  done.catch(stop);
  try {
    await manager.spawn({ delay: Math.ceil(LOGIN_WINDOW_MS / concurrency), timeout: READY_WITHIN_MS });
  } catch (error) {
    await stop();
    throw new UserError('A shard did not come up: what it said above tells why.', { cause: error });
  }
  log.info({ shards: count }, 'all shards are ready');
  return { count, done, stop };
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
    const now = Date.now();
    while (deaths.length > 0 && now - deaths[0]! > DEATHS_WITHIN_MS) deaths.shift();
    deaths.push(now);
    log.warn({ shard: shard.id, deaths: deaths.length }, 'a shard ended; it is started again');
    if (deaths.length <= MOST_DEATHS) return;
    shard.manager.respawn = false;
    giveUp(new UserError(`Shard ${shard.id} ended ${deaths.length} times: what it said above tells why.`));
  });
}

/** Lets a shard finish what it has in hand. */
async function farewell(shard: Shard): Promise<void> {
  const child = shard.process;
  if (!child || !('pid' in child) || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS);
  shard.kill();
  await gone;
  clearTimeout(late);
}

/** What a shard shows the others through its client. */
interface Sharing extends Client {
  quotewireStatus?: () => Promise<Status>;
}

/** The same assistant; its status is that of all shards together, where the bot runs in several. */
export function acrossShards(assistant: Assistant, client: Client): Assistant {
  (client as Sharing).quotewireStatus = () => assistant.status();
  const { shard } = client;
  if (!shard) return assistant;
  return {
    ...assistant,
    async status() {
      try {
        // Sent to the other processes as text: it must not refer to anything but its argument.
        const all = await shard.broadcastEval((other) => (other as Sharing).quotewireStatus?.());
        return sumOf(all.filter((status) => status !== undefined) as unknown as Status[]);
      } catch {
        // One of them is being started again.
        return assistant.status();
      }
    },
  };
}

/** Of at least one shard. What is the same for all is the first one's. */
export function sumOf(shards: readonly Status[]): Status {
  const medians = shards.flatMap(({ medianAnswerMs }) => medianAnswerMs ?? []).sort((a, b) => a - b);
  const sum = (figure: (status: Status) => number): number =>
    shards.reduce((total, status) => total + figure(status), 0);
  return {
    ...shards[0]!,
    reindexing: shards.some(({ reindexing }) => reindexing),
    questions: sum(({ questions }) => questions),
    medianAnswerMs: medians[Math.floor(medians.length / 2)] ?? null,
    uptimeSeconds: Math.max(...shards.map(({ uptimeSeconds }) => uptimeSeconds)),
    memoryBytes: sum(({ memoryBytes }) => memoryBytes),
  };
}
