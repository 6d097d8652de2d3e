/**
 * The commands of quotewire. To add one, add an entry here and a file next to this one that exports its `Execute`.
 */
import { commandLine } from './command-line.js';

/** Options of every command that looks into an index. */
const INDEX_OPTIONS = {
  articles: { type: 'string' },
  index: { type: 'string' },
  model: { type: 'string' },
} as const;

const FILTER_OPTIONS = {
  outlet: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
} as const;

export const main = commandLine('npx quotewire', {
  start: {
    summary: 'Serves Discord if DISCORD_TOKEN is set, otherwise opens a chat in this terminal.',
    usage: '',
    options: {},
    load: async () => (await import('./start.js')).start,
  },
  ask: {
    summary:
      'Answers with word-for-word quotes; "-" reads one question per line from standard input, --chat reads a conversation.',
    usage:
      '"question" [--asked DAY] [--articles DIR] [--index DIR] [--model ID] [--outlet NAME] [--since DAY] [--until DAY] [--json] [--chat]',
    takesArguments: true,
    options: {
      ...INDEX_OPTIONS,
      ...FILTER_OPTIONS,
      asked: { type: 'string' },
      json: { type: 'boolean' },
      chat: { type: 'boolean' },
    },
    load: async () => (await import('./ask.js')).ask,
  },
  sources: {
    summary: 'Lists the articles.',
    usage: '[--articles DIR] [--index DIR] [--model ID] [--outlet NAME] [--since DAY] [--until DAY] [--json]',
    options: { ...INDEX_OPTIONS, ...FILTER_OPTIONS, json: { type: 'boolean' } },
    load: async () => (await import('./sources.js')).sources,
  },
  quotes: {
    summary: 'Lists who says what in the articles, sentence by sentence.',
    usage:
      '[--articles DIR] [--index DIR] [--model ID] [--speaker NAME] [--about WORDS] [--since DAY] [--until DAY] [--outlet NAME] [--json]',
    options: {
      ...INDEX_OPTIONS,
      ...FILTER_OPTIONS,
      json: { type: 'boolean' },
      speaker: { type: 'string' },
      about: { type: 'string' },
    },
    load: async () => (await import('./quotes.js')).quotes,
  },
  check: {
    summary: 'Checks whether a quote is real, and what was changed if not; "-" reads it from standard input.',
    usage:
      '"quote" [--speaker NAME] [--articles DIR] [--index DIR] [--model ID] [--outlet NAME] [--since DAY] [--until DAY] [--json]',
    takesArguments: true,
    options: { ...INDEX_OPTIONS, ...FILTER_OPTIONS, speaker: { type: 'string' }, json: { type: 'boolean' } },
    load: async () => (await import('./check.js')).check,
  },
  index: {
    summary:
      'Builds or updates the index; only new and changed articles are read. --to postgres moves the one in INDEX_DIR to DATABASE_URL.',
    usage: '[--articles DIR] [--index DIR] [--model ID] [--to postgres]',
    options: { ...INDEX_OPTIONS, to: { type: 'string' } },
    load: async () => (await import('./index-articles.js')).index,
  },
  add: {
    summary:
      'Adds articles from web addresses or files: shows each one, and asks before keeping it. --collection names one of COLLECTIONS_FILE.',
    usage: 'ADDRESS-OR-FILE ... [--yes] [--collection FOLDER] [--articles DIR] [--index DIR] [--model ID]',
    takesArguments: true,
    options: { ...INDEX_OPTIONS, yes: { type: 'boolean' }, collection: { type: 'string' } },
    load: async () => (await import('./add.js')).add,
  },
  remove: {
    summary:
      'Removes an article, named by words of its title or by its path; the file is moved aside, not deleted.',
    usage: 'WORDS [--yes] [--articles DIR] [--index DIR] [--model ID]',
    takesArguments: true,
    options: { ...INDEX_OPTIONS, yes: { type: 'boolean' } },
    load: async () => (await import('./remove.js')).remove,
  },
  feeds: {
    summary: 'Reads all FEEDS once and adds their new articles; a running bot does so by itself.',
    usage: '[--articles DIR] [--index DIR] [--model ID]',
    options: INDEX_OPTIONS,
    load: async () => (await import('./feeds.js')).feeds,
  },
  deploy: {
    summary: 'Registers the slash commands by hand; the bot does so by itself when it starts.',
    usage: '',
    options: {},
    load: async () => (await import('./deploy.js')).deploy,
  },
  doctor: {
    summary:
      'Checks Node.js, articles, feeds, model, index, database, token and permissions, and says what to do.',
    usage: '',
    options: {},
    load: async () => (await import('./doctor.js')).doctor,
  },
});
