/** The people and places of the tests, in the shapes that Discord's gateway sends. */
import type { Json } from './limits.js';

export const APPLICATION = '100000000000000001';
export const GUILD = '200000000000000001';
export const CHANNEL = '300000000000000001';
export const THREAD = '300000000000000002';
export const DM = '300000000000000003';
export const FORBIDDEN = '300000000000000004';
export const PLAIN = '300000000000000005';

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly global_name: string;
  readonly discriminator: '0';
  readonly avatar: null;
}
const person = (id: string, name: string): Person => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  discriminator: '0',
  avatar: null,
});
export const BOT = { ...person(APPLICATION, 'Quotewire'), username: 'quotewire', bot: true };
export const ALICE = person('400000000000000001', 'Alice');
export const BEN = person('400000000000000002', 'Ben');
export const ROBOT = { ...person('400000000000000003', 'Robot'), bot: true };

/** View, send, embed, attach, read history, use commands: an ordinary member. */
const ORDINARY =
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 31n) | (1n << 38n);
const MANAGE_GUILD = 1n << 5n;

const JOINED = '2024-01-01T00:00:00.000000+00:00';
export const memberOf = (user: Person, { admin = false, roles = [] as string[] } = {}): Json => ({
  user,
  roles,
  joined_at: JOINED,
  deaf: false,
  mute: false,
  flags: 0,
  permissions: String(admin ? ORDINARY | MANAGE_GUILD : ORDINARY),
});

export const channels: Record<string, Json> = {
  [CHANNEL]: { id: CHANNEL, type: 0, name: 'news', position: 0, permission_overwrites: [], parent_id: null },
  [FORBIDDEN]: {
    id: FORBIDDEN,
    type: 0,
    name: 'secret',
    position: 1,
    permission_overwrites: [],
    parent_id: null,
  },
  [PLAIN]: {
    ...{ id: PLAIN, type: 0, name: 'plain', position: 2, parent_id: null },
    permission_overwrites: [{ id: GUILD, type: 0, allow: '0', deny: String(1 << 14) }], // no embeds
  },
  [THREAD]: {
    id: THREAD,
    type: 11,
    guild_id: GUILD,
    name: 'a thread',
    parent_id: CHANNEL,
    owner_id: ALICE.id,
    message_count: 0,
    member_count: 2,
    rate_limit_per_user: 0,
    thread_metadata: { archived: false, auto_archive_duration: 60, archive_timestamp: JOINED, locked: false },
  },
  [DM]: { id: DM, type: 1, recipients: [ALICE], last_message_id: null },
};

export const guild: Json = {
  id: GUILD,
  name: 'Newsroom',
  owner_id: BEN.id,
  roles: [
    {
      ...{ id: GUILD, name: '@everyone', permissions: String(ORDINARY), position: 0, color: 0, flags: 0 },
      ...{ hoist: false, managed: false, mentionable: false },
    },
  ],
  emojis: [],
  features: [],
  channels: [channels[CHANNEL], channels[FORBIDDEN], channels[PLAIN]],
  threads: [channels[THREAD]],
  members: [memberOf(BOT)],
  member_count: 3,
  stickers: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  premium_tier: 0,
  preferred_locale: 'en-US',
  unavailable: false,
};
