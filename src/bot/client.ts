import { setTimeout as delay } from 'node:timers/promises';
import {
  ActivityType,
  Client,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  Routes,
  SimpleShardingStrategy,
  SnowflakeUtil,
  Status,
} from 'discord.js';
import type { Log } from '../app/log.js';
import { whyUnreached } from '../errors.js';
import { isPassing } from './connection.js';
import { createRequests, RETRIES } from './requests.js';

const LOGIN_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
const SILENT_MS = 60 * 60 * 1000;
/** Every command leaves a queue of requests behind, a kilobyte that discord.js would keep for up to an hour. */
const SWEEP_MS = 5 * 60 * 1000;

/**
 * A client that pings nobody, and asks for no privileged intent unless it should read messages that do not mention it. It
 * stops connecting once `leaving` is aborted.
 */
export function createClient(apiBase: string, leaving: AbortSignal, readsMessages = false): Client {
  const client = new Client({
    // The first three are not privileged: without message content, the bot reads what mentions it and its own messages.
    intents: [
      ...[GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // A direct message comes from a channel that the client has not seen yet. Discord reports deletions only of known
    // messages, and few are kept: partial ones stand for the rest.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    rest: { api: apiBase, handlerSweepInterval: SWEEP_MS, makeRequest: createRequests(), retries: RETRIES },
    makeCache: Options.cacheWithLimits(CACHE_LIMITS),
    waitGuildTimeout: 5000,
    ws: { buildStrategy: (manager) => stopAt(leaving, manager) },
    presence: { activities: [{ name: '/ask', type: ActivityType.Listening }] },
  });
  const sweeping = setInterval(() => forgetSilentChannels(client), SILENT_MS).unref();
  leaving.addEventListener('abort', () => clearInterval(sweeping));
  return client;
}

/** Every message brings its author, who is never looked up again, except for the bot itself. */
const andItself = (maxSize: number) => ({
  maxSize,
  keepOverLimit: ({ id, client }: { id: string; client: Client }): boolean => id === client.user?.id,
});
const CACHE_LIMITS = {
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 5, // A reply comes with the message that it replies to.
  UserManager: andItself(500),
  GuildMemberManager: andItself(10),
  ThreadMemberManager: andItself(0),
};

/** Forgets direct channels after an hour of silence: discord.js would keep every one that it has seen. */
export function forgetSilentChannels({ channels }: Client, now = Date.now()): void {
  channels.cache.sweep((channel) => {
    if (!channel.isDMBased()) return false;
    const latest = 'lastMessageId' in channel ? channel.lastMessageId : null;
    return SnowflakeUtil.timestampFrom(latest ?? channel.id) < now - SILENT_MS;
  });
}

/**
 * A client destroyed between two attempts to connect would go on trying, and keep the process alive. Every attempt begins
 * with a request for the session, so leaving that unanswered ends it.
 */
function stopAt(
  leaving: AbortSignal,
  manager: ConstructorParameters<typeof SimpleShardingStrategy>[0],
): SimpleShardingStrategy {
  const { retrieveSessionInfo } = manager.options;
  manager.options.retrieveSessionInfo = async (shard) =>
    leaving.aborted ? new Promise<never>(() => {}) : retrieveSessionInfo(shard);
  return new SimpleShardingStrategy(manager);
}

/** Whether the bot may be in several servers: one of several shards knows only its own. */
export function mayBeInSeveral({ guilds, shard }: Pick<Client, 'guilds' | 'shard'>): boolean {
  return guilds.cache.size > 1 || (shard?.count ?? 1) > 1;
}

/** Whether a socket is open: destroying a client while one is being opened makes discord.js throw from afar. */
export function isConnected(client: Client): boolean {
  return client.ws.shards.every(({ status }) => status === Status.Ready);
}

/** One event that discord.js cannot read would end the process, so it is passed over. */
export function passOverUnreadable(client: Client, log: Log): void {
  const { ws } = client as unknown as { readonly ws: { handlePacket: HandlePacket } };
  const handle = ws.handlePacket.bind(ws);
  ws.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      logUnread(log, error, packet?.t);
      return true;
    }
  };
}

/** Only the name of the error: its message may quote what somebody wrote. */
export function logUnread(log: Log, error: unknown, event?: string): void {
  log.warn({ event, error: (error as Error).name }, 'an event could not be read');
}
type HandlePacket = (packet?: { readonly t?: string }, shard?: unknown) => boolean;

/** discord.js reconnects and resumes by itself; this only logs it. */
export function logConnection(client: Client, log: Log): void {
  let isUp = true;
  const note = (up: boolean): void => {
    if (up !== isUp) up ? log.info('connected again') : log.warn('the connection dropped, connecting again');
    isUp = up;
  };
  client.on(Events.ShardReconnecting, () => note(false));
  client.on(Events.ShardResume, () => note(true));
  client.on(Events.ShardReady, () => note(true));
  const warn = (error: Error): void =>
    log.warn({ reason: whyUnreached(error) ?? error.name }, 'the connection had an error');
  client.on(Events.ShardError, warn);
  client.on(Events.Error, warn);
}

/** Logs in and waits until the servers are known. */
export async function login(client: Client, token: string, log: Log): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  client.rest.setToken(token);
  await reach(client, log);
  await client.login(token);
  await ready;
}

/** Rides out a Discord that is down for some seconds: a client that failed to log in cannot do so again. */
async function reach(client: Client, log: Log): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.rest.get(Routes.gatewayBot());
      return;
    } catch (error) {
      if (!isPassing(error) || attempt === LOGIN_ATTEMPTS) throw error;
      const pause = FIRST_PAUSE_MS * 2 ** (attempt - 1);
      log.warn({ attempt, pause, reason: whyUnreached(error) }, 'Discord cannot be reached, trying again');
      await delay(pause);
    }
  }
}
