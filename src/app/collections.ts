/** Reads COLLECTIONS_FILE: which folders of articles are restricted, and who may see them. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Collection } from '../bot/access.js';
import { UserError } from '../errors.js';
import { entryInWords, readYamlFile } from './yaml-file.js';

const EVERYBODY = 'everyone';
/** Numbers are read as big integers: floating-point numbers would lose the last digits of an id. */
const id = z.preprocess(
  (value) => (typeof value === 'bigint' ? String(value) : value),
  z.string().regex(/^\d{15,21}$/),
);
const ids = z.array(id).min(1);
/** A rule that names nobody would admit everybody, so that must be said explicitly. */
const grant = z
  .strictObject({
    guilds: ids.optional(),
    channels: ids.optional(),
    roles: ids.optional(),
    users: ids.optional(),
  })
  .refine((one) => Object.keys(one).length > 0);
const schema = z.record(
  z.string().regex(/^[^/.][^/]*(\/[^/.][^/]*)*$/),
  z.union([z.literal(EVERYBODY).transform(() => [{}]), z.array(grant), grant.transform((one) => [one])]),
);

/**
 * Throws `UserError` when the file cannot be read or understood, or names a folder that is not there: a typing
 * mistake must not show a collection's articles to everybody.
 */
export async function readCollections(path: string | undefined, articlesDir: string): Promise<Collection[]> {
  if (path === undefined) return [];
  const wrong = (what: string, cause?: unknown): UserError =>
    new UserError(`COLLECTIONS_FILE ${path} ${what}; docs/discord.md shows how it is written.`, { cause });
  const read = schema.safeParse((await readYamlFile(path, wrong, { intAsBigInt: true })) ?? {});
  if (!read.success) {
    const place = entryInWords(read.error.issues[0]!.path);
    throw wrong(
      `is wrong${place && ` at ${place}`}: it takes folders, each with "everyone" or lists of guilds, channels, roles or users`,
    );
  }
  const collections = Object.entries(read.data).map(([folder, grants]) => ({ folder, grants }));
  for (const { folder } of collections) {
    if (!(await isThere(articlesDir, folder)))
      throw wrong(`names ${folder}, which is no folder of ${articlesDir}`);
  }
  return collections;
}

/** By exactly this name: some file systems would find it by another, which the articles' paths then have. */
async function isThere(root: string, folder: string): Promise<boolean> {
  let at = root;
  for (const name of folder.split('/')) {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    if (!entries.some((entry) => entry.name === name && entry.isDirectory())) return false;
    at = join(at, name);
  }
  return true;
}
