import { setTimeout as delay } from 'node:timers/promises';
import {
  ActivityType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  Routes,
} from 'discord.js';
import type { Assistant } from '../assistant.js';
import { UserError } from '../errors.js';
import type { Log } from '../log.js';
import { COMMANDS } from './commands/index.js';
import { apiAddress, connectionProblem, finalClose, isPassing } from './connection.js';
import { createConversations } from './conversations.js';
import { registerCommands } from './deploy.js';
import { createFeedback } from './feedback.js';
import type { Services } from './handlers.js';
import { onMessage } from './messages.js';
import { createQueue, type QueueLimits } from './queue.js';
import { route } from './route.js';
import { meaning } from './trouble.js';

export interface BotSettings {
  readonly token: string;
  readonly apiBase: string;
  readonly guildId: string | undefined;
  readonly adminRoleIds: readonly string[];
  readonly adminUserIds: readonly string[];
}

export interface BotOptions {
  readonly assistant: Assistant;
  readonly settings: BotSettings;
  readonly log: Log;
  /** Folder for what the bot keeps: `feedback.jsonl`. */
  readonly dataDir: string;
  readonly queueLimits?: QueueLimits;
}

export interface RunningBot {
  readonly name: string;
  /** Settles when the bot no longer serves: resolves after `stop()`, rejects with `UserError` when Discord shut it out. */
  readonly done: Promise<void>;
  /** Takes nothing new, finishes what is in hand, and is gone within 10 seconds. */
  stop(): Promise<void>;
}

const LOGIN_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_FAREWELL_MS = 8000;

/**
 * Connects to Discord and serves until stopped. Rejects with `UserError`, one line that says what to do,
 * when Discord cannot be reached or does not accept the token or the intents.
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { settings, log } = options;
  const services: Services = {
    assistant: options.assistant,
    conversations: createConversations(),
    queue: createQueue(options.queueLimits),
    feedback: createFeedback(options.dataDir),
    commands: COMMANDS,
    adminRoleIds: settings.adminRoleIds,
    adminUserIds: settings.adminUserIds,
    log,
  };
  const client = createClient(settings.apiBase);
  const inHand = new Set<Promise<void>>();
  const keep = (work: Promise<void>): void => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };
  client.on(Events.InteractionCreate, (interaction) => keep(route(interaction, services)));
  client.on(Events.MessageCreate, (message) => keep(onMessage(message, services)));
  client.on(Events.Error, (error) => log.warn({ error: error.name }, 'the connection had an error'));
  const shutOut = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const reason = finalClose(code);
      if (reason) reject(reason);
    });
  });
  shutOut.catch(() => {}); // whoever waits hears of it; nobody has to

  try {
    await Promise.race([login(client, settings, log), shutOut]);
    await register(client, settings, log);
  } catch (error) {
    await client.destroy();
    throw connectionProblem(error, settings.apiBase) ?? error;
  }
  const name = client.user!.username;
  log.info({ bot: name }, 'ready');

  let stopped: () => void = () => {};
  const done = Promise.race([new Promise<void>((resolve) => (stopped = resolve)), shutOut]);
  done.catch(() => client.destroy());
  const stop = async (): Promise<void> => {
    client.removeAllListeners(Events.InteractionCreate);
    client.removeAllListeners(Events.MessageCreate);
    const farewell = new AbortController();
    await Promise.race([
      Promise.allSettled(inHand),
      delay(LONGEST_FAREWELL_MS, undefined, { signal: farewell.signal }).catch(() => {}),
    ]);
    farewell.abort();
    await client.destroy();
    stopped();
  };
  return { name, done, stop };
}

function createClient(apiBase: string): Client {
  return new Client({
    // None of these is privileged: without message content, the bot reads what mentions it and its own messages.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes from a channel that the client has not seen yet.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    rest: { api: apiAddress(apiBase) },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 20 }),
    waitGuildTimeout: 5000,
    presence: { activities: [{ name: '/ask', type: ActivityType.Listening }] },
  });
}

/** Logs in and waits until the servers are known. */
async function login(client: Client, settings: BotSettings, log: Log): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  client.rest.setToken(settings.token);
  await reach(client, log);
  await client.login(settings.token);
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
      log.warn({ attempt, pause }, 'Discord cannot be reached, trying again');
      await delay(pause);
    }
  }
}

/** A failure to register is no reason not to serve: the commands of last time are still there. */
async function register(client: Client, { guildId }: BotSettings, log: Log): Promise<void> {
  try {
    const result = await registerCommands(client.rest, client.application!.id, guildId);
    log.info(result, result.changed ? 'commands registered' : 'commands unchanged');
  } catch (error) {
    if (error instanceof UserError || (error instanceof DiscordAPIError && error.status === 401)) throw error;
    log.warn({ reason: meaning(error) }, 'commands could not be registered');
  }
}
