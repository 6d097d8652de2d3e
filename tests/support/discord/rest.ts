/** The REST side of a fake Discord: keeps messages, interactions and commands, and checks each request. */
import { EventEmitter } from 'node:events';
import { checkChoices, checkCommands, checkMessage, checkModal, type Json } from './limits.js';
import { ALICE, APPLICATION, BOT, channels, DM, FORBIDDEN, GUILD, threadOf } from './world.js';

export interface Call {
  readonly query?: URLSearchParams;
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly files: readonly { name: string; text: string }[];
}
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
/** May let the request do its work by `respond`, and yet give another reply. */
export type Rule = (call: Call, respond: () => Reply) => Reply | undefined;

export interface Message extends Json {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly attachments: readonly { filename: string; text: string }[];
  readonly flags: number;
}

/** One interaction, from its dispatch on. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channelId: string;
  readonly startedAt: number;
  acknowledged: { type: number; data: Json; after: number } | null;
  /** The message that it answers with or, for a component, the one that it is attached to. */
  original: string | null;
  readonly followUps: string[];
  expired: boolean;
}

const EPHEMERAL = 64;
const problem = (status: number, code: number, message: string): Reply => ({
  status,
  body: { code, message },
});

/** @param waitsMs How long an interaction may go without an acknowledgement. */
export function createRest(violations: string[], newId: () => string, gateway: () => Json, waitsMs: number) {
  const bus = new EventEmitter();
  bus.setMaxListeners(0);
  const calls: Call[] = [];
  const rules: Rule[] = [];
  const messages = new Map<string, Message>();
  const interactions = new Map<string, Interaction>();
  /** What was sent under a nonce, by its channel. */
  const nonces = new Map<string, Message>();
  const commands = new Map<string, Json[]>();
  /** Paths of requests that a rule failed: they may come again. */
  const failed = new Set<string>();
  const note = (complaints: readonly string[]): void => void violations.push(...complaints);

  const store = (
    channelId: string,
    call: Pick<Call, 'body' | 'files'>,
    before?: Message,
    flags = 0,
  ): Message => {
    const { body, files } = call;
    const message: Message = {
      id: before?.id ?? newId(),
      type: 0,
      channel_id: channelId,
      author: BOT,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      pinned: false,
      content: String(body.content ?? before?.content ?? ''),
      embeds: ((body.embeds ?? before?.embeds ?? []) as Json[]).map((embed) => ({ type: 'rich', ...embed })),
      components: (body.components ?? before?.components ?? []) as Json[],
      attachments: files.map(({ name, text }) => ({
        id: newId(),
        filename: name,
        size: text.length,
        url: 'https://cdn.test/f',
        proxy_url: 'https://cdn.test/f',
        text,
      })),
      flags: before?.flags ?? flags,
      ...(body.message_reference ? { message_reference: body.message_reference } : {}),
    };
    messages.set(message.id, message);
    bus.emit('message', message);
    return message;
  };

  const acknowledge = (interaction: Interaction, call: Call): Reply => {
    if (interaction.acknowledged) {
      if (!failed.has(call.path)) note([`interaction ${interaction.id} was acknowledged twice`]);
      return problem(400, 40060, 'Interaction has already been acknowledged.');
    }
    const after = Date.now() - interaction.startedAt;
    if (after > waitsMs) return problem(404, 10062, 'Unknown interaction');
    const type = Number(call.body.type);
    const data = (call.body.data ?? {}) as Json;
    interaction.acknowledged = { type, data, after };
    const flags = Number(data.flags ?? 0) & EPHEMERAL;
    if (type === 4 || type === 5) interaction.original = null;
    if (type === 4 || type === 7) {
      note(checkMessage(call.path, data, call.files.length, type === 4));
      const before = type === 7 ? messages.get(interaction.original ?? '') : undefined;
      interaction.original = store(
        interaction.channelId,
        { body: data, files: call.files },
        before,
        flags,
      ).id;
    } else if (type === 8) note(checkChoices(call.path, data.choices));
    else if (type === 9) note(checkModal(call.path, data));
    else if (type !== 5 && type !== 6) note([`${call.path}: callback of type ${type}`]);
    bus.emit('acknowledged', interaction);
    return { status: 204 };
  };

  const webhook = (interaction: Interaction, call: Call, rest: string): Reply => {
    if (interaction.expired) return problem(401, 50027, 'Invalid Webhook Token');
    if (!interaction.acknowledged) {
      note([`${call.method} ${call.path} before the acknowledgement`]);
      return problem(404, 10015, 'Unknown Webhook');
    }
    const { type, data } = interaction.acknowledged;
    if (call.method === 'POST' && rest === '') {
      note(checkMessage(call.path, call.body, call.files.length, true));
      const fills = type === 5 && interaction.original === null; // the first follow-up fills a deferral
      const flags = Number((fills ? data.flags : call.body.flags) ?? 0) & EPHEMERAL;
      const message = store(interaction.channelId, call, undefined, flags);
      if (fills) interaction.original = message.id;
      else interaction.followUps.push(message.id);
      bus.emit('follow-up', interaction);
      return { status: 200, body: message };
    }
    const id = rest.replace('/messages/', '');
    const target = id === '@original' ? interaction.original : id;
    if (call.method === 'DELETE') {
      if (target) messages.delete(target);
      bus.emit('edited', interaction);
      // A deferral that was withdrawn can no longer be filled.
      if (id === '@original') interaction.original ??= 'deleted';
      return { status: 204 };
    }
    if (call.method === 'GET') return { status: 200, body: messages.get(target ?? '') };
    note(checkMessage(call.path, call.body, call.files.length, false));
    const flags = Number(data.flags ?? 0) & EPHEMERAL;
    const message = store(interaction.channelId, call, messages.get(target ?? ''), flags);
    if (id === '@original') interaction.original = message.id;
    bus.emit('edited', interaction);
    return { status: 200, body: message };
  };

  const channelMessages = (channelId: string, id: string | undefined, call: Call): Reply => {
    if (!(channelId in channels)) return problem(404, 10003, 'Unknown Channel');
    if (channelId === FORBIDDEN) return problem(403, 50013, 'Missing Permissions');
    if (call.method === 'POST') {
      note(checkMessage(call.path, call.body, call.files.length, true));
      const { nonce, enforce_nonce } = call.body;
      const place = `${channelId} ${nonce}`;
      const sent = enforce_nonce && nonces.get(place);
      if (sent) {
        bus.emit('message', sent);
        return { status: 200, body: sent };
      }
      const message = store(channelId, call);
      if (nonce) nonces.set(place, message);
      return { status: 200, body: message };
    }
    const message = messages.get(id ?? '');
    if (!message) return problem(404, 10008, 'Unknown Message');
    if (call.method === 'GET') return { status: 200, body: message };
    if (Number(message.flags) & EPHEMERAL) return problem(404, 10008, 'Unknown Message');
    note(checkMessage(call.path, call.body, call.files.length, false));
    return { status: 200, body: store(channelId, call, message) };
  };

  /** A thread has the id of the message that it begins at. */
  const startThread = (channelId: string, messageId: string, call: Call): Reply => {
    if (channelId === FORBIDDEN) return problem(403, 50013, 'Missing Permissions');
    if (channels[messageId])
      return problem(400, 160004, 'A thread has already been created for this message');
    const name = String(call.body.name ?? '');
    if (name.length < 1 || name.length > 100) note([`${call.path}: a name of ${name.length} characters`]);
    const thread = threadOf(messageId, channelId, name, BOT.id);
    channels[messageId] = thread;
    return { status: 201, body: thread };
  };

  const registration = (scope: string, call: Call): Reply => {
    if (scope !== `/guilds/${GUILD}` && scope !== '') return problem(403, 50001, 'Missing Access');
    if (call.method === 'GET') return { status: 200, body: (commands.get(scope) ?? []).map(asAsked(call)) };
    const wanted = call.body as unknown as Json[];
    note(checkCommands(call.path, wanted));
    const added = { application_id: APPLICATION, dm_permission: true, nsfw: false };
    commands.set(
      scope,
      wanted.map((command) => ({
        id: newId(),
        version: newId(),
        type: 1,
        description: '',
        default_member_permissions: null,
        ...added,
        ...command,
      })),
    );
    return { status: 200, body: commands.get(scope) };
  };

  /** Discord leaves translations out unless they are asked for. */
  const asAsked = (call: Call) => (command: Json) =>
    call.query?.get('with_localizations') === 'true'
      ? command
      : { ...command, name_localizations: undefined, description_localizations: undefined };

  const respond = (call: Call): Reply => {
    const { method, path } = call;
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    const hook = /^\/webhooks\/\d+\/([^/]+)(\/messages\/[^/]+)?$/.exec(path);
    const channel = /^\/channels\/(\d+)\/messages(?:\/(\d+))?$/.exec(path);
    const interaction = interactions.get(callback?.[2] ?? hook?.[1] ?? '');
    if (callback)
      return interaction ? acknowledge(interaction, call) : problem(404, 10062, 'Unknown interaction');
    if (hook)
      return interaction ? webhook(interaction, call, hook[2] ?? '') : problem(404, 10015, 'Unknown Webhook');
    const opened = /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/.exec(path);
    if (opened && method === 'POST') return startThread(opened[1]!, opened[2]!, call);
    if (channel) return channelMessages(channel[1]!, channel[2], call);
    const scope = /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/.exec(path);
    if (scope) return registration(scope[1] ?? '', call);
    if (path === '/users/@me/guilds') return { status: 200, body: [{ id: GUILD, name: 'Newsroom' }] };
    if (/^\/channels\/\d+\/typing$/.test(path)) return { status: 204 };
    if (/^\/channels\/\d+$/.test(path) && channels[path.split('/')[2]!])
      return { status: 200, body: channels[path.split('/')[2]!] };
    if (path === '/users/@me/channels' && method === 'POST')
      return { status: 200, body: { ...channels[DM], recipients: [ALICE] } };
    if (path === '/gateway/bot') return { status: 200, body: gateway() };
    if (path === '/applications/@me')
      return { status: 200, body: { id: APPLICATION, name: BOT.username, bot_public: false } };
    violations.push(`unknown route ${method} ${path}`);
    return problem(404, 0, 'Not Found');
  };

  const handle = (call: Call): Reply => {
    calls.push(call);
    for (const rule of rules) {
      const reply = rule(call, () => respond(call));
      if (reply && reply.status >= 500) failed.add(call.path);
      if (reply) return reply;
    }
    return respond(call);
  };
  return { handle, bus, calls, rules, messages, interactions, commands, store };
}
