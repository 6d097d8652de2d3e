/**
 * A fake Discord on loopback, for a real discord.js client: REST over HTTP and the gateway.
 * Breaches of Discord's documented rules are collected, and fail the test at `close()`.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { openGateway } from './gateway.js';
import type { Json } from './limits.js';
import { type Call, createRest, type Interaction, type Message, type Rule } from './rest.js';
import {
  ALICE,
  APPLICATION,
  BEN,
  BETWEEN,
  BOT,
  CHANNEL,
  channels,
  DM,
  GUILD,
  memberOf,
  type Person,
  threadOf,
} from './world.js';

const PATIENCE_MS = 60_000;

export interface Where {
  readonly by?: Person;
  readonly channel?: string;
  readonly admin?: boolean;
  readonly roles?: string[];
  /** Used in a server that never invited the bot, by somebody who installed it for themselves. */
  readonly isUsersOwn?: boolean;
  /** Of the person's Discord. */
  readonly locale?: string;
}

interface Said extends Where {
  readonly mentions?: Person[];
  readonly replyTo?: Message;
  readonly id?: string;
  /** More of the message, as Discord sends it. */
  readonly parts?: Json;
}

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;

/**
 * @param options With `isNowhere`, the bot is in no server. `waitsMs` is how long an interaction may go without an
 * acknowledgement: Discord waits three seconds, for which a busy machine may stand still in the middle of a test.
 */
export async function startFakeDiscord({
  token = 'a.test.token',
  readsMessages = false,
  isNowhere = false,
  waitsMs = PATIENCE_MS,
} = {}) {
  const violations: string[] = [];
  let latestId = 900_000_000_000_000_000n;
  const newId = (): string => String(latestId++);
  const rest = createRest(violations, newId, () => gatewayInformation(), waitsMs);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
    const call: Call = {
      method: request.method!,
      path,
      query: url.searchParams,
      ...(await readBody(request)),
    };
    const authorised =
      request.headers.authorization === `Bot ${token}` || /^\/(interactions|webhooks)\//.test(path);
    const reply = !authorised
      ? { status: 401, body: { code: 0, message: '401: Unauthorized' } }
      : rest.handle(call);
    const json = reply.body === undefined ? undefined : JSON.stringify(reply.body);
    response.writeHead(reply.status, {
      ...(json && { 'content-type': 'application/json' }),
      ...('headers' in reply && reply.headers),
    });
    response.end(json);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = (server.address() as AddressInfo).port;
  const socketAddress = (): string => `ws://127.0.0.1:${port}/gateway`;
  const gateway = openGateway(server, socketAddress, violations, { readsMessages, isNowhere });
  const gatewayInformation = (): Json => ({
    url: socketAddress(),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
  });

  /** Resolves as soon as `find` finds something, looking again after every request. */
  const until = <T>(what: string, find: () => T | null | undefined | false): Promise<T> =>
    new Promise((resolve, reject) => {
      const events = ['acknowledged', 'follow-up', 'edited', 'message'];
      const stop = (): void => {
        clearTimeout(timer);
        for (const event of events) rest.bus.off(event, look);
      };
      const look = (): void => {
        const found = find();
        if (!found) return;
        stop();
        resolve(found);
      };
      const timer = setTimeout(() => {
        stop();
        const seen = rest.calls.slice(-8).map(({ method, path }) => `${method} ${path}`);
        reject(new Error(`no ${what} within ${PATIENCE_MS} ms; last calls:\n${seen.join('\n')}`));
      }, PATIENCE_MS);
      for (const event of events) rest.bus.on(event, look);
      look();
    });

  const interact = (type: number, data: Json, where: Where, message?: Message): Handle => {
    const { by = ALICE, channel = message?.channel_id ?? CHANNEL, admin = false, roles = [] } = where;
    const inGuild = channel !== DM && channel !== BETWEEN;
    const interaction: Interaction = {
      id: newId(),
      token: `token-${newId()}`,
      channelId: channel,
      startedAt: Date.now(),
      acknowledged: null,
      original: message?.id ?? null,
      followUps: [],
      expired: false,
    };
    rest.interactions.set(interaction.token, interaction);
    gateway.dispatch('INTERACTION_CREATE', {
      id: interaction.id,
      token: interaction.token,
      application_id: APPLICATION,
      type,
      version: 1,
      channel_id: channel,
      channel: channels[channel],
      ...(inGuild
        ? { guild_id: GUILD, member: memberOf(by, { admin, roles }), guild_locale: 'en-US' }
        : { user: by }),
      app_permissions: '2248473465835073',
      locale: where.locale ?? 'en-US',
      entitlements: [],
      authorizing_integration_owners:
        where.isUsersOwn || channel === BETWEEN ? { 1: by.id } : { 0: inGuild ? GUILD : '0' },
      context: inGuild ? 0 : channel === DM ? 1 : 2,
      attachment_size_limit: 8_388_608,
      data,
      ...(message && { message }),
    });
    return handle(interaction);
  };

  const handle = (interaction: Interaction) => ({
    interaction,
    acknowledged: () => until('acknowledgement', () => interaction.acknowledged),
    /**
     * The finished answer: what the deferral was filled with, the reply or update itself, or what replaced a
     * withdrawn deferral.
     */
    message: () =>
      until('answer', () => {
        const { acknowledged, original, token } = interaction;
        // A deferred update is done once its message is edited.
        const pending =
          acknowledged?.type === 6 &&
          !rest.calls.some(({ method, path }) => method === 'PATCH' && path.includes(token));
        if (original === 'deleted') return rest.messages.get(interaction.followUps[0] ?? '');
        return acknowledged && original && !pending ? rest.messages.get(original) : null;
      }),
    followUp: (index = 0) => until('follow-up', () => rest.messages.get(interaction.followUps[index] ?? '')),
  });
  type Handle = ReturnType<typeof handle>;

  const say = (content: string, options: Said = {}) => {
    const { by = ALICE, channel = CHANNEL, mentions = [], replyTo, id = newId() } = options;
    const before = new Set(rest.messages.keys());
    const message = {
      id,
      type: replyTo ? 19 : 0,
      channel_id: channel,
      channel_type: channels[channel]?.type ?? 0,
      author: by,
      ...(channel === DM ? {} : { guild_id: GUILD, member: { ...memberOf(by, options), user: undefined } }),
      content,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions,
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      flags: 0,
      ...(replyTo && {
        message_reference: { type: 0, message_id: replyTo.id, channel_id: channel },
        referenced_message: replyTo,
      }),
      ...options.parts,
    };
    gateway.dispatch('MESSAGE_CREATE', message);
    return {
      id: message.id,
      answer: () =>
        until('answer to a message', () =>
          [...rest.messages.values()].find(
            // In the channel, or in a thread that the message opened.
            (sent) => [channel, id].includes(sent.channel_id) && !before.has(sent.id),
          ),
        ),
    };
  };

  /** A new post of a forum, and the message that it begins with. */
  const post = (title: string, content: string, forum: string) => {
    const id = newId();
    channels[id] = threadOf(id, forum, title, ALICE.id);
    gateway.dispatch('THREAD_CREATE', { ...channels[id], newly_created: true });
    return say(content, { id, channel: id });
  };

  return {
    api: `http://127.0.0.1:${port}/api`,
    token,
    violations,
    gateway,
    calls: rest.calls,
    messages: rest.messages,
    commands: rest.commands,
    until,
    newId,
    say,
    post,
    /** Puts a message where the bot can fetch it, by somebody else. */
    put: (message: Json) => void rest.messages.set(String(message.id), message as Message),
    /** Answers requests by a rule, until the returned function is called. */
    inject(rule: Rule): () => void {
      rest.rules.push(rule);
      return () => void rest.rules.splice(rest.rules.indexOf(rule), 1);
    },
    slash(name: string, options: Record<string, string | boolean | GivenFile> = {}, where: Where = {}) {
      const attachments = Object.fromEntries(
        Object.values(options)
          .filter((value) => typeof value === 'object')
          .map((file) => [file.id, { ...file, proxy_url: file.url, ephemeral: true }]),
      );
      const data = { id: newId(), name, type: 1, options: written(options), resolved: { attachments } };
      return interact(2, data, where);
    },
    type(name: string, focused: string, options: Record<string, string>, where: Where = {}) {
      const typed = written(options).map((option) =>
        option.name === focused ? { ...option, focused: true } : option,
      );
      return interact(4, { id: newId(), name, type: 1, options: typed }, where);
    },
    menu(name: string, target: Json, where: Where = {}) {
      const id = String(target.id);
      return interact(
        2,
        { id: newId(), name, type: 3, target_id: id, resolved: { messages: { [id]: target } } },
        where,
      );
    },
    press(message: Message, label: string, where: Where = {}) {
      return interact(3, { component_type: 2, custom_id: buttonId(message, label) }, where, message);
    },
    /** A press with an id that the message need not hold, as Discord never sends it. */
    forge(message: Message, customId: string, where: Where = {}) {
      return interact(3, { component_type: 2, custom_id: customId }, where, message);
    },
    choose(message: Message, value: string, where: Where = {}) {
      const select = parts(message).find(({ type }) => type === 3)!;
      return interact(3, { component_type: 3, custom_id: select.custom_id, values: [value] }, where, message);
    },
    submit(
      customId: string,
      fields: Record<string, string>,
      message: Message | undefined,
      where: Where = {},
    ) {
      const components = Object.entries(fields).map(([custom_id, value]) => ({
        type: 1,
        components: [{ type: 4, custom_id, value }],
      }));
      return interact(5, { custom_id: customId, components }, where, message);
    },
    /** A message by somebody, as a context menu would hold it. */
    written(content: string, by: Person = BEN): Json {
      return {
        id: newId(),
        type: 0,
        channel_id: CHANNEL,
        author: by,
        content,
        timestamp: new Date().toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        components: [],
        pinned: false,
        flags: 0,
      };
    },
    /** Hangs up on everybody who connects, until `comeBack` is called. */
    async goDown(): Promise<{ readonly attempts: number; comeBack(): Promise<void> }> {
      const closed = new Promise((resolve) => server.close(resolve));
      gateway.hangUp();
      server.closeAllConnections();
      await closed;
      let attempts = 0;
      const rude = createTcpServer((socket) => {
        attempts++;
        socket.destroy();
      }).listen(port, '127.0.0.1');
      return {
        get attempts() {
          return attempts;
        },
        async comeBack() {
          await new Promise((resolve) => rude.close(resolve));
          server.listen(port, '127.0.0.1');
          await once(server, 'listening');
        },
      };
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (violations.length) throw new Error(`against Discord's rules:\n${violations.join('\n')}`);
    },
  };
}

export const parts = (message: Message): Json[] =>
  message.components.flatMap((row) => (row as { components: Json[] }).components);

export const labels = (message: Message): string[] =>
  parts(message)
    .filter(({ type }) => type === 2)
    .map(({ label, emoji }) => String(label ?? (emoji as Json).name));

/** The custom id of the button with this label or emoji. */
export function buttonId(message: Message, label: string): string {
  const found = parts(message).find(
    (part) => part.label === label || (part.emoji as Json | undefined)?.name === label,
  );
  if (!found) throw new Error(`no button ${label} among ${labels(message).join(', ')}`);
  if (found.disabled) throw new Error(`button ${label} is disabled`);
  return String(found.custom_id);
}

/** All text of a message's embeds, as sent. */
export const textOf = (message: Message): string =>
  [
    message.content,
    ...message.embeds.flatMap((embed) => [
      embed.title,
      embed.description,
      ...((embed.fields ?? []) as Json[]).flatMap(({ name, value }) => [name, value]),
      (embed.footer as Json | undefined)?.text,
    ]),
  ]
    .filter(Boolean)
    .join('\n');

/** A file attached to a command, and where Discord keeps it. */
export interface GivenFile {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

function written(options: Record<string, string | boolean | GivenFile>): Json[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    value: typeof value === 'object' ? value.id : value,
    type: typeof value === 'boolean' ? 5 : typeof value === 'object' ? 11 : 3,
  }));
}

async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!raw.length) return { body: {}, files: [] };
  if (type.startsWith('application/json')) return { body: JSON.parse(raw.toString()), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: { name: string; text: string }[] = [];
  for (const value of form.values())
    if (typeof value !== 'string') files.push({ name: value.name, text: await value.text() });
  const payload = JSON.parse(String(form.get('payload_json'))) as Json;
  return { body: payload, files };
}

export type { Message };
export { ALICE, BEN, BOT };
