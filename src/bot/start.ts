import { setTimeout as delay } from 'node:timers/promises';
import { type Client, DiscordAPIError, Events } from 'discord.js';
import type { Adding } from '../adding/adding.js';
import type { Log } from '../app/log.js';
import type { Assistant } from '../assistant.js';
import { messageOf, UserError } from '../errors.js';
import type { AccessSettings } from './access.js';
import { catalogueOf } from './catalogue.js';
import {
  createClient,
  isConnected,
  logConnection,
  login,
  logUnread,
  mayBeInSeveral,
  passOverUnreadable,
} from './client.js';
import { createCommandMentions } from './command-mentions.js';
import { COMMANDS } from './commands/index.js';
import { connectionProblem, finalClose } from './connection.js';
import { createConversations } from './conversations.js';
import { type RegisteredCommand, registerCommands } from './deploy.js';
import { meaning } from './explain-error.js';
import { createFeedback } from './feedback.js';
import { type Allowances, createGate, type Gate } from './gate.js';
import { inviteWhereNowhere, sayHello } from './hello.js';
import { MAYBE_OPEN_TO_ALL, OPEN_TO_ALL } from './invite.js';
import { createMarks } from './marks.js';
import { onMessage } from './messages.js';
import { createPending } from './pending.js';
import { createQueue, type QueueLimits } from './queue.js';
import { route } from './route.js';
import { acrossShards } from './shard-status.js';
import type { ThreadSettings } from './threads.js';

/** The settings that concern Discord. */
export interface BotSettings {
  readonly token: string;
  readonly apiBase: string;
  readonly guildId: string | undefined;
  readonly adminRoleIds: readonly string[];
  readonly adminUserIds: readonly string[];
  readonly threads?: ThreadSettings;
  readonly access: Omit<AccessSettings, 'adminRoleIds' | 'adminUserIds'>;
}

export interface BotOptions {
  readonly assistant: Assistant;
  readonly settings: BotSettings;
  /** Without it, nobody adds or removes articles from Discord. */
  readonly adding?: Adding;
  readonly log: Log;
  /** Folder for the votes: `feedback.jsonl` and the key beside it. */
  readonly feedbackDir: string;
  readonly queueLimits?: QueueLimits;
  readonly allowances?: Allowances;
  /** Aborted if the bot is to leave, as by `stop()`, perhaps before it is connected. */
  readonly leaving?: AbortSignal;
}

/** A bot that is connected and serves. */
export interface RunningBot {
  readonly name: string;
  /** Settles when the bot no longer serves: resolves after `stop()`, rejects with `UserError` when Discord shut it out. */
  readonly done: Promise<void>;
  /** Accepts nothing new, finishes the work in progress, and ends within 10 seconds. */
  stop(): Promise<void>;
}

const LONGEST_FAREWELL_MS = 8000;
const NO_THREADS: ThreadSettings = { threadChannelIds: [], readsMessages: false };

/**
 * Connects to Discord and serves until stopped or told to leave. Rejects with `UserError`, one line that says what to
 * do, when Discord cannot be reached or does not accept the token or the intents.
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { settings, log } = options;
  const leaving = new AbortController();
  const told = forwarded(options.leaving, leaving);
  const threads = settings.threads ?? NO_THREADS;
  const client = createClient(settings.apiBase, leaving.signal, threads.readsMessages);
  const mentions = createCommandMentions();
  /** Until Discord says otherwise. */
  let isOpenToAll = settings.access.allowedGuildIds.length === 0;
  const services = {
    assistant: acrossShards(options.assistant, client),
    conversations: createConversations(),
    queue: createQueue(options.queueLimits),
    feedback: createFeedback(options.feedbackDir),
    commands: COMMANDS,
    mention: mentions.mention,
    leaving: leaving.signal,
    adminRoleIds: settings.adminRoleIds,
    adminUserIds: settings.adminUserIds,
    // The only server that the bot is in is its operator's.
    mayBeAtStrangers: () => isOpenToAll && mayBeInSeveral(client),
    threads,
    adding: options.adding,
    pending: createPending(),
    shared: createMarks(),
    log,
  };
  const gate = createGate(services, { ...settings, ...settings.access }, options.allowances);
  const inHand = serve(client, gate, log);
  logConnection(client, log);
  passOverUnreadable(client, log);
  const shutOut = untilShutOut(client);
  const connect = async (): Promise<void> => {
    await login(client, settings.token, log);
    // Nobody waits for this any longer, so nobody else ends the connection.
    if (leaving.signal.aborted) return client.destroy();
    isOpenToAll &&= await isPublic(client, log);
    mentions.learn(await register(client, settings, log));
  };
  try {
    await Promise.race([connect(), shutOut, told]);
  } catch (error) {
    await client.destroy();
    throw connectionProblem(error, settings.apiBase) ?? error;
  }
  if (leaving.signal.aborted) {
    await takeLeave(client, inHand);
    return { name: '', done: Promise.resolve(), stop: async () => {} };
  }
  void listArticles(options.assistant);
  const name = client.user!.username;
  log.info({ bot: name }, 'ready');
  const invite = inviteWhereNowhere(client);
  if (invite) log.warn({ invite }, 'the bot is in no server yet: open this address to invite it');

  let stopped: () => void = () => {};
  const done = Promise.race([new Promise<void>((resolve) => (stopped = resolve)), shutOut]);
  done.catch(() => client.destroy());
  const stop = async (): Promise<void> => {
    leaving.abort();
    await takeLeave(client, inHand);
    stopped();
  };
  void told.then(stop);
  return { name, done, stop };
}

/** Resolves once a signal is aborted, which then aborts the other too; never without a signal. */
function forwarded(from: AbortSignal | undefined, to: AbortController): Promise<void> {
  return new Promise((resolve) => {
    const tell = (): void => {
      to.abort();
      resolve();
    };
    if (from?.aborted) tell();
    else from?.addEventListener('abort', tell, { once: true });
  });
}

/** With 100,000 articles this takes longer than Discord waits for choices while somebody types. */
async function listArticles(assistant: Assistant): Promise<void> {
  try {
    await catalogueOf(await assistant.sources());
  } catch {
    // People who ask are told what is wrong with the index.
  }
}

/** Answers incoming events. Returns the live set of work in progress. */
function serve(client: Client, gate: Gate, log: Log): ReadonlySet<Promise<void>> {
  const inHand = new Set<Promise<void>>();
  const keep = (work: Promise<void>): void => {
    inHand.add(work);
    // People are told of what goes wrong before it gets here; what is left, such as a message by nobody, must not end
    // the bot.
    void work.catch((error) => logUnread(log, error)).finally(() => inHand.delete(work));
  };
  client.on(Events.InteractionCreate, (interaction) => keep(route(interaction, gate)));
  client.on(Events.MessageCreate, (message) => keep(onMessage(message, gate)));
  client.on(Events.GuildCreate, (guild) => keep(sayHello(guild, gate)));
  // What people have taken away is not referred to again.
  const { conversations } = gate.services;
  client.on(Events.MessageDelete, ({ id }) => conversations.forget(id));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const id of messages.keys()) conversations.forget(id);
  });
  return inHand;
}

/** Rejects when Discord closes for good. */
function untilShutOut(client: Client): Promise<never> {
  const shutOut = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const reason = finalClose(code);
      if (reason) reject(reason);
    });
  });
  // Whoever waits for it is told; without a handler, the rejection must not end the process.
  shutOut.catch(() => {});
  return shutOut;
}

/** Accepts nothing new, waits for work in progress as long as there is time, and disconnects. */
async function takeLeave(client: Client, inHand: ReadonlySet<Promise<void>>): Promise<void> {
  client.removeAllListeners(Events.InteractionCreate);
  client.removeAllListeners(Events.MessageCreate);
  client.removeAllListeners(Events.GuildCreate);
  client.removeAllListeners(Events.ShardReconnecting); // From now on, a closed connection is intended.
  const farewell = new AbortController();
  await Promise.race([
    Promise.allSettled(inHand),
    delay(LONGEST_FAREWELL_MS, undefined, { signal: farewell.signal }).catch(() => {}),
  ]);
  farewell.abort();
  if (isConnected(client)) await client.destroy();
}

/** Whether anybody may invite the bot, which is Discord's default, or may for all that is known. */
async function isPublic({ application }: Client, log: Log): Promise<boolean> {
  const fetched = await application!.fetch().catch(() => null);
  if (fetched === null) log.warn(MAYBE_OPEN_TO_ALL);
  else if (fetched.botPublic) log.warn(OPEN_TO_ALL);
  return fetched === null || fetched.botPublic === true;
}

/** A failure to register is no reason to stop: the previous commands are still there. */
async function register(
  client: Client,
  { guildId }: BotSettings,
  log: Log,
): Promise<readonly RegisteredCommand[]> {
  try {
    const { registered, ...result } = await registerCommands(client.rest, client.application!.id, guildId);
    log.info(result, result.changed ? 'commands registered' : 'commands unchanged');
    return registered;
  } catch (error) {
    if (error instanceof UserError || (error instanceof DiscordAPIError && error.status === 401)) throw error;
    log.warn({ reason: meaning(error) ?? messageOf(error) }, 'commands could not be registered');
    return [];
  }
}
