/** What `npm run doctor` checks on this machine. Each check says what it found and, if something is wrong, what to do. */
import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { createStores, NO_MODEL } from '../app/app.js';
import { readCollections } from '../app/collections.js';
import { type Config, VARIABLES } from '../app/config.js';
import { whatSetsNothing } from '../app/env-file.js';
import { feedsStateFile, readFeeds } from '../app/feeds.js';
import { messageOf, whyNotWritten } from '../errors.js';
import { loadStates } from '../feeds/state.js';
import { leftOutOf } from '../index/left-out.js';
import { isPicture } from '../index/parse.js';
import { filePath, listFiles } from '../index/read.js';
import { count } from '../language/count.js';
import { editDistance } from '../language/spelling.js';
import type { ModelRequest } from '../models/load.js';
import { createReader } from '../models/reader.js';
import { createReranker } from '../models/reranker.js';
import { createTransformersEmbedder } from '../models/transformers-embedder.js';
import { ceilingAdvice } from '../retrieval/ceiling.js';
import type { IndexStore } from '../retrieval/ports.js';
import { makeFolder } from '../system/folders.js';
import { leftOutInWords } from '../wording/reading.js';
import { ENGLISH } from '../wording/words.js';

/** One line of the report. */
export interface ReportLine {
  /** `note`: nothing is wrong, but it is good to know. */
  readonly verdict: 'ok' | 'note' | 'broken';
  readonly subject: string;
  /** One line; for a fault, with what to do about it. */
  readonly detail: string;
}

const LEAST_NODE = [20, 19] as const;
/** @param version As `process.versions.node` gives it. */
export function checkNode(version: string): ReportLine {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const detail = enough
    ? version
    : `${version} is too old: install Node.js ${LEAST_NODE.join('.')} or newer.`;
  return { verdict: enough ? 'ok' : 'broken', subject: 'Node.js', detail };
}

/** Whether there is an articles folder with files that can be read. */
export async function checkArticles({ articlesDir }: Config): Promise<ReportLine> {
  const subject = 'Articles';
  try {
    const others: string[] = [];
    const files = await listFiles(articlesDir, (path) => others.push(path));
    const leftOut = leftOutInWords(leftOutOf(others), ENGLISH);
    const besides = leftOut ? `; ${leftOut}` : '';
    if (files.length > 0)
      return { verdict: 'ok', subject, detail: `${count(files.length, 'file')} in ${articlesDir}${besides}` };
    const detail = `there are none in ${articlesDir}${besides}. Put articles there (docs/articles.md lists the kinds), or set ARTICLES_DIR.`;
    return { verdict: 'broken', subject, detail };
  } catch (error) {
    return { verdict: 'broken', subject, detail: messageOf(error) };
  }
}

/** Loads the embedding model if it is on this machine. Downloads nothing. */
export async function checkModel({ embeddingModel: model, modelCacheDir }: Config): Promise<ReportLine> {
  const subject = 'Embedding model';
  if (model === NO_MODEL)
    return { verdict: 'ok', subject, detail: 'the built-in one, as EMBEDDING_MODEL asks' };
  const fallback = 'the next `npm run index` downloads it; if that fails, it uses the built-in one.';
  return checkLoading(subject, model, modelCacheDir, fallback, createTransformersEmbedder);
}

/** The same for the reranker and the reader, if they are configured. */
export async function checkAnswerModels({
  rerankerModel,
  readerModel,
  modelCacheDir,
}: Config): Promise<ReportLine[]> {
  const fallback = 'the first question downloads it; if that fails, it is answered without it.';
  return [
    ...(rerankerModel
      ? [await checkLoading('Reranker', rerankerModel, modelCacheDir, fallback, createReranker)]
      : []),
    ...(readerModel
      ? [await checkLoading('Reader', readerModel, modelCacheDir, fallback, createReader)]
      : []),
  ];
}

async function checkLoading(
  subject: string,
  model: string,
  cacheDir: string,
  fallback: string,
  load: (request: ModelRequest) => Promise<{ close(): Promise<void> }>,
): Promise<ReportLine> {
  const isThere = (path: string): boolean => existsSync(join(path, 'config.json'));
  const cached = resolve(cacheDir, model);
  const folder = [resolve(model), cached].find(isThere);
  if (!folder)
    return { verdict: 'note', subject, detail: `${model} is not on this machine yet: ${fallback}` };
  try {
    const loaded = await load({ model: folder, cacheDir });
    await loaded.close();
    return { verdict: 'ok', subject, detail: `${model} loads` };
  } catch (error) {
    const remedy =
      folder === cached
        ? `Delete ${folder}: ${fallback}`
        : 'Put the model’s files there again, or choose another model.';
    const detail = `${messageOf(error)} ${remedy}`;
    return { verdict: 'broken', subject, detail };
  }
}

/** What FEEDS names, and which feeds could not be read last time; nothing is fetched. */
export async function checkFeeds(config: Config): Promise<ReportLine[]> {
  if (config.feeds === undefined) return [];
  const subject = 'Feeds';
  try {
    const feeds = await readFeeds(config);
    const states = await loadStates(feedsStateFile(config));
    const failing = feeds.filter(({ address }) => (states[address]?.failures ?? 0) > 0);
    const looked = feeds.filter(({ address }) => states[address] !== undefined).length;
    const named = failing.map(({ address }) => `${address} (${count(states[address]!.failures, 'time')})`);
    const notYet = looked < feeds.length ? `; ${feeds.length - looked} not read yet` : '';
    const detail = `${count(feeds.length, 'feed')}${notYet}`;
    return named.length === 0
      ? [{ verdict: 'ok', subject, detail }]
      : [
          {
            verdict: 'note',
            subject,
            detail: `${detail}; could not be read the last time: ${named.join(', ')}. \`npm run feeds\` says why.`,
          },
        ];
  } catch (error) {
    return [{ verdict: 'broken', subject, detail: messageOf(error) }];
  }
}

/** Whether COLLECTIONS_FILE can be read, which the bot does not start without. */
export async function checkCollections({ collectionsFile, articlesDir }: Config): Promise<ReportLine[]> {
  if (collectionsFile === undefined) return [];
  const subject = 'Collections';
  try {
    const { length } = await readCollections(collectionsFile, articlesDir);
    return [{ verdict: 'ok', subject, detail: count(length, 'folder') }];
  } catch (error) {
    return [{ verdict: 'broken', subject, detail: messageOf(error) }];
  }
}

/** Whether the folders that this configuration writes to can be written. */
export async function checkFolders(config: Config): Promise<ReportLine[]> {
  return [
    ...(config.databaseUrl ? [] : await checkFolder('Index folder', config.indexDir, 'INDEX_DIR')),
    ...(config.discordToken ? await checkFolder('Feedback folder', config.feedbackDir, 'FEEDBACK_DIR') : []),
  ];
}

async function checkFolder(subject: string, folder: string, variable: string): Promise<ReportLine[]> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
    return [];
  } catch (error) {
    const detail = `${folder} cannot be written: ${whyNotWritten(error)}. Fix that, or set ${variable}.`;
    return [{ verdict: 'broken', subject, detail }];
  }
}

/** Opens the index where it is configured to be: a folder, or a database. */
export async function checkIndex(config: Config): Promise<ReportLine> {
  const repaired: string[] = [];
  const { folder, database } = createStores(config, { say: (line) => void repaired.push(line) });
  const subject = database ? 'Index, in the database' : 'Index';
  try {
    const opened = await openIndex(database ?? folder, config, repaired);
    const { verdict, detail } = database ? opened : nearCeiling(opened);
    return { verdict, subject, detail };
  } catch (error) {
    return { verdict: 'broken', subject, detail: messageOf(error) };
  } finally {
    await folder.close();
    await database?.close();
  }
}

interface Opened {
  readonly verdict: ReportLine['verdict'];
  readonly detail: string;
  readonly passages: number;
}

async function openIndex(
  store: IndexStore,
  { articlesDir, embeddingModel }: Config,
  repaired: readonly string[],
): Promise<Opened> {
  const index = await store.open();
  if (!index) {
    const detail = 'there is none yet: `npm run index` or `npm start` builds it.';
    return { verdict: 'note', detail, passages: 0 };
  }
  const { articles, passages, builtAt, embedderId, mode } = index.info;
  const model = mode === 'builtin' ? NO_MODEL : embedderId;
  const built = `${count(articles, 'article')}, ${count(passages, 'passage')}, built ${builtAt} with ${model}`;
  const indexed = new Set((await index.articles()).map(({ path }) => filePath(path)));
  await index.close();
  const remarks = [...repaired, ...(await unindexed(articlesDir, indexed))];
  if (!isMadeWith(embeddingModel, embedderId)) {
    remarks.push(
      `EMBEDDING_MODEL is ${embeddingModel}: \`npm run index\` switches to it if it can be downloaded.`,
    );
  }
  const verdict = remarks.length > 0 ? 'note' : 'ok';
  return { verdict, detail: [built, ...remarks].join('. '), passages };
}

/** How many examples of files are named. */
const MOST_NAMED = 3;

/** A remark if files are not in the index. Most pictures are photographs, and are not expected there. */
async function unindexed(articlesDir: string, indexed: ReadonlySet<string>): Promise<string[]> {
  const files = await listFiles(articlesDir).catch(() => []);
  const missing = files.map(({ path }) => path).filter((path) => !indexed.has(path) && !isPicture(path));
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_NAMED).join(', ') + (missing.length > MOST_NAMED ? ', ...' : '');
  const are = missing.length === 1 ? 'is' : 'are';
  return [
    `${count(missing.length, 'file')} ${are} not in it (${named}): \`npm run index\` reads new files, and says why others cannot be read`,
  ];
}

/** An embedder's id begins with the name of its model, or of the model's folder. */
function isMadeWith(model: string, embedderId: string): boolean {
  return [model, basename(model)].some((name) => embedderId.startsWith(name));
}

/** Warns of an index folder before it grows too large. */
export function nearCeiling({ verdict, detail, passages }: Opened): Omit<ReportLine, 'subject'> {
  const advice = ceilingAdvice(passages);
  return advice ? { verdict: 'note', detail: `${detail}. ${advice}` } : { verdict, detail };
}

/** Settings that other programs read from the same file. */
const OF_OTHERS = /^(?:NODE_|POSTGRES_|COMPOSE_|TZ$|LANG$)|_PROXY$/i;
/** A misspelt name may differ from the right one by one letter for every so many. */
const LETTERS_A_SLIP = 4;

/** Names in `.env` that are not settings, and lines that set nothing. @param text The whole file. */
export function checkEnvFile(text: string): ReportLine[] {
  const note = (detail: string): ReportLine => ({ verdict: 'note', subject: '.env', detail });
  const unknown = Object.keys(parse(text)).filter(
    (name) => !VARIABLES.includes(name) && !OF_OTHERS.test(name),
  );
  const setsNothing = whatSetsNothing(text);
  return [
    ...unknown.map((name) => {
      const slips = Math.floor(name.length / LETTERS_A_SLIP);
      const meant = VARIABLES.find((known) => editDistance(name.toUpperCase(), known, slips) <= slips);
      return note(
        meant
          ? `${name} is not a setting of quotewire: did you mean ${meant}?`
          : `${name} is not a setting of quotewire and is ignored.`,
      );
    }),
    ...(setsNothing ? [note(setsNothing)] : []),
  ];
}

/** Files with secrets or questions that everybody on this machine can read. */
export async function checkPrivacy({
  feedbackDir,
  collectionsFile,
  indexDir,
  articlesDir,
}: Config): Promise<ReportLine[]> {
  const votes = ['feedback.jsonl', 'feedback.old.jsonl', 'feedback.key'].map((name) =>
    join(feedbackDir, name),
  );
  const withheld = collectionsFile === undefined ? [] : [articlesDir, indexDir];
  const open: string[] = [];
  for (const path of [resolve('.env'), ...votes, ...withheld]) {
    const found = await stat(path).catch(() => null);
    if (found && process.platform !== 'win32' && (found.mode & READ_BY_OTHERS) !== 0) open.push(path);
  }
  return open.map((path) => ({
    verdict: 'note',
    subject: 'Privacy',
    detail: `everybody on this machine can read ${path}: chmod o-rwx ${JSON.stringify(path)}`,
  }));
}

const READ_BY_OTHERS = 0o004;
