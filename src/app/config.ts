import { resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.js';

/** The one place that reads environment variables. `.env.example` documents every one; a test compares. */
const emptyIsUnset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const text = (fallback: string) => z.preprocess(emptyIsUnset, z.string().trim().default(fallback));
const optionalText = z.preprocess(emptyIsUnset, z.string().trim().optional());
const snowflakes = z.preprocess(
  emptyIsUnset,
  z
    .string()
    .optional()
    .transform((list) => (list ?? '').split(/[\s,]+/).filter(Boolean))
    .refine((ids) => ids.every((id) => /^\d{15,21}$/.test(id)), {
      message: `|Discord ids (15 to 21 digits), separated by commas`,
    }),
);

const onOrOff = z.preprocess(
  emptyIsUnset,
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['on', 'off'], { error: '|on or off' }))
    .transform((value) => value === 'on')
    .optional(),
);

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const PORT = '|a port from 1 to 65535';

const port = z.preprocess(
  emptyIsUnset,
  z.coerce
    .number({ error: PORT })
    .int({ error: PORT })
    .min(1, { error: PORT })
    .max(65_535, { error: PORT })
    .optional(),
);

const schema = z.object({
  ARTICLES_DIR: text('data/articles'),
  INDEX_DIR: text('data/index'),
  EMBEDDING_MODEL: text('onnx-community/mdbr-leaf-ir-ONNX'),
  RERANKER_MODEL: optionalText,
  READER_MODEL: optionalText,
  MODEL_CACHE_DIR: text('data/models'),
  FEEDBACK_DIR: text('data'),
  LOG_LEVEL: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(LOG_LEVELS, { error: `|one of ${LOG_LEVELS.join(', ')}` }))
      .default('info'),
  ),
  DISCORD_TOKEN: optionalText,
  DISCORD_API_BASE: z.preprocess(
    emptyIsUnset,
    z.url({ protocol: /^https?$/, error: '|an http or https address' }).default('https://discord.com/api'),
  ),
  DISCORD_GUILD_ID: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .regex(/^\d{15,21}$/, { error: "|a server's id (15 to 21 digits)" })
      .optional(),
  ),
  ALLOWED_GUILD_IDS: snowflakes,
  ALLOWED_CHANNEL_IDS: snowflakes,
  ALLOWED_ROLE_IDS: snowflakes,
  DIRECT_MESSAGES: onOrOff,
  USER_INSTALLS: onOrOff,
  THREAD_CHANNEL_IDS: snowflakes,
  MESSAGE_CONTENT: onOrOff,
  COLLECTIONS_FILE: optionalText,
  ADMIN_ROLE_IDS: snowflakes,
  ADMIN_USER_IDS: snowflakes,
  DATABASE_URL: z.preprocess(
    emptyIsUnset,
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: '|a postgres:// address (in a password, write # as %23, / as %2F and @ as %40)',
      })
      .optional(),
  ),
  FEEDS: optionalText,
  ANNOUNCE_CHANNEL_ID: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .regex(/^\d{15,21}$/, { error: "|a channel's id (15 to 21 digits)" })
      .optional(),
  ),
  WATCH: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['on', 'off', 'poll'], { error: '|on, off or poll' }))
      .default('on'),
  ),
  OCR: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['on', 'off'], { error: '|on or off' }))
      .default('on'),
  ),
  SHARDS: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .regex(/^(auto|[1-9]\d{0,3})$/, { error: '|auto, or how many' })
      .transform((shards) => (shards === 'auto' ? 'auto' : Number(shards)))
      .optional(),
  ),
  METRICS_PORT: port,
  WEB_PORT: port,
  WEB_URL: z.preprocess(
    emptyIsUnset,
    z.url({ protocol: /^https?$/, error: '|an http or https address' }).optional(),
  ),
  WEB_SECRET: z.preprocess(emptyIsUnset, z.string().min(32, { error: '|32 characters or more' }).optional()),
});

/** Where the reading page is served. */
export interface WebConfig {
  readonly port: number;
  /** The public address, without a trailing slash. */
  readonly url: string;
  /** The address it listens on: loopback, unless a public address is configured. */
  readonly host: string;
  /** Undefined: a key kept in the data folder. */
  readonly secret: string | undefined;
}

/** The settings, as `.env.example` describes them. */
export interface Config {
  readonly articlesDir: string;
  readonly indexDir: string;
  readonly embeddingModel: string;
  /** Undefined for none. */
  readonly rerankerModel: string | undefined;
  readonly readerModel: string | undefined;
  readonly modelCacheDir: string;
  readonly feedbackDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly discordToken: string | undefined;
  /** Without a version, which each caller adds. */
  readonly discordApiBase: string;
  readonly discordGuildId: string | undefined;
  /** An empty list admits everything. */
  readonly allowedGuildIds: readonly string[];
  readonly allowedChannelIds: readonly string[];
  readonly allowedRoleIds: readonly string[];
  /** By default, on if all of these lists are empty: a direct message has no server, channel or role to check. */
  readonly directMessages: boolean;
  readonly userInstalls: boolean;
  /** Channels where answers go into threads, and forums whose posts are answered. */
  readonly threadChannelIds: readonly string[];
  /** Whether the bot asks for the privileged intent to read messages that do not mention it. */
  readonly readsMessages: boolean;
  readonly collectionsFile: string | undefined;
  readonly adminRoleIds: readonly string[];
  readonly adminUserIds: readonly string[];
  readonly databaseUrl: string | undefined;
  /** How many processes serve Discord; undefined for this one alone. */
  readonly shards: number | 'auto' | undefined;
  /** Whether this process is one of them. */
  readonly isShard: boolean;
  /** Whether this process does the work that only one may do: without shards, or as the first shard. */
  readonly isFirst: boolean;
  /** Addresses of feeds, or the path of a file that lists them. */
  readonly feeds: string | undefined;
  readonly announceChannelId: string | undefined;
  /** Whether the articles folder is watched for changes; `poll` if the file system reports none. */
  readonly watch: 'on' | 'off' | 'poll';
  /** Whether text is recognised in pictures and in PDFs that are made of them. */
  readonly recognises: boolean;
  readonly metricsPort: number | undefined;
  /** The reading page; undefined for none, and in all shards but the first. */
  readonly web: WebConfig | undefined;
  /** How long systemd waits for a sign of life; undefined if it does not. */
  readonly watchdogMs: number | undefined;
}

/** The names of all settings. */
export const VARIABLES: readonly string[] = Object.keys(schema.shape);
const SECRETS = new Set(['DISCORD_TOKEN', 'DATABASE_URL', 'WEB_SECRET']);

/**
 * Reads the configuration; `overrides` from a command line come before the environment. Relative folders are resolved
 * against `base`. Throws `UserError` with one line that names the variable, what it got and what it takes.
 */
export function readConfig(
  overrides: Readonly<Record<string, string | undefined>>,
  env: Readonly<Record<string, string | undefined>>,
  base = process.cwd(),
): Config {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  const values = { ...env, ...Object.fromEntries(given) };
  // discord.js starts a shard with SHARDS as that shard's number, from 0.
  const isShard = env.SHARDING_MANAGER === 'true';
  const shard = isShard ? Number(env.SHARDS) : 0;
  const read = schema.safeParse(isShard ? { ...values, SHARDS: undefined } : values);
  if (!read.success) {
    const issue = read.error.issues[0]!;
    const name = String(issue.path[0]);
    const got = SECRETS.has(name) ? 'a value that does not fit' : JSON.stringify(values[name]);
    throw new UserError(`${name} is ${got}; it takes ${issue.message.split('|').pop()}.`);
  }
  const value = read.data;
  const allowed = [...value.ALLOWED_GUILD_IDS, ...value.ALLOWED_CHANNEL_IDS, ...value.ALLOWED_ROLE_IDS];
  const isRestricted = allowed.length > 0;
  return {
    articlesDir: resolve(base, value.ARTICLES_DIR),
    indexDir: resolve(base, value.INDEX_DIR),
    embeddingModel: value.EMBEDDING_MODEL,
    rerankerModel: value.RERANKER_MODEL,
    readerModel: value.READER_MODEL,
    modelCacheDir: resolve(base, value.MODEL_CACHE_DIR),
    feedbackDir: resolve(base, value.FEEDBACK_DIR),
    logLevel: value.LOG_LEVEL,
    discordToken: value.DISCORD_TOKEN,
    discordApiBase: value.DISCORD_API_BASE.replace(/\/+$/, '').replace(/\/v\d+$/, ''),
    discordGuildId: value.DISCORD_GUILD_ID,
    allowedGuildIds: value.ALLOWED_GUILD_IDS,
    allowedChannelIds: value.ALLOWED_CHANNEL_IDS,
    allowedRoleIds: value.ALLOWED_ROLE_IDS,
    directMessages: value.DIRECT_MESSAGES ?? !isRestricted,
    userInstalls: value.USER_INSTALLS ?? false,
    threadChannelIds: value.THREAD_CHANNEL_IDS,
    readsMessages: value.MESSAGE_CONTENT ?? false,
    collectionsFile: value.COLLECTIONS_FILE && resolve(base, value.COLLECTIONS_FILE),
    adminRoleIds: value.ADMIN_ROLE_IDS,
    adminUserIds: value.ADMIN_USER_IDS,
    databaseUrl: value.DATABASE_URL,
    shards: value.SHARDS,
    isShard,
    isFirst: shard === 0,
    watch: value.WATCH,
    recognises: value.OCR === 'on',
    feeds: value.FEEDS,
    announceChannelId: value.ANNOUNCE_CHANNEL_ID,
    metricsPort: value.METRICS_PORT && value.METRICS_PORT + shard,
    web: shard === 0 ? webConfig(value) : undefined,
    // Set by systemd, in microseconds.
    watchdogMs: isShard || !env.NOTIFY_SOCKET ? undefined : Number(env.WATCHDOG_USEC) / 1000 || undefined,
  };
}

function webConfig({ WEB_PORT, WEB_URL, WEB_SECRET }: z.infer<typeof schema>): WebConfig | undefined {
  if (WEB_PORT === undefined) return undefined;
  const url = WEB_URL ?? `http://127.0.0.1:${WEB_PORT}`;
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
  return {
    port: WEB_PORT,
    url: url.replace(/\/+$/, ''),
    host: isLocal ? '127.0.0.1' : '0.0.0.0',
    secret: WEB_SECRET,
  };
}
