import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Adding } from '../adding/adding.js';
import type { Addition } from '../adding/addition.js';
import type { App, AppParts } from '../app/app.js';
import { readCollections } from '../app/collections.js';
import type { ArticleSummary } from '../domain.js';
import { messageOf, NoIndexError, UsageError, UserError, whyRefused } from '../errors.js';
import { count } from '../language/count.js';
import { look } from '../terminal/chat.js';
import { confirmed } from '../terminal/confirm.js';
import { type Io, sayTo } from '../terminal/io.js';
import { renderCard } from '../terminal/render-card.js';
import type { Execute } from './command.js';
import { configFrom, withAppAsItIs } from './with-app.js';

/** No file that holds articles is larger, in bytes. */
const LARGEST_FILE = 50 * 1024 * 1024;

/** @param parts Replaced in tests. */
export const addWith =
  (parts: AppParts): Execute =>
  async ({ values, positionals }, io) => {
    if (positionals.length === 0) throw new UsageError('What should I add? Give web addresses or files.');
    const folder = await chosenCollection(
      values.collection as string | undefined,
      configFrom(values, io.env),
    );
    return withAppAsItIs(
      values,
      io,
      async (app, view) => {
        let kept = 0;
        let failed = 0;
        for (const given of positionals) {
          const outcome = await addOne(given, app, { folder, isSure: values.yes === true, io });
          if (outcome === 'kept') kept += 1;
          else if (outcome !== 'discarded') failed += 1;
        }
        if (kept > 0) {
          const { articles } = await app.assistant.refresh(view.show);
          view.stop();
          io.stdout.write(`I have ${count(articles, 'article')}.\n`);
        }
        return failed > 0 ? 1 : 0;
      },
      parts,
    );
  };

export const add = addWith({});

interface How {
  readonly folder: string;
  /** Whether to skip the confirmation. */
  readonly isSure: boolean;
  readonly io: Io;
}

async function addOne(
  given: string,
  { adding, assistant }: App,
  { folder, isSure, io }: How,
): Promise<'kept' | 'discarded' | 'failed'> {
  try {
    const addition = await additionOf(given, adding);
    const known = await articlesOf(assistant);
    const isUpdate = adding.olderOf(addition, known) !== null;
    io.stdout.write(`${renderCard(addition, isUpdate, look(io.stdout))}\n`);
    const answer = isSure ? true : await confirmed('Keep it?', io);
    if (answer === null) throw new UserError('Not kept: say --yes to keep it without being asked.');
    if (!answer) return 'discarded';
    const { path } = await adding.keep(addition, known, folder);
    io.stdout.write(`${isUpdate ? 'Updated' : 'Kept'}: ${path}\n`);
    return 'kept';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    sayTo(io)(`${given}: ${messageOf(error)}`);
    return 'failed';
  }
}

async function additionOf(given: string, adding: Adding): Promise<Addition> {
  if (/^https?:\/\//i.test(given)) return adding.fetch(given);
  const found = await stat(given).catch(() => null);
  if (found?.isDirectory()) throw new UserError('is a folder: name the files in it');
  if (!found?.isFile())
    throw new UserError('is neither a file nor a web address (those begin with https://)');
  if (found.size > LARGEST_FILE) throw new UserError('is larger than 50 MB');
  const bytes = await readFile(given).catch((error: unknown) => {
    throw new UserError(`cannot be read: ${whyRefused(error) ?? messageOf(error)}`, { cause: error });
  });
  return adding.read({ name: basename(given), bytes });
}

/** None if there is no index yet. */
async function articlesOf(assistant: App['assistant']): Promise<readonly ArticleSummary[]> {
  return assistant.sources().catch((error) => {
    if (error instanceof NoIndexError) return [];
    throw error;
  });
}

/** The folder of a collection; empty for everybody's. Throws `UserError` when there is no such collection. */
async function chosenCollection(
  name: string | undefined,
  { collectionsFile, articlesDir }: ReturnType<typeof configFrom>,
): Promise<string> {
  if (name === undefined) return '';
  const folders = (await readCollections(collectionsFile, articlesDir)).map(({ folder }) => folder);
  if (folders.includes(name)) return name;
  throw new UserError(
    folders.length > 0
      ? `There is no collection “${name}”; COLLECTIONS_FILE names ${folders.join(', ')}.`
      : 'There are no collections: COLLECTIONS_FILE names them (see docs/discord.md).',
  );
}
