/** The people and places of the tests, in the shapes that Discord's gateway sends. */
import type { Json } from './limits.js';

export const APPLICATION = '100000000000000001';
export const GUILD = '200000000000000001';
export const CHANNEL = '300000000000000001';
export const THREAD = '300000000000000002';
export const DM = '300000000000000003';
export const FORBIDDEN = '300000000000000004';
export const PLAIN = '300000000000000005';
/** A channel whose questions are answered in threads, and a forum. */
export const ASIDE = '300000000000000006';
export const FORUM = '300000000000000007';
/** Direct messages between people, where somebody uses their own installation. */
export const BETWEEN = '300000000000000008';

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

/** A public thread, as the gateway announces it. */
export function threadOf(id: string, parent_id: string, name: string, owner_id: string): Json {
  return {
    id,
    type: 11,
    guild_id: GUILD,
    name,
    parent_id,
    owner_id,
    message_count: 0,
    member_count: 2,
    rate_limit_per_user: 0,
    thread_metadata: { archived: false, auto_archive_duration: 60, archive_timestamp: JOINED, locked: false },
  };
}

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
    id: PLAIN,
    type: 0,
    name: 'plain',
    position: 2,
    parent_id: null,
    permission_overwrites: [{ id: GUILD, type: 0, allow: '0', deny: String(1 << 14) }], // no embeds
  },
  [ASIDE]: { id: ASIDE, type: 0, name: 'aside', position: 3, permission_overwrites: [], parent_id: null },
  [FORUM]: { id: FORUM, type: 15, name: 'forum', position: 4, permission_overwrites: [], parent_id: null },
  [THREAD]: threadOf(THREAD, CHANNEL, 'a thread', ALICE.id),
  [DM]: { id: DM, type: 1, recipients: [ALICE], last_message_id: null },
  [BETWEEN]: { id: BETWEEN, type: 3, recipients: [ALICE, BEN], last_message_id: null },
};

export const guild: Json = {
  id: GUILD,
  name: 'Newsroom',
  owner_id: BEN.id,
  roles: [
    {
      id: GUILD,
      name: '@everyone',
      permissions: String(ORDINARY),
      position: 0,
      color: 0,
      flags: 0,
      hoist: false,
      managed: false,
      mentionable: false,
    },
  ],
  emojis: [],
  features: [],
  channels: [CHANNEL, FORBIDDEN, PLAIN, ASIDE, FORUM].map((id) => channels[id]),
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
